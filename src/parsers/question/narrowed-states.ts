// What states mean beside days: what was due in a month that is over and is not done is overdue.

import type { LocalDate } from "../../plan/calendar.ts";
import type { QuestionState, Window } from "../../plan/question.ts";
import { regExp } from "../lexicon/pattern.ts";

/**
 * "Open actions due this month" are due, and open as all that is due is; only "due or open" asks for both. "When is 2.11
 * due?" asks for that action, due or not.
 */
export function narrowedStates(
  state: readonly QuestionState[],
  words: string,
  window: Window | null,
  referred: boolean,
  today: LocalDate,
): readonly QuestionState[] {
  const dated = window !== null;
  if (referred && !dated && /^\s*when\b/iu.test(words))
    return state.filter((it) => it !== "due" && it !== "complete" && it !== "open");
  if (dated && state.length === 1 && state[0] === "open" && TO_BE_DONE.test(words)) return ["due"];
  if (dated && state.length === 1 && state[0] === "complete" && STILL_TO_BE_DONE.test(words)) return ["due"];
  const gone = window?.to != null && window.to < today;
  const both = state.includes("due") && state.includes("open") && !/\bor\b/iu.test(words);
  if (gone && both) return ["overdue", ...state.filter((it) => it !== "due" && it !== "open")];
  if (liesAhead(window, words, today)) return state.map((it) => (it === "complete" ? "due" : it));
  const timed = state.includes("due") || state.includes("overdue");
  return timed && !/\bor\b/iu.test(words) ? state.filter((it) => it !== "open") : state;
}

/** "What has to be done by March?" is what is due. */
const TO_BE_DONE = regExp("iu")`
  \b(?:has|have|needs?|must|got|remains|left|still) (?:to )?(?:be |get )?
    (?:done|finished|completed|do|finish|complete|deliver|delivered)\b
`;

/** Nothing is complete yet on a day that is still to come. */
function liesAhead(window: Window | null, words: string, today: LocalDate): boolean {
  if (window === null) return false;
  if (window.from !== null) return window.from > today;
  return window.to !== null && window.to > today && /\b(?:will|'ll|going to)\b/iu.test(words);
}

/** "What has been done by March?" is complete; what has to be is not yet. */
const STILL_TO_BE_DONE = regExp("iu")`
  \b(?:
    (?:has|have|needs?|had|got|ought|supposed|meant|expected|planned|scheduled|remains?|still|left|going) to
      (?: be| get| have)*
    |(?:must|should|will) be
  ) (?:done|finished|completed?|closed|delivered|achieved|finish|close|deliver)\b
`;
