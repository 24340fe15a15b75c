// Questions as leads and officers type them: short, misspelt, in their own words. All names are invented.
import { asks, maybeAsks, type QuestionCase } from "./questions.ts";

const place = { directorate: ["Place"] };
const adults = { directorate: ["Adult Social Care"] };

/** Read with `NAMES` on 2 October 2023. */
export const QUESTIONS_AS_TYPED: readonly QuestionCase[] = [
  ...asks({ state: ["overdue"] }, [
    "whats overdue",
    "what's behind schedule?",
    "any overdue actions?",
    "list everything that's overdue",
    "what have we missed?",
    "can I see what's overdue please",
    "give me all the overdue ones",
    "overdue items",
    "which actions are past their deadline",
    "what's late at the moment?",
  ]),
  ...asks({ state: ["overdue"], scope: place }, [
    "show me overdue actions for the Place directorate pls",
    "any overdue actions in place?",
    "in Place, what's overdue?",
    "Place: what's late?",
  ]),
  ...asks({ want: "count", state: ["overdue"], scope: adults }, [
    "how many overdue in adults",
    "how many overdue actions does ASC have?",
    "number of overdue actions in adult social care",
  ]),
  ...asks({ state: ["red"], scope: adults }, [
    "any reds in adults?",
    "adults reds",
    "which Adults actions are red",
    "what's red in Adult Social Care right now",
  ]),
  ...asks({ state: ["due"], window: [null, "2023-12-31"] }, ["due by end of December"]),
  ...maybeAsks({ state: ["due"], window: [null, "2023-12-31"] }, ["what's due by the end of the year?"]),
  ...asks({ state: ["due"], window: [null, "2023-12-31"] }, ["what's due by Q3?"]),
  ...asks({ state: ["due"], window: ["2023-11-01", "2024-01-31"] }, [
    "what's due between November and January?",
    "due from November to January",
    "due Nov - Jan",
  ]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-10-16"] }, [
    "due in the next two weeks",
    "what's coming up in the next 14 days?",
  ]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-10-16"] }, ["what's due in the next fortnight?"]),
  ...asks({ state: ["due"], window: ["2024-04-01", "2025-03-31"] }, [
    "what's due next financial year?",
    "due in 2024/25",
    "anything due in FY24/25?",
  ]),
  ...asks({ state: ["due"], window: ["2024-03-01", "2024-03-31"] }, [
    "what's due in March?",
    "anything due in March 2024",
  ]),
  ...asks({ state: ["moved"], window: ["2022-10-01", "2022-12-31"] }, [
    "what slipped between October and December?",
    "which dates moved between October and December?",
  ]),
  ...asks({ state: ["complete"], window: ["2023-07-01", "2023-08-31"] }, [
    "what was completed between July and August?",
    "completed between July and August",
  ]),
  ...asks({ state: ["overdue"], window: ["2022-10-01", "2022-12-31"] }, [
    "what became overdue between October and December?",
    "overdue between October and December",
  ]),
  ...asks({ state: ["complete"], window: ["2023-09-01", "2023-09-30"] }, [
    "what did we complete last month?",
    "completed last month",
    "what was finished in September?",
  ]),
  ...asks({ state: ["complete"], window: ["2022-12-01", "2022-12-31"] }, ["what was finished in December?"]),
  ...asks({ want: "who", state: ["not-updated"] }, [
    "who still owes us an update?",
    "who hasn't got back to us?",
    "who's not replied",
    "who has yet to update?",
    "who needs chasing?",
  ]),
  ...asks({ want: "summary", scope: place }, [
    "hows place doing",
    "how is Place getting on?",
    "give me a summary for Place",
    "status of Place?",
    "where is Place up to?",
  ]),
  ...asks({ want: "who", scope: { reference: ["2.11"] } }, [
    "who owns 2.11?",
    "who's responsible for 2.11",
    "who is the lead for 2.11?",
    "whose is 2.11?",
  ]),
  ...asks({ scope: { owner: ["Priya Nair"] } }, [
    "what's on Priya's list?",
    "Priya's actions",
    "what does Priya have?",
    "show me actions for Priya Nair",
  ]),
  ...asks({ state: ["overdue"], scope: { owner: ["Priya Nair"] } }, [
    "is Priya overdue on anything?",
    "what's Priya late on?",
    "what is overdue for Priya",
  ]),
  ...asks({ state: ["overdue"], minDaysLate: 61 }, [
    "more than 60 days overdue",
    "overdue > 60 days",
    "overdue by over 60 days",
    "late by more than 60 days",
  ]),
  ...asks({ state: ["blocked"], scope: place }, ["what's stuck in Place?", "blockers in place"]),
  ...asks({ state: ["red"], scope: { directorate: ["my directorate"] } }, [
    "what's red in my directorate?",
    "any reds in my directorate",
    "reds in my directorate",
  ]),
  ...asks({ want: "history", scope: { reference: ["PLA-3"] } }, [
    "what's the history of PLA-3?",
    "show history PLA-3",
    "what has happened with PLA-3?",
  ]),
  ...asks({ want: "movement", window: ["2023-07-01", "2023-09-30"] }, [
    "what changed between July and September?",
    "movement last quarter",
    "what got worse last quarter?",
  ]),
  ...asks({ state: ["undated"] }, [
    "which actions don't have a date?",
    "anything without a due date?",
    "actions with no deadline",
  ]),
  ...maybeAsks({ state: ["overdue"], scope: { directorate: ["Adult Social Care"] } }, [
    "whats overdue in adlut social care",
  ]),
  ...maybeAsks({ state: ["red"], scope: { directorate: ["Planning"] } }, ["what's red in Planning?"]),
];
