// How much it surprises that words are one cell under a heading; less than nothing shows that they belong there.
import type { Column } from "../../table/columns.ts";
import { isConditional, isRating } from "../flat/cell-signs.ts";
import type { Signs } from "./signs.ts";

/** Letters that a line of each column holds at the most; null where the text shows none. */
export type Widths = readonly (number | null)[];

export interface CostContext {
  readonly signs: Signs;
  /** The text keeps the lines of its cells. */
  readonly hasLines: boolean;
  /** Cells begin at lines of their own, and not where a line of the row before has room. */
  readonly cellsBeginLines: boolean;
  /** Most cells are paragraphs of their own. */
  readonly hasBlanks: boolean;
  /** Blank lines stand between parts of the plan, and hardly in cells. */
  readonly hasFewBlanks: boolean;
  /** The headings stand below the title of a part each time they come. */
  readonly titlesParts: boolean;
  readonly widths: Widths;
  /** Every sure row whose cell for when is filled has a date in it: other words there are then unlikely. */
  readonly allDated: boolean;
  /** The part of the rows that fill each column; null or missing where that is not known. */
  readonly filled: readonly (number | null)[];
}

/** Words: no cell is longer than that. */
export const LONGEST: Readonly<Record<"prose" | "owner" | "due" | "status" | "rag" | "reference", number>> = {
  prose: 260,
  owner: 18,
  due: 12,
  status: 7,
  rag: 3,
  reference: 2,
};

export type Kind = keyof typeof LONGEST;

export function kindOf({ meaning }: Column): Kind {
  switch (meaning) {
    case "owner":
    case "due":
    case "rag":
    case "status":
    case "reference":
      return meaning;
    case "revised":
      return "due";
    default:
      return "prose";
  }
}

/** A cell without words; it surprises more where the rows that are sure have none. */
export function emptyCost(column: Column, filled: number | null = null): number {
  return emptyAt(column) + (filled !== null && filled > ALL_BUT_FEW ? NEVER_BLANK : 0);
}

const ALL_BUT_FEW = 0.95;
const NEVER_BLANK = 1.2;

function emptyAt({ meaning }: Column): number {
  switch (meaning) {
    case "action":
      return 6;
    case "owner":
    case "due":
      return 2.5;
    case "reference":
      return 1.5;
    case "section":
    case "revised":
      return 1;
    default:
      return 0.6;
  }
}

/**
 * What each end of a cell that begins at a word costs, one after another, until the cell would be too long.
 *
 * @param take gets the end, one behind the last word, and the cost
 */
export function eachEnd(
  from: number,
  column: Column,
  at: number,
  context: CostContext,
  take: (to: number, cost: number) => void,
): void {
  const { signs, hasLines, cellsBeginLines, hasBlanks, hasFewBlanks, widths } = context;
  const { words, marks } = signs;
  const kind = kindOf(column);
  const width = widths[at] ?? null;
  const begins = startCost(from, kind, column, context);
  let inside = 0;
  let breaks = 0;
  let letters = 0;
  const last = Math.min(words.length, from + LONGEST[kind]);
  for (let to = from + 1; to <= last; to++) {
    const [word, mark, next] = [words[to - 1], marks[to - 1], words[to]];
    if (!word || !mark) return;
    if (to - 1 > from) {
      if (word.startsLine) {
        if (mark.titlesPart) return;
        if (mark.opensText) inside += 1.5;
        breaks += 1;
        if (hasLines && width !== null) inside += lineCost(letters, mark.length - 1, width);
        if (word.afterBlank) inside += hasBlanks ? 1.2 : hasFewBlanks && !word.afterPage ? 2 : 0.5;
        if (word.afterPage) inside += 0.6;
        letters = 0;
      }
      if (kind === "prose") inside += mark.mayBegin || (mark.isLone && mark.isTask) ? 0.9 : 0;
    }
    letters += mark.length;
    const own = contentCost(kind, column, from, to, context);
    if (own === Infinity) continue;
    const runsOn = breaks > 0 && next !== undefined && !next.startsLine && cellsBeginLines ? 1.5 : 0;
    const ends = mark.isOpen ? (kind === "due" ? 1 : 3) : 0;
    const blank = hasBlanks && next !== undefined && !next.afterBlank ? 0.8 : 0;
    take(to, begins + inside + runsOn + ends + blank + own);
  }
}

/** A line that ends though the next word would have fitted, or holds more than the column is wide. */
function lineCost(letters: number, next: number, width: number): number {
  if (letters > 1.3 * width) return 1.5;
  return letters + next <= 0.78 * width ? 1.3 : 0;
}

/** What it costs that a cell begins here and not with the words before. */
function startCost(at: number, kind: Kind, { meaning }: Column, { signs, cellsBeginLines }: CostContext): number {
  const [word, mark] = [signs.words[at], signs.marks[at]];
  if (!word || !mark) return Infinity;
  if (mark.titlesPart && meaning !== "section" && meaning !== "further") return Infinity;
  let cost = mark.begins + (mark.opensText ? 1.5 : 0);
  if (mark.isSmall && !/^\p{Ll}\p{Lu}|^\p{Ll}[.)]$/u.test(word.text)) {
    cost += kind === "due" ? (OPENS_DATE.test(word.text) ? 1.2 : 0.2) : kind === "owner" ? 1 : 2;
  }
  if (at > 0 && cellsBeginLines && !word.startsLine) cost += 0.3;
  if (kind !== "prose") return cost;
  if (!mark.isEvident) cost += 0.6;
  if (meaning === "action") cost += mark.isTask ? -0.6 : mark.isOfDate ? 1.5 : 0;
  return cost + mark.beginsProse;
}

