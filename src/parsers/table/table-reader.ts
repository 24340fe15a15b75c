// Tables row by row: headings name the columns, and each row under them becomes what its role says.
import { rowAt } from "../../plan/settlement.ts";
import { foldText } from "../document/clean-text.ts";
import type { Row, Table } from "../document/document.ts";
import type { DoubtfulTable, Fate, StrayRow, TablesRead } from "./action-row.ts";
import { ActionsRead } from "./actions-read.ts";
import type { Column } from "./columns.ts";
import { settleByContent } from "./columns-by-content.ts";
import { doubtfulTable } from "./doubtful-table.ts";
import { type GroupTitles, groupTitles } from "./group-titles.ts";
import { type KnownHeadings, sectionTitle, type TextLine } from "./headings.ts";
import { type HeadingRows, headingsAt } from "./headings-at.ts";
import { partStacked } from "./part-stacked.ts";
import { type PlanRow, planRow } from "./plan-row.ts";
import { emptyKind, filledCells, isKey, onlyText, opensKey } from "./row-kind.ts";
import { type RowRole, rowRole } from "./row-role.ts";
import { linesBetween, linesOfRow, opensBelowLine } from "./rows-as-lines.ts";
import { settleSections } from "./settle-sections.ts";
import type { SettledRole, SettledRows } from "./settled-rows.ts";
import { Standpoint } from "./standpoint.ts";
import { rowsUntilHeader, setsFullStops, startingColumns } from "./starting-columns.ts";
import { strayText } from "./stray-text.ts";

const LEFT_OUT_ON_REQUEST: Fate = { leftOut: "left out as you said" };
const NO_ACTIONS: Fate = { leftOut: "in a table that holds no actions" };

/** One reading of a document's tables, in order: which columns hold, and what became of each row. Closed by `finish`. */
export class TableReader {
  readonly #settled: SettledRows;
  readonly #strays: StrayRow[] = [];
  readonly #doubtful: DoubtfulTable[] = [];
  readonly #fates: Fate[] = [];
  readonly #standpoint: Standpoint;
  readonly #actions: ActionsRead;
  #table = 0;
  #columns: readonly Column[] | null = null;
  #titles: GroupTitles = new Map();
  #columnsBefore: readonly Column[] | null = null;
  #fullStops = false;
  #inKey = false;
  /** Headings were repeated just above, as at the head of a page. */
  #onNewPage = false;

  constructor(known: KnownHeadings, settled: SettledRows) {
    this.#settled = settled;
    this.#standpoint = new Standpoint(known, this.#fates);
    this.#actions = new ActionsRead(this.#standpoint);
  }

  /** Lines that may be headings of the next table; together they are one row, or one line of text. */
  hold(lines: readonly TextLine[]): void {
    this.#standpoint.hold(lines);
    this.#actions.close();
  }

  holdTitlesIn(text: string): void {
    this.#standpoint.holdTitlesIn(text);
  }

  readTable({ rows }: Table): void {
    this.#table += 1;
    this.#inKey = false;
    this.#actions.close();
    this.#fullStops = setsFullStops(rows);
    this.#columns = startingColumns(rows, this.#columnsBefore);
    this.#titles = this.#columns ? groupTitles(rowsUntilHeader(rows), this.#columns) : new Map();
    const headersAt = rowsUntilHeader(rows).length;
    const opensAt =
      headersAt === rows.length ? rows.findIndex((row) => onlyText(row) === null && emptyKind(row) === null) : -1;
    for (let at = 0; at < rows.length; ) {
      const headings = headingsAt(rows, at, at === opensAt || opensBelowLine(rows, at));
      const between = headings ? 0 : linesBetween(rows, at);
      if (headings) this.#readHeadings(this.#settled.headings(this.#table, headings));
      else if (between > 0) for (const row of rows.slice(at, at + between)) this.#holdRow(row);
      else this.#readOtherRow(rows[at], at < headersAt && headersAt < rows.length);
      at += between || (headings?.rows.length ?? 1);
    }
    if (this.#columns === null && rows.filter((row) => onlyText(row) === null).length > 1) {
      this.#standpoint.settle("other rows");
    }
  }

