// Questions whose smaller words weigh: "or", "but", "was … now", parts of names, slips of the finger. All invented.
import { asks, maybeAsks, type QuestionCase } from "./questions.ts";

const libraries = { owner: ["Head of Libraries"] };

/** Read with `COUNCIL_NAMES` on 2 October 2023. */
export const QUESTIONS_WITH_WEIGHT: readonly QuestionCase[] = [
  // The filter holds all its kinds together; what it cannot say is said.
  ...maybeAsks({ state: ["red", "blocked"] }, ["red or blocked", "blocked or red ones"]),
  ...asks({ state: ["red", "amber"] }, ["red or amber", "non-green", "everything but green"]),
  ...asks({ state: ["open"] }, ["everything but complete", "all except finished ones"]),
  ...maybeAsks({ state: ["overdue"] }, ["overdue, leaving out the archive"]),
  ...maybeAsks({ state: ["red", "green"] }, ["what was green before and is red now"]),
  ...maybeAsks({ state: ["overdue"], window: [null, "2023-12-25"] }, ["what will be overdue by Christmas"]),
  ...maybeAsks({ want: "count", state: ["overdue"] }, [
    "how many overdue in each directorate",
    "how many overdue by owner",
  ]),
  // Days.
  ...asks({ state: ["due"], window: ["2023-04-01", "2023-04-30"] }, ["what was due in April"]),
  ...asks({ state: ["overdue"], window: ["2023-08-01", "2023-08-31"] }, ["what should have been finished in August"]),
  ...asks({ state: ["due"], window: ["2023-10-02", "2023-10-20"] }, ["what's due between now and the 20th"]),
  ...maybeAsks({ state: ["moved"], window: ["2023-03-14", "2023-10-02"] }, [
    "anything slipped since the board on 14 March",
  ]),
  ...asks({ state: ["due"], window: ["2024-01-01", "2024-12-31"] }, ["anything due 2024"]),
  ...asks({ state: ["due"], window: ["2023-10-03", "2023-10-03"] }, ["due tmrw"]),
  ...asks({ state: ["due"], window: ["2023-11-01", null] }, ["due from November onwards"]),
  ...asks({ state: ["due"], window: [null, "2023-12-25"] }, ["due this side of Christmas"]),
  ...asks({ want: "count", state: ["complete"], window: ["2023-07-01", "2023-09-30"] }, [
    "how many did we close last quarter",
  ]),
  ...asks({ state: ["overdue"], minDaysLate: 180 }, ["six months+ overdue"]),
  // Words for what exists.
  ...asks({ want: "count", state: ["complete"] }, ["how many done so far", "% complete"]),
  ...asks({ want: "who", state: ["not-updated"] }, [
    "who do I chase",
    "which heads of service haven't updated",
    "who's ignoring us",
    "non responders",
  ]),
  ...asks({ state: ["undated"] }, ["tbc dates"]),
  ...asks({ state: ["not-updated"] }, ["chase list"]),
  // Parts of names are taken, and said where the name does not begin with them.
  ...asks({ state: ["overdue"], scope: libraries }, ["libraries overdue?"]),
  ...maybeAsks({ state: ["overdue"], scope: libraries }, ["libaries overdue"]),
  ...asks({ state: ["red"], scope: { owner: ["Youth Justice Manager"] } }, ["youth justice reds"]),
  // Slips of the finger.
  ...maybeAsks({ state: ["overdue"] }, ["ovredue", "anything overdeu"]),
  ...maybeAsks({ want: "who", state: ["not-updated"] }, ["whos not udpated"]),
  ...asks({ state: ["due"], window: ["2023-10-09", "2023-10-15"] }, ["due nxt wk"]),
];
