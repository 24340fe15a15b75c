// "Ongoing (annual review in March)": a month without a year beside "annual" is March of every year, not the next March.
import { isOfEveryYear } from "../lexicon/written-period.ts";
import type { Clause } from "./clause.ts";

/** The clauses of a cell; its dates without a year become yearly ones where it comes back every year or every few. */
export function joinYearly(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  return clauses.map((clause) => {
    if (clause.kind !== "deadlines" || !clause.periods.every(({ written }) => isOfEveryYear(written))) return clause;
    if (!clauses.some((other) => fits(other, clause.periods.length))) return clause;
    return { kind: "yearly", periods: clause.periods.map(({ written }) => written) };
  });
}

/** "Biannual report – May and Nov": two months for twice a year. */
function fits(clause: Clause, times: number): boolean {
  if (clause.kind === "yearly") return true;
  if (clause.kind !== "recurs" || clause.goesOn || clause.rhythm.months === 0) return false;
  return clause.rhythm.months % 12 === 0 || clause.rhythm.months * times === 12;
}