/** In small letters these seldom begin a date's cell. */
const OPENS_DATE = /^(?:from|to|until|and|then|in|as|when|once|after|next|half)$/;

function fillsLines(from: number, to: number, { signs, hasLines }: CostContext): boolean {
  const next = signs.words[to];
  return hasLines && signs.words[from]?.startsLine === true && (next === undefined || next.startsLine);
}

/** Where all other rows have a date, what is none hardly stands in their column. */
const NEVER_DATED = 1.2;

const STATUS_WORDS =
  /^(?:not (?:yet )?started|to be started|in progress|started|ongoing|complete|closed|open|under way)$/i;

/** "IP", "NS": ratings of a plan's own. */
const MARK = /^(?:\p{Lu}{1,3}|Yes|No|Partly)$/u;

function contentCost(kind: Kind, { meaning }: Column, from: number, to: number, context: CostContext): number {
  const { signs } = context;
  const count = to - from;
  switch (kind) {
    case "reference":
      return count === 1 && signs.isReference(from)
        ? -1.5
        : count === 2 &&
            /^(?:no\.?|action|objective)$/i.test(signs.words[from]?.text ?? "") &&
            signs.isReference(from + 1)
          ? -1.2
          : Infinity;
    case "rag":
      if (isRating(signs.between(from, to))) return -1.5;
      if (STATUS_WORDS.test(signs.between(from, to))) return -0.8;
      return count === 1 && MARK.test(signs.words[from]?.text ?? "") ? -0.8 : count <= 2 ? 2.5 : Infinity;
    case "status":
      if (isRating(signs.between(from, to))) return -1.5;
      if (STATUS_WORDS.test(signs.between(from, to))) return -0.8;
      return (count <= 4 ? 1 : 2) + (signs.marks.slice(from, to).some((mark) => mark.isRating) ? 1.5 : 0);
    case "due":
      if (signs.isDate(from, to)) return -2.5;
      if (isConditional(signs.between(from, to))) return 0.5;
      return (
        (context.allDated ? NEVER_DATED : 0) +
        (count > 8 ? 3.5 : (fillsLines(from, to, context) ? 1.8 : 3) + 0.1 * count)
      );
    case "owner":
      return ownerCost(from, to, context);
    default:
      return proseCost(meaning, from, to, signs);
  }
}

function proseCost(meaning: Column["meaning"], from: number, to: number, signs: Signs): number {
  const count = to - from;
  if (count > 10) return 0;
  if (count === 1 && signs.isReference(from)) return 2;
  if (meaning === "action") return count < 2 ? 2.5 : count < 3 ? 1 : signs.isDate(from, to) ? 3 : 0;
  return count <= 6 && signs.isDate(from, to) ? 1.5 : 0;
}

function ownerCost(from: number, to: number, { signs, cellsBeginLines }: CostContext): number {
  const { words, marks } = signs;
  let cost = 0;
  for (let at = from; at < to; at++) {
    const [text, mark] = [words[at]?.text ?? "", marks[at]];
    if (!mark || mark.isOfDate || (mark.isRating && text.length > 1)) return Infinity;
    if (mark.isSmall && !mark.connects) cost += 1.2;
    if (at < to - 1 && mark.endsSentence && /[.!?]$/.test(text) && !ABBREVIATION.test(text)) cost += 2;
    if (/\d|^\(\w?\)$/.test(text) || (at === from && text.startsWith("("))) cost += 1.5;
    if (cost > 5) return Infinity;
  }
  const look = signs.ownerLook(from, to);
  const [word, before] = [words[from], marks[from - 1]];
  const apart = (cellsBeginLines && word?.startsLine === true) || before === undefined || before.endsSentence;
  switch (look) {
    case "known":
      cost -= 4;
      break;
    case "title":
      cost -= 2.6 - (to - from > 9 ? 1 : 0);
      break;
    case "post": {
      const run = longestRun(words.slice(from, to).map(({ text }) => text));
      cost -= 2 - (run > 3 && !apart ? 0.5 * (run - 3) : 0);
      break;
    }
    case "short":
      cost -= apart ? 1.6 : 0.9;
      break;
    case "person":
      cost -= 0.6;
      break;
    case "names":
      cost += 0.5;
      break;
    default:
      cost += 1.4 + 0.1 * (to - from);
  }
  if (apart) return cost - 0.8;
  if (before.isCapital && !before.isRating && !before.isOfDate) return cost + (look === "known" ? 0.8 : 1.6);
  return before.isSmall ? cost - 0.5 : cost;
}

const ABBREVIATION = /^\p{Lu}\.$|^(?:Dr|Mr|Ms|Mrs|Cllr)\.$/u;

/** Words with a capital that nothing parts, in the longest run. */
function longestRun(texts: readonly string[]): number {
  let [best, run] = [0, 0];
  for (const text of texts) {
    if (/^(?:of|for|and|&|the|to)$/.test(text)) run = 0;
    else run += 1;
    best = Math.max(best, run);
    if (/[,;]$/.test(text)) run = 0;
  }
  return best;
}
