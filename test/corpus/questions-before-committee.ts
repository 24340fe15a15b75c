// Questions that a director has before a committee: what is on track, left over, ranked or left out. All invented.
import { asks, type FollowUpCase, maybeAsks, type QuestionCase } from "./questions.ts";

const place = { directorate: ["Place"] };
const adults = { directorate: ["Adult Social Care"] };
const overdueInPlace = "what's overdue in Place?";
const economysOverdue = "what's overdue for Head of Economy?";

/** Read with `COUNCIL_NAMES` on 2 October 2023. */
export const QUESTIONS_BEFORE_COMMITTEE: readonly QuestionCase[] = [
  // A place's state in one word
  ...asks({ want: "summary", scope: place }, ["is place on track?", "rag for Place please", "RAG rating of Place"]),
  ...asks({ state: ["open"], scope: { directorate: ["Public Health"] } }, ["in progress in Public Health"]),
  ...asks({ want: "count", state: ["red"], scope: adults }, ["how much of Adults is red"]),
  ...asks({ want: "movement", window: ["2023-10-01", "2023-10-31"] }, ["what's been reported this month"]),

  // What an earlier year left is open, and of that year.
  ...asks({ state: ["open"], window: ["2022-01-01", "2022-12-31"] }, [
    "what's left over from 2022?",
    "anything left over from last year",
    "carried forward from 2022",
    "still outstanding from 2022",
  ]),
  ...maybeAsks({ want: "who" }, ["who has left since we began"]),

  // A due date is no state of being due.
  ...asks({ state: ["moved"], scope: place }, ["which due dates have been moved in place?"]),
  ...asks({ state: ["not-updated"], window: ["2023-06-01", "2023-10-02"] }, [
    "which actions haven't had an update since June",
    "haven't had any word since June",
  ]),
  ...asks({ state: ["overdue"] }, ["longest overdue first", "oldest late ones first"]),
  ...asks({ state: ["overdue"], scope: { reference: ["2.11"] } }, ["how long has 2.11 been overdue?"]),
  ...asks({ want: "history", state: ["red"], scope: { reference: ["3.2"] } }, ["was 3.2 ever red"]),
  ...asks({ state: ["overdue"], scope: place }, ["could you tell me what's late in Place please, thanks, Asha"]),

  // What no filter can say is said.
  ...maybeAsks({ want: "who", state: ["overdue"] }, ["who has the most overdue", "who's got the longest overdue list"]),
  ...maybeAsks({ want: "who", state: ["not-updated"] }, ["who is up to date"]),
  ...maybeAsks({ scope: place }, ["everything in Place except blocked"]),
  ...maybeAsks({ state: ["red"] }, ["red actions excluding ongoing"]),
  ...maybeAsks({ state: ["overdue"] }, [
    "what's overdue in section 3?",
    "overdue, theme 2",
    "what's overdue, recruitment",
  ]),
];

/** Read with `COUNCIL_NAMES`, one behind the other. */
export const FOLLOW_UPS_BEFORE_COMMITTEE: readonly FollowUpCase[] = [
  { first: "how is Adults doing?", next: "show me the reds", question: { state: ["red"], scope: adults } },
  { first: "show 2.4", next: "history", question: { want: "history", scope: { reference: ["2.4"] } } },
  { first: overdueInPlace, next: "by owner", question: { state: ["overdue"], scope: place } },
  { first: overdueInPlace, next: "and the rest of the council?", question: { state: ["overdue"] } },
  {
    first: "what's due next month?",
    next: "and the one after",
    question: { state: ["due"], window: ["2023-12-01", "2023-12-31"] },
  },
  {
    first: "what's due next month?",
    next: "to the end of January",
    question: { state: ["due"], window: [null, "2024-01-31"] },
  },
  {
    first: "what's due next month?",
    next: "not the green ones",
    question: { state: ["due", "red", "amber"], window: ["2023-11-01", "2023-11-30"] },
  },
  {
    first: "what's due next month?",
    next: "leave out the ongoing ones",
    question: { state: ["due"], window: ["2023-11-01", "2023-11-30"] },
  },
];

/** Short questions behind another, and whether they may have meant what that one was about. */
export const SHORT_QUESTIONS: readonly { readonly first: string; readonly next: string; readonly doubtful: boolean }[] =
  [
    { first: economysOverdue, next: "anything overdue", doubtful: true },
    { first: economysOverdue, next: "what's due next month?", doubtful: true },
    { first: "my actions", next: "anything red?", doubtful: true },
    { first: overdueInPlace, next: "anything blocked?", doubtful: true },
    { first: overdueInPlace, next: "who hasn't updated?", doubtful: false },
    { first: overdueInPlace, next: "how many are complete?", doubtful: false },
    { first: overdueInPlace, next: "what's due next month?", doubtful: false },
    { first: overdueInPlace, next: "what is overdue in the plan", doubtful: false },
    { first: economysOverdue, next: "anything overdue everywhere", doubtful: false },
    { first: "what's overdue?", next: "anything red?", doubtful: false },
    { first: overdueInPlace, next: "what's the first one about", doubtful: true },
    { first: "who hasn't updated?", next: "and who has", doubtful: true },
    { first: "who hasn't updated?", next: "leave out the ongoing ones", doubtful: true },
  ];
