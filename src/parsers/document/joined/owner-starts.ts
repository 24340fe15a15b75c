// Where an owner begins in words that nothing parts: "… in plain English Learning Manager" may name a Learning Manager.
import { regExp } from "../../lexicon/pattern.ts";
import { endsTitle, isServiceWord, isTitleNoun, looksLikePost, startsTitle } from "../../owners/title-words.ts";
import { endsSentence } from "../text-flow.ts";
import { type CostContext, kindOf } from "./cell-cost.ts";
import type { WordHeadings } from "./headings-in-words.ts";
import type { Placed, PlacedRow } from "./place-cells.ts";

/** Words that begin a title though they name no service. */
const RANK = regExp("i")`
  ^(?:
    acting|assistant|associate|chief|corporate|deputy|director|equality|executive|general|group
    |interim|joint|lead|principal|senior|strategic|team|vice
  )$
`;

/**
 * Tells of each row whether the first word of an owner may as well be the last of the sentence before it: nothing stands
 * between them, the word is that of no service or rank, the rest is a post without it, and no other row has either.
 */
export function ownersInDoubt(
  { rows }: Placed,
  { columns }: WordHeadings,
  { signs }: CostContext,
): (row: PlacedRow) => boolean {
  const ownersOf = ({ cells }: PlacedRow): PlacedRow["cells"] =>
    cells.filter(({ from, to }, at) => to > from && columns[at] && kindOf(columns[at]) === "owner");
  const counts = new Map<string, number>();
  for (const { from, to } of rows.flatMap(ownersOf)) {
    const name = signs.between(from, to);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const runsOn = (at: number): boolean => {
    const before = signs.words[at - 1]?.text ?? "";
    return signs.words[at]?.startsLine === false && /^\p{Ll}/u.test(before) && !endsSentence(before);
  };
  return (row) =>
    ownersOf(row).some(({ from, to }) => {
      const name = signs.between(from, to);
      if (!runsOn(from) || (counts.get(name) ?? 0) > 1) return false;
      return mayBeginLater(name) || counts.has(signs.between(from + 1, to));
    });
}

/** "English Learning Manager", and neither "Learning Manager" nor "Head of Learning". */
function mayBeginLater(name: string): boolean {
  const [first = "", ...rest] = name.split(" ");
  const isOwn = isServiceWord(first) || RANK.test(first) || isTitleNoun(first) || !/^\p{Lu}\p{Ll}+$/u.test(first);
  const last = rest.at(-1) ?? "";
  return !isOwn && !startsTitle(name) && rest.length > 1 && endsTitle(last) && looksLikePost(rest.join(" "));
}
