// What else a cell could mean: each convention that it was read by, turned round.
import type { OtherReading } from "../../plan/reading.ts";
import type { ConventionName } from "../lexicon/period-context.ts";
import { turnedPassage } from "../lexicon/read-passage.ts";
import { type Clause, conventionsOf } from "./clause.ts";
import { foldClauses } from "./fold.ts";
import { joinClauses } from "./join-clauses.ts";
import type { Clauses } from "./read-clauses.ts";
import { sayFacts } from "./words.ts";

/**
 * Only what is said otherwise is another reading.
 *
 * Most of the time of a cell would go into reading it again, so only the clauses that rest on the convention are, each
 * by the rule that read it.
 */
export function otherReadings(read: Clauses, said: string): readonly OtherReading[] {
  const others: OtherReading[] = [];
  const tried: ConventionName[] = [];
  for (const { value } of read.found) {
    for (const { name, otherwise } of conventionsOf(value)) {
      if (otherwise === null || tried.includes(name)) continue;
      tried.push(name);
      const facts = foldClauses(joinClauses(turned(read, name)));
      const other = sayFacts(facts);
      if (other !== said) others.push({ ...facts, said: other, why: otherwise });
    }
  }
  return others;
}

function turned({ passage, found }: Clauses, name: ConventionName): readonly Clause[] {
  const other = turnedPassage(passage, name);
  const clauses: Clause[] = [];
  for (const { value, by, at } of found) {
    const restsOnIt = conventionsOf(value).some((convention) => convention.name === name);
    const clause = restsOnIt ? by.read(other, at)?.value : value;
    if (clause) clauses.push(clause);
  }
  return clauses;
}
