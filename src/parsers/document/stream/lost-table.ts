// A text without any table in which cells of one stand about: its rows are lost, and it is asked about.
import { type HeadingWords, headingWords, type Meaning } from "../../table/columns.ts";
import type { Block, Document, Paragraph } from "../document.ts";
import { isDate, isPost } from "../flat/cell-signs.ts";
import { areMostlyHeadings, joinedHeadings } from "./joined-headings.ts";

/** So many paragraphs that are nothing but an owner, and so many that are nothing but a date, are cells. */
const LEAST_CELLS = 2;
/** So much of what stands between the first and the last of them they have to be. */
const SHARE = 0.25;
/** In a text that calls itself a plan so many dates alone on their lines are cells, too, whoever they are for. */
const LEAST_DATES = 3;
const SHARE_OF_DATES = 0.15;
const OPENING = 8;
/** Paragraphs; cells may come out between two headings. */
const HEADINGS_NEAR = 12;
const LONGEST_CELL = 8;

/**
 * The blocks, with the stretch from the first heading or cell to the last made one paragraph that cannot be read; the same
 * blocks where nothing shows that a table was lost.
 */
export function withLostTable(document: Document): Document {
  const { blocks } = document;
  const texts = blocks.map((block) => (block.kind === "paragraph" && !block.unreadable ? block.text : ""));
  const headed = texts.findIndex((_, at) => headingsBegin(texts, at));
  const isCell = (text: string): boolean => isLoneDate(text) || isLoneOwner(text) || holdsBoth(text);
  const cells = texts.flatMap((text, at) => (at > headed && isCell(text) ? [at] : []));
  const both = cells.filter((at) => holdsBoth(texts[at] ?? "")).length;
  const alone = cells.filter((at) => isLoneDate(texts[at] ?? "") && !holdsBoth(texts[at] ?? "")).length;
  const [dates, owners] = [alone + both, cells.length - alone];
  const span = (cells.at(-1) ?? 0) - (cells[0] ?? 0) + 1;
  const areBoth = dates >= LEAST_CELLS && owners >= LEAST_CELLS && cells.length >= span * SHARE;
  const isShown = areBoth || (callsItselfPlan(texts) && dates >= LEAST_DATES && cells.length >= span * SHARE_OF_DATES);
  const strewn = headed < 0 && !isShown ? strewnFrom(texts) : -1;
  if (headed < 0 && !isShown && strewn < 0) return document;
  const from = strewn >= 0 ? strewn : headed < 0 ? (cells[0] ?? 0) : firstOfHeadings(texts, headed);
  const to = Math.max(cells.at(-1) ?? 0, lastOfStretch(blocks, from));
  const lost = blocks.slice(from, to + 1).filter((block): block is Paragraph => block.kind === "paragraph");
  const [first, last] = [lost[0], lost.at(-1)];
  if (!first || !last) return document;
  const unreadable: Paragraph = {
    kind: "paragraph",
    text: lost.map(({ text }) => text).join(" / "),
    from: first.from,
    to: last.to,
    unreadable: "its columns and rows cannot be told apart",
  };
  const others = blocks.slice(from, to + 1).filter(({ kind }) => kind !== "paragraph");
  return { ...document, blocks: [...blocks.slice(0, from), unreadable, ...others, ...blocks.slice(to + 1)] };
}

function callsItselfPlan(texts: readonly string[]): boolean {
  return texts.slice(0, OPENING).some((text) => /\b(?:plan|objectives|tracker|commitments)\b/i.test(text));
}

const WHEN_HEADING =
  /(?:^|\S )(?:Time ?scales?|Time ?frames?|Time ?lines?|By [Ww]hen|Target [Dd]ates?|Completion [Dd]ate|Deadlines?)(?= \p{Lu}|$)/u;
const WHO_HEADING =
  /(?:^|\S )(?:Lead|Leads|Lead [Oo]fficers?|Responsib(?:le|ility)|Accountable|Owners?|By [Ww]hom|Who)(?= \p{Lu}|\/\p{Lu}|$)/u;
