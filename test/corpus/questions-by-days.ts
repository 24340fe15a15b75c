// Questions about a part of some days, about what lies between two amounts or two places, and with a day on which the
// answer is wanted. All invented.
import { asks, type FollowUpCase, maybeAsks, type QuestionCase } from "./questions.ts";

/** Read with `COUNCIL_NAMES` on Monday 2 October 2023. */
export const QUESTIONS_BY_DAYS: readonly QuestionCase[] = [
  // A part of the days that are named
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-12-31"] }, [
    "anything due later this year",
    "what's due in the rest of the quarter",
    "what is due in the remainder of the year?",
    "due later in the year",
  ]),
  ...asks({ state: ["complete"], window: ["2023-01-01", "2023-10-02"] }, [
    "what was completed earlier this year",
    "what's been finished since the start of the year",
  ]),
  ...asks({ state: ["due"], window: ["2023-10-25", "2023-10-31"] }, ["due in the last week of this month"]),
  ...asks({ state: ["due"], window: ["2023-12-01", "2023-12-14"] }, ["what's due in the first two weeks of December"]),
  ...asks({ state: ["due"], window: ["2024-01-01", "2024-06-30"] }, ["deadlines in the first half of next year"]),
  ...asks({ state: ["due"], window: ["2023-11-16", "2023-11-30"] }, ["due in the second half of November"]),
  ...asks({ state: ["due"], window: ["2023-10-01", "2023-12-31"] }, ["due in the last quarter of this year"]),
  ...asks({ state: ["due"], window: ["2023-10-01", "2023-11-30"] }, [
    "what's due this month and next",
    "due either this month or next",
  ]),
  ...maybeAsks({ state: ["due"], window: ["2023-10-02", "2023-10-30"] }, [
    "next few weeks",
    "what's due over the coming weeks",
  ]),

  // Days of the week and of the month, ahead and behind
  ...asks({ state: ["due"], window: [null, "2023-10-26"] }, ["which ones are due before Friday 27th"]),
  ...asks({ state: ["due"], window: ["2023-11-02", "2023-11-02"] }, ["due on Thursday 2nd"]),
  ...asks({ state: ["due"], window: ["2023-12-01", null] }, ["due on or after 1 December"]),
  ...maybeAsks({ state: ["due"], window: ["2023-10-09", "2023-10-11"] }, ["what is due Monday to Wednesday"]),
  ...asks({ state: ["complete"], window: ["2023-09-18", "2023-10-02"] }, ["what got done in the last fortnight"]),
  ...asks({ state: ["complete"], window: ["2023-09-29", "2023-09-29"] }, ["what was finished on Friday"]),
  ...asks({ state: ["not-updated"], window: ["2023-09-25", "2023-10-02"] }, ["anything not updated since Monday"]),
  ...asks({ state: ["not-updated"], window: ["2023-09-20", "2023-10-02"] }, ["not updated since the 20th"]),

  // Late by how much, and in time
  ...maybeAsks({ state: ["overdue"], minDaysLate: 30 }, [
    "what's between 30 and 60 days late",
    "30-60 days overdue",
    "between one and two months late",
  ]),
  ...asks({ state: ["overdue"] }, ["which actions have missed their deadline", "anything that missed its date"]),
  ...maybeAsks({ state: ["complete"] }, ["what was delivered ahead of schedule", "which were closed late"]),
  ...maybeAsks({ want: "count", state: ["complete"] }, ["how many were completed on time"]),
  ...maybeAsks({ state: ["red", "amber"] }, [
    "which actions are at risk of missing their deadline",
    "anything likely to miss its date",
  ]),
  ...maybeAsks({ state: ["amber"] }, ["actions that have been amber for two quarters"]),

  // Two places beside each other
  ...maybeAsks({ want: "count", state: ["overdue"], scope: { directorate: ["Place", "Housing and Communities"] } }, [
    "how many overdue in Place compared with Housing",
  ]),
  ...asks({ want: "movement", window: ["2023-07-01", "2023-09-30"] }, ["how do we compare with last quarter"]),

  // Who has not answered
  ...asks({ state: ["not-updated"], scope: { directorate: ["Place"] } }, [
    "has everyone in Place updated?",
    "any stale actions in Place",
  ]),
  ...maybeAsks({ want: "count", state: ["not-updated"] }, ["how many people haven't updated"]),

  // What stands beside a reference, a name or "due"
  ...maybeAsks({ want: "history", scope: { reference: ["PLA-6"] } }, ["how has PLA-6 gone over the year"]),
  ...asks({ state: ["red", "amber"], scope: { section: ["Our workforce"] } }, ["Our workforce - red and amber only"]),
  ...asks({ state: ["due"], window: [null, "2024-03-31"], scope: { owner: ["Equalities Team"] } }, [
    "What is the Equalities Team due to deliver by the end of March",
  ]),

  // What the answer is for, and when it is wanted
  ...asks({ want: "summary", scope: { directorate: ["Place"] } }, [
    "brief me on Place for Thursday's committee",
    "briefing on Place please",
    "bring me up to speed on Place",
  ]),
  ...asks({ state: ["red"] }, [
    "please send me the reds by tomorrow",
    "can I see the reds, please, by end of today",
    "I need the reds by close of play",
    "reds ahead of Thursday's DMT",
  ]),
  ...asks({ state: ["due"], window: [null, "2023-10-02"] }, ["what's due by end of today"]),
  ...maybeAsks({ state: ["due"], window: [null, "2023-12-08"] }, [
    "anything I should worry about before Cabinet on 8 December?",
  ]),

  // What the filter cannot hold, or what is no filter
  ...maybeAsks({ state: ["overdue", "due"], scope: { owner: ["Sam Okafor", "Priya Nair"] } }, [
    "what's overdue for Sam and due for Priya",
  ]),
  ...maybeAsks({}, ["all directorates except Place and Adults"]),
  ...maybeAsks({ want: "who" }, ["who has left", "people who have left"]),
  ...maybeAsks({ state: ["green"], scope: { reference: ["2.1"] } }, ["what would need to happen to get 2.1 green"]),
  ...maybeAsks({ state: ["moved"], window: ["2023-07-01", "2023-12-31"] }, ["moved from Q2 to Q3"]),
  ...asks({ state: ["overdue"] }, ["show overdue actions with owner and due date"]),
  ...asks({ state: ["open"] }, ["don't show complete ones"]),
  ...asks({ state: ["red"], limit: 1 }, ["the oldest red"]),
  ...asks({ want: "movement", window: ["2023-07-01", "2023-09-30"] }, ["what was reported in Q2"]),
  ...asks({ want: "summary", window: ["2023-07-01", "2023-09-30"], scope: { directorate: ["Place"] } }, [
    "Q2 position for Place",
  ]),

  // What has happened did so before today
  ...asks({ want: "who", state: ["not-updated"], window: ["2023-07-01", "2023-09-30"] }, [
    "who's yet to respond for Q2",
  ]),
  ...asks({ want: "movement", window: ["2023-01-01", "2023-03-31"] }, ["what moved in Q4"]),
  ...asks({ state: ["not-updated"], scope: { directorate: ["Place"] } }, ["outstanding updates in Place"]),
  ...asks({ state: ["due"], window: [null, "2024-03-31"] }, ["due by 31.3.24"]),

  // Who has none, and posts that are called like a place
  ...maybeAsks({ want: "who", state: ["overdue"] }, ["who has nothing overdue"]),
  ...maybeAsks({ want: "who", state: ["red"] }, ["which teams have no reds"]),
  ...maybeAsks({ state: ["overdue"], scope: { section: ["Our workforce"] } }, [
    "Is the Workforce Lead behind on anything?",
  ]),

  ...maybeAsks({ want: "who", state: ["red"] }, ["which lead has most reds"]),
  ...maybeAsks({ state: ["overdue"] }, ["a few days late"]),
  ...maybeAsks({ state: ["overdue", "amber"] }, ["list overdue then amber"]),
  ...maybeAsks({ state: ["overdue", "red"], scope: { directorate: ["Place", "Adult Social Care"] } }, [
    "overdue in Place; also anything red in Adults",
  ]),
  ...asks({ state: ["overdue"] }, ["which actions are overdue, and when were they due"]),
  ...asks({ state: ["overdue"], window: [null, "2023-08-31"] }, ["overdue before September"]),

  // An action that nobody named
  ...maybeAsks({ state: ["due"] }, ["when was it due"]),

  // Slips of the finger in the words of the question
  ...maybeAsks({ want: "count", state: ["complete"] }, ["hwo many are completd"]),
  ...maybeAsks({ want: "summary", scope: { directorate: ["Place"] } }, ["overveiw of Place"]),
  ...asks({ want: "who", state: ["overdue"] }, ["hwo is overdue"]),
  ...asks({ state: ["overdue"] }, ["give me everything thats overdue pls"]),
  ...asks({ state: ["amber", "blocked"] }, ["the ones that are both amber and blocked"]),
];

