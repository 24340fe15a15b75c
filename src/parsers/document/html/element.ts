// What the elements of a web page are to a reader: headings, blocks, struck-out text, and what nobody sees.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";
import { wordList } from "../../lexicon/word-list.ts";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const NEVER_SHOWN = new Set(
  wordList`
    script style noscript template head svg math iframe object select textarea button audio video canvas
  `,
);
const STARTS_A_LINE = new Set(
  wordList`
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td
    tfoot th thead tr ul
  `,
);

/** An element that a reader of the page sees; null for text, comments, scripts, and what the page hides. */
export function shownElement(node: Node): Element | null {
  return defaultTreeAdapter.isElementNode(node) && !NEVER_SHOWN.has(node.tagName) && !isHidden(node) ? node : null;
}

/** Hidden by the page itself, so that only its source shows it. */
export function isHidden(element: Element): boolean {
  return (
    attribute(element, "hidden") !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, "style") ?? "")
  );
}

export function startsALine(element: Element): boolean {
  return STARTS_A_LINE.has(element.tagName);
}

/** Struck out: the words no longer hold. */
export function isStruckOut(element: Element): boolean {
  if (/^(?:del|s|strike)$/.test(element.tagName)) return true;
  return /text-decoration[\w-]*\s*:[^;]*line-through/i.test(attribute(element, "style") ?? "");
}

/** 1 to 6 for a heading, else null. */
export function headingLevel(element: Element): number | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? null : Number(level);
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}
