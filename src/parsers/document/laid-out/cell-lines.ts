// A line of a page that was kept by spaces: which of its words stand in which column.
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import type { TextLine, Word } from "../pdf/text-lines.ts";

/** The words of a line by column, and how much of that surprises. */
export interface CellLine {
  readonly cells: readonly (readonly Word[])[];
  readonly cost: number;
}

/** No line of a plan has more words; a longer one is prose. */
const MOST_WORDS = 50;

/** A cut where only one space shows it. */
const TIGHT = 2.5;
const TIGHT_IN_PLACE = 1;

/**
 * The cheapest way to deal the words of a line out to columns.
 *
 * Two spaces or more part two cells, unless the words then stand in no column; one space parts them where a full cell
 * touches the next. A cell begins where its column does, a letter or two aside, or set in; and it ends before the next column.
 *
 * @param starts where the columns begin, in letters from the left
 * @returns null for a line that no plan's table has
 */
export function cellLine(
  { words }: TextLine,
  starts: readonly number[],
  columns: readonly Column[],
  letter: number,
): CellLine | null {
  const count = words.length;
  const width = starts.length;
  if (count === 0 || count > MOST_WORDS) return null;
  const left = words.map((word) => Math.round(word.left / letter));
  const right = words.map((word) => Math.round(word.right / letter));
  const gap = words.map((_, at) => {
    const white = (left[at] ?? 0) - (right[at - 1] ?? 0);
    return at === 0 ? 0 : isBullet(words[at - 1]) ? Math.min(1, white) : white;
  });
  /** What the words from `at` on cost where they begin a cell of a column, and where that cell ends and the next stands. */
  const best = Array.from({ length: count + 1 }, () =>
    Array.from({ length: width }, () => ({ cost: Infinity, end: count, next: width })),
  );
  for (let at = count - 1; at >= 0; at--) {
    for (let column = 0; column < width; column++) {
      const found = { cost: Infinity, end: count, next: width };
      const pushed = at > 0 ? 1 : 3;
      const begins =
        aside((left[at] ?? 0) - (starts[column] ?? 0), pushed) + oddStart(columns, column, words[at]?.text ?? "");
      let wide = 0;
      for (let end = at + 1; end <= count; end++) {
        if (isOdd(columns[column], words[end - 1]?.text ?? "", end - 1 - at)) wide += ODD;
        if (end > at + 1) wide += Math.min(6, 2 * Math.max(0, (gap[end - 1] ?? 0) - 1));
        const own = begins + wide + over((right[end - 1] ?? 0) - (starts[column + 1] ?? Infinity));
        if (own >= found.cost) continue;
        if (end === count) {
          Object.assign(found, { cost: own, end, next: width });
          continue;
        }
        for (let next = column + 1; next < width; next++) {
          const inPlace = Math.abs((left[end] ?? 0) - (starts[next] ?? 0)) < 1;
          const isNumbered = end === at + 1 && columns[column]?.meaning === "reference";
          const tight = (inPlace ? TIGHT_IN_PLACE : TIGHT) + insidePhrase(words[end - 1]?.text, words[end]?.text);
          const cut = (gap[end] ?? 0) > 1 || isNumbered ? 0 : tight;
          const cost = own + cut + (best[end]?.[next]?.cost ?? Infinity);
          if (cost < found.cost) Object.assign(found, { cost, end, next });
        }
      }
      best[at]?.splice(column, 1, found);
    }
  }
  const first = best[0]?.reduce(
    (least, each, column) => (each.cost < (best[0]?.[least]?.cost ?? 0) ? column : least),
    0,
  );
  const cells: (readonly Word[])[] = Array.from({ length: width }, () => []);
  let column = first ?? 0;
  const cost = best[0]?.[column]?.cost ?? Infinity;
  for (let at = 0; at < count && column < width; ) {
    const step = best[at]?.[column] ?? { end: count, next: width };
    cells[column] = words.slice(at, step.end);
    [at, column] = [step.end, step.next];
  }
  return { cells, cost };
}

/** What it costs to part two words that a space holds together: a word in small letters seldom begins a cell. */
function insidePhrase(before = "", after = ""): number {
  return isInDate(before, after) ? IN_DATE : /^\p{Ll}/u.test(after) ? IN_SENTENCE : 0;
}

/** "March 2026", "Q2 2025/26", "30 June": words that no column parts. */
function isInDate(before: string, after: string): boolean {
  if (/^(?:19|20)\d\d\b/.test(after))
    return MONTH.test(before) || /^Q[1-4]$|^(?:of|spring|summer|autumn|winter)$/i.test(before);
  return MONTH.test(after) && /^(?:\d{1,2}(?:st|nd|rd|th)?|from|by|until|early|mid|late)$/i.test(before);
}

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*$/iu;
const IN_DATE = 5;
const IN_SENTENCE = 3.5;

/** A word where its column has none of its kind: part of a date under owners, a rating under dates, a second word of a reference. */
function isOdd(column: Column | undefined, word: string, nth: number): boolean {
  if (column?.meaning === "owner" || column?.meaning === "status") return isOfDate(word);
  if (column?.meaning === "due") return /^(?:red|amber|green)$/i.test(word);
  return column?.meaning === "reference" && nth > 0;
}

const ODD = 4;

/** The mark of an item of a list, which stands apart from its words. */
export function isBullet(word: Word | undefined): boolean {
  return /^[•·▪◦●○‣\uf0b7\uf0a7]$/u.test(word?.text ?? "");
}

function isOfDate(word: string): boolean {
  return MONTH.test(word) || /^(?:(?:19|20)\d\d(?:\/\d\d)?|\d{1,2}\/\d{1,2}\/\d{2,4}|Q[1-4])$/.test(word);
}

/** A number in front of an action where a column of references stands beside it, or a word in that column. */
function oddStart(columns: readonly Column[], column: number, word: string): number {
  const meaning = columns[column]?.meaning;
  if (meaning === "reference") return isReference(word) ? 0 : ODD;
  return columns[column - 1]?.meaning === "reference" && /\d/.test(word) && isReference(word) ? ODD : 0;
}

/** Set in is common, as below a bullet; to the left of its column a cell stands only where the one before was pushed. */
function aside(by: number, pushed: number): number {
  if (Math.abs(by) <= 1) return 0.2 * Math.abs(by);
  return by > 0 ? Math.min(0.5 * (by - 1), 6) : 0.6 * pushed * (-by - 1);
}

/** Letters into the next column, or right up to it. */
function over(by: number): number {
  return by < 0 ? 0 : 0.3 + by;
}
