// Questions as they come in a morning: with who asks and why, what they lean on, and how things stood. All invented.
import { asks, type FollowUpCase, maybeAsks, type QuestionCase } from "./questions.ts";

const place = { directorate: ["Place"] };
const overdueInPlace = "what's overdue in Place?";

/** Read with `COUNCIL_NAMES` on 2 October 2023. */
export const QUESTIONS_IN_FULL: readonly QuestionCase[] = [
  // Who asks, why and for when is beside the question.
  ...asks({ state: ["red"] }, [
    "Hi, I'm doing the audit committee report, which actions are red?",
    "Cllr Ames wants to know what's red",
    "Sam has asked me which actions are red",
    "the chief executive is asking for the reds",
    "we've been asked for a list of reds",
    "Scrutiny papers go out on Friday, can I have the reds please",
    "no rush but which are red, when you get a minute",
    "I'm after the reds",
    "show me the reds so I can brief the leader",
    "FOI request: which actions are red",
  ]),
  ...asks({ state: ["overdue"] }, [
    "need to know what's late before my 2pm",
    "could you send me whatever is overdue, it's for cabinet",
    "when you get a chance, what's overdue",
  ]),
  ...asks({ want: "summary" }, ["a summary for the senior leadership team please"]),
  ...asks({ state: ["overdue"], scope: { owner: ["Priya Nair"] } }, [
    "I've got a 1-1 with Priya at 3, what's she late with?",
    "before I see Priya, which of her actions are overdue?",
  ]),
  ...maybeAsks({ state: ["overdue"], scope: place }, ["I look after Place, what's overdue?"]),

  // Plain words for days
  ...asks({ state: ["due"], window: [null, "2023-12-31"] }, ["due no later than the end of December"]),
  ...asks({ state: ["due"], window: ["2024-04-01", null] }, ["due later than March", "not due until April"]),
  ...asks({ state: ["due"], window: ["2023-12-26", null] }, ["post-Christmas deadlines"]),
  ...asks({ state: ["complete"], window: ["2023-09-01", "2023-09-30"] }, ["what was completed in the past month"]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-10-16"] }, ["due over the next fortnight"]),
  ...maybeAsks({ state: ["due"], window: ["2024-01-01", null] }, ["what's due in the new year"]),
  ...asks({ state: ["not-updated"], window: ["2023-07-02", "2023-10-02"] }, [
    "anything not updated in 3 months",
    "which actions have had no update for over three months",
  ]),

  // How things stood on another day is not known, nor since when they have stood so.
  ...maybeAsks({ state: ["overdue"], window: ["2022-04-01", "2023-03-31"] }, ["overdue at year end 22/23"]),
  ...maybeAsks({ state: ["overdue"], window: ["2023-07-01", "2023-07-01"] }, ["what was overdue on 1 July?"]),
  ...maybeAsks({ want: "count", state: ["red"], window: ["2023-06-01", "2023-06-30"] }, ["how many were red in June"]),
  ...maybeAsks({ state: ["overdue"], window: ["2024-04-01", "2025-03-31"] }, ["overdue at year end 24/25"]),
  ...maybeAsks({ state: ["overdue"], window: ["2023-03-31", "2023-03-31"] }, ["what's overdue as at 31 March 2023"]),
  ...maybeAsks({ state: ["red"] }, ["red for more than two months"]),

  // What is included
  ...asks({}, ["list all actions including completed", "everything including what's done"]),
  ...asks({ state: ["overdue", "due"], window: [null, "2023-10-31"] }, ["due this month, including overdue"]),
  ...asks({ state: ["red"] }, ["show me the reds including owners and dates"]),
  ...maybeAsks({ state: ["complete"] }, ["completed actions including evidence"]),

  // A complete list is none of what is complete.
  ...asks({ state: ["red"] }, ["can I have a complete list of reds", "the complete list of reds"]),
  ...asks({ want: "summary", scope: place }, ["what's the current position in Place"]),

  // What no filter says
  ...maybeAsks({ state: ["due"], window: ["2023-10-06", "2023-10-06"] }, ["what's due on a Friday"]),
  ...maybeAsks({ state: ["due"] }, ["anything due on Mondays"]),
  ...maybeAsks({ scope: { reference: ["2.4"] } }, ["what comes after 2.4"]),
  ...maybeAsks({ scope: { mine: true } }, ["where am I second owner"]),
  ...asks({ state: ["due"], window: ["2024-03-31", "2024-08-31"] }, ["what's due between Easter and the summer"]),
  ...maybeAsks({ state: ["open"] }, ["which actions haven't been started yet", "not begun"]),
  ...maybeAsks({ state: ["overdue"] }, ["which section has the most overdue"]),
  ...maybeAsks({ want: "who" }, ["who is the worst"]),
  ...maybeAsks({}, ["which directorate is best", "which actions are up to date", "can I have the same again"]),
  ...maybeAsks({ scope: place }, ["Can I have the same for Place", "which of those are in Place"]),
  ...maybeAsks({ state: ["red", "green"] }, ["reds that are green"]),
  ...maybeAsks(
    { state: ["overdue"], scope: { directorate: ["Corporate Services"], owner: ["Head of Human Resources"] } },
    ["overdue in HR or is it under Corporate now"],
  ),

  // Words that mean a state
  ...asks({ state: ["not-updated"] }, ["is everything up to date"]),
  ...asks({ want: "who", state: ["not-updated"] }, ["who still hasn't sent an update", "non-repliers"]),
  ...asks({ state: ["overdue"] }, ["what should we have done by now"]),
  ...asks({ state: ["due"], window: ["2023-11-01", "2023-11-30"] }, ["what's ending in November"]),
  ...asks({ state: ["contradiction"] }, ["where do the colours not match the dates"]),
  ...asks({ want: "history", scope: { reference: ["2.1"] } }, [
    "when was 2.1 last updated",
    "has 2.1 been updated",
    "track record of 2.1",
  ]),

  ...asks({ want: "history", scope: { reference: ["2.1"] } }, ["did 2.1 move"]),
  ...asks({ scope: { reference: ["2.1"] } }, ["when will 2.1 be finished"]),
  ...asks({ state: ["complete"], scope: { section: ["Our workforce"] } }, [
    "what have we done so far in Our workforce",
  ]),
  ...asks({ want: "movement", scope: { owner: ["Head of Libraries"] } }, ["what did Libraries say"]),
  ...asks({ state: ["not-updated"], scope: { owner: ["Head of Libraries"] } }, ["nothing from Libraries?"]),
  ...asks({ state: ["due"] }, ["what's about to go overdue", "milestones", "what's planned"]),
  ...asks({ state: ["due"], window: [null, "2024-06-30"] }, [
    "what will be finished by June",
    "what's expected by June",
  ]),
  ...asks({ state: ["due"], limit: 1, scope: place }, ["next deadline in Place"]),
  ...asks({ state: ["overdue"], window: [null, "2022-12-25"] }, ["what was supposed to be done by Christmas"]),
  ...asks({ state: ["overdue"], minDaysLate: 14 }, ["late by 2 weeks", "overdue for 14 days"]),
  ...asks({ state: ["red", "amber"], scope: place }, ["R and A in Place"]),
  ...maybeAsks({ state: ["overdue"] }, ["just gone overdue", "recently overdue"]),
  ...maybeAsks({ state: ["undated"] }, ["without dates or owners"]),
  ...maybeAsks({ scope: { reference: ["1.1", "1.5"] } }, ["actions 1.1 to 1.5"]),
  ...maybeAsks({ want: "who" }, ["who are you"]),
  ...maybeAsks({ scope: { reference: ["2.1"] } }, ["the service notes for 2.1"]),

  ...maybeAsks({ state: ["due"] }, ["due between"]),
  ...asks({ state: ["red", "amber"], scope: { owner: ["Sam Okafor"] } }, ["all of Sam's except the greens"]),
  ...asks({ state: ["open"] }, ["what haven't we done"]),
  ...asks({ state: ["open"], window: ["2023-07-01", "2023-09-30"] }, ["what didn't get done last quarter"]),
  ...asks({ state: ["overdue"], window: ["2023-07-01", "2023-09-30"] }, ["what was missed in Q2"]),
  ...asks({ state: ["overdue"], scope: place }, ["what should Place have done by now"]),
  ...asks({ state: ["overdue"], scope: { reference: ["2.1"] } }, ["how many days late is 2.1"]),
  ...asks({ state: ["not-updated"], scope: { owner: ["my team"] } }, ["is my team up to date"]),
  ...asks({ state: ["not-updated"], scope: { mine: true } }, ["are my actions up to date"]),
  ...asks({ state: ["due"], scope: place }, ["what's up next in Place"]),
  ...maybeAsks({ want: "count" }, ["how many plans do we have"]),

  ...asks({ want: "who", state: ["not-updated"], scope: place }, ["anyone not updated in Place?"]),
  ...asks({ state: ["not-updated"] }, ["which updates are outstanding"]),
  ...asks({ state: ["moved"], window: ["2023-09-01", "2023-09-30"] }, ["which actions got a new date in September"]),
  ...asks({ state: ["waiting-decision"] }, ["change requests", "requests to move dates"]),
  ...asks({ state: ["open"], scope: { directorate: ["Corporate Services"] } }, [
    "what haven't Corporate Services closed off",
  ]),
  ...maybeAsks({ state: ["overdue"] }, ["including overdue"]),

  ...asks({ state: ["red"], scope: { owner: ["Head of Economy"] } }, [
    "I've a meeting with the Head of Economy tomorrow and want to know which of their actions are red",
  ]),
  ...asks({ state: ["overdue"] }, ["do you happen to know if anything is overdue"]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-12-02"] }, ["due over the next couple of months"]),
  ...maybeAsks({ state: ["moved"] }, ["which actions will need an extension"]),
  ...maybeAsks({ want: "count", state: ["complete", "open"] }, ["how many are done and how many are left"]),

  ...maybeAsks({ state: ["blocked"] }, ["blocked by legal"]),
  ...maybeAsks({ scope: { owner: ["Priya Nair"] } }, ["what would Priya think"]),
  ...asks({ want: "summary", scope: place }, ["top line on Place please", "position statement for Place"]),

  // Names
  ...asks({ want: "count", state: ["complete"], scope: { plan: ["Equality Framework"] } }, [
    "how many in the framework plan are complete",
  ]),
  ...asks({ state: ["overdue"], scope: { plan: ["Equality Framework"] } }, ["equal framework overdue"]),
  ...maybeAsks({ scope: { directorate: ["Housing and Communities"] } }, ["what's the damage in Housing then"]),
  ...asks({ state: ["red"] }, ["shwo me the reds"]),
];

/** Each leans on the question before it. Read with `COUNCIL_NAMES`. */
export const FOLLOW_UPS_IN_FULL: readonly FollowUpCase[] = [
  {
    first: overdueInPlace,
    next: "can I have the same for Corporate",
    question: { state: ["overdue"], scope: { directorate: ["Corporate Services"] } },
  },
  { first: overdueInPlace, next: "how late are they?", question: { state: ["overdue"], scope: place } },
  { first: overdueInPlace, next: "can you list them", question: { state: ["overdue"], scope: place } },
  { first: overdueInPlace, next: "are any blocked?", question: { state: ["overdue", "blocked"], scope: place } },
  {
    first: overdueInPlace,
    next: "how many in Housing?",
    question: { want: "count", state: ["overdue"], scope: { directorate: ["Housing and Communities"] } },
  },
  {
    first: overdueInPlace,
    next: "which ones belong to Sam",
    question: { state: ["overdue"], scope: { ...place, owner: ["Sam Okafor"] } },
  },
  {
    first: "what's due next month?",
    next: "including overdue",
    question: { state: ["due", "overdue"], window: [null, "2023-11-30"] },
  },
  {
    first: "overdue for Priya Nair",
    next: "what has she got due next month?",
    question: { state: ["due"], window: ["2023-11-01", "2023-11-30"], scope: { owner: ["Priya Nair"] } },
  },
];
