// A card whose labels are headings: the action across the top, and "Lead | By when" with what they say below it.
import { foldText } from "../document/clean-text.ts";
import type { Row, Table } from "../document/document.ts";
import { headerOf } from "../table/header.ts";
import { emptyKind, onlyText } from "../table/row-kind.ts";
import type { Card } from "./card.ts";
import type { CardLine } from "./card-line.ts";

/**
 * The card that a table is, or null where it is any other table. Its title is what stands above the headings, null for
 * nothing. Under the headings, which name an owner or a date and no action, stands one row.
 */
export function headedCard({ rows }: Table): Card | null {
  const filled = rows.filter((row) => emptyKind(row) === null);
  const at = filled.findIndex(({ cells }) => headerOf(cells) !== null);
  const [heading, values, ...more] = filled.slice(Math.max(at, 0));
  const bands = filled.slice(0, Math.max(at, 0));
  if (!heading || !values || more.length > 0 || !namesWhoOrWhen(heading) || bands.some((row) => onlyText(row) === null))
    return null;
  const title = foldText(bands.map((row) => onlyText(row) ?? "").join(" "));
  const lines = heading.cells.flatMap((label, column): CardLine[] =>
    label === "" ? [] : [{ label, text: values.cells[column] ?? "", from: values.from, to: values.to }],
  );
  return { title: title === "" ? null : title, lines, from: filled[0]?.from ?? 0, to: values.to };
}

function namesWhoOrWhen({ cells }: Row): boolean {
  const header = headerOf(cells);
  const means = new Set(header?.columns.map(({ meaning }) => meaning));
  return header?.of === "something else" && (means.has("owner") || means.has("due")) && !means.has("indicator");
}
