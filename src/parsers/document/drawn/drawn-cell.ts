// The words of a cell that a converter wrapped to the width of its column.
import { regExp } from "../../lexicon/pattern.ts";
import { foldText } from "../clean-text.ts";
import { withoutAttributes } from "../markdown/attributes.ts";
import { cellText } from "../markdown/cell-text.ts";
import type { ReadCell } from "./drawn-table.ts";

/**
 * How the cells of a text are read: a blank line parts paragraphs, a mark begins an item of a list, and other lines run on.
 * A word that was longer than its column was cut without a hyphen; what the text says elsewhere shows the whole word.
 */
export function cellReader(lines: readonly string[], isMarkdown: boolean): ReadCell {
  const known = wordsOf(lines);
  return (cell, width) => {
    const paragraphs: string[][] = [];
    let isOpen = false;
    for (const raw of cell) {
      const line = isMarkdown ? withoutMarks(raw.trim()) : raw.trim();
      const item = /^[-*•–]\s+(?<text>\S.*)$/.exec(line)?.groups?.text;
      const room = raw.startsWith(" ") ? width - 2 : width;
      if (item !== undefined) paragraphs.push([`• ${item}`]);
      else if (line !== "" && (!isOpen || paragraphs.length === 0)) paragraphs.push([line]);
      else if (line !== "") addLine(paragraphs.at(-1) ?? [], line, room, known);
      isOpen = line !== "" && !line.endsWith("\\");
    }
    const texts = paragraphs.map((wrapped) => wrapped.join(" ").replace(/\\$/, ""));
    return texts.map((text) => (isMarkdown ? cellText(withoutAttributes(text)) : foldText(text))).join("\n");
  };
}

/** Dashes as converters spell them; what parts two lists for no reader. */
function withoutMarks(line: string): string {
  return /^(?:`{3}.*|<!-- -->)$/.test(line) ? "" : line.replace(/(^|[\s\d])--(?=[\s\d]|$)/g, "$1–");
}

/** A new line, or the rest of the word above that was cut. */
function addLine(lines: string[], line: string, room: number, known: ReadonlySet<string>): void {
  const end = lines.at(-1) ?? "";
  const start = /^\S+/.exec(line)?.[0] ?? "";
  if (start.length === room && isCut(end, start, lines.at(-2), room, known)) lines[lines.length - 1] = end + line;
  else lines.push(line);
}

/** Characters; longer words hardly stand in plans. */
const LONGEST_WORD = 17;

/**
 * Whether a word stands cut over two lines: its rest fills the second, and its beginning is alone on the first, though it
 * may have had room on the line above.
 */
function isCut(
  end: string,
  start: string,
  above: string | undefined,
  room: number,
  known: ReadonlySet<string>,
): boolean {
  if (!/^\S*[\p{L}\d]$/u.test(end) || !/^[\p{Ll}\d/.]/u.test(start)) return false;
  const head = /[^/-]*$/.exec(end)?.[0] ?? "";
  const [whole, rest] = [bare(head + start), bare(start)];
  if (known.has(whole) || PLAN_WORDS.test(whole)) return true;
  if (above !== undefined && above.length + 1 + end.length <= room) return true;
  if (known.has(rest) || whole.length > LONGEST_WORD) return false;
  if (/^[\d/.]/.test(start)) return /^[\d/.]+$/.test(end) && /^[\d/.]+$/.test(start) && /[/.]/.test(end + start);
  return NO_BEGINNING.test(start) || IN_WORDS.test(whole) || (head.length <= 3 && !SMALL_WORDS.test(head));
}

/** Letters with which no English word begins. */
const NO_BEGINNING =
  /^(?!b[lr]|c[hlrz]|d[rw]|f[lrj]|g[hlnr]|k[nlr]|p[hlrs]|rh|s[chklmnpqtvw]|t[hrsw]|w[hr]|v[l])[b-df-hj-np-tv-xz]{2}/;
/** Long words that narrow columns of plans hold. */
const PLAN_WORDS = regExp("")`
  ^(?:
    january|february|september|october|november|december|quarter(?:ly|s)?|annual(?:ly)?|monthly
    |termly|ongoing|complet(?:e|ed|ion)|immediate(?:ly)?|status|progress|timescales?|deadline
    |responsib(?:le|ility)|accountable|outcomes?|objectives?|priorit(?:y|ies)|measures?
    |indicators?|references?|actions?|resources?|management|managers?|directors?|officers?
    |co-?ordinators?|communit(?:y|ies)|communications?|procurement|recruitment|development
    |employment|engagement|assessments?|commissioning|organisational|organisations?
    |partnerships?|performance|intelligence|information|transformation|safeguarding
    |neighbourhoods?|governance|democratic|corporate|protected|characteristics?|equalit(?:y|ies)
    |diversity|inclusion|inclusive|disabilit(?:y|ies)|representat(?:ion|ives?)|consultation
    |accessib(?:le|ility)|programme|professional|occupational|resourcing|workforce|leadership
  )$
`;
const IN_WORDS =
  /^in(?:clu[ds]|crea|depend|dicat|divid|duct|equal|fluen|form|itiat|nov|quir|spect|stitut|struct|tegr|tellig|ter[nprsv]|tro|vest|volv)/;
const SMALL_WORDS = regExp("i")`
  ^(?:
    a|all|an|and|any|are|as|at|be|by|each|for|from|has|have|in|is|its|led|key|more|new|no|non
    |not|of|on|one|or|our|out|plan|set|that|the|their|this|to|two|up|use|via|was|we|will|with
    |who
  )$
`;

/** Words that stand whole: with another on either side on their line. */
function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    if (/^\p{L}/u.test(line)) for (const word of line.split(/\s+/)) words.add(bare(word));
    for (const { 1: word = "" } of line.matchAll(/(?<=[^\s|+│] )([\p{L}’'/-]{3,})(?=[.,;:)]? [^\s|+│])/gu)) {
      words.add(bare(word));
    }
  }
  return words;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
