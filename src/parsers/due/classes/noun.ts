// <noun>: a word that may name a thing and is no date; <yearlyThing>: what bodies bring out or hold once a year.
import { tableClass } from "../../lexicon/classes/class-of.ts";
import { MONTHS } from "../../lexicon/classes/months.ts";
import type { WordClass } from "../../lexicon/word-class.ts";

export const noun: WordClass<string> = {
  begins: null,
  read: ({ words }, at) => {
    const word = words[at];
    return word?.kind === "word" && !NO_NOUNS.has(word.text) && !MONTHS.has(word.text)
      ? { value: word.text, next: at + 1 }
      : null;
  },
};

const NO_NOUNS = new Set(
  `a after an and any annual annually as at before between by due each early end ending every following for from in is it
   its late latest mid next not of on once or post pre previous prior quarter quarterly monthly since start starting term
   the then thereafter this to until upon was when with within`.split(/\s+/),
);

export const yearlyThing = namedBy(
  "report reports review statement plan survey conference meeting assessment audit update return refresh accounts budget event summary profile monitor newsletter celebration awards",
);

/** What happens once in a while, so that a year behind it says when: "contract renewal 2027". */
export const occasion = namedBy(
  "renewal renewals expiry retender procurement refresh refurbishment relocation move restructure reorganisation launch refit opening closure",
);

/** What is held on a day that is fixed elsewhere: "the May 2027 elections". */
export const gathering = namedBy(
  "election elections referendum census meeting meetings agm conference summit hearing inspection by-election",
);

/** What is renewed, refreshed or launched. */
export const renewable = namedBy(
  "contract contracts lease licence policy strategy framework scheme building site office system service website intranet brand agreement software platform grant programme",
);

/** Each word stands for itself. */
function namedBy(words: string): WordClass<string> {
  return tableClass(new Map(words.split(" ").map((word) => [word, word])));
}
