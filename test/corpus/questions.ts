// What leads, leadership and officers ask, and the filter it comes to. Councils, posts and people are invented.

import type { KnownNames } from "../../src/parsers/question/question-reading.ts";
import type { Question, Scope } from "../../src/plan/question.ts";

export const TODAY = "2023-10-02";

export const NAMES: KnownNames = {
  directorates: ["Place", "Corporate Services", "Adult Social Care", "Children and Families", "Public Health"],
  owners: [
    "Head of Economy",
    "Head of Libraries",
    "Director of Public Health",
    "Equalities Team",
    "Priya Nair",
    "Sam Okafor",
  ],
  sections: ["Our workforce", "Inclusive services", "Spring Gardens"],
  plans: ["Anti-Racism Plan", "Equality Framework"],
};

/** The fields that matter; the others are those of an unnarrowed list. */
export interface ExpectedQuestion extends Partial<Omit<Question, "scope" | "window">> {
  readonly window?: readonly [string | null, string | null];
  readonly scope?: Partial<Scope>;
}

export interface QuestionCase {
  readonly text: string;
  readonly question: ExpectedQuestion;
  readonly doubtful: boolean;
}

export function asks(question: ExpectedQuestion, texts: readonly string[]): readonly QuestionCase[] {
  return texts.map((text) => ({ text, question, doubtful: false }));
}

export function maybeAsks(question: ExpectedQuestion, texts: readonly string[]): readonly QuestionCase[] {
  return texts.map((text) => ({ text, question, doubtful: true }));
}

const inPlace = { directorate: ["Place"] };

