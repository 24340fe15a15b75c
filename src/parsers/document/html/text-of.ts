// The text of part of a web page as a reader sees it: lines, bullets, and struck-out words between "~~".
import { defaultTreeAdapter } from "parse5";
import { attribute, type Element, isStruckOut, type Node, shownElement, startsALine } from "./element.ts";

/** The lines of a stretch of nodes. A picture says what stands in for it ("Green"); numbered lists keep their numbers. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map(textOfNode).join("");
}

function textOfNode(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.replace(/\s+/g, " ");
  const element = shownElement(node);
  if (!element) return "";
  if (element.tagName === "br") return "\n";
  if (isNoteMark(element)) return "";
  if (element.tagName === "img") return ` ${attribute(element, "alt") ?? ""} `;
  const text = textOf(element.childNodes);
  if (element.tagName === "li") return `\n${markerOf(element)} ${text.trim()}\n`;
  if (startsALine(element)) return `\n${text}\n`;
  return isStruckOut(element) ? strike(text) : text;
}

/** The raised number that points to a footnote is nobody's word; "1<sup>st</sup>" is. */
function isNoteMark(element: Element): boolean {
  return element.tagName === "sup" && /^\s*(?:\[?\d{1,3}\]?|[*†‡§])\s*$/.test(textOf(element.childNodes));
}

/** "~~May 2024~~": line by line, so that each line of a cell can be read alone. */
function strike(text: string): string {
  return text.replace(/\S(?:.*\S)?/g, (line) => `~~${line}~~`);
}

function markerOf(item: Element): string {
  const list = item.parentNode;
  if (!list || !defaultTreeAdapter.isElementNode(list) || list.tagName !== "ol") return "•";
  const items = list.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node) && node.tagName === "li");
  const first = Number.parseInt(attribute(list, "start") ?? "1", 10);
  return `${(Number.isNaN(first) ? 1 : first) + items.indexOf(item)}.`;
}
