// Headings of columns that stand one behind the other in a row of words, parted by nothing but spaces or line breaks.
import { type Column, headingWords, type Meaning } from "../../table/columns.ts";
import { columnsOf } from "../../table/columns-of.ts";
import { headerOf } from "../../table/header.ts";
import { isLabelledPart } from "../../table/labelled-part.ts";
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
    const own = again ? { ...again, from: at, to: at + again.to - again.from } : headingsAt(words, at);
    if (!own) continue;
    const here = again ? own : onOneLine(words, own);
    found.push(here);
    at = here.to - 1;
  }
  return withMoreOfEach(found, words);
}

/** Without a title above that would pass for a heading: "How we listen" over a line that holds all headings. */
function onOneLine(words: readonly StreamWord[], whole: WordHeadings): WordHeadings {
  for (let at = whole.from + 1; at < whole.to; at++) {
    if (!words[at]?.startsLine) continue;
    if (words.slice(at + 1, whole.to).some(({ startsLine }) => startsLine)) continue;
    const own = headingsAt(words, at);
    if (own?.to === whole.to) return own;
  }
  return whole;
}

/** Words: a heading that nobody knows. */
const LONGEST_UNKNOWN = 6;

/**
 * With the line below each, where headings that stand on lines of their own come again and the same line follows each time:
 * one that nobody knows.
 */
function withMoreOfEach(found: readonly WordHeadings[], words: readonly StreamWord[]): WordHeadings[] {
  return found.map((one) => {
    const same = found.filter(({ cells }) => cells.join("|") === one.cells.join("|"));
    const lines = same.map(({ to }) => lineAt(words, to));
    const [line = ""] = lines;
    const areLines = words.slice(one.from, one.to).filter(({ startsLine }) => startsLine).length === one.cells.length;
    const mayHead =
      line.split(" ").length <= LONGEST_UNKNOWN &&
      /^\p{Lu}[^.;,:]*$/u.test(line) &&
      !/\d/.test(line) &&
      !isLabelledPart(line);
    if (same.length < 2 || !areLines || !mayHead || lines.some((other) => other !== line)) return one;
    const cells = [...one.cells, line];
    return { ...one, to: one.to + line.split(" ").length, cells, columns: columnsOf(cells) };
  });
}

/** The whole line that begins at a word; "" where none does. */
function lineAt(words: readonly StreamWord[], from: number): string {
  if (!words[from]?.startsLine) return "";
  const end = words.findIndex(({ startsLine }, at) => at > from && startsLine);
  return words
    .slice(from, end < 0 ? words.length : end)
    .map(({ text }) => text)
    .join(" ");
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
  /** Whether the last one is something else beside a plainer heading of its kind. */
  readonly isBesides: boolean;
}

function headingsAt(words: readonly StreamWord[], from: number): WordHeadings | null {
  const first = words[from];
  if (!first || (!first.startsLine && isInName(words[from - 1]))) return null;
  /** The best way to part the words up to each place. */
  const ways: (Way | null)[] = [{ cells: [], means: [], isBesides: false }];
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
      const known = knownHeading(heading);
      if (known === null) continue;
      // "Objective" in front of "Actions" is another column, "Lead officer" in front of "Officer" none
      const isOther = known.means !== before.means.at(-1) || known.isBesides !== before.isBesides;
      if (!isOther) continue;
      const way = {
        cells: [...before.cells, heading],
        means: [...before.means, known.means],
        isBesides: known.isBesides,
      };
      const there = ways[at + count - from];
      if (!there || way.cells.length > there.cells.length) ways[at + count - from] = way;
    }
  }
  ways.forEach((way, count) => {
    if (!way || way.cells.length < LEAST_COLUMNS) return;
    const to = withBrackets(words, from + count);
    const endsLine = words[to] === undefined || words[to]?.startsLine === true;
    const isLonger = way.cells.length > (best?.cells.length ?? 0) || goesOnSmall(words, best);
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

/** "Due" before "date Publish …": no row begins with a small letter, so that the heading does not end there. */
function goesOnSmall(words: readonly StreamWord[], best: WordHeadings | null): boolean {
  return best !== null && /^\p{Ll}/u.test(words[best.to]?.text ?? "");
}

/** Whether the words stand on lines that are no longer than a page is wide: then the headings fill theirs. */
function linesHere(words: readonly StreamWord[], from: number): number {
  return words.slice(from, from + 2 * MOST_WORDS).filter(({ startsLine }) => startsLine).length;
}

function knownHeading(heading: string): { readonly means: Meaning; readonly isBesides: boolean } | null {
  const known = headingWords(heading);
  if (
    known === null ||
    isLabelledPart(heading) ||
    namesPart(heading) ||
    (/\d/.test(heading) && !MAY_COUNT.test(heading))
  )
    return null;
  // "Timescale Review the policy": what stands behind a heading in the same way of writing is no part of it
  if (heading.split(" ").filter((word) => /^\p{Lu}/u.test(word)).length > 4) return null;
  return { means: known.means, isBesides: known.besides === "section" };
}

/** "Workstream 2 Use of powers": the title of a part, whose number no sign parts from its name. */
function namesPart(heading: string): boolean {
  return /^\p{Lu}[\p{L} ]* (?:\d{1,2}|[A-H]|[IVX]+) \p{L}/u.test(heading);
}

/** Headings that may hold a year or a quarter: "Target 2027", "Progress Q2". */
const MAY_COUNT = /^(?:progress|updates?|status|target|position|comments?|actual|forecast|baseline|rag|brag)\b/i;

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
