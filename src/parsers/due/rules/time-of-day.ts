// "28/02/2025 00:00:00", "by 5pm on 30 June": the time beside a date. A deadline is a whole day.
import type { Word } from "../../lexicon/word.ts";
import type { Clause } from "../clause.ts";
import { dueRule } from "../due-rule.ts";

/** Midnight is how programs write a day; any other time is somebody's, and the officer is told that it is not kept. */
export const timeOfDay = dueRule("[t|at|by|before|from|,] <clock>", (_found, _context, place): Clause | null => {
  if (place.before === null && place.after === null) return null;
  return isMidnight(place.words)
    ? { kind: "undated" }
    : { kind: "undated", remarks: ["a time of day is written; the whole day counts"] };
});

function isMidnight(words: readonly Word[]): boolean {
  return words.every(({ value, text }) => (Number.isNaN(value) ? !NAMED.has(text) : value === 0));
}

const NAMED = new Set(["noon", "midday", "pm"]);
