// Tables that came out with each cell as one paragraph or several, blank cells left out and rows not marked.
import { headingWords, likelyWords } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import { cleanText, foldText } from "../clean-text.ts";
import type { Block } from "../document.ts";
import { isDate, isPost } from "../flat/cell-signs.ts";
import { mayTitlePart } from "../part-title.ts";
import type { SourceLine } from "../source-lines.ts";
import type { Piece } from "./piece.ts";
import { bestOf, type StreamHeading, unreadable } from "./read-stream.ts";
import { areSureHeadings } from "./stream-heading.ts";

type ReadProse = (lines: readonly SourceLine[]) => readonly Block[];

const MOST_LINES = 20_000;
const MOST_COLUMNS = 14;

/**
 * The blocks of a text in which headings stand as paragraphs one behind the other, or null where none of them has rows below
 * that are certain.
 */
export function readParagraphs(lines: readonly SourceLine[], readProse: ReadProse): Block[] | null {
  if (lines.length > MOST_LINES) return null;
  const pieces = paragraphsIn(lines);
  const tables = tablesIn(pieces);
  const blocks: Block[] = [];
  let done = 0;
  let found = false;
  const areTitled = titledAt(pieces, tables[0]?.at ?? 0);
  tables.forEach(({ at, ways }, index) => {
    const next = tables[index + 1]?.at ?? pieces.length;
    const before = areTitled && next < pieces.length && titledAt(pieces, next) ? next - 1 : next;
    const end = endOfTable(pieces, ways[0]?.to ?? at, before);
    const read = ways.flatMap(({ headings, to }) => {
      const own = bestOf(headings, pieces.slice(to, end));
      return own ? [{ ...own, to }] : [];
    });
    read.sort((one, other) => one.oddness - other.oddness);
    const [best] = read;
    if (!best) {
      const own = pieces.slice(at, end);
      if (tables.length < 2 || !own.some(isSign)) return;
      blocks.push(...readProse(linesFrom(lines, done, own[0]?.from)), unreadable(undefined, own));
      done = pieces[end] === undefined ? lines.length : lineAt(lines, pieces[end].from);
      return;
    }
    found = true;
    const rest = pieces[best.to + best.taken];
    blocks.push(...readProse(linesFrom(lines, done, pieces[at]?.from)), ...best.blocks);
    done = rest === undefined ? lines.length : lineAt(lines, rest.from);
  });
  return found ? [...blocks, ...readProse(lines.slice(done))] : null;
}

/** The title of a part stands above the headings: then it does each time they come again. */
function titledAt(pieces: readonly Piece[], at: number): boolean {
  const above = pieces[at - 1];
  return above !== undefined && !above.text.includes("\n") && mayTitlePart(foldText(cleanText(above.text)));
}

function isSign({ text }: Piece): boolean {
  return isDate(foldText(cleanText(text))) || isPost(foldText(cleanText(text)));
}

/** Up to the headings of a table that holds no actions ("Indicator", "Baseline", "Target 2027"), each a paragraph. */
function endOfTable(pieces: readonly Piece[], from: number, before: number): number {
  for (let at = from; at + MEASURED <= before; at++) {
    const texts = pieces.slice(at, at + MEASURED).map(({ text }) => foldText(cleanText(text)));
    if (
      /^(?:(?:key |performance )*(?:indicators?|kpis?)|risks?)$/i.test(texts[0] ?? "") &&
      headerOf(texts)?.of === "something else"
    )
      return at;
  }
  return before;
}

/** So many paragraphs are enough to tell such headings by. */
const MEASURED = 3;

function linesFrom(lines: readonly SourceLine[], done: number, before: number | undefined): readonly SourceLine[] {
  return lines.slice(done, before === undefined ? lines.length : lineAt(lines, before));
}

function lineAt(lines: readonly SourceLine[], from: number): number {
  const at = lines.findIndex((line) => line.from >= from);
  return at < 0 ? lines.length : at;
}

/** What stands between blank lines; a hard space alone is a blank line too. */
function paragraphsIn(lines: readonly SourceLine[]): Piece[] {
  const pieces: Piece[] = [];
  let open: SourceLine[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) {
      pieces.push({
        text: open.map(({ text }) => text).join("\n"),
        parted: "paragraph",
        from: first.from,
        to: last.to,
      });
    }
    open = [];
  };
  for (const line of lines) {
    if (cleanText(line.text) === "") close();
    else open.push(line);
  }
  close();
  return pieces;
}

interface Way {
  readonly headings: readonly StreamHeading[];
  /** The first paragraph below. */
  readonly to: number;
}

function tablesIn(pieces: readonly Piece[]): { at: number; ways: Way[] }[] {
  const tables: { at: number; ways: Way[] }[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const ways = waysAt(pieces, at);
    if (ways.length === 0) continue;
    tables.push({ at, ways });
    at = Math.min(...ways.map(({ to }) => to)) - 1;
  }
  return tables;
}

/** From each width the headings may have; a paragraph that goes on with the one above ("& review date") is part of it. */
function waysAt(pieces: readonly Piece[], at: number): Way[] {
  const cells: string[] = [];
  const ways: Way[] = [];
  for (let to = at; to < pieces.length && cells.length <= MOST_COLUMNS; to++) {
    const piece = pieces[to] as Piece;
    const text = foldText(cleanText(piece.text));
    if (cells.length > 0 && /^(?:&|\(|and |or |\/)/.test(text)) cells[cells.length - 1] += ` ${text}`;
    else cells.push(text);
    const next = foldText(cleanText(pieces[to + 1]?.text ?? ""));
    if (headingWords(next) !== null || mayHead(next) || /^[&(]/.test(next) || !areSureHeadings(cells)) continue;
    ways.push({ headings: [{ cells: [...cells], from: pieces[at]?.from ?? 0, to: piece.to }], to: to + 1 });
  }
  return ways;
}

/** "Action taken" behind "Lead officer": a word or two that a heading may have, and a row does not begin with. */
function mayHead(text: string): boolean {
  return text.split(" ").length <= 2 && /^\p{Lu}[\p{L} ]+$/u.test(text) && likelyWords(text) !== null;
}
