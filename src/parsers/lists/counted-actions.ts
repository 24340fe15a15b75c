// Plans that count their actions and say nothing else of them: "Action 3" or "Commitment 3", and below it what is to be done.
import type { Block, Document, Paragraph, Row, Table } from "../document/document.ts";
import { isDate, isPost } from "../document/flat/cell-signs.ts";

const COUNT =
  /^(?<word>action|commitment|pledge|promise) (?:no\.? ?)?(?<number>[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[:.]?$/i;

/**
 * The document with such actions as a table, where it has no other and counts two or more. An action is the paragraph below
 * its number with the list that follows it; a paragraph that is nothing but a post or a date says who and when.
 */
export function withCountedActions(document: Document): Document {
  const { blocks } = document;
  if (blocks.some(({ kind }) => kind === "table")) return document;
  const counted = blocks.flatMap((block, at) => (numberOf(block) !== null && isText(blocks[at + 1]) ? [at] : []));
  if (counted.length < 2) return document;
  const actions = counted.filter((at) => wordOf(blocks[at]) === "action");
  const starts =
    actions.length > 0 ? actions : counted.filter((at) => wordOf(blocks[at]) === wordOf(blocks[counted[0] ?? 0]));
  const made: Block[] = [...blocks.slice(0, starts[0])];
  let open: Row[] = [];
  const close = (): void => {
    if (open.length > 0) made.push(tableOf(open));
    open = [];
  };
  starts.forEach((at, index) => {
    const own = blocks.slice(at, starts[index + 1] ?? blocks.length);
    const { row, rest } = actionOf(own);
    open.push(row);
    if (rest.length === 0) return;
    close();
    made.push(...rest);
  });
  close();
  return { ...document, blocks: made };
}

/** Commitments that actions stand under are what these are for. */
function wordOf(block: Block | undefined): string {
  return block && "text" in block ? (COUNT.exec(block.text)?.groups?.word ?? "").toLowerCase() : "";
}

function numberOf(block: Block | undefined): string | null {
  return block?.kind === "paragraph" || block?.kind === "heading"
    ? (COUNT.exec(block.text)?.groups?.number ?? null)
    : null;
}

function isText(block: Block | undefined): block is Paragraph {
  return block?.kind === "paragraph" && numberOf(block) === null;
}

/** The action from its number on, and the text behind it that is none of it. */
function actionOf(own: readonly Block[]): { readonly row: Row; readonly rest: readonly Block[] } {
  const [count, ...all] = own;
  const below = isText(all[0]) && SAID.test(all[0].text) && isText(all[1]) ? all.slice(1) : all;
  const list = below.findIndex((block, at) => at > 0 && !(isText(block) && block.text.startsWith("• ")));
  const near = below.slice(0, list < 0 ? below.length : list).filter(isText);
  const items = near.slice(1).map((each) => withoutBullet(each.text));
  const namesOwners = items.length > 0 && !near[0]?.text.startsWith("• ") && items.every(isPost);
  const text = namesOwners ? near.slice(0, 1) : near;
  const more = below.slice(text.length);
  const says = (test: (text: string) => boolean): Paragraph[] =>
    more.filter((block): block is Paragraph => isText(block) && test(withoutBullet(block.text)));
  const [owners, dates] = [says(isPost), says(isDate).slice(0, 1)];
  const used = new Set<Block>([...owners, ...dates]);
  const places = [count, ...text].filter((block) => block?.kind === "paragraph" || block?.kind === "heading");
  const from = places[0]?.from ?? 0;
  const row: Row = {
    cells: [
      numberOf(count) ?? "",
      text.map((each) => each.text).join("\n"),
      owners.map((each) => withoutBullet(each.text)).join("\n"),
      dates.map((each) => each.text).join("\n"),
    ],
    from,
    to: places.at(-1)?.to ?? from,
    afterBreak: false,
  };
  return { row, rest: more.filter((block) => !used.has(block)) };
}

/** A label above what is to be done, in reports that go on with what has been. */
const SAID = /^what we (?:said (?:we would|we['’]d) do|will do|are going to do|plan to do|promised)\s*:?$/i;

function withoutBullet(text: string): string {
  return text.replace(/^• /, "");
}

function tableOf(rows: readonly Row[]): Table {
  const from = rows[0]?.from ?? 0;
  const headings: Row = { cells: ["Ref", "Action", "Owner", "By when"], from, to: from, afterBreak: false };
  return { kind: "table", rows: [headings, ...rows] };
}
