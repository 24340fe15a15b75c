// Opens a text for reading: words, and the periods, lists and ranges at each of them.
import { isLabelled } from "./labels.ts";
import type { Found, Passage, ReadBy } from "./passage.ts";
import type { ConventionName, PeriodContext } from "./period-context.ts";
import { PERIOD_RULES } from "./period-rules.ts";
import { longestOf } from "./rule.ts";
import { whenAt } from "./when.ts";
import { type Word, wordsOf } from "./word.ts";
import type { When, WrittenPeriod } from "./written-period.ts";

const longestPeriod = longestOf(PERIOD_RULES);
/** "the end of the first week of next March" is as deep as people write. */
const DEEPEST = 6;

/** A passage over a text, or over its words where they are at hand. */
export function readPassage(text: string | readonly Word[], context: PeriodContext): Passage {
  const words = typeof text === "string" ? wordsOf(text) : text;
  const periods: (ReadBy<WrittenPeriod> | null | undefined)[] = [];
  const whens: (Found<When> | null | undefined)[] = [];
  const open: number[] = [];
  const passage: Passage = {
    words,
    context,
    memory: [],
    periodAt: (at) => {
      const known = periods[at];
      if (known !== undefined) return known;
      if (open.includes(at) || open.length >= DEEPEST) return null;
      open.push(at);
      const found = isLabelled(passage, at) ? null : longestPeriod(passage, at);
      open.pop();
      periods[at] = found;
      return found;
    },
    whenAt: (at) => {
      const known = whens[at];
      if (known !== undefined) return known;
      const found = whenAt(passage, at);
      whens[at] = found;
      return found;
    },
  };
  return passage;
}

/**
 * The same passage with one convention turned round.
 *
 * A convention changes what words mean, never which of them make a period, so only the periods that rest on it are
 * read again, each by the rule that read it.
 */
export function turnedPassage(base: Passage, name: ConventionName): Passage {
  const { words, memory } = base;
  const periods: (ReadBy<WrittenPeriod> | null | undefined)[] = [];
  const passage: Passage = {
    words,
    memory,
    context: { ...base.context, against: new Set([name]) },
    periodAt: (at) => {
      const known = periods[at];
      if (known !== undefined) return known;
      const straight = base.periodAt(at);
      const rests = straight?.value.conventions.some((convention) => convention.name === name) === true;
      const turned = straight && rests ? straight.by.read(passage, at) : null;
      const found = straight && turned ? { ...turned, by: straight.by } : straight;
      periods[at] = found;
      return found;
    },
    whenAt: (at) => whenAt(passage, at),
  };
  return passage;
}
