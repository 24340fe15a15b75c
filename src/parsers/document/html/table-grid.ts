// One table of a web page to rows of equal columns, its merged cells spread.
import { defaultTreeAdapter } from "parse5";
import { cleanText } from "../clean-text.ts";
import { shadeOf, shadesOf } from "../shade.ts";
import type { MergedRow } from "../spread-merged.ts";
import { attribute, type Element, isHidden, shownElement } from "./element.ts";
import { textOf } from "./text-of.ts";

/** The rows of a table itself, not those of tables inside its cells. */
export function rowElements(table: Element): Element[] {
  return table.childNodes.flatMap((node): Element[] => {
    const element = shownElement(node);
    if (!element) return [];
    if (element.tagName === "tr") return [element];
    return /^(?:thead|tbody|tfoot)$/.test(element.tagName) ? rowElements(element) : [];
  });
}

/** Rows of the table that the page hides. */
export function hiddenRows(table: Element): Element[] {
  return table.childNodes.filter(defaultTreeAdapter.isElementNode).flatMap((element): Element[] => {
    if (element.tagName === "tr") return isHidden(element) ? [element] : [];
    return /^(?:thead|tbody|tfoot)$/.test(element.tagName) ? hiddenRows(element) : [];
  });
}

export function cellElements(row: Element): Element[] {
  return row.childNodes.flatMap((node) => {
    const element = shownElement(node);
    return element && /^t[dh]$/.test(element.tagName) ? [element] : [];
  });
}

/** A cell that reaches down is written into each row it covers; one that reaches across stands in its first column. */
export function tableGrid(rows: readonly Element[], firstLine: number): MergedRow[] {
  const reaching: Reaching[] = [];
  return rows.map((row): MergedRow => {
    const cells: string[] = [];
    const covered: boolean[] = [];
    const shades: (string | null)[] = [];
    const put = (text: string, isCovered: boolean, shade: string | null): void => {
      cells.push(text);
      covered.push(isCovered);
      shades.push(shade);
    };
    const putReaching = (): void => {
      for (let from = reaching[cells.length]; from && from.rows > 0; from = reaching[cells.length]) {
        from.rows -= 1;
        put(from.text, true, from.shade);
      }
    };
    for (const cell of cellElements(row)) {
      putReaching();
      const text = cleanText(textOf(cell.childNodes));
      const shade = backgroundOf(cell) ?? backgroundOf(row);
      const down = span(cell, "rowspan", rows.length);
      for (let across = 0; across < span(cell, "colspan", MOST_COLUMNS) && cells.length < MOST_COLUMNS; across++) {
        const own = across === 0 ? text : "";
        reaching[cells.length] = { text: own, shade, rows: down - 1 };
        put(own, false, shade);
      }
    }
    putReaching();
    const [only, ...others] = cellElements(row);
    const isBand = others.length === 0 && only !== undefined && span(only, "colspan", MOST_COLUMNS) > 1;
    return {
      cells,
      covered,
      afterBreak: false,
      ...placeOf(row, firstLine),
      ...(isBand ? { isBand } : {}),
      ...shadesOf(shades),
    };
  });
}

/** No plan has more; a page that says so is not believed. */
const MOST_COLUMNS = 100;

/** What the element says of itself; style sheets are not read. */
function backgroundOf(element: Element): string | null {
  const style = /(?:^|;)\s*background(?:-color)?\s*:\s*(?<colour>#[\da-f]{3,6}\b|rgba?\([^)]*\)|[a-z]+)/i.exec(
    attribute(element, "style") ?? "",
  );
  return shadeOf(style?.groups?.colour ?? attribute(element, "bgcolor"));
}

interface Reaching {
  readonly text: string;
  readonly shade: string | null;
  /** How many rows below it still covers. */
  rows: number;
}

/** `rowspan="0"` reaches to the end of the table. */
function span(cell: Element, name: "rowspan" | "colspan", most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
  if (value === 0 && name === "rowspan") return most;
  return value > 0 ? Math.min(value, most) : 1;
}

/** Lines of the file, counted from the first line of what was parsed. */
export function placeOf(element: Element, firstLine: number): { from: number; to: number } {
  const place = element.sourceCodeLocation;
  const from = (place?.startLine ?? 1) + firstLine - 1;
  return { from, to: Math.max(from, (place?.endLine ?? 1) + firstLine - 1) };
}

/** Whether any table stands within. */
export function holdsTable(element: Element): boolean {
  return element.childNodes.some(
    (node) => defaultTreeAdapter.isElementNode(node) && (node.tagName === "table" || holdsTable(node)),
  );
}
