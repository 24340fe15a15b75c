// Which words are a cell of which column: the way through all words that surprises least, and how sure each row of it is.

import type { Column } from "../../table/columns.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
import { isTitle, mayTitlePart } from "../part-title.ts";
import { type CostContext, eachEnd, emptyCost, kindOf } from "./cell-cost.ts";
import { lineFrom } from "./word-marks.ts";

export interface PlacedRow {
  /** For each column its first word, and one behind its last. */
  readonly cells: readonly { readonly from: number; readonly to: number }[];
  readonly from: number;
  readonly to: number;
  /** No other way that is nearly as good has a cell that matters elsewhere. */
  readonly isSure: boolean;
}

/** Words between two rows, or below the last one, that stand in no column. */
export interface PlacedText {
  readonly from: number;
  readonly to: number;
  readonly isTitle: boolean;
  readonly isSure: boolean;
}

export interface Placed {
  readonly rows: readonly PlacedRow[];
  readonly texts: readonly PlacedText[];
}

/** No row is cheaper than its cells. */
const ROW = 0.5;
/** A row that begins where no line does. */
const INSIDE_LINE = 1.5;
/** So much more any other way has to surprise. */
const SURE = 1;
/** Words; the work grows with them. */
const MOST_WORDS = 30_000;

/**
 * All ways at once, as in any search for a cheapest way: `there` is what the words before cost, `back` what those behind do. Null
 * where there are too many words, or no way leads through.
 */
