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
  // Then, now and not yet
  ...asks({ state: ["overdue"] }, ["list of what should have been done by now and hasn't"]),
  ...asks({ state: ["not-updated"] }, ["Has everyone updated?", "which ones haven't been looked at"]),
  ...asks({ state: ["overdue", "due"], window: [null, "2023-10-31"] }, ["overdue and due this month"]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-10-16"] }, ["due within 10 working days"]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-10-12"] }, ["due within 10 days"]),
  ...maybeAsks({ state: ["moved"], window: ["2022-12-24", "2023-01-02"] }, ["what slipped over Christmas"]),
  ...asks({ state: ["overdue"] }, ["happy new year! what's late"]),

  // What no filter says is told
  ...maybeAsks({ state: ["due", "red"] }, ["red but not overdue"]),
  ...maybeAsks({ state: ["blocked"] }, ["parked actions?", "what's on hold"]),
  ...maybeAsks({ state: ["overdue"], scope: { owner: ["Equalities Team"], mine: true } }, [
    "anything overdue that belongs to me or the Equalities Team",
  ]),
  ...asks({ state: ["waiting-decision"] }, ["date changes I haven't agreed yet"]),

  // What is meant by words for a state
  ...asks({ want: "summary", scope: { directorate: ["Place"] } }, ["Is Place on track?", "what's going on in Place"]),
  ...asks({ want: "summary" }, ["are we on track", "what's going on"]),
  ...asks({ state: ["due"], window: ["2024-04-14", "2024-04-14"] }, ["what's happening on the 14th of April"]),
  ...asks({ state: ["green"] }, ["which are on track"]),
  ...asks({ want: "movement", window: ["2023-09-20", "2023-10-02"] }, ["what's new since 20 September"]),
  ...asks({ state: ["amber"] }, ["ambers, not reds"]),
  ...asks({ state: ["amber", "green"] }, ["not reds"]),
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
  ...asks({ state: ["due"], window: ["2023-10-09", "2023-10-15"], scope: { owner: ["May Ashdown"] } }, [
    "due next week for May",
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
  {
    first: "what's overdue in Place?",
    next: "Cheers. And who owns 2.6",
    question: { want: "who", scope: { reference: ["2.6"] } },
  },
  {
    first: "ambers in Place",
    next: "Can you do that again but for Corporate Services",
    question: { state: ["amber"], scope: { directorate: ["Corporate Services"] } },
  },
  {
    first: "how many reds in Place?",
    next: "ok so which are they",
    question: { state: ["red"], scope: { directorate: ["Place"] } },
  },
  {
    first: "ambers in Place",
    next: "not only ambers, reds as well",
    question: { state: ["amber", "red"], scope: { directorate: ["Place"] } },
  },
  {
    first: "reds in Place",
    next: "no, ambers not reds",
    question: { state: ["amber"], scope: { directorate: ["Place"] } },
  },
  {
    first: "what's open in Place?",
    next: "as numbers please",
    question: { want: "count", state: ["open"], scope: { directorate: ["Place"] } },
  },
  { first: "what's overdue?", next: "exclude Housing", question: { state: ["overdue"] } },
  {
    first: "what's overdue in Place?",
    next: "what about the ones that aren't overdue yet",
    question: { state: ["due"], scope: { directorate: ["Place"] } },
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
