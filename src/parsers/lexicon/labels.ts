// "Phase 1 June 2024": a number that belongs to the word before it is no day.
import type { Passage } from "./passage.ts";

const LABELS = new Set(
  `phase phases stage stages step part cohort tranche wave round milestone objective objectives priority action actions
   task goal aim theme strand workstream option tier level band item section appendix annex ref no number grade
   group pilot version rev issue year yr page para paragraph point chapter ph wp obj ws commitment outcome pillar recommendation`.split(
    /\s+/,
  ),
);

const MONEY = new Set(["£", "$", "€"]);

/** Whether a short number stands behind a word that numbers things, or any number behind the mark of a currency. */
export function isLabelled({ words }: Pick<Passage, "words">, at: number): boolean {
  const word = words[at];
  const before = at > 0 ? words[at - 1] : undefined;
  if (word?.kind !== "number" || before === undefined) return false;
  if (before.kind === "mark") return MONEY.has(before.text) && !word.spaced;
  return word.text.length <= 2 && before.kind === "word" && LABELS.has(before.text);
}
