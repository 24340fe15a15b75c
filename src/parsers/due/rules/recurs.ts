// "Quarterly Review", "and quarterly thereafter", "annually each October", "March and September each year".
import type { Word } from "../../lexicon/word.ts";
import { isOfEveryYear, type When, type WrittenPeriod } from "../../lexicon/written-period.ts";
import type { Clause } from "../clause.ts";
import { dueRule } from "../due-rule.ts";

export const recurs = dueRule(
  [
    "[then] [to be] [reviewed|monitored|reported|updated|refreshed|repeated|audited|undertaken|at least] [on] [a|an] <rhythm> [basis|cycle] [thereafter|after that|going forward]",
    "<rhythm> (review|reviews|report|reports|reporting|update|updates|meeting|meetings|monitoring|return|returns|check|checks|review cycle|survey|audit|refresh)",
    "(review|reviewed|reviews|report|reporting|updates|monitoring|meetings|meets) [:] [-] <rhythm>",
  ],
  ({ rhythm }, _context, { words, after }) =>
    words.at(-1)?.text === "annual" && MEETINGS.has(after?.text ?? "")
      ? null
      : {
          kind: "recurs",
          rhythm,
          goesOn: words.some(({ text }) => GOING_ON.has(text)),
          conventions: rhythm.convention ? [rhythm.convention] : [],
        },
);

/** "Annual Council May 2026" is a meeting of May 2026. */
const MEETINGS = new Set(["council", "general"]);
const GOING_ON = new Set(["then", "thereafter", "after", "forward"]);

/** Periods without a year; with one ("March 2024, annually") it is a deadline and a rhythm, two clauses. */
export const everyYearIn = dueRule(
  [
    "(each|every) <when>",
    "(each|every) <one:period>",
    "[by|in|on|at] [the] <when> (each|every) year",
    "[by|in|on|at] [the] <when> [,] ['('] (annually|yearly|annual|each year|every year)",
    "(annually|annual|yearly|each year|every year|once a year) [-] [,] [:] ['('] [in|by|each|every|on|during|at] [the] <when>",
    "(annually|annual|yearly|each year|every year|once a year) [-] [,] [:] ['('] [in|by|each|every|on|during|at] [the] <one:period>",
  ],
  (found, _context, { words }) =>
    yearlyIn("when" in found ? found.when : { kind: "list", periods: [found.one] }, words),
);

/** "Quarterly (June, September, December, March)". */
export const rhythmIn = dueRule(
  "<rhythm> [-] [,] [:] ['('] [in|by|at] [the] <when>",
  ({ rhythm, when }, _context, { words }) =>
    rhythm.months * when.periods.length === 12 ? yearlyIn(when, words) : null,
);

/** "May/Nov" beside a rhythm are two months, not the months between them. */
function yearlyIn({ kind, periods }: When, words: readonly Word[]): Clause | null {
  const last = periods.at(-1);
  if (!last || !periods.every(isOfEveryYear)) return null;
  const stroke = words.some((word) => word.text === "/");
  const once = words.some(({ text }) => ONCE_A_YEAR.has(text));
  if (kind === "range" && once && (!stroke || areNeighbours(periods))) {
    const remarks = ["the months read as one time of year, which ends with the last"];
    return { kind: "yearly", periods: [last], remarks };
  }
  return kind === "list" || stroke ? { kind: "yearly", periods } : null;
}

const ONCE_A_YEAR = new Set(["annual", "annually", "yearly", "year"]);

/** "annually in Oct/Nov". */
function areNeighbours(periods: readonly WrittenPeriod[]): boolean {
  const [first, second] = periods.map((period) => period.inYear(2000)?.to.slice(5, 7));
  return periods.length === 2 && (Number(second) - Number(first) + 12) % 12 === 1;
}
