// A line of a page that was kept by spaces: which of its words stand in which column.
import { nameKey } from "../../../plan/names.ts";
import { isInitials, looksLikePerson, looksLikePost } from "../../owners/title-words.ts";
import { isReference } from "../../references/printed-reference.ts";
import type { Column } from "../../table/columns.ts";
import { isDate, isRating } from "../flat/cell-signs.ts";
import type { TextLine, Word } from "../pdf/text-lines.ts";
import { endsSentence } from "../text-flow.ts";
import { isInDate, isMonth } from "./in-date.ts";

/** The words of a line by column, and how much of that surprises. */
export interface CellLine {
  readonly cells: readonly (readonly Word[])[];
  readonly cost: number;
  /** Two cells touch, and neither their words nor their places tell where the second begins. */
  readonly isUnsure: boolean;
}

/** No line of a plan has more words; a longer one is prose. */
const MOST_WORDS = 50;

/** A cut where only one space shows it. */
const TIGHT = 2.5;
const TIGHT_IN_PLACE = 1;
/** For each letter that a cell stands aside of its column where a full one touches it: it begins where that one ends. */
const PUSHED = 0.25;
/** A full cell takes so many letters more than its column has, at the most. */
const MOST_PUSHED = 9;

/**
 * The cheapest way to deal the words of a line out to columns.
 *
 * Two spaces or more part two cells, unless the words then stand in no column; one space parts them where a full cell
 * touches the next. A cell begins where its column does, a letter or two aside, or set in; and it ends before the next column.
 *
 * @param starts where the columns begin, in letters from the left
 * @param known what stands for certain in cells of owners on other lines, as `nameKey` writes it
 * @returns null for a line that no plan's table has
 */
export function cellLine(
  { words }: TextLine,
  starts: readonly number[],
  columns: readonly Column[],
  letter: number,
  known: ReadonlySet<string> = NONE,
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
  const off = (at: number, column: number): number => (left[at] ?? 0) - (starts[column] ?? 0);
  const runsOver = (end: number, column: number): number =>
    over((right[end - 1] ?? 0) - (starts[column + 1] ?? Infinity));
  for (let at = count - 1; at >= 0; at--) {
    const touches = at > 0 && (gap[at] ?? 0) <= 1;
    for (let column = 0; column < width; column++) {
      const found = { cost: Infinity, end: count, next: width };
      const begins = oddStart(columns, column, words[at]?.text ?? "");
      let wide = 0;
      for (let end = at + 1; end <= count; end++) {
        if (isOdd(columns[column], words[end - 1]?.text ?? "", end - 1 - at)) wide += ODD;
        if (end > at + 1) wide += Math.min(6, 2 * Math.max(0, (gap[end - 1] ?? 0) - 1));
        const own = begins + wide - (touches ? fitUnder(columns[column], words.slice(at, end), known) : 0);
        if (end === count) {
          const cost = own + runsOver(end, column);
          if (cost < found.cost) Object.assign(found, { cost, end, next: width });
          continue;
        }
        const isNumbered = end === at + 1 && columns[column]?.meaning === "reference";
        const isTight = (gap[end] ?? 0) <= 1 && !isNumbered;
        for (let next = column + 1; next < width; next++) {
          const cut = isTight
            ? tightCut(off(end, next), words[end - 1]?.text, words[end]?.text) +
              (columns[next]?.meaning === "owner" && /[,;/&]$/.test(words[end - 1]?.text ?? "") ? IN_LIST : 0) +
              (next > column + 1 ? runsOver(end, column) : 0)
            : runsOver(end, column) + aside(off(end, next), 1);
          const cost = own + cut + skipped(columns, column, next) + (best[end]?.[next]?.cost ?? Infinity);
          if (cost < found.cost) Object.assign(found, { cost, end, next });
        }
      }
      best[at]?.splice(column, 1, found);
    }
  }
  const whole = (best[0] ?? []).map(({ cost }, column) => cost + aside(off(0, column), 3));
  const first = whole.indexOf(Math.min(...whole));
  const cells: (readonly Word[])[] = Array.from({ length: width }, () => []);
  let column = Math.max(0, first);
  const cost = whole[column] ?? Infinity;
  let isUnsure = false;
  for (let at = 0; at < count && column < width; ) {
    const step = best[at]?.[column] ?? { end: count, next: width };
    const own = words.slice(at, step.end);
    cells[column] = own;
    const last = cells.slice(0, column).findLastIndex((each) => each.length > 0);
    const touches = at > 0 && (gap[at] ?? 0) <= 1 && columns[last]?.meaning !== "reference";
    const inPlace =
      isNearest(left, at, starts[column] ?? 0) || (columns[last]?.meaning === "due" && isDate(textOf(cells[last])));
    if (touches && !inPlace && !beginsCell(words[at - 1], own, columns[column], known)) isUnsure = true;
    if ((right[step.end - 1] ?? 0) - (starts[column + 1] ?? Infinity) > MOST_OVER && step.next > column + 1)
      isUnsure = true;
    [at, column] = [step.end, step.next];
  }
  return { cells, cost, isUnsure };
}

