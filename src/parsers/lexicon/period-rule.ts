// What a rule about periods is written with.
import { wordClasses } from "./classes/word-classes.ts";
import type { Passage } from "./passage.ts";
import { type Meaning, type Rule, rulesOver } from "./rule.ts";
import type { WordClass } from "./word-class.ts";
import type { When, WrittenPeriod } from "./written-period.ts";

/** One way of writing a period. */
export type PeriodRule = Rule<WrittenPeriod>;

const canBegin = (passage: Passage, number: number) => passage.canBePeriod(number);
const period: WordClass<WrittenPeriod> = { begins: null, canBegin, read: (passage, at) => passage.periodAt(at) };
const when: WordClass<When> = { begins: null, canBegin, read: (passage, at) => passage.whenAt(at) };

/** Everything that a phrase about time can name; `<period>` is any period, `<when>` a list or a range of them. */
export const timeClasses = { ...wordClasses, period, when };

/**
 * Makes a rule from ways of writing and what they mean.
 *
 * @example
 * periodRule("<quarter> [of] <year>", ({ quarter, year }, context) => …)
 */
export function periodRule<const P extends string>(
  phrases: P | readonly P[],
  meaning: Meaning<P, typeof timeClasses, WrittenPeriod>,
): PeriodRule {
  return writtenRule<P, WrittenPeriod>(phrases, meaning);
}

const writtenRule = rulesOver(timeClasses);
