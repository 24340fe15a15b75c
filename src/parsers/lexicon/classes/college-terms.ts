// The terms of old universities: which of the three they are, 1 (October to December) to 3 (April to June).
import { spelt, tableClass } from "./class-of.ts";

const COLLEGE_TERMS: ReadonlyMap<string, 1 | 2 | 3> = spelt<1 | 2 | 3>([
  [1, "michaelmas martinmas"],
  [2, "hilary lent candlemas epiphany"],
  [3, "trinity whitsun"],
]);

export const collegeTerm = tableClass(COLLEGE_TERMS);