export const FOLLOW_UPS_BY_DAYS: readonly FollowUpCase[] = [
  { first: "who hasn't updated?", next: "show me the actions instead", question: { state: ["not-updated"] } },
  {
    first: "what's due in Place next month?",
    next: "November instead",
    question: { state: ["due"], window: ["2023-11-01", "2023-11-30"], scope: { directorate: ["Place"] } },
  },
  { first: "reds in Place", next: "drop Adults", question: { state: ["red"], scope: { directorate: ["Place"] } } },
  { first: "what's overdue?", next: "not Place", question: { state: ["overdue"] } },
  { first: "what's due next month?", next: "and overdue?", question: { state: ["overdue"] } },
  { first: "what's overdue?", next: "no I meant red", question: { state: ["red"] } },
  {
    first: "reds in Place",
    next: "or amber",
    question: { state: ["red", "amber"], scope: { directorate: ["Place"] } },
  },
  {
    first: "reds in Place",
    next: "how many is that altogether",
    question: { want: "count", state: ["red"], scope: { directorate: ["Place"] } },
  },
  {
    first: "reds in Place",
    next: "how many does that make",
    question: { want: "count", state: ["red"], scope: { directorate: ["Place"] } },
  },
  {
    first: "history of 2.1",
    next: "is it red",
    question: { want: "history", state: ["red"], scope: { reference: ["2.1"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "who do I chase",
    question: { want: "who", state: ["overdue"], scope: { directorate: ["Place"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "any blocked?",
    question: { state: ["overdue", "blocked"], scope: { directorate: ["Place"] } },
  },
];
