// Why a row may be wrong though no other way to place its words is as good: it is then asked about.
import { regExp } from "../../lexicon/pattern.ts";
import { startsTitle } from "../../owners/title-words.ts";
import { endsOpen, endsSentence } from "../text-flow.ts";
import { type CostContext, kindOf } from "./cell-cost.ts";
import type { WordHeadings } from "./headings-in-words.ts";
import type { Placed, PlacedRow } from "./place-cells.ts";
import type { OwnerLook, Signs } from "./signs.ts";
import { bare } from "./word-marks.ts";

const SURELY: ReadonlySet<OwnerLook> = new Set<OwnerLook>(["title", "post", "known"]);

/** A column that so many of the rows fill has a cell in every row. */
const FILLED = 0.75;

/** Tells of each row whether something about it is doubtful. */
export function doubtsOf(
  { rows }: Placed,
  { columns }: WordHeadings,
  { signs, hasLines }: CostContext,
): (row: PlacedRow) => boolean {
  const sure = rows.filter(({ isSure }) => isSure);
  const kinds = columns.map(kindOf);
  const always = columns.map((_, at) => {
    const filled = sure.filter(({ cells }) => (cells[at]?.to ?? 0) > (cells[at]?.from ?? 0)).length;
    return kinds[at] !== "prose" && kinds[at] !== "reference" && filled >= FILLED * sure.length;
  });
  const names = hasLines ? new Set<string>() : namesIn(signs);
  const reference = kinds.indexOf("reference");
  /** A numbered row with its owner, and no word of a date in it: its date was left blank, and will be asked for. */
  const isPlainlyUndated = (cells: PlacedRow["cells"]): boolean =>
    (cells[reference]?.to ?? 0) > (cells[reference]?.from ?? 0) &&
    cells.every(({ from, to }, at) => {
      if (kinds[at] === "owner") return to > from && SURELY.has(signs.ownerLook(from, to));
      return !signs.marks.slice(from, to).some(({ isOfDate }) => isOfDate);
    });
  return ({ cells }) =>
    cells.some(({ from, to }, at) => {
      if (from === to) return always[at] === true && !(kinds[at] === "due" && isPlainlyUndated(cells));
      if (kinds[at] === "owner") return REST.test(signs.between(from, to));
      if (kinds[at] === "prose" && holdsOther(signs, from, to)) return true;
      if (columns[at]?.meaning !== "action") return false;
      return isMixed(signs, from, to) || (!hasLines && hidesStart(signs, from, to, names));
    });
}

/** The end of a title whose beginning stands elsewhere. */
const REST = regExp("i")`
  ^(?:
    manager|officer|team|group|board|lead|leader|advis[eo]r|co-?ordinator|analyst|partner
    |guardian|programme|services?|improvement|health
  )s?$
`;

/** "… report Head of Human better access. the findings": the cell beside it ran in, or its own lines stand elsewhere. */
function holdsOther({ words, marks, between }: Signs, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const [before, mark] = [words[at - 1]?.text ?? "", marks[at]];
    if (mark?.isSmall && /\p{L}{3}[.!?]$/u.test(before) && !/^(?:etc|incl|approx|inc|dept|govt)\.$/i.test(before))
      return true;
    const goesOn = /^\p{Ll}/u.test(before) && !endsOpen(before);
    if (goesOn && mark?.isCapital && startsTitle(between(at, Math.min(to, at + 4)))) return true;
  }
  return false;
}

/** "Director of to oversee": words of two cells whose lines came out by turns. */
function isMixed({ words }: Signs, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (
      before &&
      word &&
      /^(?:of|the|an?|our|their|and)$/.test(before.text) &&
      /^(?:to|of|and|by|with|is|are|will)$/.test(word.text)
    ) {
      if (!/^(?:and)$/.test(before.text)) return true;
    }
  }
  return endsOpen(words[to - 1]?.text ?? "");
}

/**
 * "Getting about Audit dropped kerbs": without lines nothing parts the title of a part, or the end of the cell before, from the
 * action behind it but a capital that is no name.
 */
function hidesStart({ words, marks }: Signs, from: number, to: number, names: ReadonlySet<string>): boolean {
  for (let at = from + 1; at < to; at++) {
    const [before, word] = [words[at - 1]?.text ?? "", words[at]?.text ?? ""];
    if (!/^\p{Lu}\p{Ll}/u.test(word) || endsSentence(before) || endsOpen(before) || before === "•") continue;
    if (/^\p{Lu}/u.test(before) ? marks[at]?.isTask : !names.has(bare(word))) return true;
  }
  return false;
}

/** Words that have a capital behind "of", "the", "with" too, and are never written small. */
function namesIn({ words }: Signs): Set<string> {
  const small = new Set(words.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [bare(text)] : [])));
  const names = words.flatMap(({ text }, at) => {
    const before = words[at - 1]?.text ?? "";
    return /^\p{Lu}/u.test(text) &&
      /^(?:of|the|with|in|for|to|and|our|by|at|on)$/.test(before) &&
      !small.has(bare(text))
      ? [bare(text)]
      : [];
  });
  return new Set(names);
}
