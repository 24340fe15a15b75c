// A place in the list with the day to which it moves right behind it.
import { findPeriods } from "../lexicon/find-periods.ts";
import type { ReplyContext } from "./reply.ts";
import { knownReferences, type TargetName } from "./target-patterns.ts";

/**
 * "1 to June", "3 end of feb": a place in the list, and straight behind it the day to which it moves, with nothing that the
 * day tells of ("2 mid March meetings"). "1 to 3 June" may be three days as well.
 */
export function stepsToDate(names: readonly TargetName[], behind: string, context: ReplyContext): boolean {
  if (!DATE_BEGINS.test(behind)) return false;
  const count = knownReferences(context).length;
  if (!names.every((name) => name.kind === "number" && name.number <= count)) return false;
  const [period] = findPeriods(behind, context.today);
  return (
    period !== undefined && behind.slice(0, period.start).trim() === "" && DATE_ENDS.test(behind.slice(period.end))
  );
}

const DATE_BEGINS = /^\s+(?:to(?! \d)|by|until|till?|end of|mid|early|late)[ -]/iu;
const DATE_ENDS =
  /^\s*(?:$|[,;.!?\n(–—-]|\d|(?:please|pls|thanks|now|instead|and|but|as|because|since|due to|owing to|hopefully)\b)/iu;
