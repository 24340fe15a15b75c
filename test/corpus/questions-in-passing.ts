// Questions of leads and leadership between two meetings, and how many they want to see. All invented.
import { asks, type FollowUpCase, maybeAsks, type QuestionCase } from "./questions.ts";

const inPlace = { directorate: ["Place"] };

/** Read with `COUNCIL_NAMES` on 2 October 2023. */
export const QUESTIONS_IN_PASSING: readonly QuestionCase[] = [
  // So many of them.
  ...asks({ state: ["overdue"], limit: 5 }, [
    "top 5 overdue",
    "the five oldest overdue actions",
    "first five overdue",
    "our 5 most overdue",
    "show me the top five overdue please",
  ]),
  ...asks({ state: ["overdue"], limit: 3, scope: inPlace }, [
    "the 3 oldest overdue actions in Place",
    "top three overdue in Place",
  ]),
  ...asks({ state: ["red"], limit: 3 }, ["what are the top three reds?", "3 worst reds"]),
  ...asks({ state: ["due"], window: ["2023-10-01", "2023-10-31"], limit: 10 }, [
    "show me the first ten due this month",
  ]),
  ...asks({ state: ["overdue"], limit: 1 }, ["what's our oldest overdue action?"]),
  // These count days, quarters and parts, not actions.
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-10-12"] }, ["due in the next 10 days"]),
  ...asks({ state: ["overdue"], minDaysLate: 31 }, ["overdue by more than 30 days"]),
  ...maybeAsks({ state: ["overdue"] }, ["top 10% overdue", "the last five overdue"]),
  // What is asked of nobody.
  ...asks({ state: ["unowned"] }, [
    "which actions are without an owner?",
    "anything that isn't assigned to anyone",
    "the ones that nobody owns please",
    "actions with nobody to ask",
    "which don't have a lead",
  ]),
  ...asks({ want: "count", state: ["unowned"] }, ["how many are unassigned"]),
  ...asks({ state: ["unowned"], scope: inPlace }, ["actions with no named owner in Place"]),
  ...asks({ state: ["overdue", "unowned"] }, ["overdue with no owner"]),
  ...maybeAsks({ state: ["unowned"] }, ["what has no owner or date?"]),
  // What is still to be done.
  ...asks({ state: ["due"], window: [null, "2024-03-31"] }, [
    "what has to be finished by March 2024?",
    "what must be completed by the end of March 2024",
  ]),
  ...asks({ want: "who", state: ["not-updated"] }, ["Who still needs to update?"]),
  ...asks({ state: ["not-updated"], scope: inPlace }, ["what hasn't Place updated yet?"]),
  ...asks({ state: ["overdue"], window: ["2023-10-01", "2023-12-31"] }, [
    "which deadlines have we missed this quarter",
  ]),
  ...asks({ state: ["overdue"], minDaysLate: 90 }, ["which are 90 days overdue or more", "anything 90 days late"]),
  ...asks({ state: ["overdue"], minDaysLate: 181 }, [
    "overdue for more than 6 months",
    "late for more than six months",
  ]),
  ...asks({ state: ["not-updated"], scope: inPlace }, ["which actions still need an update from Place"]),
  ...asks({ want: "summary", scope: inPlace }, ["I need an update on Place"]),
  ...asks({ state: ["due"], window: ["2023-12-01", null] }, ["what comes due after November?"]),
  ...asks({ state: ["due"], window: ["2023-04-01", "2023-04-30"] }, ["what did we have due in April?"]),
  ...asks({ want: "who", state: ["not-updated"], scope: inPlace }, ["who do I need to chase in Place?"]),
  ...asks({ want: "who", state: ["not-updated"], scope: inPlace }, [
    "who do I still need an update from? Place only",
    "who are we still missing updates from in Place?",
  ]),
  ...asks({ state: ["overdue"], scope: { plan: ["Equality Framework"] } }, [
    "what's overdue on the equality framework",
  ]),
  ...asks({ want: "who", scope: { reference: ["2.2"] } }, ["who looks after 2.2?"]),
  ...maybeAsks({ want: "who", scope: { reference: ["2.3"] } }, ["who is chasing 2.3"]),
  // How things go.
  ...asks({ want: "summary", scope: inPlace }, ["tell me about Place", "What progress has Place made?"]),
  ...asks({ want: "summary", window: ["2023-07-01", "2023-09-30"] }, ["how did we do last quarter?"]),
  ...asks({ state: ["blocked"] }, ["tell me about the blocked ones"]),
  ...asks({ want: "movement", state: ["red"], window: ["2023-07-01", "2023-10-02"] }, [
    "what has gone red since last quarter",
  ]),
];

export const FOLLOW_UPS_IN_PASSING: readonly FollowUpCase[] = [
  { first: "what's overdue in Place?", next: "the top 3", question: { state: ["overdue"], limit: 3, scope: inPlace } },
  {
    first: "what's overdue in Place?",
    next: "how many of those are red?",
    question: { want: "count", state: ["overdue", "red"], scope: inPlace },
  },
  { first: "what's overdue?", next: "top 3 in Place", question: { state: ["overdue"], limit: 3, scope: inPlace } },
  { first: "top 5 overdue", next: "only in Place", question: { state: ["overdue"], limit: 5, scope: inPlace } },
  { first: "top 5 overdue", next: "show all", question: { state: ["overdue"] } },
  {
    first: "what's overdue in Place?",
    next: "how many altogether?",
    question: { want: "count", state: ["overdue"], scope: inPlace },
  },
  { first: "top 5 overdue", next: "how many?", question: { want: "count", state: ["overdue"] } },
];
