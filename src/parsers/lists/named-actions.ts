// Plans whose lists are called actions ("Actions" above the bullets), or number what is to be done ("2.1 Ask the tenants"),
// and say nothing of who and when.

import { labelledLines } from "../cards/card-line.ts";
import type { Block, Document, Paragraph, Row, Table } from "../document/document.ts";
import { joinedHeadings } from "../document/stream/joined-headings.ts";
import { regExp } from "../lexicon/pattern.ts";
import { leadingReference } from "../references/printed-reference.ts";
import { headingWords } from "../table/columns.ts";
import { ITEM, isCardLine, itemsFrom } from "./list-items.ts";
import { saysWhatToDo } from "./says-what-to-do.ts";

/** So many of a list's items have to say what is to be done, and so many where nothing but their numbers stands above. */
const SHARE = 0.5;
const SURE = 0.6;
/** The title stands among the first lines. */
const OPENING = 12;

/** The document with such lists as tables of actions, where it calls itself a plan; for documents that came without a table. */
export function withNamedActions(document: Document): Document {
  const { blocks } = document;
  const opening = blocks.slice(0, OPENING).flatMap((block) => ("text" in block ? [block.text] : []));
  const isPlan = opening.some((text) => /\b(?:plan|strategy|priorities)\b/i.test(text));
  if (!isPlan || blocks.some((block) => "text" in block && DECIDES.test(block.text))) return document;
  const isOfActions = opening.some((text) => /\baction plan\b/i.test(text));
  const made: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const items = itemsFrom(blocks, at);
    const isOfCards = isOfCard(blocks[at + items.length]) || items.some(isCardLine);
    const own = items.length > 0 && !isOfCards ? tablesOf(items, blocks[at - 1], isOfActions) : null;
    made.push(...(own ?? blocks.slice(at, at + Math.max(1, items.length))));
    at += Math.max(1, items.length);
  }
  return { ...document, blocks: made };
}

/** Minutes and cover reports number what a committee is to decide. */
const DECIDES = regExp("i")`
  \b(?:resolved|recommended) (?:that|to)\b
  |^(?:resolved|recommendations?|minutes)\b\s*:?$
  |\b(?:is|are) (?:asked|recommended|invited|requested) to\b
`;

/** Who and when below the list: a card, which is read as one. */
function isOfCard(block: Block | undefined): boolean {
  if (block?.kind !== "paragraph") return false;
  const [line] = labelledLines(block.text, block);
  const means = headingWords(line?.label ?? "")?.means;
  return means === "owner" || means === "due";
}

function tablesOf(
  items: readonly Paragraph[],
  above: Block | undefined,
  isOfActions: boolean,
): readonly Block[] | null {
  const nested = nestedIn(items);
  const points = items.filter((item) => !nested.has(item));
  const toDo = points.filter(({ text }) => saysWhatToDo(text.replace(ITEM, "")));
  const isNamed = namesActions(above) && toDo.length >= points.length * SHARE;
  const isNumbered =
    isOfActions && points.length > 1 && toDo.length >= points.length * SURE && areNumbered(points, nested.size > 0);
  if (points.length === 0 || !(isNamed || isNumbered) || nameTheirOwners(points)) return null;
  if (areRowsOf(above, points)) return null;
  const blocks: Block[] = [];
  let open: Paragraph[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(tableOf(open));
    open = [];
  };
  for (const item of items) {
    if (nested.has(item)) {
      close();
      blocks.push(item);
    } else open.push(item);
  }
  close();
  return blocks;
}

/** Most items end in brackets that say who or when, in words that nobody understands: read without them they would be wrong. */
function nameTheirOwners(points: readonly Paragraph[]): boolean {
  const tails = points.filter(({ text }) =>
    /\((?:[^()]|\([^()]*\))*[,;–][^()]*\)\.?$|\s[–—]\s[^–—]{3,60}\s[–—]\s[^–—]{3,60}$/.test(text),
  );
  return tails.length * 2 >= points.length;
}

/**
 * Rows of a table that lost its columns: headings for who and when stand above, perhaps with the first row behind them, and
 * dates inside the items.
 */
function areRowsOf(above: Block | undefined, points: readonly Paragraph[]): boolean {
  if (above === undefined || !("text" in above)) return false;
  const words = above.text.split(/\s+/).slice(0, MOST_HEADING_WORDS);
  const areHeadings = words.some((_, at) => (joinedHeadings(words.slice(0, at + 1).join(" "))?.length ?? 0) > 2);
  return areHeadings && points.filter(({ text }) => HOLDS_DATE.test(text)).length * 2 > points.length;
}

const MOST_HEADING_WORDS = 16;
const HOLDS_DATE = regExp("i")`
  \b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? (?:20)?\d\d\b
  |\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\bon-?going\b|\bq[1-4]\b
`;

/** "Actions", "Our actions:", "What we will do", or headings of columns that are objectives and actions. */
function namesActions(above: Block | undefined): boolean {
  if (!above || above.kind === "table") return false;
  const text = above.text.replace(/\s*:$/, "");
  return (
    NAMES.test(text) ||
    /^(?:objectives?|priorit(?:y|ies)|aims?|goals?) (?:and )?actions?$/i.test(text) ||
    (joinedHeadings(text)?.length ?? 0) > 1
  );
}

const NAMES = regExp("i")`
  ^(?:(?:the|our|key|main|priority|proposed|planned|agreed|specific) ){0,2}(?:
    actions?|actions we will take|actions to be taken|planned activities
    |what we (?:will|are going to|plan to|intend to) do
    |how we will (?:do|achieve|deliver) (?:it|this|these)
  )$
`;

/** "1.1 Set up the office" over "1. Recruit staff", "2. …": the numbers begin again below what they belong to. */
function nestedIn(items: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const isPart = (item: Paragraph | undefined): boolean =>
    item !== undefined && ITEM.exec(item.text)?.groups?.numbers !== undefined;
  const isFirst = (item: Paragraph | undefined): boolean =>
    /^\(?1[.)]\s/.test(item?.text ?? "") || (item?.text.startsWith("•") ?? false);
  return new Set(items.filter((item, at) => isPart(item) && isFirst(items[at + 1])));
}

/** References of two numbers or more; single numbers may count anything, but for those below them. */
function areNumbered(points: readonly Paragraph[], areNested: boolean): boolean {
  return points.every(({ text }) => {
    const { number, numbers } = ITEM.exec(text)?.groups ?? {};
    return numbers !== undefined || number?.includes(".") === true || (areNested && number !== undefined);
  });
}

function tableOf(items: readonly Paragraph[]): Table {
  const rows = items.map(({ text, from, to, unit }): Row => {
    const { number = "", numbers = "" } = ITEM.exec(text)?.groups ?? {};
    const words = text.replace(ITEM, "");
    const leading = leadingReference(words);
    const reference = leading?.reference ?? (number || numbers);
    const place = { from, to, ...(unit ? { unit } : {}), afterBreak: false, isAction: true };
    return { cells: [reference, leading?.rest ?? words], ...place };
  });
  const from = items[0]?.from ?? 0;
  return { kind: "table", rows: [{ cells: ["Ref", "Action"], from, to: from, afterBreak: false }, ...rows] };
}