export function placeCells(columns: readonly Column[], context: CostContext): Placed | null {
  const { words } = context.signs;
  const count = words.length;
  const width = columns.length;
  if (count === 0 || count > MOST_WORDS) return null;
  const empty = columns.map((column, at) => emptyCost(column, context.filled[at]));
  const size = width + 1;
  const rowCost = (at: number): number =>
    ROW + (context.hasLines && at > 0 && words[at]?.startsLine === false ? INSIDE_LINE : 0);

  // back: from each place on, where a column begins there (`back`), a row does (`begun`), or a row has ended (`ended`)
  const filled = new Float64Array((count + 1) * size).fill(Infinity);
  const back = new Float64Array((count + 1) * size).fill(Infinity);
  const begun = new Float64Array(count + 1).fill(Infinity);
  const text = new Float64Array(count + 1).fill(Infinity);
  const ended = new Float64Array(count + 1).fill(Infinity);
  ended[count] = 0;
  for (let c = width; c >= 0; c--) {
    back[count * size + c] = c === width ? 0 : (empty[c] ?? 0) + (back[count * size + c + 1] ?? 0);
  }
  const after = (to: number, column: number): number =>
    (column === width ? ended[to] : back[to * size + column]) ?? Infinity;
  for (let at = count - 1; at >= 0; at--) {
    for (let c = 0; c < width; c++) {
      let least = Infinity;
      eachEnd(at, columns[c] as Column, c, context, (to, cost) => {
        least = Math.min(least, cost + after(to, c + 1));
      });
      filled[at * size + c] = least;
    }
    let skipped = 0;
    let start = Infinity;
    for (let c = 0; c < width; c++) {
      start = Math.min(start, skipped + (filled[at * size + c] ?? Infinity));
      skipped += empty[c] ?? 0;
    }
    begun[at] = start + rowCost(at);
    eachText(at, context, (to, cost) => {
      text[at] = Math.min(text[at] ?? Infinity, cost + (ended[to] ?? Infinity));
    });
    ended[at] = Math.min(begun[at] ?? Infinity, text[at] ?? Infinity);
    back[at * size + width] = ended[at] ?? Infinity;
    for (let c = width - 1; c >= 0; c--) {
      const blank = (empty[c] ?? 0) + (back[at * size + c + 1] ?? Infinity);
      back[at * size + c] = Math.min(filled[at * size + c] ?? Infinity, blank);
    }
  }
  const total = ended[0] ?? Infinity;
  if (!Number.isFinite(total)) return null;

  // there: up to each place, where a column begins in a row that has begun (`inside`), or a row has ended (`done`)
  const inside = new Float64Array((count + 1) * size).fill(Infinity);
  const done = new Float64Array(count + 1).fill(Infinity);
  done[0] = 0;
  for (let at = 0; at < count; at++) {
    const base = at * size;
    for (let c = 1; c < width; c++) {
      const next = (inside[base + c] ?? Infinity) + (empty[c] ?? 0);
      if (c + 1 === width) done[at] = Math.min(done[at] ?? Infinity, next);
      else inside[base + c + 1] = Math.min(inside[base + c + 1] ?? Infinity, next);
    }
    let skipped = (done[at] ?? Infinity) + rowCost(at);
    for (let c = 0; c < width; c++) {
      inside[base + c] = Math.min(inside[base + c] ?? Infinity, skipped);
      skipped += empty[c] ?? 0;
    }
    for (let c = 0; c < width; c++) {
      const before = inside[base + c] ?? Infinity;
      if (before + (filled[base + c] ?? Infinity) > total + 2 * SURE) continue;
      eachEnd(at, columns[c] as Column, c, context, (to, cost) => {
        const place = to * size + c + 1;
        if (c + 1 === width) done[to] = Math.min(done[to] ?? Infinity, before + cost);
        else inside[place] = Math.min(inside[place] ?? Infinity, before + cost);
      });
    }
    if ((done[at] ?? Infinity) + (text[at] ?? Infinity) <= total + 2 * SURE) {
      eachText(at, context, (to, cost) => {
        done[to] = Math.min(done[to] ?? Infinity, (done[at] ?? Infinity) + cost);
      });
    }
  }

  // the cheapest way
  const rows: { cells: { from: number; to: number }[]; from: number; to: number }[] = [];
  const texts: { from: number; to: number; isTitle: boolean }[] = [];
  const taken = new Set<number>();
  for (let at = 0; at < count; ) {
    if ((text[at] ?? Infinity) < (begun[at] ?? Infinity)) {
      const end = { to: at + 1, cost: Infinity };
      eachText(at, context, (to, cost) => {
        const whole = cost + (ended[to] ?? Infinity);
        if (whole < end.cost) Object.assign(end, { to, cost: whole });
      });
      texts.push({ from: at, to: end.to, isTitle: isTitle(context.signs.between(at, end.to)) });
      taken.add(at * size + width);
      at = end.to;
      continue;
    }
    const cells: { from: number; to: number }[] = [];
    const from = at;
    let skipped = 0;
    let first = 0;
    let least = Infinity;
    for (let c = 0; c < width; c++) {
      const cost = skipped + (filled[at * size + c] ?? Infinity);
      if (cost < least) [least, first] = [cost, c];
      skipped += empty[c] ?? 0;
    }
    for (let c = 0; c < width; c++) {
      taken.add(at * size + c);
      const isBlank =
        c < first || (c > first && (filled[at * size + c] ?? Infinity) > (back[at * size + c] ?? Infinity));
      if (isBlank || at >= count) {
        cells.push({ from: at, to: at });
        continue;
      }
      const end = { to: at + 1, cost: Infinity };
      eachEnd(at, columns[c] as Column, c, context, (to, cost) => {
        const whole = cost + after(to, c + 1);
        if (whole < end.cost) Object.assign(end, { to, cost: whole });
      });
      cells.push({ from: at, to: end.to });
      at = end.to;
    }
    rows.push({ cells, from, to: at });
  }

  // other ways that are nearly as good
  const doubted = new Uint8Array(count + 1);
  const doubtedStart = new Uint8Array(count + 1);
  const limit = total + SURE - 1e-9;
  for (let at = 0; at < count; at++) {
    for (let c = 0; c <= width; c++) {
      if (taken.has(at * size + c)) continue;
      const through =
        c === 0
          ? (done[at] ?? Infinity) + (begun[at] ?? Infinity)
          : c === width
            ? (done[at] ?? Infinity) + (text[at] ?? Infinity)
            : (inside[at * size + c] ?? Infinity) + (back[at * size + c] ?? Infinity);
      if (through >= limit || !matters(c, columns)) continue;
      doubted[at] = 1;
      if (c === 0 || c === width) doubtedStart[at] = 1;
    }
  }
  const parts = [...rows, ...texts].sort((one, other) => one.from - other.from);
  const unsure = new Set<object>();
  parts.forEach((part, index) => {
    // where the text below the table parts in itself says nothing about the row above it
    const endsAll = !("cells" in part) && (part.to === count || context.signs.words[part.to]?.startsPart === true);
    const isBelow = context.hasFewBlanks && context.signs.words[part.from]?.afterBlank === true;
    const last = columns.at(-1);
    if (endsAll && (isBelow || (last && !isWeighty(last)))) return;
    const cells = "cells" in part ? part.cells.filter(({ from, to }) => to > from) : [];
    const second = cells[1]?.from ?? part.to;
    for (let at = part.from; at < part.to; at++) {
      if (doubted[at] === 0) continue;
      unsure.add(part);
      if (doubtedStart[at] === 0) continue;
      const other = parts[at <= second ? index - 1 : index + 1];
      if (other && at > part.from) unsure.add(other);
    }
  });
  return {
    rows: rows.map((row) => ({ ...row, isSure: !unsure.has(row) })),
    texts: texts.map((one) => ({ ...one, isSure: !unsure.has(one) })),
  };
}

