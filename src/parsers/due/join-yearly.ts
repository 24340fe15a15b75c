// "Ongoing (annual review in March)": a month without a year beside "annual" is March of every year, not the next March.
import type { Clause } from "./clause.ts";

/** The clauses of a cell; its dates without a year become yearly ones where it comes back every year or every few. */
export function joinYearly(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2 || !clauses.some(isYearly)) return clauses;
  return clauses.map((clause) => {
    if (clause.kind !== "deadlines" || clause.periods.some(({ written }) => written.year !== null)) return clause;
    return { kind: "yearly", periods: clause.periods.map(({ written }) => written) };
  });
}

function isYearly(clause: Clause): boolean {
  return clause.kind === "recurs" && !clause.goesOn && clause.rhythm.months > 0 && clause.rhythm.months % 12 === 0;
}