  finish(): TablesRead {
    return partStacked(
      {
        actions: settleSections(this.#actions.all),
        strays: this.#strays,
        doubtfulTables: this.#doubtful,
        fates: this.#fates,
        parted: 0,
      },
      this.#settled,
    );
  }

  /**
   * Headings repeated at the head of a page change nothing: the row above may still go on. What was doubtful about the first
   * of several tables with the same headings holds for all of them.
   */
  #readHeadings(headings: HeadingRows): void {
    const { of, columns, rows, below } = headings;
    const again = sameHeadings(columns, this.#columnsBefore) ? this.#columnsBefore : null;
    const doubt = again === null ? doubtfulTable(headings, this.#table) : null;
    if (doubt !== null) this.#doubtful.push(doubt);
    if (of === "something else" && again === null) {
      this.#standpoint.settle("other rows");
      this.#columns = null;
      this.#fates.push(...rows.map(() => NO_ACTIONS));
      return;
    }
    const isRepeated = this.#actions.open !== null && !this.#standpoint.isHolding;
    this.#standpoint.settle("actions");
    this.#columns = again ?? settleByContent(columns, below);
    this.#columnsBefore = this.#columns;
    this.#titles = groupTitles(below, this.#columns);
    this.#fates.push(...rows.map((): Fate => "heading"));
    this.#onNewPage = isRepeated;
    if (isRepeated) return;
    this.#standpoint.forgetRowsAbove();
    this.#actions.close();
  }

  #readOtherRow(row: Row | undefined, isAboveHeadings: boolean): void {
    if (!row) return;
    const empty = emptyKind(row);
    if (empty) this.#fates.push({ leftOut: empty });
    else if (this.#isOfKey(row)) this.#fates.push(NO_ACTIONS);
    else if (this.#columns) {
      this.#readRow(this.#onNewPage ? { ...row, afterBreak: true } : row, this.#columns);
      this.#onNewPage = false;
    } else if (isAboveHeadings) this.#holdRow(row);
    else this.#fates.push(NO_ACTIONS);
  }

  /** A line "Key" and the rows of a mark and its meaning below it. */
  #isOfKey(row: Row): boolean {
    const filled = filledCells(row);
    this.#inKey = opensKey(filled) || (this.#inKey && filled.length <= 2);
    return this.#inKey || isKey(filled);
  }

  #readRow(row: Row, columns: readonly Column[]): void {
    const read = planRow(row, columns);
    const told = this.#settled.role(rowAt(this.#table, row));
    const title = this.#titles.get(row);
    if (title !== undefined && told === null) {
      this.hold([{ text: title, marked: true }]);
      return;
    }
    const above = told === "joined" ? this.#actions.last : this.#actions.open;
    this.#take(told ?? rowRole(row, read, above?.row ?? null, this.#fullStops), row, read);
  }

  #take(role: RowRole | SettledRole, row: Row, read: PlanRow): void {
    switch (role) {
      case "left out":
        this.#fates.push(LEFT_OUT_ON_REQUEST);
        this.#actions.close();
        return;
      case "joined":
      case "perhaps joined":
        if (this.#actions.joinToLast(read, this.#table, role === "perhaps joined")) this.#fates.push("joined");
        return;
      case "heading":
        if (!this.#isLabelInColumn(row, read)) this.#holdRow(row);
        return;
      case "evidence":
        this.#fates.push({ leftOut: "evidence without an action" });
        return;
      case "no action":
        this.#fates.push({ leftOut: "row that says there is no action" });
        return;
      case "not accepted":
        this.#fates.push({ leftOut: "recommendation that was not accepted" });
        this.#actions.close();
        return;
      case "figures":
        this.#fates.push({ leftOut: "row of figures" });
        return;
      case "stray":
        this.#keepStray(read);
        return;
      case "action without text":
        this.#add({ ...read, action: read.evidence }, true);
        return;
      case "action":
        this.#add(read, false);
    }
  }

  #add(row: PlanRow, withoutText: boolean): void {
    this.#actions.add(row, this.#columns, this.#table, withoutText);
    this.#fates.push("action");
  }

  /**
   * "5. Harassment" alone in the column that names the sections of other rows, too, holds for the rows below until the next
   * such cell, and is no heading of the table.
   */
  #isLabelInColumn(row: Row, read: PlanRow): boolean {
    const title = sectionTitle(read.section);
    if (title === "" || row.isBand === true || onlyText(row) !== foldText(read.section)) return false;
    if (!this.#standpoint.opensSection(title)) return false;
    this.#actions.close();
    this.#fates.push("heading");
    return true;
  }

  #keepStray(row: PlanRow): void {
    this.#standpoint.settle("actions");
    this.#strays.push({ row, table: this.#table, text: strayText(row), above: this.#actions.all.length - 1 });
    this.#fates.push("queried");
  }

  #holdRow(row: Row): void {
    this.hold(linesOfRow(row).map((text) => ({ text, marked: false })));
  }
}

/** What a blank heading holds is settled by the first table that has it; later ones may have too few rows to tell. */
function sameHeadings(columns: readonly Column[], before: readonly Column[] | null): boolean {
  return columns.length === before?.length && columns.every(({ heading }, at) => heading === before[at]?.heading);
}
