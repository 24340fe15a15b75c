// "March", "this May", "next September": a month whose year has to be found.
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";
import { monthOfYear } from "./month-year.ts";

/** Words of English besides; they count in prose only behind a preposition and with a capital. */
const ALSO_WORDS = new Set(["may", "march", "mar", "jan", "sep", "dec"]);

export const monthAlone = periodRule(
  "<month>",
  ({ month }, context, { words: [word], after }): WrittenPeriod | null => {
    if (after?.kind === "number") return null;
    if (context.prose && word && ALSO_WORDS.has(word.text) && !word.capital) return null;
    const { again: _again, ...alone } = monthOfYear(month, null);
    return { ...alone, weak: true };
  },
);
