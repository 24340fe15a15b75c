// Plans that list their actions with owner and date at the end of each ("… (Head of Lettings, by December 2025)") or under a
// line that says when ("By March 2026 we will:"): such lists become tables.

import { isDated } from "../../plan/reading.ts";
import type { Block, Document, Paragraph, Row, Table } from "../document/document.ts";
import { readDue } from "../due/read-due.ts";
import { regExp } from "../lexicon/pattern.ts";
import { leadingReference } from "../references/printed-reference.ts";
import { partsOf } from "../table/labels-in-cells.ts";
import { leadIn } from "../table/section-lead.ts";
import { isPeriod } from "../table/ticks.ts";
import { ITEM, isCardLine, itemsFrom } from "./list-items.ts";
import { mayBeOwner, type OwnerAndDate, ownerAndDate } from "./owner-and-date.ts";
import { withWholeItems } from "./whole-items.ts";

/** The document with its lists of actions as tables. What was done, or what success looks like, stays text. */
export function listsAsTables(given: Document): Document {
  const blocks = withWholeItems(given.blocks);
  const read = readLists(blocks, false);
  const isKnown = read.length < blocks.length;
  return { ...given, blocks: isKnown ? readLists(blocks, true) : read };
}

function readLists(given: readonly Block[], isKnown: boolean): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < given.length; ) {
    const { items, table } = listAt(given, at, isKnown);
    if (table) blocks.push(table);
    else blocks.push(...given.slice(at, at + Math.max(1, items.length)));
    at += Math.max(1, items.length);
  }
  return blocks;
}

/**
 * The list that begins here, and the table that it is.
 *
 * @param isKnown another list of the document is one of actions; then one item with its owner and date shows it, too
 */
function listAt(
  blocks: readonly Block[],
  at: number,
  isKnown: boolean,
): { readonly items: readonly Paragraph[]; readonly table: Table | null } {
  const items = belowHeading(untilHeading(itemsFrom(blocks, at)));
  const when = items.length > 0 ? whenAbove(blocks, at) : NO_PERIOD;
  const above = { isLed: hasLeadAbove(blocks, at), namesActions: namesActions(blocks[at - 1]), isKnown };
  const isList = items.length > 0 && !items.some(isCardLine) && !isPast(blocks, at, items);
  return { items, table: isList ? tableOf(items, when, above) : null };
}

/** "3. Places people can get to" among bullets is a title of those below it. */
function untilHeading(items: readonly Paragraph[]): readonly Paragraph[] {
  const heading = items.findIndex(
    ({ text }, at) =>
      at > 0 &&
      /^\d/.test(text) &&
      !/[.;)]$/.test(text) &&
      text.split(" ").length <= LONGEST_LEAD + 4 &&
      isBullet(items[0]) &&
      isBullet(items[at + 1]),
  );
  return heading < 0 ? items : items.slice(0, heading);
}

/** Such a title at the head of the list stays a line of its own. */
function belowHeading(items: readonly Paragraph[]): readonly Paragraph[] {
  const [first, next] = items;
  const isTitle =
    first !== undefined &&
    /^\d/.test(first.text) &&
    !/[.;)]$/.test(first.text) &&
    first.text.split(" ").length <= LONGEST_LEAD + 4;
  return isTitle && isBullet(next) ? [] : items;
}

function isBullet(item: Paragraph | undefined): boolean {
  return item?.text.startsWith("• ") ?? false;
}

interface Period {
  /** "By March 2026", "Year 2 (2026/27)"; "" where nothing above the list says when. */
  readonly text: string;
  /** The line goes on into the items: "we will:". */
  readonly promises: boolean;
}

const NO_PERIOD: Period = { text: "", promises: false };

