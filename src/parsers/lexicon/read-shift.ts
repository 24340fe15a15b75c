// A date moved by an amount: "pushed back a month", "slip by two weeks", "delayed by 6 months".

import type { Unit } from "./classes/units.ts";
import { wordClasses } from "./classes/word-classes.ts";
import { readPassage } from "./read-passage.ts";
import { longestOf, rulesOver } from "./rule.ts";

/** How far a date moves, counted from the present date; negative when it comes earlier. Years are 12 months. */
export interface FoundShift {
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

type Shift = Pick<FoundShift, "months" | "weeks" | "days">;

/**
 * The first shift in a text, or null.
 *
 * @example
 * readShift("1.4 pushed back a month, supplier delay") // { months: 1, words: "pushed back a month", … }
 * readShift("brought forward by two weeks")            // { weeks: -2, … }
 */
export function readShift(text: string): FoundShift | null {
  const passage = readPassage(text, NO_CONTEXT);
  for (let at = 0; at < passage.words.length; at += 1) {
    const found = longestShift(passage, at);
    const [first, last] = [passage.words[at], found && passage.words[found.next - 1]];
    if (!found || !first || !last) continue;
    return { ...found.value, start: first.start, end: last.end, words: text.slice(first.start, last.end) };
  }
  return null;
}

const rule = rulesOver(wordClasses);

const later = rule(
  [
    "(push|pushed|pushing|put|putting|move|moved|moving|knock|knocked) [it|this|that|them|date|deadline] [date|deadline] (back|on|out) [by] [about|around|another|a further] <amount> [more] <unit>",
    "(go|goes|going|gone|slide|slid|drift|drifted) (back|out) [by] [about|around|another|a further] <amount> [more] <unit>",
    "(slip|slips|slipped|slipping|delay|delays|delayed|delaying|extend|extends|extended|extending|postpone|postponed|defer|deferred|move|moved|push|pushed) [it|this|that|them] [the] [date|deadline] [again] (by|for|of|a further|another|by another|by a further|by about|by around) <amount> [more] <unit>",
    "(slip|slips|slipped|delay|delayed|extend|extended|postpone|postponed) [it|this|that] <amount> <unit>",
    "(need|needs|want|wants|give|allow|add|take|takes|have|has|request|requesting|another) [it|us|me] [another|a further|an extra|an additional|extra|about] <amount> (more|extra|additional|further) <unit>",
    "(need|needs|want|wants|give|allow|add|take|takes|have|has|request|requesting) [it|us|me] (another|a further|an extra|an additional|extra|further) <amount> <unit>",
    "(another|a further|an extra|an additional) <amount> <unit>",
    "(delay|extension|slippage|slip) of <amount> <unit>",
    "(running|runs|is|are) [about|around] <amount> <unit> (late|behind|behind schedule)",
    "<amount> <unit> (later|late|behind|behind schedule)",
    "(do|manage) with [about|around|another|a further] <amount> (more|extra|additional|further) <unit>",
    "(miss|misses|missed|missing) [the|our|its|this|that|it] [deadline|date|target] by [about|around|probably|roughly] <amount> <unit>",
    "(late|behind|out|overrun|overrunning|over) by [about|around|roughly] <amount> <unit>",
  ],
  ({ amount, unit }) => shiftBy(amount, unit),
);

const oneLater = rule(
  "[need|needs|want|wants|give|allow|add|take|request] [it|us|me] (another|one more|a further) <unit>",
  ({ unit }) => shiftBy(1, unit),
);

const lateBy = rule("<amount> [-] <unit> (delay|extension|slippage|slip)", ({ amount, unit }) => shiftBy(amount, unit));

const earlier = rule(
  [
    "(bring|brought|bringing|move|moved|pull|pulled) [it|this|that|them] [date|deadline] [forward|earlier] by <amount> <unit>",
    "(bring|brought|bringing|move|moved|pull|pulled) [it|this|that|them] (forward|earlier|forwards) <amount> <unit>",
    "<amount> <unit> (early|earlier|sooner|ahead of schedule)",
  ],
  ({ amount, unit }, _context, { words }) =>
    words.some((word) => BACKWARDS.has(word.text)) ? shiftBy(-amount, unit) : null,
);

const BACKWARDS = new Set(["forward", "forwards", "earlier", "early", "sooner", "ahead"]);

const longestShift = longestOf([later, oneLater, lateBy, earlier]);

const NO_CONTEXT = {
  today: null,
  years: null,
  evidence: null,
  lean: "future",
  prose: true,
  financialYearStartMonth: 4,
  against: new Set<never>(),
} as const;

function shiftBy(amount: number, { months, days }: Unit): Shift | null {
  if (amount === 0) return null;
  if (months > 0) return { months: amount * months };
  return days % 7 === 0 ? { weeks: (amount * days) / 7 } : { days: amount * days };
}
