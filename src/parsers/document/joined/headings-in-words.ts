// Headings of columns that stand one behind the other in a row of words, parted by nothing but spaces or line breaks.
import { type Column, columnsOf, headingWords, type Meaning } from "../../table/columns.ts";
import { headerOf } from "../../table/header.ts";
import type { StreamWord } from "./stream-word.ts";

export interface WordHeadings {
  /** The first word, and one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly cells: readonly string[];
  readonly columns: readonly Column[];
}

const LONGEST_HEADING = 6;
const MOST_WORDS = 30;
const LEAST_COLUMNS = 3;

/**
 * Every place in which all words up to the end of a line, or within a running text as few as make it so, are known headings
 * of a table of actions that has an owner and a date.
 */
export function headingsInWords(words: readonly StreamWord[]): WordHeadings[] {
  const found: WordHeadings[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!/^[\p{Lu}#]/u.test(words[at]?.text ?? "")) continue;
    const again = found.find((one) => isSame(words, one, at));
    const here = again ? { ...again, from: at, to: at + again.to - again.from } : headingsAt(words, at);
    if (!here) continue;
    found.push(here);
    at = here.to - 1;
  }
  return found;
}

function isSame(words: readonly StreamWord[], { from, to }: WordHeadings, at: number): boolean {
  for (let index = from; index < to; index++) {
    if (words[index]?.text !== words[at + index - from]?.text) return false;
  }
  return true;
}

interface Way {
  readonly cells: readonly string[];
  readonly means: readonly Meaning[];
}

function headingsAt(words: readonly StreamWord[], from: number): WordHeadings | null {
  const first = words[from];
  if (!first || (!first.startsLine && isInName(words[from - 1]))) return null;
  /** The best way to part the words up to each place. */
  const ways: (Way | null)[] = [{ cells: [], means: [] }];
  const last = Math.min(words.length, from + MOST_WORDS);
  let best: WordHeadings | null = null;
  for (let at = from; at < last; at++) {
    const before = ways[at - from];
    if (!before) continue;
    for (let count = 1; count <= LONGEST_HEADING && at + count <= last; count++) {
      const heading = words
        .slice(at, at + count)
        .map(({ text }) => text)
        .join(" ");
      if (!/^[\p{Lu}#]/u.test(heading) || isStop(heading)) break;
      const means = meaningOf(heading);
      if (means === null || means === before.means.at(-1)) continue;
      const way = { cells: [...before.cells, heading], means: [...before.means, means] };
      const there = ways[at + count - from];
      if (!there || way.cells.length > there.cells.length) ways[at + count - from] = way;
    }
  }
  ways.forEach((way, count) => {
    if (!way || way.cells.length < LEAST_COLUMNS) return;
    const to = withBrackets(words, from + count);
    const endsLine = words[to] === undefined || words[to]?.startsLine === true;
    const isLonger = way.cells.length > (best?.cells.length ?? 0);
    if (!isLonger || (first.startsLine && !endsLine && linesHere(words, from) > 1)) return;
    const header = headerOf(way.cells);
    const meanings = new Set(way.means);
    if (header?.of !== "actions" || !meanings.has("owner") || !meanings.has("due")) return;
    const inBrackets = words
      .slice(from + count, to)
      .map(({ text }) => ` ${text}`)
      .join("");
    const cells = [...way.cells.slice(0, -1), `${way.cells.at(-1) ?? ""}${inBrackets}`];
    best = { from, to, cells, columns: columnsOf(cells) };
  });
  return best;
}

/** Whether the words stand on lines that are no longer than a page is wide: then the headings fill theirs. */
function linesHere(words: readonly StreamWord[], from: number): number {
  return words.slice(from, from + 2 * MOST_WORDS).filter(({ startsLine }) => startsLine).length;
}

function meaningOf(heading: string): Meaning | null {
  const means = headingWords(heading)?.means ?? null;
  // "Timescale Review the policy": what stands behind a heading in the same way of writing is no part of it
  return means !== null && heading.split(" ").filter((word) => /^\p{Lu}/u.test(word)).length > 4 ? null : means;
}

function isStop(heading: string): boolean {
  return /[,;:!]$/.test(heading) || (/\.$/.test(heading) && !/^(?:ref|no)\.$/i.test(heading));
}

/** "of Action Lead": the middle of a sentence. */
function isInName(before: StreamWord | undefined): boolean {
  return before !== undefined && /^(?:of|the|an?|and|for|our|this|each|to)$/i.test(before.text);
}

/** "Status (RAG)": what stands in brackets belongs to the heading before. */
function withBrackets(words: readonly StreamWord[], to: number): number {
  if (!words[to]?.text.startsWith("(")) return to;
  for (let at = to; at < to + LONGEST_HEADING && at < words.length; at++) {
    if (words[at]?.text.endsWith(")")) return at + 1;
  }
  return to;
}
