// Seasons by the month in which they begin: meteorological ones, as the Met Office counts them.
import { spelt, tableClass } from "./class-of.ts";

/** Winter begins in December and ends in the next year's February. */
const SEASONS: ReadonlyMap<string, number> = spelt([
  [3, "spring"],
  [6, "summer"],
  [9, "autumn fall"],
  [12, "winter"],
]);

export const season = tableClass(SEASONS);
