// A question's filter in plain words: the receipt of every answer. Read again it gives the question.
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { andList } from "../../plan/listing.ts";
import type { Question, QuestionState, Want, Window } from "../../plan/question.ts";

/** "overdue actions in Place, as at 2 October 2023". */
export function sayQuestion(question: Question, today: LocalDate): string {
  const { want, state, window, minDaysLate, limit, scope } = question;
  const words = [
    WANTED[want],
    limit !== undefined && `the first ${limit}`,
    scope.mine && "your",
    ...KINDS.map((kind) =>
      kind
        .filter((it) => state.includes(it))
        .map((it) => STATES[it])
        .join(" or "),
    ),
    scope.reference.length > 0 ? `action ${andList(scope.reference)}` : "actions",
    AFTER.filter((it) => state.includes(it))
      .map((it) => STATES[it])
      .join(" and "),
    minDaysLate !== null && `at least ${minDaysLate} ${minDaysLate === 1 ? "day" : "days"} late`,
    scope.directorate.length > 0 && `in ${andList(scope.directorate)}`,
    scope.section.length > 0 && `in section ${andList(scope.section)}`,
    scope.plan.length > 0 && `in plan ${andList(scope.plan)}`,
    scope.owner.length > 0 && `for ${andList(scope.owner)}`,
    sayWindow(window),
  ];
  return `${words.filter(Boolean).join(" ")}, as at ${writeDay(today)}`;
}

const WANTED: Record<Want, string> = {
  list: "",
  count: "how many",
  who: "who has",
  summary: "summary of",
  history: "history of",
  movement: "movement of",
};

/** States that stand before "actions", the alternatives of one kind together. */
const KINDS: readonly (readonly QuestionState[])[] = [
  ["overdue", "due", "complete", "open"],
  ["red", "amber", "green"],
  ["blocked"],
  ["moved"],
  ["ongoing"],
  ["undated"],
  ["contradiction"],
];
const AFTER: readonly QuestionState[] = ["not-updated", "waiting-decision", "unowned"];

const STATES: Record<QuestionState, string> = {
  overdue: "overdue",
  due: "due",
  red: "red",
  amber: "amber",
  green: "green",
  complete: "complete",
  open: "open",
  blocked: "blocked",
  moved: "moved",
  "not-updated": "not updated",
  contradiction: "contradictory",
  ongoing: "ongoing",
  undated: "undated",
  "waiting-decision": "waiting for a decision",
  unowned: "with nobody to ask",
};

function sayWindow({ from, to }: Window): string {
  if (from && to) return from === to ? `on ${writeDay(from)}` : `from ${writeDay(from)} to ${writeDay(to)}`;
  if (from) return `from ${writeDay(from)}`;
  return to ? `by ${writeDay(to)}` : "";
}
