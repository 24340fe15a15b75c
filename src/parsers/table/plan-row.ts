// One row of an action table, its cells named by what they mean.

import type { Place, Row } from "../document/document.ts";
import { rejoin } from "../document/text-flow.ts";
import { isReference, leadingReference } from "../references/printed-reference.ts";
import type { Column, Meaning } from "./columns.ts";
import { looksLikeDate } from "./columns-by-content.ts";
import { isYes } from "./finished.ts";
import { isMarked, isStep } from "./ticks.ts";

/** What names an owner, and the heading it stood under; null where the table has only one such column. */
export interface OwnerCell {
  readonly text: string;
  readonly capacity: string | null;
}

export interface FurtherCell {
  readonly heading: string;
  readonly text: string;
}

/** A cell with a background of its own. */
export interface CellColour {
  readonly meaning: Meaning;
  readonly heading: string;
  /** Six hex digits. */
  readonly shade: string;
  readonly isBlank: boolean;
}

type OneCell = Exclude<Meaning, "owner" | "further" | "indicator" | "revised" | "ticked" | "finished">;

/** A blank cell is "". */
export interface PlanRow extends Readonly<Record<OneCell, string>>, Place {
  readonly owners: readonly OwnerCell[];
  readonly further: readonly FurtherCell[];
  readonly afterBreak: boolean;
  readonly nth?: number;
  /** Why the reader of the document is not sure of its cells. */
  readonly doubt?: string;
  readonly colours: readonly CellColour[];
}

/**
 * Names the cells of a row. Struck-out words hold no longer and are left out, except beside a date, where they tell that
 * it was moved. A filled cell beyond the last heading is kept under its number ("Column 7"), and a date that a revised one
 * takes the place of under its own heading.
 */
export function planRow(row: Row, columns: readonly Column[]): PlanRow {
  const cell = (meaning: Meaning): string => {
    const at = columns.findIndex((column) => column.meaning === meaning);
    return at < 0 ? "" : (row.cells[at] ?? "");
  };
  const replaced = looksLikeDate(cell("revised")) ? "due" : "revised";
  const said = (meaning: OneCell): string => withoutStruckOut(cell(meaning));
  const numbered = withoutName(said("reference"));
  const ownerColumns = columns.filter(({ meaning }) => meaning === "owner").length;
  return {
    reference: numbered.reference,
    action: said("action"),
    due: cell(replaced === "due" ? "revised" : "due") || tickedPeriods(row, columns),
    rag: said("rag"),
    status: said("status") || (isYes(cell("finished")) ? "Complete" : ""),
    outcome: said("outcome"),
    evidence: said("evidence"),
    directorate: said("directorate"),
    section: said("section"),
    owners: columns.flatMap(({ meaning, heading }, at) =>
      meaning === "owner"
        ? [{ text: withoutStruckOut(row.cells[at] ?? ""), capacity: ownerColumns > 1 ? heading : null }]
        : [],
    ),
    further: row.cells.flatMap((text, at) => {
      const column = columns[at];
      if (column?.meaning === "reference" && numbered.name !== "") {
        return [{ heading: column.heading || `Column ${at + 1}`, text: numbered.name }];
      }
      const keeps =
        !column ||
        column.meaning === "further" ||
        column.meaning === "indicator" ||
        column.meaning === "finished" ||
        column.meaning === replaced ||
        (column.meaning === "ticked" && isStep(text));
      return keeps && text !== "" ? [{ heading: column?.heading || `Column ${at + 1}`, text }] : [];
    }),
    from: row.from,
    to: row.to,
    ...(row.unit ? { unit: row.unit } : {}),
    ...(row.nth === undefined ? {} : { nth: row.nth }),
    ...(row.doubt === undefined ? {} : { doubt: row.doubt }),
    afterBreak: row.afterBreak,
    colours: columns.flatMap(({ meaning, heading }, at): CellColour[] => {
      const shade = row.shades?.[at] ?? null;
      return shade === null ? [] : [{ meaning, heading, shade, isBlank: (row.cells[at] ?? "") === "" }];
    }),
  };
}

/** "1.2 Talks" in a column of references is the reference "1.2", and what the body calls it. */
function withoutName(cell: string): { readonly reference: string; readonly name: string } {
  const leading = isReference(cell) ? null : leadingReference(cell);
  return leading ? { reference: leading.reference, name: leading.rest } : { reference: cell, name: "" };
}

/** "2025/26, 2026/27": the headings over its marks. */
function tickedPeriods({ cells }: Row, columns: readonly Column[]): string {
  const ticked = columns.filter(({ meaning }, at) => meaning === "ticked" && isMarked(cells[at] ?? ""));
  return ticked.map(({ heading }) => heading).join(", ");
}

/** "~~Print a map~~ Publish the map" → "Publish the map". A cell that is struck out whole keeps its words. */
function withoutStruckOut(cell: string): string {
  if (!cell.includes("~~")) return cell;
  const rest = cell
    .split("\n")
    .map((line) =>
      line
        .replace(/~~.*?~~/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => line !== "" && line !== "•");
  return rest.length > 0 ? rest.join("\n") : cell.replaceAll("~~", "");
}

/** Whether anything in the row says who does it, by when, or how it stands. */
export function isTracked(row: PlanRow): boolean {
  return hasOwner(row) || row.due !== "" || row.rag !== "" || row.status !== "";
}

export function hasOwner(row: PlanRow): boolean {
  return row.owners.some(({ text }) => text !== "");
}

/** The row with the one that goes on from it, cell by cell. */
export function joinRows(above: PlanRow, below: PlanRow): PlanRow {
  const doubt = above.doubt ?? below.doubt;
  return {
    reference: above.reference,
    action: rejoin(above.action, below.action),
    due: rejoin(above.due, below.due),
    rag: rejoin(above.rag, below.rag),
    status: rejoin(above.status, below.status),
    outcome: rejoin(above.outcome, below.outcome),
    evidence: rejoin(above.evidence, below.evidence),
    directorate: rejoin(above.directorate, below.directorate),
    section: rejoin(above.section, below.section),
    owners: above.owners.map((owner, at) => ({ ...owner, text: rejoin(owner.text, below.owners[at]?.text ?? "") })),
    further: joinFurther(above.further, below.further),
    from: above.from,
    to: below.to,
    ...(above.unit ? { unit: above.unit } : {}),
    ...(above.nth === undefined ? {} : { nth: above.nth }),
    ...(doubt === undefined ? {} : { doubt }),
    afterBreak: above.afterBreak,
    colours: above.colours,
  };
}

function joinFurther(above: readonly FurtherCell[], below: readonly FurtherCell[]): readonly FurtherCell[] {
  const joined = above.map((cell) => {
    const more = below.find(({ heading }) => heading === cell.heading);
    return more ? { ...cell, text: rejoin(cell.text, more.text) } : cell;
  });
  return [...joined, ...below.filter(({ heading }) => !above.some((cell) => cell.heading === heading))];
}