/** Read with `NAMES`. */
export const QUESTIONS: readonly QuestionCase[] = [
  ...asks({ state: ["overdue"] }, [
    "what's overdue?",
    "What is overdue",
    "overdue",
    "overdue actions",
    "show me what's overdue",
    "which actions are overdue?",
    "what’s late?",
    "list overdue actions please",
    "what has missed its deadline?",
    "anything overdue?",
    "what's past its due date?",
    "WHAT'S OVERDUE??",
    "what is overdue today?",
    "can you show me overdue actions",
  ]),
  ...asks({ state: ["overdue"], scope: inPlace }, [
    "what's overdue in Place?",
    "whats overdue in place",
    "overdue in the Place directorate",
    "overdue actions in Place",
    "Which actions in Place are overdue?",
    "show overdue actions for Place",
    "Place overdue actions?",
    "what is overdue in Place please",
  ]),
  ...asks({ state: ["overdue"], scope: { directorate: ["Adult Social Care"] } }, [
    "what's overdue in Adults?",
    "what's overdue in ASC?",
    "overdue in adult social care",
    "what's overdue in Adult Social Care?",
  ]),
  ...asks({ state: ["overdue"], scope: { directorate: ["Corporate Services"] } }, [
    "what's overdue in Corporate?",
    "overdue in corporate services",
  ]),
  ...maybeAsks({ state: ["overdue"], scope: { directorate: ["Corporate Services"] } }, [
    "what's overdue in Coporate Services?",
    "overdue in Corprate",
  ]),
  ...maybeAsks({ state: ["overdue"], scope: { directorate: ["Highways"] } }, ["what's overdue in Highways?"]),
  ...asks({ state: ["overdue"], scope: { directorate: ["Place", "Corporate Services"] } }, [
    "what's overdue in Place and Corporate Services?",
    "overdue in Place and Corporate",
    "overdue in Place or Corporate Services",
  ]),
  ...asks({ state: ["red", "amber"], scope: { directorate: ["Corporate Services"] } }, [
    "red and amber in Corporate Services",
    "red & amber actions in Corporate Services",
    "show red and amber in corporate",
    "which actions are red or amber in Corporate Services?",
  ]),
  ...asks({ state: ["red"], scope: { directorate: ["Children and Families"] } }, [
    "what's red in Children and Families?",
    "red actions in Children & Families",
    "what is red in C&F?",
    "red in Children",
  ]),
  ...asks({ state: ["red"] }, ["what's red?", "red actions", "show me the reds", "which are red"]),
  ...asks({ state: ["green"] }, ["what's on track?", "green actions", "which actions are green?"]),
  ...asks({ state: ["red", "amber"] }, [
    "what's at risk?",
    "what isn't on track?",
    "any problems?",
    "what's not green",
  ]),
  ...asks({ state: ["due"], window: ["2023-11-01", "2023-11-30"] }, [
    "what's due next month?",
    "due next month",
    "what is coming up next month?",
    "anything due next month?",
    "actions due next month",
    "which actions are due in November?",
  ]),
  ...asks({ state: ["due"], window: ["2023-10-01", "2023-10-31"] }, [
    "what's due this month?",
    "due this month",
    "what falls due in October?",
  ]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-11-01"] }, [
    "due in the next 30 days",
    "what's due in the next 30 days?",
    "what is due over the next 30 days",
  ]),
  ...asks({ state: ["due"], window: ["2023-04-01", "2024-03-31"] }, [
    "what's due this financial year?",
    "due this financial year",
  ]),
  ...asks({ state: ["due"], window: ["2023-10-01", "2023-12-31"] }, [
    "what's due this quarter?",
    "due between October and December",
    "what is due between October and December 2023?",
  ]),
  ...asks({ state: ["due"], window: ["2024-01-01", "2024-03-31"] }, ["what's due next quarter?"]),
  ...asks({ state: ["due"], window: [null, "2023-12-24"] }, [
    "what's due before Christmas?",
    "anything before Christmas?",
    "anything due before christmas?",
  ]),
  ...asks({ state: ["due"], window: [null, "2023-12-24"], scope: { owner: ["Head of Libraries"] } }, [
    "anything for Head of Libraries before Christmas?",
    "what's due for the Head of Libraries before Christmas?",
    "anything for head of libraries due before Christmas",
  ]),
  ...asks({ state: ["overdue"], minDaysLate: 31 }, [
    "overdue by more than 30 days",
    "what's overdue by more than 30 days?",
    "more than 30 days late",
    "over 30 days overdue",
    "overdue by over a month",
    "what's more than a month late?",
    "more than a month overdue",
    "which actions are overdue by more than one month?",
  ]),
  ...asks({ state: ["overdue"], minDaysLate: 30 }, [
    "at least 30 days late",
    "overdue by at least 30 days",
    "30+ days overdue",
    "30 days or more overdue",
  ]),
  ...asks({ state: ["overdue"], minDaysLate: 15, scope: inPlace }, [
    "what's more than two weeks late in Place?",
    "overdue by more than 2 weeks in Place",
    "overdue by more than a fortnight in Place",
  ]),
  ...asks({ state: ["overdue"], minDaysLate: 91 }, ["overdue by more than 3 months", "more than three months late"]),
  ...asks({ want: "who", state: ["not-updated"] }, [
    "who hasn't updated?",
    "who hasn’t updated",
    "who hasn't answered?",
    "who has not replied?",
    "who hasn't reported yet?",
    "who still hasn't responded",
    "who haven't we heard from?".replace("haven't we heard from", "hasn't given an update"),
    "which owners have not updated?",
    "who hasn't updated yet",
  ]),
  ...asks({ state: ["not-updated"] }, [
    "what hasn't been updated?",
    "which actions have no update?",
    "actions without an update",
  ]),
  ...asks({ want: "who", state: ["not-updated"], scope: inPlace }, [
    "who hasn't updated in Place?",
    "who in Place hasn't updated?",
  ]),
  ...asks({ want: "who", state: ["overdue"] }, ["who is overdue?", "who has overdue actions?", "who's late?"]),
  ...asks({ want: "who", scope: { reference: ["PLA-1"] } }, ["who owns PLA-1?", "who leads PLA-1?"]),
  ...asks({ want: "count", state: ["complete"] }, [
    "how many are complete?",
    "how many actions are complete",
    "how many have been completed?",
    "how many are done?",
    "count complete",
    "number of completed actions",
  ]),
  ...asks({ want: "count", state: ["overdue"], scope: inPlace }, [
    "how many are overdue in Place?",
    "how many actions in Place are overdue?",
  ]),
  ...asks({ want: "count" }, ["how many actions are there?", "how many are there in total?"]),
  ...asks({ state: ["complete"], window: ["2023-04-01", "2023-10-02"] }, [
    "what's been completed since April?",
    "completed since April",
    "what have we finished since April?",
  ]),
  ...asks({ state: ["complete"], window: ["2023-07-01", "2023-09-30"] }, [
    "what was completed last quarter?",
    "what got done last quarter?",
  ]),
  ...asks({ state: ["complete"] }, [
    "what's done?",
    "completed actions",
    "what have we completed?",
    "what is finished?",
  ]),
  ...asks({ state: ["open"] }, [
    "what's still open?",
    "open actions",
    "what isn't done?",
    "what's not complete?",
    "what is outstanding?",
    "which actions are not finished yet?",
    "what's left to do?",
  ]),
  ...asks({ want: "summary", scope: { directorate: ["Adult Social Care"] } }, [
    "how is Adults doing?",
    "How's Adults doing?",
    "how are Adults getting on?",
    "how is Adult Social Care doing",
    "summary of Adults",
    "summary for Adult Social Care",
    "status of adult social care",
  ]),
  ...asks({ want: "summary" }, [
    "how are we doing?",
    "how's it going?",
    "summary",
    "give me a summary",
    "where are we?",
    "overview please",
    "how are things?",
  ]),
  ...asks({ want: "movement", window: ["2023-10-01", "2023-12-31"] }, [
    "what moved this quarter?",
    "what's changed this quarter?",
    "what has moved this quarter?",
    "movement this quarter",
  ]),
  ...asks({ want: "movement", window: ["2023-07-01", "2023-09-30"] }, [
    "what moved last quarter?",
    "what changed last quarter?",
  ]),
  ...asks({ want: "movement" }, ["what's moved?", "what got worse?", "what has improved?"]),
  ...asks({ state: ["moved"] }, [
    "which dates have moved?",
    "what has slipped?",
    "which actions have slipped?",
    "which actions moved their date?",
    "date changes",
  ]),
  ...asks({ want: "history", scope: { reference: ["PLA-3"] } }, [
    "history of PLA-3",
    "what happened to PLA-3?",
    "history for pla-3",
  ]),
  ...asks({ state: ["blocked"] }, ["what's blocked?", "blocked actions", "what is stuck?", "any blockers?"]),
  ...asks({ state: ["contradiction"] }, [
    "what's green but overdue?",
    "contradictions",
    "which are complete but amber?",
    "overdue but green",
  ]),
  ...asks({ state: ["undated"] }, [
    "what has no date?",
    "undated actions",
    "actions without a deadline",
    "which actions have no due date?",
  ]),
  ...asks({ state: ["ongoing"] }, ["which actions are ongoing?", "ongoing actions"]),
  ...asks({ state: ["waiting-decision"] }, [
    "what is waiting for a decision?",
    "what needs my approval?",
    "what's waiting for my decision?",
    "what is awaiting approval?",
    "anything to approve?",
    "what do I need to approve?".replace("do I need", "is there"),
  ]),
  ...asks({ state: ["overdue"], scope: { mine: true } }, [
    "my overdue actions",
    "which of mine are overdue?",
    "what do I have overdue?",
    "am I overdue on anything?".replace("am I overdue on anything", "what have I got overdue"),
  ]),
  ...asks({ state: ["overdue"], scope: { directorate: ["my directorate"] } }, ["what's overdue in my directorate?"]),
  ...asks({ scope: { owner: ["Sam Okafor"] } }, [
    "what has Sam got?",
    "Sam Okafor's actions",
    "actions for Sam",
    "anything for Sam?",
  ]),
  ...asks({ state: ["overdue"], scope: { owner: ["Equalities Team"] } }, [
    "what's overdue for the Equalities Team?",
    "overdue for equalities team",
    "what does the Equalities Team have overdue?",
  ]),
  ...asks({ state: ["red"], scope: { section: ["Our workforce"] } }, [
    "what's red in Our workforce?",
    "red actions in the Our Workforce section",
    "red under our workforce",
  ]),
  ...asks({ state: ["overdue"], scope: { plan: ["Anti-Racism Plan"] } }, [
    "what's overdue in the Anti-Racism Plan?",
    "overdue in the anti-racism plan",
  ]),
  ...asks({ state: ["overdue"], scope: { section: ["Spring Gardens"] } }, ["what's overdue in Spring Gardens?"]),
  ...asks({ state: ["overdue", "due"], window: [null, "2023-10-31"] }, ["what is overdue or due this month?"]),
  ...asks({ state: ["overdue", "red"], scope: inPlace }, [
    "red and overdue in Place",
    "which red actions in Place are overdue?",
  ]),
  ...maybeAsks({ state: ["overdue"] }, ["what's overdue about bananas?".replace("about bananas", "bananas")]),
  ...maybeAsks({}, ["will it rain?"]),
  ...maybeAsks({ state: ["moved"], window: ["2023-06-01", "2023-10-02"] }, ["what hasn't moved since June?"]),
  ...asks({ state: ["due"], window: ["2023-10-01", "2023-10-31"], scope: { owner: ["Head of Economy"] } }, [
    "list all open actions for Head of Economy due this month",
  ]),
  ...asks({ state: ["overdue", "red"], minDaysLate: 61, scope: { directorate: ["Children and Families"] } }, [
    "anything red and more than 60 days late in Children's?",
  ]),
  ...asks({ scope: { reference: ["PLA-1"] } }, ["when is PLA-1 due?"]),
  ...asks({ state: ["blocked"] }, ["tell me about the blocked ones"]),
  ...maybeAsks({ state: ["overdue"], scope: { directorate: ["Place"] } }, ["whats late in palce"]),
];

