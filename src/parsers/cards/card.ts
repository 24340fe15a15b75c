// One card: what stands under each of its labels, and whether that is an action.
import type { Place } from "../document/document.ts";
import { isReference, leadingReference } from "../references/printed-reference.ts";
import { headingWords, type Meaning } from "../table/columns.ts";
import { type CardLine, countedLabel, isEventLabel } from "./card-line.ts";

export interface Card extends Place {
  /** The line above its labels, where that belongs to it. */
  readonly title: string | null;
  /** All of them have a label; no label comes twice. */
  readonly lines: readonly CardLine[];
}

/**
 * Names an owner or a date, and one thing more that a plan follows up. "Objective 2: Pay" above "Lead: Head of HR" is the
 * head of a section; an objective that is an action has a date too.
 */
export function isCard(card: Card): boolean {
  const means = meaningsOf(card);
  if (isEvent(card)) return false;
  if (!countsAction(card) && (!means.has("action") || !means.has("owner") || !means.has("due"))) {
    const words = card.lines.map((line) => (isDetail(card, line) ? null : headingWords(labelOf(line))));
    if (words.some((known) => known?.means === "action" && known.besides === "section")) return false;
  }
  const owned = Number(means.has("owner")) + Number(means.has("due"));
  return owned > 0 && owned + Number(means.has("action")) + Number(means.has("rag") || means.has("status")) > 1;
}

/** Names an owner or a date, under a line that begins with a reference; among cards of that make it is one of them. */
export function isBareCard(card: Card): boolean {
  const means = meaningsOf(card);
  return (means.has("owner") || means.has("due")) && card.title !== null && leadingReference(card.title) !== null;
}

/** "Who: Milltown Choir, When: 2 August, Where: Town Hall": nobody has to do it, unless the card says or counts what. */
function isEvent(card: Card): boolean {
  if (hasAction(card) || (card.title !== null && onlyCounts(card.title))) return false;
  return card.lines.some(({ label }) => isEventLabel(label ?? ""));
}

export function hasAction(card: Card): boolean {
  return meaningsOf(card).has("action");
}

/** What the card says, by column: its labels, with the title and the number of "Action 3" in columns of their own. */
export function columnsOfCard(card: Card): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  const numbers = card.lines.flatMap(({ label }) => countedLabel(label ?? "").number ?? []);
  const title = card.title === null ? null : titleParts(card.title);
  const reference = title?.reference ?? numbers[0];
  if (reference !== undefined && !meaningsOf(card).has("reference")) columns.set("Ref", reference);
  if (title && title.text !== "") columns.set(hasAction(card) ? "Title" : "Action", title.text);
  for (const line of card.lines.filter((each) => !onlyCountsIn(card, each))) {
    const label = isDetail(card, line) && /measure/i.test(labelOf(line)) ? "Success measure" : labelOf(line);
    columns.set(label, line.text);
  }
  return columns;
}

/** "Action 3" and "2.1" are references; "2.1 Caption all videos" and "Action 3 Publish a map" have one in front. */
function titleParts(title: string): { readonly reference: string | undefined; readonly text: string } {
  const count = /^(?:Action|Task|Activity) (?:no\.? ?)?[A-Z]{0,3}\d[\d.]*[a-z]?(?= \p{Lu})/u.exec(title)?.[0];
  const [before = ""] = count === undefined ? title.split(/\s*[:–]\s+|\s+-\s+/) : [count];
  const counted = countedLabel(before);
  if (counted.number !== null && headingWords(counted.label)) {
    return { reference: counted.number, text: title.slice(before.length).replace(/^[\s:–-]+/, "") };
  }
  if (isReference(title)) return { reference: title, text: "" };
  const leading = leadingReference(title);
  const text = (leading?.rest ?? title).replace(/^[:–-]\s*/, "");
  return { reference: leading?.reference, text };
}

/** "Action A1" over "What we will do": it gives the action its number, and the next label its words. */
function onlyCountsIn(card: Card, line: CardLine): boolean {
  if (line.text !== "" || countedLabel(line.label ?? "").number === null) return false;
  const means = headingWords(labelOf(line))?.means;
  return card.lines.some(
    (other) => other !== line && other.text !== "" && headingWords(labelOf(other))?.means === means,
  );
}

function meaningsOf(card: Card): ReadonlySet<Meaning> {
  const said = card.lines.filter((line) => !isDetail(card, line));
  return new Set(said.flatMap((line) => headingWords(labelOf(line))?.means ?? []));
}

/** "Steps" and "Measure" under who and when tell how the action of the line above is done and measured. */
function isDetail({ lines }: Card, line: CardLine): boolean {
  return line !== lines[0] && DETAIL.test(labelOf(line));
}

const DETAIL = /^(?:(?:key |next )?steps?|(?:key )?milestones?|measures?|measured by)$/i;

/** Whether a label says what is to be done, and not how. */
export function saysAction(label: string): boolean {
  const { label: words } = countedLabel(label);
  return headingWords(words)?.means === "action" && !DETAIL.test(words);
}

function labelOf({ label }: CardLine): string {
  return countedLabel(label ?? "").label;
}

/** Whether a title does nothing but count: it belongs to the card even where the card says what is to be done. */
export function onlyCounts(title: string): boolean {
  return titleParts(title).text === "" || leadingReference(title) !== null;
}

/** Under "Action 4", a "Description" is what is to be done; under "Objective 4" it need not be. */
function countsAction({ title }: Card): boolean {
  const known = title === null ? null : headingWords(countedLabel(title).label);
  return title !== null && known?.means === "action" && known.besides !== "section" && onlyCounts(title);
}