/** Whether it would change the register where this column begins. */
function matters(at: number, columns: readonly Column[]): boolean {
  const [before, column] = [columns[at - 1], columns[at]];
  if (!before || !column) return true;
  return isWeighty(before) || isWeighty(column);
}

function isWeighty(column: Column): boolean {
  return column.meaning === "action" || column.meaning === "section" || kindOf(column) !== "prose";
}

const MOST_TITLE_LINES = 3;
const MOST_TITLE_WORDS = 40;
/** What it costs that the table ends at a line, and the rest up to the next headings is text below it. */
const END = 3.5;
const END_AT_BLANK = 1.5;
/** So much less below "Monitoring", "Glossary", "Contact". */
const CLOSES = 3;
/** And so much more where rows go on below such a line. */
const OPENS_TEXT = 2;

/**
 * Each end of a title or another text between rows that begins here: it fills its lines, or stands in front of a reference, or
 * goes on to the headings that come again.
 */
function eachText(from: number, context: CostContext, take: (to: number, cost: number) => void): void {
  const { signs, hasLines, hasBlanks, titlesParts } = context;
  const { words } = signs;
  const first = words[from];
  if (!first || (hasLines && !first.startsLine)) return;
  const next = words.findIndex(({ startsPart }, at) => at > from && startsPart === true);
  const rest = next < 0 ? words.length : next;
  if (hasLines && !(hasBlanks && !first.afterBlank)) {
    const end = first.afterBlank && !hasBlanks ? END_AT_BLANK : END;
    const title = lineFrom(words, from);
    const isTitled = signs.marks[from]?.opensText ? CLOSES : mayTitlePart(title) ? 0.4 : 0;
    take(rest, end - isTitled + (from === 0 || first.startsPart ? END : 0));
  }
  let lines = 1;
  for (let to = from + 1; to <= Math.min(words.length, from + MOST_TITLE_WORDS); to++) {
    const next = words[to];
    if (hasLines ? next && !next.startsLine : !next || !signs.isReference(to)) continue;
    const said = signs.between(from, to);
    const cut = signs.marks[to - 1]?.isOpen && !isLabelledPart(said) ? 3 : 0;
    if (opensPartInside(signs, from, to)) return;
    const closesPart = lines === 1 && titlesParts && to === rest && next !== undefined && mayTitlePart(said);
    const cost = isTitle(said) ? (isLabelledPart(said) || closesPart ? 0.3 : 1.2) : 2.5 + 0.4 * lines;
    take(
      to,
      cost +
        cut +
        (signs.marks[from]?.opensText ? OPENS_TEXT : 0) +
        (hasLines ? 0.8 * (lines - 1) : 0.04 * (to - from)) +
        (to - from < 3 && signs.isDate(from, to) ? 2 : 0),
    );
    lines += 1;
    if (lines > MOST_TITLE_LINES) return;
  }
}

function opensPartInside({ marks }: CostContext["signs"], from: number, to: number): boolean {
  return marks.slice(from + 1, to).some(({ titlesPart }) => titlesPart);
}
