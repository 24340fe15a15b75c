// "March", "this May", "next September": a month whose year has to be found.

import { periodRule } from "../period-rule.ts";
import { wordList } from "../word-list.ts";
import { monthOfYear } from "./month-year.ts";

/** Words of English besides; in prose they need a capital, or a word before them that only dates have. */
const ALSO_WORDS = new Set(["may", "march", "mar", "jan", "sep", "dec", "mai", "fai", "medi", "fedi"]);
const BEFORE_DATES = new Set(wordList`
  by in of until till since before after during next this last mid early late
`);

export const monthAlone = periodRule(
  ["<month>", "<month> month [-] end"],
  ({ month }, context, { before, words: [word], after }) => {
    if (after?.kind === "number") return null;
    const written = word?.capital === true || BEFORE_DATES.has(before?.text ?? "");
    if (context.prose && word && ALSO_WORDS.has(word.text) && !written) return null;
    const { again: _again, ...alone } = monthOfYear(month, null);
    return { ...alone, weak: true };
  },
);
