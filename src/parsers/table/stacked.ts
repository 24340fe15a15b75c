// One row that lists several things and several dates: each thing with its own.
import { foldText } from "../document/clean-text.ts";
import { endsOpen } from "../document/text-flow.ts";
import { looksLikeDate } from "./columns-by-content.ts";
import { type DatedItem, datedItems } from "./dated-items.ts";
import type { PlanRow } from "./plan-row.ts";

export interface Stacked {
  /** The row itself, or one row for each thing that it lists. */
  readonly rows: readonly PlanRow[];
  /** It lists several things and several dates, and how they belong together is a guess. */
  readonly doubtful: boolean;
}

/**
 * Pairs what an action cell lists with the dates that stand in lines beside it, where there are as many. Ratings are
 * paired likewise; owners only where they are numbered or three and more, for two may as well lead it all together. Items that a line
 * above introduces ("Reduce the gap by:") are parts of one action, whose deadlines are all of the dates. Where no column says
 * when, items that each end in a date ("• Fit a ramp – March 2027") have it themselves.
 */
export function pairStacked(row: PlanRow): Stacked {
  const { introduction, items, marked } = listedItems(row.action);
  const own = row.due === "" && marked && items.length > 1 ? datedItems(items) : null;
  if (own) return { rows: own.map((item, at) => withItem(row, item, at)), doubtful: true };
  const dates = linesOf(row.due).map((line) => line.replace(MARK, ""));
  const areDates = dates.length > 1 && dates.every((line) => looksLikeDate(line) && !/^(?:\d{2}|\d{4})$/.test(line));
  if (!areDates || items.length < 2) return { rows: [row], doubtful: false };
  if (introduction !== "" && items.length === dates.length) return { rows: [row], doubtful: false };
  if (items.length !== dates.length) return { rows: [row], doubtful: marked };
  const rows = items.map(
    (item, at): PlanRow => ({
      ...row,
      reference: at === 0 ? row.reference : "",
      action: item,
      due: dates[at] ?? "",
      rag: nth(row.rag, at, items.length),
      status: nth(row.status, at, items.length),
      owners:
        items.length < FEWEST_OWNERS && !row.owners.some(({ text }) => isNumbered(text))
          ? row.owners
          : row.owners.map((owner) => ({ ...owner, text: nth(owner.text, at, items.length) })),
    }),
  );
  return { rows, doubtful: true };
}

const FEWEST_OWNERS = 3;

function withItem(row: PlanRow, { text, owner, due }: DatedItem, at: number): PlanRow {
  const owners = owner === "" ? row.owners : [{ text: owner, capacity: null }];
  return { ...row, reference: at === 0 ? row.reference : "", action: text, due, owners };
}

interface Items {
  readonly introduction: string;
  readonly items: readonly string[];
  /** Whether bullets or letters mark them; lines alone may be lines of one text. */
  readonly marked: boolean;
}

const MARK = /^(?:•|\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})[.)])\s+/;

/** What a cell lists, line by line. */
export function listedItems(cell: string): Items {
  const lines = linesOf(cell);
  const first = lines.findIndex((line) => MARK.test(line));
  if (first < 0) {
    const apart = lines.every((line, at) => /^[\p{Lu}\d]/u.test(line) && !endsOpen(lines[at - 1] ?? "."));
    return { introduction: "", items: apart ? lines : [], marked: false };
  }
  const items: string[] = [];
  for (const line of lines.slice(first)) {
    if (MARK.test(line)) items.push(line.replace(MARK, ""));
    else items[items.length - 1] = `${items.at(-1)} ${line}`;
  }
  return { introduction: foldText(lines.slice(0, first).join(" ")), items, marked: true };
}

/** One of the lines where the cell has a line for each, else the whole cell. */
function nth(cell: string, at: number, count: number): string {
  const lines = linesOf(cell);
  return lines.length === count ? (lines[at] ?? "").replace(MARK, "") : cell;
}

/** "1. Head of Parks" over "2. Parking Manager": each for its own. */
function isNumbered(cell: string): boolean {
  return linesOf(cell).every((line, at) => line.startsWith(`${at + 1}.`) || line.startsWith(`${at + 1})`));
}

function linesOf(cell: string): string[] {
  return cell
    .split("\n")
    .map(foldText)
    .filter((line) => line !== "");
}
