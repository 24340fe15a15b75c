// Tables of which only the words are left: the headings of columns stand in running text, and no column with them.

import { looksLikePost } from "../../owners/title-words.ts";
import { headingWords } from "../../table/columns.ts";
import type { Block, Document, Paragraph } from "../document.ts";
import { isDate } from "./cell-signs.ts";

/** Why such a table is not read, and what to do. */
export const LOST = "this copy of it has lost its columns. Drop the Word or PDF file that it comes from";

/**
 * The document with each table that lost its columns as one paragraph that is asked about.
 *
 * Such text comes out of a PDF's pages, or off a web site that shows one as text. Its rows may be guessed at in some places
 * and never with certainty, so the officer is told once for each table, and never reads that there was nothing. What any
 * reader made rows of is left as it is.
 */
export function withLostTables(document: Document): Document {
  const hasTables = document.blocks.some(({ kind }) => kind === "table");
  const blocks: Block[] = [];
  let run: Paragraph[] = [];
  const close = (): void => {
    blocks.push(...lostIn(run, hasTables));
    run = [];
  };
  for (const block of document.blocks) {
    if (block.kind === "paragraph" && block.unreadable === undefined) {
      run.push(block);
      continue;
    }
    close();
    blocks.push(block);
  }
  close();
  return blocks.length === document.blocks.length && blocks.every((block, at) => block === document.blocks[at])
    ? document
    : { ...document, blocks };
}

/** Beside tables that were read, short lines are titles and labels; only headings within a running text are then enough. */
function lostIn(paragraphs: readonly Paragraph[], hasTables: boolean): Block[] {
  const starts: { readonly at: number; readonly word: number }[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const word = headingsInside(paragraphs[at]?.text ?? "");
    if (word !== null) starts.push({ at, word });
    else if (!hasTables && headingsOnLines(paragraphs, at)) {
      starts.push({ at, word: 0 });
      at += HEADINGS_NEAR;
    }
  }
  if (starts.length === 0) return [...paragraphs];
  const blocks: Block[] = paragraphs.slice(0, starts[0]?.at);
  starts.forEach(({ at, word }, index) => {
    const own = paragraphs.slice(at, starts[index + 1]?.at);
    const [first, ...rest] = own;
    if (!first) return;
    const words = first.text.split(" ");
    const above = words.slice(0, word).join(" ");
    const text = [words.slice(word).join(" "), ...rest.map((each) => each.text)].join(" / ");
    if (above !== "") blocks.push({ ...first, text: above });
    const last = own.at(-1) ?? first;
    if (holdsRows(text)) blocks.push({ kind: "paragraph", text, from: first.from, to: last.to, unreadable: LOST });
    else blocks.push(...(above === "" ? own : [{ ...first, text: words.slice(word).join(" ") }, ...rest]));
  });
  return blocks;
}

/** So many words below headings are more than a list of what a table would hold. */
const LEAST_WORDS = 25;

function holdsRows(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < LEAST_WORDS) return false;
  const near = words.map((_, at) => words.slice(at, at + 3).join(" "));
  const dated = words.some(
    (word, at) => isDate(word.replace(/[.,;]$/, "")) || /^\p{Lu}\p{Ll}+ (?:19|20)\d\d\b/u.test(near[at] ?? ""),
  );
  return dated || near.some((each) => /^\p{Lu}/u.test(each) && looksLikePost(each));
}

const MOST_WORDS = 6;
const LEAST_HEADINGS = 3;

/** The word of a running text with which headings of columns begin, one behind the other; null where none do. */
function headingsInside(text: string): number | null {
  const words = text.split(" ");
  if (words.length < LEAST_WORDS) return null;
  const done = new Map<string, readonly string[]>();
  const found = words.findIndex((word, at) => {
    if (!/^\p{Lu}/u.test(word)) return false;
    const means = new Set(headingsFrom(words, at, MOST_HEADINGS, done));
    return means.size >= LEAST_HEADINGS && areOfActions(means);
  });
  return found < 0 ? null : found;
}

/**
 * What the headings mean that stand at a word and behind it, each with a capital and no comma or full stop within: of all
 * ways to part them the one that makes the most headings.
 */
function headingsFrom(
  words: readonly string[],
  at: number,
  left = MOST_HEADINGS,
  done = new Map<string, readonly string[]>(),
): readonly string[] {
  const key = `${at} ${left}`;
  const known = done.get(key);
  if (known) return known;
  let best: readonly string[] = [];
  for (let count = 1; left > 0 && count <= MOST_WORDS && at + count <= words.length; count++) {
    const own = words.slice(at, at + count);
    if (!/^[\p{Lu}#]/u.test(own[0] ?? "") || own.some((word, index) => isStop(word, index))) break;
    const means = headingWords(own.join(" "))?.means;
    if (means === undefined) continue;
    const found = [means, ...headingsFrom(words, at + count, left - 1, done)];
    if (new Set(found).size > new Set(best).size) best = found;
  }
  // one heading that nobody knows may stand among them ("Action Lead Partner Outcome")
  const mayBeUnknown = best.length === 0 && left < MOST_HEADINGS && left > 1 && /^\p{Lu}/u.test(words[at] ?? "");
  if (mayBeUnknown && !words.slice(at, at + 2).some(isStop)) {
    const ways = [1, 2].map((count) => headingsFrom(words, at + count, left - 2, done));
    best = ways.find(({ length }) => length > 0) ?? best;
  }
  done.set(key, best);
  return best;
}

/** Enough to know a row of headings by. */
const MOST_HEADINGS = 5;

function isStop(word: string, index: number): boolean {
  return /[,;:!]$/.test(word) || (/\.$/.test(word) && !(index === 0 && /^(?:ref|no)\.$/i.test(word)));
}

function areOfActions(means: ReadonlySet<string>): boolean {
  const isDated = means.has("due") || means.has("rag") || means.has("status");
  return means.has("action") && means.has("owner") && (isDated || means.has("outcome") || means.has("reference"));
}

/** Lines; cells may come out between two headings. */
const HEADINGS_NEAR = 8;
const LONGEST_HEADING = 5;

/** Headings of columns, a line each or several on one. */
function headingsOnLines(paragraphs: readonly Paragraph[], at: number): boolean {
  const meansOf = (text: string): readonly string[] => {
    const words = text.split(" ");
    if (words.length > 3 * LONGEST_HEADING || /[.;,]$/.test(text)) return [];
    const one = words.length <= LONGEST_HEADING ? headingWords(text)?.means : undefined;
    return one === undefined ? headingsFrom(words, 0) : [one];
  };
  if (meansOf(paragraphs[at]?.text ?? "").length === 0) return false;
  const means = paragraphs.slice(at, at + HEADINGS_NEAR).flatMap(({ text }) => meansOf(text));
  return new Set(means).size >= LEAST_HEADINGS && areOfActions(new Set(means));
}
