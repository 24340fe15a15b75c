// Seasons by the month in which they begin: meteorological ones, as the Met Office counts them.
import type { WordClass } from "../word-class.ts";
import { spelt, tableClass } from "./class-of.ts";

/** Winter begins in December and ends in the next year's February. */
const SEASONS: ReadonlyMap<string, number> = spelt([
  [3, "spring gwanwyn wanwyn"],
  [6, "summer haf"],
  [9, "autumn fall"],
  [12, "winter gaeaf"],
]);

export const season = tableClass(SEASONS);

/** "Aut 25", "Spr term": English words besides, so that they need a capital and a year or a "term" behind them. */
const SHORT_SEASONS: ReadonlyMap<string, number> = spelt([
  [3, "spr"],
  [6, "sum smr summ"],
  [9, "aut autm"],
  [12, "wint win"],
]);

const short = tableClass(SHORT_SEASONS);
export const shortSeason: WordClass<number> = {
  ...short,
  read: (passage, at) => (passage.words[at]?.capital === true ? short.read(passage, at) : null),
};
