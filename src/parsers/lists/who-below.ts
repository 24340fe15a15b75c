// Plans that say below each action who does it and when, on lines without labels: "Head of Libraries – March 2027".
import type { Block, Document, Row, Table } from "../document/document.ts";
import { leadingReference } from "../references/printed-reference.ts";
import { headingWords } from "../table/columns.ts";
import { isLabelledPart } from "../table/labelled-part.ts";
import { ITEM } from "./list-items.ts";
import { saysWhatToDo } from "./says-what-to-do.ts";
import { isSign, LETTER, type WhoLine, whoLines } from "./who-lines.ts";

/** Fewer whole rows are a remark; more are needed where the text does not call itself a plan. */
const LEAST = 2;
const LEAST_OUTSIDE_PLAN = 3;
/** So many of what stands over who or when have both, and say what is to be done. */
const SHARE = 0.6;
/** The title stands among the first lines. */
const OPENING = 12;
/** What stands above an action and may be one without who and when. */
const WITHOUT_WHO =
  "it says what is to be done, and neither who nor when stands below it: it may be an action, or the title of those below";

/**
 * The document with such actions as tables, where it has no other; the same document where it has none. Titles between them
 * stay lines. What may be an action without who and when is asked about.
 */
export function withWhoBelow(document: Document): Document {
  const blocks = blocksInRows(document.blocks);
  return blocks === null ? document : { ...document, blocks };
}

/** Whether a text is such a plan, so that nobody need look for columns in it. */
export function saysWhoBelow(blocks: readonly Block[]): boolean {
  return blocksInRows(blocks) !== null;
}

function blocksInRows(blocks: readonly Block[]): readonly Block[] | null {
  if (blocks.some(({ kind }) => kind === "table")) return null;
  const lines = whoLines(blocks);
  const stretches = stretchesOf(lines);
  const told = stretches.map((stretch) => ({ ...stretch, row: rowOf(stretch, stretches) }));
  const whole = told.filter(({ row }) => row.owner !== "" && row.due !== "");
  const least = callsItselfPlan(blocks) ? LEAST : LEAST_OUTSIDE_PLAN;
  const toDo = whole.filter(({ row }) => saysWhatToDo(row.text));
  if (whole.length < least || whole.length < told.length * SHARE || toDo.length < whole.length * SHARE) return null;
  if (told.some(({ row }) => row.text === "")) return null;
  if (whole.filter(standsTogether).length < whole.length * SHARE) return null;
  const made: Block[] = [];
  let open: WhoRow[] = [];
  const hasNotes = told.some(({ row, behind }) => row.notes !== "" || behind.length > 0);
  const close = (): void => {
    if (open.length > 0) made.push(tableOf(open, hasNotes));
    open = [];
  };
  for (const { behind, row } of told) {
    const last = open.at(-1);
    if (last && behind.length > 0) open[open.length - 1] = withNotes(last, behind);
    if (row.above.length > 0) close();
    made.push(...row.above.map((line) => aboveRow(line, row.mark)));
    open.push(...withOthers(row));
  }
  const end = endOf(lines, told);
  const behind = lines.slice(lines.indexOf(told.at(-1)?.signs.at(-1) as WhoLine) + 1, end);
  const last = open.at(-1);
  if (last && behind.length > 0) open[open.length - 1] = withNotes(last, behind);
  close();
  return [...made, ...lines.slice(end).map(({ block }) => block)];
}

/** One behind what stands straight below who and when of the last row, where other rows have such lines. */
function endOf(lines: readonly WhoLine[], told: readonly Stretch[]): number {
  const end = lines.indexOf(told.at(-1)?.signs.at(-1) as WhoLine) + 1;
  if (!told.some(({ behind }) => behind.length > 0)) return end;
  const next = lines.findIndex((line, at) => at >= end && (line.isApart || isSign(line)));
  return next < 0 ? lines.length : next;
}

/** "• Publish a statement • Hold an event", then who and when: both are due. */
function withOthers(row: WhoRow): readonly WhoRow[] {
  const others = row.others.map(({ text, block }): WhoRow => ({ ...row, text, from: block.from, to: block.to }));
  return others.length === 0 ? [row] : [{ ...row, to: row.from }, ...others];
}

function withNotes(row: WhoRow, behind: readonly WhoLine[]): WhoRow {
  const notes = [row.notes, ...behind.map(({ text }) => text)].filter((text) => text !== "").join("\n");
  return { ...row, notes, to: behind.at(-1)?.block.to ?? row.to };
}

/** A number in front of the action, who and when on one line, or no blank line above them: more than cells one below the other. */
function standsTogether({ texts, signs }: Stretch): boolean {
  const [first] = signs;
  const isOne = first !== undefined && first.owner !== "" && first.due !== "";
  return isOne || first?.isApart === false || texts.some(({ mark }) => isCount(mark));
}

/** Texts down to the next line that says who or when, and those lines. */
interface Stretch {
  /** What goes on with the row above: straight below it, where blank lines part the rows. */
  readonly behind: readonly WhoLine[];
  readonly texts: readonly WhoLine[];
  readonly signs: readonly WhoLine[];
}

function stretchesOf(lines: readonly WhoLine[]): readonly Stretch[] {
  const found: { texts: WhoLine[]; signs: WhoLine[] }[] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const isBelow = line.isApart && open !== undefined && open.signs.length > 0 && !open.signs[0]?.isApart;
    if (isSign(line) && !isBelow) (open ?? startOf(found)).signs.push(line);
    else if (open && open.signs.length === 0) open.texts.push(line);
    else startOf(found).texts.push(line);
  }
  const own = found.filter(({ signs }) => signs.length > 0);
  const inStanzas = own.filter(({ texts, signs }) => texts.at(-1)?.isApart === true && !signs[0]?.isApart);
  const areParted = inStanzas.length >= own.length * SHARE;
  return own.map((stretch, at) => {
    const count = at === 0 || !areParted ? 0 : stretch.texts.findIndex(({ isApart }) => isApart);
    const behind = Math.max(0, count);
    return { ...stretch, behind: stretch.texts.slice(0, behind), texts: stretch.texts.slice(behind) };
  });
}

