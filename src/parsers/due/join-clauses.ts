// Clauses that change what others beside them mean.
import { isOfEveryYear } from "../lexicon/written-period.ts";
import type { Clause } from "./clause.ts";

/** The clauses of a cell as they are meant beside each other. */
export function joinClauses(clauses: readonly Clause[]): readonly Clause[] {
  if (clauses.length < 2) return clauses;
  const others = oneOfEach(clauses);
  if (others.length === 0) return clauses;
  return clauses.map((clause) => {
    if (clause.kind === "deadlines") return everyYear(clause, others);
    return clause.kind === "done" ? notWhollyDone(clause, others) : clause;
  });
}

/** What may change others, each kind of it once: a long text that repeats itself is not compared with all of itself. */
function oneOfEach(clauses: readonly Clause[]): readonly Clause[] {
  const found = new Map<string, Clause>();
  for (const clause of clauses) {
    if (clause.kind === "recurs") found.set(`${clause.rhythm.months} ${clause.goesOn}`, clause);
    else if (clause.kind === "yearly" || clause.kind === "ongoing") found.set(clause.kind, clause);
  }
  return [...found.values()];
}

/**
 * "Ongoing (annual review in March)": a month without a year beside "annual" is March of every year, not the next March.
 * So it is with all dates without a year where the cell comes back every year or every few.
 */
function everyYear(clause: Extract<Clause, { kind: "deadlines" }>, clauses: readonly Clause[]): Clause {
  if (!clause.periods.every(({ written }) => isOfEveryYear(written))) return clause;
  if (!clauses.some((other) => fits(other, clause.periods.length))) return clause;
  return { kind: "yearly", periods: clause.periods.map(({ written }) => written) };
}

/** "Biannual report – May and Nov": two months for twice a year. */
function fits(clause: Clause, times: number): boolean {
  if (clause.kind === "yearly") return true;
  if (clause.kind !== "recurs" || clause.goesOn || clause.rhythm.months === 0) return false;
  return clause.rhythm.months % 12 === 0 || clause.rhythm.months * times === 12;
}

/** "30 March each year – done for 2025" comes back; "Launched May 2024, ongoing delivery" began then. */
function notWhollyDone(clause: Extract<Clause, { kind: "done" }>, clauses: readonly Clause[]): Clause {
  const { on, only } = clause;
  if (only === "edition" && clauses.some(({ kind }) => kind === "yearly" || kind === "recurs")) {
    return { kind: "undated", remarks: ["the cell says that one year's is done; it comes back"] };
  }
  const goesOn = only === "launch" && clauses.some(({ kind }) => kind === "ongoing");
  return goesOn && on ? { kind: "from", period: on, open: true } : clause;
}