const DATES =
  /\b(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?:(?:19|20)\d\d|\d\d)\b|ongoing\b)/gi;
const MANY_DATES = 4;

/**
 * The first paragraph in which the words of headings stand about among capitals ("Objective Timescale Policy Group"), where the text
 * has a heading for who and one for when, and many dates; else -1.
 */
function strewnFrom(texts: readonly string[]): number {
  const when = texts.findIndex((text) => WHEN_HEADING.test(text));
  const who = texts.findIndex((text) => WHO_HEADING.test(text));
  if (when < 0 || who < 0) return -1;
  const from = Math.min(when, who);
  const dates = texts.slice(from).reduce((sum, text) => sum + (text.match(DATES)?.length ?? 0), 0);
  return dates >= MANY_DATES ? from : -1;
}

/** With the few words right above that may be headings nobody knows. */
function firstOfHeadings(texts: readonly string[], at: number): number {
  const mayHead = (text: string): boolean => text !== "" && text.split(" ").length <= 4 && !/[.:;,]$|\d/.test(text);
  let from = at;
  while (from > at - 3 && mayHead(texts[from - 1] ?? "")) from -= 1;
  return from;
}

/** Headings on one line, or a paragraph each. */
function headingsBegin(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? "";
  const next = texts[at + 1] ?? "";
  if (joinedHeadings(text) !== null || areMostlyHeadings(text)) return next !== "";
  const means = meaningOf(text);
  if (means === null) return false;
  const isPair = (means === "due" && meaningOf(next) === "owner") || (means === "owner" && meaningOf(next) === "due");
  const near = new Set(texts.slice(at, at + HEADINGS_NEAR).map(meaningOf));
  const run = new Set([means, meaningOf(next), meaningOf(texts[at + 2] ?? "")]);
  const tracks = run.has("due") || run.has("owner");
  const isRun = run.size === 3 && !run.has(null) && (run.has("action") || (tracks && run.has("outcome")));
  return isPair || isRun || (near.has("action") && near.has("owner") && BESIDES.some((each) => near.has(each)));
}

const BESIDES: readonly Meaning[] = ["due", "status", "rag", "reference"];

function meaningOf(text: string): Meaning | null {
  if (
    text.split(" ").length > LONGEST_CELL ||
    /^• /.test(text) ||
    (isPost(text) && !/\blead\b|^(?:\S+ )?officers?$/i.test(text))
  )
    return null;
  return headingWords(text)?.means ?? null;
}

/** The paragraphs under headings up to the next heading that the format marks. */
function lastOfStretch(blocks: readonly Block[], from: number): number {
  const next = blocks.findIndex((block, at) => at > from && block.kind !== "paragraph");
  return (next < 0 ? blocks.length : next) - 1;
}

function isLoneDate(text: string): boolean {
  if (labelled(text)?.means === "due") return true;
  return text !== "" && text.split(" ").length <= LONGEST_CELL && isDate(text.replace(/^• /, ""));
}

/** "July 07 November 07 Head of Learning": cells that ran together. */
function holdsBoth(text: string): boolean {
  const dates = text.match(MONTHS) ?? [];
  const rest = text.replace(MONTHS, "").trim();
  return dates.length > 0 && text.split(" ").length <= LONGEST_CELL + 6 && isPost(rest);
}

const MONTHS = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* ['’]?(?:20)?\d\d\b\s*/gi;

function isLoneOwner(text: string): boolean {
  if (labelled(text)?.means === "owner") return true;
  return text.split(" ").length <= LONGEST_CELL && isPost(text.replace(/^• /, ""));
}

/** "Responsible officer: Team Manager": a line of a card whose action is not in the text. */
function labelled(text: string): HeadingWords | null {
  const label = /^(?<label>\p{Lu}[\p{L} ]{2,40}):\s+\S/u.exec(text)?.groups?.label;
  const isShort = text.split(" ").length <= LONGEST_CELL + 4;
  return label !== undefined && isShort ? headingWords(label) : null;
}