function startOf<One>(found: { texts: One[]; signs: One[] }[]): { texts: One[]; signs: One[] } {
  const next = { texts: [], signs: [] };
  found.push(next);
  return next;
}

interface WhoRow {
  /** Titles, and texts of the plan that belong to no row. */
  readonly above: readonly WhoLine[];
  readonly reference: string;
  readonly text: string;
  readonly notes: string;
  readonly owner: string;
  readonly due: string;
  /** What stands in front of it. */
  readonly mark: WhoLine["mark"];
  /** Further points over the same who and when, each of them an action. */
  readonly others: readonly WhoLine[];
  readonly from: number;
  readonly to: number;
  readonly unit?: "paragraph";
}

function rowOf({ texts, signs }: Stretch, all: readonly Stretch[]): WhoRow {
  const start = startOfAction(texts, usualCount(all));
  const own = texts.slice(start);
  const [action] = own;
  const parts = own.findIndex((line, at) => at > 0 && line.mark !== "bullet");
  const said = own.slice(0, parts < 0 ? own.length : parts);
  const isList = action?.mark === "bullet" && said.every(({ text }) => saysWhatToDo(text));
  const others = isList ? said.slice(1) : [];
  const items = isList ? [] : said.slice(1).map(({ text }) => `• ${text}`);
  const notes = own.slice(said.length).map(({ text }) => text);
  const { number = "", numbers = "" } = ITEM.exec(action?.block.text ?? "")?.groups ?? {};
  const { letter = "" } = action?.mark === "letter" ? (LETTER.exec(action.block.text)?.groups ?? {}) : {};
  const words = action?.text ?? "";
  const leading = leadingReference(words);
  const last = signs.at(-1) ?? own.at(-1);
  return {
    above: texts.slice(0, start),
    reference: leading?.reference ?? (letter || number || numbers),
    text: [leading?.rest ?? words, ...items].join("\n"),
    notes: notes.join("\n"),
    owner: joined(signs.map(({ owner }) => owner)),
    due: joined(signs.map(({ due }) => due)),
    mark: action?.mark ?? null,
    others,
    from: action?.block.from ?? 0,
    to: last?.block.to ?? 0,
    ...(action?.block.unit ? { unit: action.block.unit } : {}),
  };
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("; ");
}

/** How many texts most rows have; one where they differ. */
function usualCount(all: readonly Stretch[]): number {
  const counts = all.slice(1).map(({ texts }) => texts.length);
  const [first = 1] = counts;
  return counts.filter((count) => count === first).length > counts.length * SHARE ? first : 1;
}

/**
 * Which of the texts the action begins with: a number; a bullet; else the last that stands behind a blank line with the others
 * straight below it; else the last that says what is to be done, what goes on with it being a note.
 */
function startOfAction(texts: readonly WhoLine[], usual: number): number {
  const last = texts.length - 1;
  const numbered = texts.findLastIndex(({ mark }) => isCount(mark));
  if (numbered >= 0) return numbered;
  const bullet = texts.findIndex(({ mark }) => mark === "bullet");
  if (bullet >= 0) return bullet > 0 && texts[bullet - 1]?.text.endsWith(":") ? bullet - 1 : bullet;
  const apart = texts.findLastIndex(({ isApart }) => isApart);
  if (apart >= 0 && apart < last) return apart;
  const begins = texts.length - usual;
  if (begins >= 0 && saysWhatToDo(texts[begins]?.text ?? "")) return begins;
  const toDo = texts.findLastIndex(({ text, block }) => block.kind === "paragraph" && saysWhatToDo(text));
  return toDo >= 0 ? toDo : last;
}

function isCount(mark: WhoLine["mark"]): boolean {
  return mark !== null && mark !== "bullet";
}

/** A line above an action, asked about where it may be an action itself. */
function aboveRow({ block, mark, text }: WhoLine, usual: WhoLine["mark"]): Block {
  const isTitle = block.kind === "heading" || isLabelledPart(text) || headingWords(text) !== null;
  const mayBeAction = usual !== null ? mark === usual : !isTitle && saysWhatToDo(text);
  return mayBeAction && block.kind === "paragraph" ? { ...block, unreadable: WITHOUT_WHO } : block;
}

function callsItselfPlan(blocks: readonly Block[]): boolean {
  return blocks
    .slice(0, OPENING)
    .some((block) => "text" in block && /\b(?:plan|strategy|priorities|actions)\b/i.test(block.text));
}

function tableOf(rows: readonly WhoRow[], hasNotes: boolean): Table {
  const from = rows[0]?.from ?? 0;
  const cells = ["Ref", "Action", "Owner", "By when", ...(hasNotes ? ["Notes"] : [])];
  const headings: Row = { cells, from, to: from, afterBreak: false, isHeadings: true };
  return {
    kind: "table",
    rows: [
      headings,
      ...rows.map(({ reference, text, owner, due, notes, from, to, unit }): Row => {
        const cells = [reference, text, owner, due, ...(hasNotes ? [notes] : [])];
        return { cells, from, to, ...(unit ? { unit } : {}), afterBreak: false, isAction: true };
      }),
    ],
  };
}