/** The line above the list, where it says nothing but when. */
function whenAbove(blocks: readonly Block[], at: number): Period {
  const above = blocks[at - 1];
  if (!above || above.kind === "table") return NO_PERIOD;
  const promise = PROMISED_WHEN.exec(above.text)?.groups?.when;
  const text = (promise ?? above.text).replace(/\s*:$/, "");
  const reading = readDue(text);
  const saysOnlyWhen = isPeriod(text) || (isDated(reading) && reading.leftOver === "" && reading.from === null);
  return saysOnlyWhen ? { text, promises: promise !== undefined } : NO_PERIOD;
}

const PROMISED_WHEN = regExp("iu")`
  ^(?<when>.{4,60}?),?\s+
    (?:we (?:will|shall|are going to|plan to|aim to)|the (?:council|trust|force|service|university) will)
    (?: have)?\s*:?$
`;

/** "Owner: Director of Transport" right above the list, or with a line between them. */
function hasLeadAbove(blocks: readonly Block[], at: number): boolean {
  return blocks
    .slice(Math.max(0, at - 2), at)
    .some((block) => block.kind === "paragraph" && leadIn(block.text) !== null);
}

/** "Activities and timescale:", "Our actions": what the list below is of. */
function namesActions(above: Block | undefined): boolean {
  if (!above || above.kind === "table" || above.text.split(" ").length > LONGEST_LEAD) return false;
  return /\b(?:actions|activities|tasks|steps|what we will do|we will)\b/i.test(above.text);
}

const LONGEST_LEAD = 10;

/** Most of the items tell what was done, or the heading does. */
function isPast(blocks: readonly Block[], at: number, items: readonly Paragraph[]): boolean {
  const heading = blocks.slice(Math.max(0, at - 2), at).findLast(({ kind }) => kind !== "table");
  if (heading && heading.kind !== "table" && PAST_HEADING.test(heading.text)) return true;
  const past = items.filter(({ text }) => PAST_VERB.test(text.replace(ITEM, "")));
  return past.length * 2 > items.length;
}

const PAST_HEADING = regExp("i")`
  \b(?:
    (?:have|had|we|has) (?:already )?(?:done|did|achieved|delivered)
    |did|achieved|achievements?|completed|so far|highlights?|progress
    |success(?:es)? (?:look|mean)s?|last year|know
  )\b
`;
const PAST_VERB =
  /^(?:~~|we (?:have|had)\b|(?:\p{Lu}\p{Ll}+(?<!Ne|Fe|Spe|Proce|Succe|Exce|Embe)ed|Held|Ran|Won|Gave|Made|Set|Began|Became)\b(?! up\b))/u;

interface Item extends OwnerAndDate {
  readonly reference: string;
  readonly text: string;
  readonly place: Paragraph;
}

/**
 * The list as a table, or null where it is none of actions: at least half of the items end in an owner and a date, or in an
 * owner where the line above says when, or in a date under a line that names the owner of all, or the actions; under "By March 2026 we
 * will:" every item is one.
 */
function tableOf(paragraphs: readonly Paragraph[], when: Period, above: Above): Table | null {
  const items = paragraphs.map(itemOf);
  const isLed = above.isLed || (above.namesActions && areDated(items));
  if (isLed && items.every(({ owner }) => owner === "") && items.some(({ due }) => due !== "")) {
    return ledTable(above.namesActions && areDated(items) ? items.map(withTailAsDue) : items);
  }
  const owned = items.filter(({ owner, due }) => owner !== "" && (due !== "" || when.text !== ""));
  const isMost = owned.length > 0 && owned.length * 2 >= items.length;
  const isOfActions = when.promises || (isMost && (owned.length > 1 || when.text !== "" || above.isKnown));
  if (!isOfActions) return null;
  const rows = items.map(({ reference, text, owner, due, place }): Row => {
    const { from, to, unit } = place;
    return {
      cells: [reference, text, owner, due === "" ? when.text : due],
      from,
      to,
      ...(unit ? { unit } : {}),
      afterBreak: false,
    };
  });
  const [first] = paragraphs;
  const place = { from: first?.from ?? 0, to: first?.from ?? 0 };
  return {
    kind: "table",
    rows: [{ cells: ["Ref", "Action", "Owner", "By when"], afterBreak: false, ...place }, ...rows],
  };
}

