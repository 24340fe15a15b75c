// Lines that say what they hold: "Owner: Head of Parks", or a row of two cells that does.

import { foldText } from "../document/clean-text.ts";
import type { Place, Row } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { headingWords } from "../table/columns.ts";

/** A label with its text; a line without a label has none. */
export interface CardLine extends Place {
  readonly label: string | null;
  readonly text: string;
}

/** A line of text, at each label that it holds: "Lead: HR  By when: May" are two. "Theme 2: Pay" is a heading and no label. */
export function labelledLines(text: string, place: Place): CardLine[] {
  const bare = withColons(text.replace(/^• /, ""));
  const found = [...bare.matchAll(/(?<words>(?:^|\p{Lu})[^:|\n]{0,40}?)\s*:(?=\s|$)/gu)].flatMap((match) => {
    const label = labelAtEnd(match.groups?.words ?? "", match.index === 0);
    if (label === null) return [];
    const start = match.index + (match.groups?.words ?? "").length - label.length;
    return [{ label, start, end: match.index + match[0].length }];
  });
  const isSection = headingWords(countedLabel(found[0]?.label ?? "").label)?.means === "section";
  if (found[0]?.start !== 0 || isSection) return [{ label: null, text, ...pick(place) }];
  return found.map(({ label, end }, at) => ({
    label,
    text: withoutEnd(foldText(bare.slice(end, found[at + 1]?.start)), label, found.length),
    ...pick(place),
  }));
}

/**
 * A line with a label of the plan's own ("Link to other strategies: None"); null where it has none. Only where it stands
 * tells it from a sentence with a colon.
 */
export function ownLabelledLine(text: string, place: Place): CardLine | null {
  const found = /^(?:• )?(?<label>\p{Lu}[\p{L}\p{N} ,’'&/()-]{2,60}?)\s*:(?:\s+(?<words>\S.*))?$/su.exec(text)?.groups;
  if (!found?.label || found.label.split(" ").length > LONGEST_OWN_LABEL) return null;
  return { label: found.label, text: foldText(found.words ?? ""), ...pick(place) };
}

const LONGEST_OWN_LABEL = 9;

/** "Owner - HR Team; Due - May" as "Owner: HR Team; Due: May". A lone owner behind a dash may be any sentence's. */
function withColons(text: string): string {
  const parts = text.split(/(?<=[;|]\s)/);
  const labels = parts.map(
    (part) => /^(?<label>\p{Lu}[\p{L} ]{1,24}?)\s+[-–—]\s+(?=\S)/u.exec(part)?.groups?.label ?? "",
  );
  const means = new Set(labels.map((label) => headingWords(label)?.means));
  if (parts.length < 2 || !means.has("owner") || !means.has("due") || means.has(undefined)) return text;
  return parts.map((part, at) => part.replace(/^.*?\s+[-–—]\s+/u, `${labels[at]}: `)).join("");
}

/** What parts two labels of a line is no part of what they say, nor is the full stop that ends a line of several. */
function withoutEnd(text: string, label: string, labels: number): string {
  const means = headingWords(label)?.means;
  const isSentence = labels > 1 && (means === "owner" || means === "due");
  return text.replace(isSentence ? /\s*[|;,•–.]$/ : /\s*[|;,•–]$/, "");
}

/** A row of a table, whose labels and texts stand in cells side by side. */
export function labelledCells(row: Row): CardLine[] {
  const lines: CardLine[] = [];
  let needsText = false;
  for (const [at, cell] of row.cells.entries()) {
    if (foldText(cell) === "") {
      // "Owner | | By when | May": nothing stands where the owner would.
      needsText &&= row.cells.slice(at + 1).every((next) => labelOf(next) === null);
      continue;
    }
    const label: string | null = needsText ? null : labelOf(cell);
    const above = lines.at(-1);
    if (label !== null || !above) lines.push({ label, text: label === null ? cell : "", ...pick(row) });
    else lines[lines.length - 1] = { ...above, text: [above.text, cell].filter(Boolean).join("\n") };
    needsText = label !== null;
  }
  return lines;
}

/** The number of a label that counts its cards ("Action 3"), and the label without it. */
export function countedLabel(label: string): { readonly label: string; readonly number: string | null } {
  const found = /^(?<words>\D*\p{L})\s+(?:no\.?\s*)?(?<number>(?!(?:19|20)\d\d$)[A-Z]{0,3}\d[\d.]*[a-z]?)$/iu.exec(
    label.trim(),
  );
  return { label: found?.groups?.words ?? label.trim(), number: found?.groups?.number ?? null };
}

/** A cell that is a label, with or without its colon; null for any other text. */
function labelOf(cell: string): string | null {
  const label = foldText(cell).replace(/\s*:$/, "");
  return isLabel(label) ? label : null;
}

const LONGEST_LABEL = 6;

/** "Lead Officer for the section" says who leads what follows; it belongs to no action. */
function isLabel(text: string): boolean {
  if (/\bfor (?:the|this|each) /i.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (text.split(" ").length > LONGEST_LABEL) return false;
  return headingWords(countedLabel(text).label) !== null || isEventLabel(text);
}

/** "Where", "Venue", "Tickets": what an event has, and an action has not. */
export function isEventLabel(label: string): boolean {
  return EVENT_LABEL.test(label.trim());
}

const EVENT_LABEL = regExp("i")`
  ^(?:
    where|venue|location|place|address|time|doors(?: open)?|tickets?|entry|admission|booking
    |to book|book(?:ing)? (?:at|via)|speakers?|host(?:ed by)?|organised by|organisers?
  )$
`;

/** The label that the words before a colon end with: at the head of a line all of them, else the fewest that do. */
function labelAtEnd(words: string, startsLine: boolean): string | null {
  if (startsLine && isLabel(words)) return words;
  const starts = [...words.matchAll(/(?<![\p{L}\d])\p{Lu}/gu)].map(({ index }) => index).reverse();
  const label = starts
    .filter((at) => at > 0 || !startsLine)
    .map((at) => words.slice(at))
    .find(isLabel);
  return label ?? null;
}

function pick({ from, to, unit }: Place): Place {
  return { from, to, ...(unit ? { unit } : {}) };
}
