// Questions that leave something out, and names that hide a colour, a state or a month. All invented.
import type { KnownNames } from "../../src/parsers/question/question-reading.ts";
import { asks, type FollowUpCase, maybeAsks, type QuestionCase } from "./questions.ts";

/**
 * Read with `COUNCIL_NAMES` on 2 October 2023. No filter can leave a place out, so the answer holds all of them and says
 * so; it is never narrowed to the very place that was to be left out.
 */
export const QUESTIONS_LEFT_OUT: readonly QuestionCase[] = [
  ...maybeAsks({}, ["all bar Housing", "all except Corporate", "not Place"]),
  ...maybeAsks({ state: ["overdue"] }, [
    "everything but Place, overdue",
    "excluding Housing, what's overdue",
    "overdue apart from Sam's",
    "overdue excluding Place",
    "overdue in everywhere but Place",
    "overdue other than Priya's",
    "overdue outside Place",
  ]),
  ...maybeAsks({ state: ["red"] }, [
    "all directorates except housing red",
    "reds except Housing",
    "reds not in Place",
    "reds without Housing",
  ]),
  ...maybeAsks({ state: ["red", "amber"] }, ["red and amber, not Housing"]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-11-01"] }, ["nothing due in the next month?"]),
  ...asks({ state: ["open"], window: [null, "2022-12-31"] }, ["What wasn't finished by the end of December?"]),
  ...asks({ state: ["complete"], window: [null, "2022-12-31"] }, ["What was finished by the end of December?"]),
  ...asks({ state: ["overdue"] }, [
    "what's overdue at the minute?",
    "Good morning, what's overdue? Many thanks",
    "Hi Priya, what's overdue?",
    "Quick question - anything overdue?",
  ]),
  ...asks({ want: "summary" }, ["Give me a summary for CLT tomorrow", "summary for my 1:1 on Thursday"]),
  ...asks({ state: ["overdue"] }, ["what's overdue, for the board meeting next week"]),
  ...asks({ want: "movement", window: ["2023-10-02", "2023-10-08"] }, ["what have people told us this week?"]),
  ...asks({ state: ["not-updated"] }, ["which actions has nobody touched", "what has nobody looked at"]),
];

/** Two words of these together are the name, whatever one of them says by itself. */
export const HIDDEN_NAMES: KnownNames = {
  directorates: ["Place", "People and Change"],
  owners: ["Head of Green Lanes", "May Ashdown", "Parking Manager"],
  sections: ["2. Complete Streets", "Open Doors", "Parking and Permits"],
  plans: ["Gypsy, Roma and Traveller Plan"],
};

/** Read with `HIDDEN_NAMES` on 2 October 2023. */
export const QUESTIONS_WITH_HIDDEN_NAMES: readonly QuestionCase[] = [
  ...asks({ want: "summary", scope: { section: ["2. Complete Streets"] } }, ["How is Complete Streets going"]),
  ...asks({ state: ["red"], scope: { owner: ["Head of Green Lanes"] } }, [
    "Green lanes - anything red?",
    "which green lanes actions are red",
  ]),
  ...asks({ state: ["green"] }, ["which are green"]),
  ...asks({ state: ["overdue"], scope: { section: ["Open Doors"] } }, ["overdue in open doors"]),
  ...asks({ state: ["open"] }, ["what's open"]),
  ...asks({ state: ["overdue"], scope: { plan: ["Gypsy, Roma and Traveller Plan"] } }, [
    "GRT plan: what's overdue?",
    "overdue in the GRT plan",
  ]),
  ...asks({ state: ["due"], window: ["2024-06-01", "2024-06-30"], scope: { owner: ["May Ashdown"] } }, [
    "What has May got due in June?",
    "what does May need to finish in June",
  ]),
  ...asks({ state: ["due"], window: ["2024-05-01", "2024-05-31"] }, ["what's due in May"]),
  ...maybeAsks({ state: ["blocked"], scope: { section: ["Parking and Permits"] } }, ["anything stuck in parking"]),
];

/** Each leans on the question before it. Read with `COUNCIL_NAMES`. */
export const FOLLOW_UPS_LEFT_OUT: readonly FollowUpCase[] = [
  { first: "reds", next: "due this month", question: { state: ["red", "due"], window: ["2023-10-01", "2023-10-31"] } },
  {
    first: "reds in Place",
    next: "ambers too please",
    question: { state: ["red", "amber"], scope: { directorate: ["Place"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "what about next month",
    question: { state: ["due"], window: ["2023-11-01", "2023-11-30"], scope: { directorate: ["Place"] } },
  },
  {
    first: "what's overdue in Place?",
    next: "how many's that?",
    question: { want: "count", state: ["overdue"], scope: { directorate: ["Place"] } },
  },
  {
    first: "what's due next month?",
    next: "ok which are mine",
    question: { state: ["due"], window: ["2023-11-01", "2023-11-30"], scope: { mine: true } },
  },
  { first: "what's due next month?", next: "drop the date", question: { state: ["due"] } },
  { first: "red, amber and green", next: "take off the green ones", question: { state: ["red", "amber"] } },
  { first: "red and amber", next: "drop the ambers", question: { state: ["red"] } },
  {
    first: "reds",
    next: "scrap that, what's due in November",
    question: { state: ["due"], window: ["2023-11-01", "2023-11-30"] },
  },
];
