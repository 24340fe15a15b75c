// What a rule about due cells is written with.
import { yearOf } from "../../plan/calendar.ts";
import { tableClass } from "../lexicon/classes/class-of.ts";
import type { PeriodContext } from "../lexicon/period-context.ts";
import { timeClasses } from "../lexicon/period-rule.ts";
import { type Meaning, type Rule, rulesOver } from "../lexicon/rule.ts";
import { type Settled, settle, type When, type WrittenPeriod } from "../lexicon/written-period.ts";
import { clock } from "./classes/clock.ts";
import { event } from "./classes/event.ts";
import { gathering, noun, occasion, renewable, yearlyThing } from "./classes/noun.ts";
import { rhythm } from "./classes/rhythm-class.ts";
import type { Clause } from "./clause.ts";

/** One way of writing a part of a due cell. */
export type DueRule = Rule<Clause>;

/** A mark that a phrase cannot spell, since it opens a class there. */
const lessThan = tableClass(
  new Map([
    ["<", "<"],
    ["≤", "≤"],
  ]),
);
const classes = { ...timeClasses, rhythm, event, noun, occasion, gathering, renewable, yearlyThing, clock, lessThan };
const clauseRule = rulesOver(classes);

/**
 * Makes a rule from ways of writing and the clause that they mean; null is "not mine".
 *
 * @example
 * dueRule("before <period>", ({ period }, context) => …)
 */
export function dueRule<const P extends string>(
  phrases: P | readonly P[],
  meaning: Meaning<P, typeof classes, Clause>,
): DueRule {
  return clauseRule<P, Clause>(phrases, meaning);
}

/** The days of every period in a row, or null where one of them cannot be placed ("30 February"). */
export function settleAll(periods: readonly WrittenPeriod[], context: PeriodContext): readonly Settled[] | null {
  const settled = periods.map((period) => settle(period, context));
  return settled.every((period) => period !== null) ? settled : null;
}

/** "Apr–Jun", read in May: the June that comes, and the April before it. */
function settleRange(periods: readonly WrittenPeriod[], context: PeriodContext): readonly Settled[] | null {
  const [first, last] = periods;
  if (!first || !last || first.year !== null || last.year !== null) return settleAll(periods, context);
  const end = settle(last, context);
  if (end === null) return null;
  for (const year of [yearOf(end.from), yearOf(end.from) - 1]) {
    const start = first.inYear(year);
    if (start && start.from <= end.from) return [{ ...end, ...start, precision: first.precision, written: first }, end];
  }
  return null;
}

/** A list is several deadlines; a range runs from its first day to its last. */
export function dueWhen({ kind, periods }: When, context: PeriodContext): Clause | null {
  const [only] = periods;
  if (periods.length === 1 && only && !only.stretch) {
    const period = settle(only, context);
    return period && { kind: "deadlines", periods: [period] };
  }
  const settled = kind === "range" ? settleRange(periods, context) : settleAll(periods, context);
  const [first, last] = [settled?.[0], settled?.at(-1)];
  if (!settled || !first || !last) return null;
  if (kind === "list" && !(periods.length === 1 && only?.stretch)) return { kind: "deadlines", periods: settled };
  return first.from > last.to ? null : { kind: "range", from: first, to: last };
}

/** Whether the words alone are too little for a date in prose: "2010", "may". */
export function isTooWeak({ periods }: When, context: PeriodContext): boolean {
  return context.prose && periods.every((period) => period.weak === true);
}