/** What the lines above a list say of all its items. */
interface Above {
  /** Who owns them. */
  readonly isLed: boolean;
  /** That they are actions. */
  readonly namesActions: boolean;
  /** Another list of the document is one of actions. */
  readonly isKnown: boolean;
}

/** Whether nearly every item ends in its date, set apart by a dash or in brackets. */
function areDated(items: readonly Item[]): boolean {
  const dated = items.filter(({ text, due, place }) => due !== "" && !text.includes(due) && place.text.includes(due));
  return dated.length > 1 && dated.length * 4 >= items.length * 3;
}

/** "Print the guide in Braille – when the need arises", where the other items end in their dates. */
function withTailAsDue(item: Item): Item {
  const found = item.due === "" ? /^(?<text>.*\S)\s+[–—]\s+(?<tail>\S.*)$/.exec(item.text)?.groups : undefined;
  const isTail = found?.tail !== undefined && found.tail.split(" ").length <= LONGEST_TAIL;
  return isTail ? { ...item, text: found.text ?? "", due: found.tail ?? "" } : item;
}

const LONGEST_TAIL = 5;

/** Without a column of owners: the one who leads the section owns each. */
function ledTable(items: readonly Item[]): Table {
  const rows = items.map(({ reference, text, due, place: { from, to, unit } }): Row => {
    return { cells: [reference, text, due], from, to, ...(unit ? { unit } : {}), afterBreak: false };
  });
  const place = { from: rows[0]?.from ?? 0, to: rows[0]?.from ?? 0 };
  return { kind: "table", rows: [{ cells: ["Ref", "Action", "By when"], afterBreak: false, ...place }, ...rows] };
}

function itemOf(place: Paragraph): Item {
  const whole = place.text.replace(ITEM, "");
  const leading = leadingReference(whole);
  const { number, numbers } = ITEM.exec(place.text)?.groups ?? {};
  const reference = leading?.reference ?? number ?? numbers ?? "";
  const text = leading?.rest ?? whole;
  const labelled = partsOf(text, ["owner", "due"]);
  const [owner, due] = (["owner", "due"] as const).map((meaning) => labelled.labels.get(meaning)?.text ?? "");
  if (owner) return { reference, text: labelled.text, owner, due: due ?? "", place };
  const bracket = (
    /^(?<text>.*\S)\s*\((?<tail>(?:[^()]|\([^()]*\))+)\)\.?$/.exec(text) ??
    /^(?<text>.*\S)\s*\[(?<tail>[^[\]]+)\]\.?$/.exec(text)
  )?.groups;
  const dash = /^(?<text>.*?\S)\s+[–—-]\s+(?<tail>\S.*)$/.exec(text)?.groups;
  const names = (found: typeof dash): boolean =>
    found !== undefined && mayBeOwner(ownerAndDate((found.tail ?? "").replace(/\.$/, "")).owner);
  for (const found of names(dash) && !names(bracket) ? [dash] : [bracket, dash]) {
    const tail = ownerAndDate((found?.tail ?? "").replace(/\.$/, ""));
    const isTail = found !== undefined && (tail.owner === "" ? tail.due !== "" : mayBeOwner(tail.owner));
    if (!isTail) continue;
    const own = tail.due === "" ? endingIn(found.text ?? "") : null;
    return { reference, text: found.text ?? "", ...tail, due: own ?? tail.due, place };
  }
  return { reference, text, owner: "", due: endingIn(text) ?? "", place };
}

/** "Publish pay ranges by January 2026" ends in "by January 2026", which stays part of what is to be done. */
function endingIn(text: string): string | null {
  const said = /.*\s(?<when>by (?:the )?(?:\S+ ){0,5}\S+?)[.;]?$/i.exec(text)?.groups?.when;
  if (said === undefined) return null;
  const reading = readDue(said);
  return isDated(reading) && reading.leftOver === "" ? said : null;
}