/** Letters that a cell may reach into an empty one beside it. */
const MOST_OVER = 2;

/** The word stands where its column begins, or a few letters aside while all others stand much further off. */
function isNearest(left: readonly number[], at: number, start: number): boolean {
  const by = Math.abs((left[at] ?? 0) - start);
  return by <= 1 || (by <= 3 && left.every((each, other) => other === at || Math.abs(each - start) >= by + 3));
}

function textOf(words: readonly Word[] = []): string {
  return words.map(({ text }) => text).join(" ");
}

/** Whether words behind a single space begin a cell by what they say: a name or a date, or a capital behind small letters. */
function beginsCell(
  before: Word | undefined,
  own: readonly Word[],
  column: Column | undefined,
  known: ReadonlySet<string>,
): boolean {
  if (fitUnder(column, own, known) > 0) return true;
  return column?.meaning !== "due" && /^\p{Lu}/u.test(own[0]?.text ?? "") && /^\p{Ll}|[.!?]$/u.test(before?.text ?? "");
}

function tightCut(off: number, before = "", after = ""): number {
  const by = Math.abs(off);
  const place = by < 1 ? TIGHT_IN_PLACE : TIGHT + PUSHED * by + Math.max(0, by - MOST_PUSHED);
  return place + insidePhrase(before, after);
}

/** A line with a date or a rating most often names the owner too. */
function skipped(columns: readonly Column[], column: number, next: number): number {
  return columns[next]?.meaning === "due" && columns.slice(column + 1, next).some(({ meaning }) => meaning === "owner")
    ? SKIPPED
    : 0;
}

const SKIPPED = 1.2;

/**
 * What it costs to part two words that a space holds together: a word in small letters seldom begins a cell, and a name is
 * never cut.
 */
function insidePhrase(before = "", after = ""): number {
  if (isInDate(before, after)) return IN_DATE;
  if (/^\p{Ll}/u.test(after)) return IN_SENTENCE;
  if (looksLikePerson(`${before} ${after.replace(/[,;/]$/, "")}`)) return IN_NAME;
  return /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after) && !endsSentence(before) ? IN_PHRASE : 0;
}

const IN_NAME = 3;
const IN_PHRASE = 1;
const IN_LIST = 1.5;

const NONE: ReadonlySet<string> = new Set();
const KNOWN = 3;
const LIKELY = 1.5;

/** How much words that a full cell touches look like what their column holds; below 0 where they do not. */
function fitUnder(column: Column | undefined, words: readonly Word[], known: ReadonlySet<string>): number {
  if (column?.meaning === "rag") return isRating(textOf(words)) ? KNOWN : 0;
  if (column?.meaning !== "owner" && column?.meaning !== "due") return 0;
  if (words.length > MOST_OF_OWNER) return 0;
  const text = textOf(words);
  if (column.meaning === "due") return isDate(text) ? LIKELY : isDate(words[0]?.text ?? "") ? 0 : -LIKELY;
  const [first = ""] = text.split(/\s*[,;/]\s*/);
  if (known.has(nameKey(text)) || known.has(nameKey(first))) return KNOWN;
  if (isInitials(first) || looksLikePost(first)) return LIKELY;
  return looksLikePerson(first) ? (first.split(" ").length === 2 ? LIKELY : LIKELY / 2) : 0;
}

const MOST_OF_OWNER = 8;

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
  return isMonth(word) || /^(?:(?:19|20)\d\d(?:\/\d\d)?|\d{1,2}\/\d{1,2}\/\d{2,4}|Q[1-4])$/.test(word);
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
