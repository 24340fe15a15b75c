// Seasons by the month in which they begin: meteorological ones, as the Met Office counts them.
import { spelt, tableClass } from "./class-of.ts";

/** Winter begins in December and ends in the next year's February. */
const SEASONS: ReadonlyMap<string, number> = spelt([
  [3, "spring gwanwyn wanwyn"],
  [6, "summer haf"],
  [9, "autumn fall"],
  [12, "winter gaeaf"],
]);

export const season = tableClass(SEASONS);
