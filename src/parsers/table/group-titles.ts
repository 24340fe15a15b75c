// Rows inside a table that only name the group of rows below them: "2 | A workforce like our community".
import { foldText } from "../document/clean-text.ts";
import type { Row } from "../document/document.ts";
import { plainReference } from "../references/printed-reference.ts";
import type { Column } from "./columns.ts";
import { isTracked, type PlanRow, planRow } from "./plan-row.ts";
import { filledCells } from "./row-kind.ts";

/** A title, and the words in it that make the section. */
export type GroupTitles = ReadonlyMap<Row, string>;

interface Numbered {
  readonly row: Row;
  readonly reference: string;
  /** What the row names, where it names something and nothing else. */
  readonly title: string | null;
}

/**
 * The rows of one table that hold a number and a title alone, where the title stands outside of the column of actions
 * ("Objective"), or where each row numbered as deep has nothing else and the rows below it are numbered in it ("2A", then
 * "2A.1"). A row that leads into its parts ("1.4 Introduce a scheme", then 1.4.1) stays an action where 1.3 is one.
 */
export function groupTitles(rows: readonly Row[], columns: readonly Column[]): GroupTitles {
  const numbered = rows.flatMap((row): Numbered[] => {
    const read = planRow(row, columns);
    const reference = plainReference(foldText(read.reference));
    return reference === "" ? [] : [{ row, reference, title: titleIn(row, read) }];
  });
  const titles = numbered.filter(({ row, title }, at) => {
    if (title === null || at === numbered.length - 1) return false;
    return foldText(planRow(row, columns).action) === "" || opensGroup(numbered, at);
  });
  return new Map(titles.map(({ row, title }) => [row, title ?? ""]));
}

/** The one text beside the number; null where the row says more, or nothing of what its group is. */
function titleIn(row: Row, read: PlanRow): string | null {
  const [, title = "", ...more] = filledCells(row);
  if (title === "" || more.length > 0 || isTracked(read) || foldText(read.reference) === title) return null;
  const isShort = title.split(" ").length <= LONGEST_TITLE && !/[.;:,]$/.test(title);
  return isShort && [read.action, read.section].map(foldText).includes(title) ? title : null;
}

/** In words; what is longer tells what is to be done. */
const LONGEST_TITLE = 14;

function opensGroup(numbered: readonly Numbered[], at: number): boolean {
  const own = numbered[at]?.reference ?? "";
  if (!isBelow(numbered[at + 1]?.reference ?? "", own)) return false;
  return numbered
    .filter(({ reference }) => depth(reference) === depth(own))
    .every(({ title, reference }, _, peers) => {
      const [next] = numbered.slice(numbered.findIndex((one) => one.reference === reference) + 1);
      return title !== null && (isBelow(next?.reference ?? "", reference) || peers.length === 1);
    });
}

function isBelow(reference: string, above: string): boolean {
  return reference.startsWith(above) && /^[.-]?(?:\d|[a-z])/i.test(reference.slice(above.length)) && above !== "";
}

/** "A" is one deep, "A1" and "1.2" two, "2A.1" three. */
function depth(reference: string): number {
  return reference.match(/\d+|\p{L}+/gu)?.length ?? 0;
}
