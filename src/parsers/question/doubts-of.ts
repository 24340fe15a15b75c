// What was asked and the filter cannot say: one kind of state or another, then and now, all but some.
import type { LocalDate } from "../../plan/calendar.ts";
import { kindOfState, type Question } from "../../plan/question.ts";
import { readStates } from "./read-states.ts";

/**
 * Why the filter might not be what the words ask for; empty where it says all of it. `named` says that what is to be left
 * out has been told already.
 */
export function doubtsOf(
  { want, state, window, scope }: Question,
  words: string,
  today: LocalDate,
  named: boolean,
): readonly string[] {
  const ahead =
    state.includes("overdue") &&
    WILL_BE.test(words) &&
    ((window.from !== null && window.from > today) ||
      (window.from === null && window.to !== null && window.to > today));
  return [
    ...(joinsKinds(words) ? ["I looked for actions of which all of that is true, not one or the other."] : []),
    ...(state.length > 1 && THEN_AND_NOW.test(words)
      ? ["I can't look at two times at once: do you mean then, or now?"]
      : []),
    ...(ALL_BUT.test(words) && !READ_ALL_BUT.test(words) && !named
      ? ["I can't leave some out of an answer yet: do look at what this one holds."]
      : []),
    ...(UPDATED.test(words) && !state.includes("not-updated") && want !== "movement" && want !== "history"
      ? ["I can list who has not updated, or what has moved; not who has updated."]
      : []),
    ...(AT_MOST_LATE.test(words) ? ["I can't look for what is at most so late; this is all that is late."] : []),
    ...(PAUSED.test(words) && state.includes("blocked")
      ? ["I can't tell what is paused from what is blocked; this is what is blocked."]
      : []),
    ...(MINE_OR.test(words) && scope.mine
      ? ["I looked for what is yours and theirs alike, not for one or the other."]
      : []),
    ...(NOT_LATE.test(words) && state.includes("due")
      ? ["I looked for what is still due; what has no date is not late either, and not in this."]
      : []),
    ...(ahead ? ["Nothing is overdue on a day that is still to come; this is what is overdue today."] : []),
  ];
}

const NOT_LATE = /\b(?:not|isn't|aren't) (?:yet )?(?:overdue|late)\b/iu;
const PAUSED = /\b(?:on ice|parked|paused|on hold|shelved)\b/iu;
const MINE_OR = /\b(?:me|mine|i|us) or\b|\bor (?:me|mine|us)\b/iu;
const AT_MOST_LATE =
  /\b(?:under|less than|fewer than|up to|no more than|not more than|at most|within|below) (?:\S+ ){1,3}(?:late|overdue|behind)\b|\b(?:late|overdue|behind) (?:by |for )?(?:under|less than|fewer than|up to|no more than|not more than|at most|below)\b/iu;
const UPDATED =
  /\b(?:has|have|did) (?:any(?:one|body)|some(?:one|body)|people|they|all|every(?:one|body))(?: \p{L}+)? (?:updated?|repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|report(?:ed)?)\b/iu;
const WILL_BE = /\b(?:will|going to|about to|likely to|'ll)\b/iu;

/** "blocked or red": states of two kinds, which a filter holds together; "red or amber" are of one. */
function joinsKinds(words: string): boolean {
  const [first = "", ...others] = words.split(/\bor\b/iu);
  let left = first;
  for (const right of others) {
    const before = new Set(readStates({ text: left }).state.map(kindOfState));
    const behind = readStates({ text: right }).state.map(kindOfState);
    if (before.size > 0 && behind.length > 0 && !behind.some((kind) => before.has(kind))) return true;
    left = right;
  }
  return false;
}

const COLOUR = "(?:red|amber|green)";
const THEN_AND_NOW = new RegExp(
  `\\b(?:was|were|used to be|had been)\\b.*\\bnow\\b|\\bnow\\b.*\\b(?:was|were|used to be|had been)\\b|\\bfrom ${COLOUR} (?:to|into) ${COLOUR}\\b`,
  "iu",
);
const ALL_BUT =
  /\b(?:except(?: for)?|excluding|apart from|other than|leaving out|without counting|not counting|ignoring|minus)\b|\b(?:everything|everywhere|everyone|everybody|all|anything|anywhere|any|each|every|ones|actions|directorates?|areas?|services?|departments?|plans?|sections?|owners?) (?:but|bar)\b/iu;
/** "everything but complete" is open, "all but green" red and amber. */
const READ_ALL_BUT =
  /\b(?:but|bar|except(?: for)?|other than|apart from|excluding) (?:the )?(?:completed?|done|finished|closed|reds?|ambers?|greens?|on track)\b|\bignoring (?:us|me|it)\b/iu;
