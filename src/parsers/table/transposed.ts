// Tables that stand on their side: a line "Action", a line "Lead", a line "By when", and a column for each action.
import type { Block, Document, Row, Table } from "../document/document.ts";
import { headingWords } from "./columns.ts";
import { headerOf } from "./header.ts";
import { emptyKind, filledCells, onlyText } from "./row-kind.ts";

/** The document with such tables upright, so that nothing after need know of them. */
export function withTablesUpright(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block): Block => (block.kind === "table" ? upright(block) : block)),
  };
}

/** Titles above the labels stay where they are, a row each; below them every column is a row. */
function upright(table: Table): Table {
  const { rows } = table;
  const first = rows.findIndex((row) => onlyText(row) === null && emptyKind(row) === null);
  const labelled = rows.slice(first);
  if (first < 0 || !standsOnItsSide(labelled)) return table;
  const [opening, closing] = [labelled[0], labelled.at(-1)];
  const place = { from: opening?.from ?? 0, to: closing?.to ?? 0, afterBreak: false };
  const width = Math.max(...labelled.map(({ cells }) => cells.length));
  const turned = Array.from({ length: width }, (_, column): Row => {
    return { cells: labelled.map(({ cells }) => cells[column] ?? ""), ...place };
  });
  return { kind: "table", rows: [...rows.slice(0, first), ...turned.filter((row) => filledCells(row).length > 0)] };
}

/**
 * Nearly every row begins with a heading, all of them together head actions with an owner or a date, and the actions, which
 * are no headings themselves, fill two columns or more.
 */
function standsOnItsSide(rows: readonly Row[]): boolean {
  const labels = rows.map(({ cells }) => cells[0] ?? "");
  if (rows.length < 3 || labels.some((label) => label === "") || headerOf(rows[0]?.cells ?? [])) return false;
  if (headerOf(labels)?.of !== "actions") return false;
  const means = labels.map((label) => headingWords(label)?.means ?? null);
  const actions = rows[means.indexOf("action")];
  if (!actions || !(means.includes("owner") || means.includes("due"))) return false;
  const texts = actions.cells.slice(1).filter((cell) => cell !== "");
  return texts.length > 1 && new Set(texts).size === texts.length && texts.every((text) => headingWords(text) === null);
}
