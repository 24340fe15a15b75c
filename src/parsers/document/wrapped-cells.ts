// Cells whose lines were only wrapped to the width of a column: each is one line again.
import { looksLikePost } from "../owners/title-words.ts";
import type { Block, Row, Table } from "./document.ts";
import { endsOpen, endsSentence, rejoin, startsMidSentence } from "./text-flow.ts";

/** So many lines of prose have to go on in the middle of a sentence, and so many of all its lines. */
const LEAST = 3;
const MOST = 0.6;
/** Characters; a shorter cell may be a list of owners or dates. */
const PROSE = 60;
/** Letters are not all of one width. */
const ROOM = 0.8;

/**
 * The blocks with the lines of wrapped cells run on, where the prose of its tables shows that a converter kept the line
 * ends of the page ("Each member to agree a personal ↵ objective"). A line that had room for the next word ended on purpose.
 */
export function withWrappedCells(blocks: readonly Block[]): readonly Block[] {
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  const prose = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell.length >= PROSE).flatMap(breaksIn)),
  );
  const open = prose.filter(([above, below]) => goesOn(above, below)).length;
  if (open < LEAST || open < prose.length * MOST) return blocks;
  return blocks.map((block) => (block.kind === "table" ? { ...block, rows: unwrapped(block.rows) } : block));
}

/** Each two lines that touch, but not where an item of a list begins. */
function breaksIn(cell: string): (readonly [string, string])[] {
  const lines = cell.split("\n");
  return lines.slice(1).flatMap((line, at) => (opensItem(line) ? [] : [[lines[at] ?? "", line] as const]));
}

function opensItem(line: string): boolean {
  return /^(?:•|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/i.test(line);
}

function goesOn(above: string, below: string): boolean {
  return startsMidSentence(below) || endsOpen(above) || /^\p{Ll}/u.test(below);
}

function unwrapped(rows: readonly Row[]): readonly Row[] {
  const widths = widthsOf(rows);
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell, at) => runOn(cell, widths[at] ?? 0)) }));
}

/** How many letters the longest line of each column has, of cells with more than one. */
function widthsOf(rows: readonly Row[]): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, at) => {
      const lines = cell.split("\n");
      if (lines.length > 1) widths[at] = Math.max(widths[at] ?? 0, ...lines.map((line) => line.length));
    });
  }
  return widths;
}

function runOn(cell: string, width: number): string {
  const lines = cell.split("\n");
  return lines.slice(1).reduce((text, line, at) => {
    const above = lines[at] ?? "";
    const [next = ""] = line.split(" ");
    const hadRoom = above.length + 1 + next.length <= width * ROOM && (endsSentence(above) || !goesOn(above, line));
    const own = text.split("\n").at(-1) ?? "";
    const parts = hadRoom || opensItem(line) || areTwoPosts(own, lines.slice(at + 1).join(" "));
    return parts ? `${text}\n${line}` : rejoin(text, line);
  }, lines[0] ?? "");
}

/** "HR Business Partners ↵ Learning Manager": each can stand for itself, whatever room there was. */
function areTwoPosts(above: string, below: string): boolean {
  return [above, below].every((text) => text.length < PROSE && text.includes(" ") && looksLikePost(text));
}