export interface FollowUpCase {
  readonly first: string;
  readonly next: string;
  readonly question: ExpectedQuestion;
}

/** A short question that changes one part of the one before. */
export const FOLLOW_UPS: readonly FollowUpCase[] = [
  { first: "what's overdue in Place?", next: "only red", question: { state: ["overdue", "red"], scope: inPlace } },
  {
    first: "what's overdue in Place?",
    next: "just the red ones",
    question: { state: ["overdue", "red"], scope: inPlace },
  },
  { first: "what's overdue in Place?", next: "red only", question: { state: ["overdue", "red"], scope: inPlace } },
  {
    first: "what's overdue in Place?",
    next: "and in Adults?",
    question: { state: ["overdue"], scope: { directorate: ["Adult Social Care"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "and Adults?",
    question: { state: ["overdue"], scope: { directorate: ["Adult Social Care"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "what about Corporate Services?",
    question: { state: ["overdue"], scope: { directorate: ["Corporate Services"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "how many?",
    question: { want: "count", state: ["overdue"], scope: inPlace },
  },
  { first: "how many are overdue in Place?", next: "show all", question: { state: ["overdue"], scope: inPlace } },
  { first: "what's overdue in Place?", next: "show all", question: { state: ["overdue"], scope: inPlace } },
  { first: "what's overdue in Place?", next: "who?", question: { want: "who", state: ["overdue"], scope: inPlace } },
  { first: "red and amber in Place", next: "only amber", question: { state: ["amber"], scope: inPlace } },
  { first: "red in Place", next: "also amber", question: { state: ["red", "amber"], scope: inPlace } },
  {
    first: "what's due next month in Place?",
    next: "and this month?",
    question: { state: ["due"], window: ["2023-10-01", "2023-10-31"], scope: inPlace },
  },
  {
    first: "how is Adults doing?",
    next: "and Public Health?",
    question: { want: "summary", scope: { directorate: ["Public Health"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "only mine",
    question: { state: ["overdue"], scope: { directorate: ["Place"], mine: true } },
  },
];

/** Reports and other replies that are no question about the plan. */
export const NOT_QUESTIONS: readonly string[] = [
  "green",
  "1.4 green, training booked",
  "amber – waiting on census data",
  "can 1.4 move to end of June?",
  "could we have until September?",
  "done, report at https://alderbridge.example/report",
  "all green",
  "red",
  "no change",
  "blocked by procurement",
  "not mine, it's Sam's",
  "1.4 green?",
  "green in principle",
  "due to sickness",
  "overdue because we were waiting for the supplier",
  "amber/green",
  "complete",
];
