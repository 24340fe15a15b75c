// A document from top to bottom: its tables to rows of actions, with what became of every other row and line.
import { rowAt } from "../../plan/settlement.ts";
import { foldText } from "../document/clean-text.ts";
import type { Document, Row, Table } from "../document/document.ts";
import type { ActionRow, DoubtfulTable, Fate, StrayRow, TablesRead } from "./action-row.ts";
import type { Column } from "./columns.ts";
import { settleByContent } from "./columns-by-content.ts";
import { withDitto } from "./ditto.ts";
import { type GroupTitles, groupTitles } from "./group-titles.ts";
import {
  isLabelledPart,
  type KnownHeadings,
  readHeadings,
  type Standing,
  sectionTitle,
  type TextLine,
} from "./headings.ts";
import { type HeadingRows, headingsAt } from "./headings-at.ts";
import { partStacked } from "./part-stacked.ts";
import { joinRows, type PlanRow, planRow } from "./plan-row.ts";
import { emptyKind, filledCells, isKey, onlyText, opensKey } from "./row-kind.ts";
import { rowRole } from "./row-role.ts";
import { linesBetween, linesOfRow, opensBelowLine } from "./rows-as-lines.ts";
import { settleSections } from "./settle-sections.ts";
import { AS_READ, type SettledRows } from "./settled-rows.ts";
import { rowsUntilHeader, setsFullStops, startingColumns } from "./starting-columns.ts";

/** Reads all tables of a document. Lines above a table wait until its first action shows what they are headings of. */
export function readTables(document: Document, known: KnownHeadings, settled: SettledRows = AS_READ): TablesRead {
  const reader = new TableReader(known, settled);
  for (const block of document.blocks) {
    if (block.kind === "table") reader.readTable(block);
    else {
      reader.hold([{ text: block.text, marked: block.kind === "heading" }]);
      if (block.kind === "paragraph" && block.unreadable !== undefined) reader.holdTitlesIn(block.text);
    }
  }
  return reader.finish();
}

const LEFT_OUT_ON_REQUEST: Fate = { leftOut: "left out as you said" };
const NO_ACTIONS: Fate = { leftOut: "in a table that holds no actions" };
const AROUND: Fate = { leftOut: "text around the tables" };
/** A line that is counted with others. */
const NO_FATE = -1;
const NOWHERE: Standing = { directorate: null, section: null, lead: null, due: null };
const NO_COLUMN_SAYS = { directorate: "", section: "" };

/** One reading: where it stands, which columns hold, and which lines still wait. Closed by `finish`. */
class TableReader {
  readonly #known: KnownHeadings;
  readonly #settled: SettledRows;
  readonly #actions: ActionRow[] = [];
  readonly #strays: StrayRow[] = [];
  readonly #doubtful: DoubtfulTable[] = [];
  readonly #fates: Fate[] = [];
  #waiting: { readonly line: TextLine; readonly fate: number }[] = [];
  #standing = NOWHERE;
  /** Directorate and section where the plan has columns for them; a blank cell means the same as above. */
  #byColumn = NO_COLUMN_SAYS;
  #reference: string | null = null;
  #table = 0;
  #columns: readonly Column[] | null = null;
  #titles: GroupTitles = new Map();
  #columnsBefore: readonly Column[] | null = null;
  #fullStops = false;
  #inKey = false;
  /** Whether the next row can go on with the action read last. */
  #open = false;
  /** Headings were repeated just above, as at the head of a page. */
  #onNewPage = false;

  constructor(known: KnownHeadings, settled: SettledRows) {
    this.#known = known;
    this.#settled = settled;
  }

  /** Lines that may be headings of the next table; together they are one row, or one line of text. */
  hold(lines: readonly TextLine[]): void {
    const fate = this.#fates.push(AROUND) - 1;
    this.#waiting.push(...lines.map((line) => ({ line, fate })));
    this.#open = false;
  }

  /** A table that cannot be read may hold the titles of parts: what stands below it belongs to the last. */
  holdTitlesIn(text: string): void {
    const titles = text.split(" / ").filter(isLabelledPart);
    this.#waiting.push(...titles.map((title) => ({ line: { text: title, marked: false }, fate: NO_FATE })));
  }

  readTable({ rows }: Table): void {
    this.#table += 1;
    this.#inKey = false;
    this.#open = false;
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
    if (this.#columns === null && rows.filter((row) => onlyText(row) === null).length > 1) this.#settle("other rows");
  }

  finish(): TablesRead {
    return partStacked(
      {
        actions: settleSections(this.#actions),
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
  #readHeadings({ of, columns, rows, below, guessed }: HeadingRows): void {
    const doubt = {
      table: this.#table,
      from: rows[0]?.from ?? 0,
      guessed,
      rows: below.map((row) => rowAt(this.#table, row)),
    };
    const again = sameHeadings(columns, this.#columnsBefore) ? this.#columnsBefore : null;
    if (of === "something else" && again === null) {
      this.#settle("other rows");
      this.#columns = null;
      this.#fates.push(...rows.map(() => NO_ACTIONS));
      const means = new Set(columns.map(({ meaning }) => meaning));
      if (means.has("owner") && means.has("due") && !means.has("indicator")) {
        this.#doubtful.push({ headings: rows.flatMap(filledCells), ...doubt });
      }
      return;
    }
    if (guessed !== null && again === null) this.#doubtful.push({ headings: columns.flatMap(mayBeAction), ...doubt });
    const isRepeated = this.#open && this.#waiting.length === 0;
    this.#settle("actions");
    this.#columns = again ?? settleByContent(columns, below);
    this.#columnsBefore = this.#columns;
    this.#titles = groupTitles(below, this.#columns);
    this.#fates.push(...rows.map((): Fate => "heading"));
    this.#onNewPage = isRepeated;
    if (!isRepeated) this.#forgetRowsAbove();
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
    const last = this.#actions.at(-1) ?? null;
    const above = this.#open || told === "joined" ? last : null;
    const role = told ?? rowRole(row, read, above?.row ?? null, this.#fullStops);
    switch (role) {
      case "left out":
        this.#fates.push(LEFT_OUT_ON_REQUEST);
        this.#open = false;
        return;
      case "joined":
      case "perhaps joined":
        if (above) this.#join(above, read, role === "perhaps joined");
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
    this.#settle("actions");
    if (row.reference !== "") this.#reference = row.reference;
    this.#byColumn = {
      directorate: foldText(row.directorate) || this.#byColumn.directorate,
      section: sectionTitle(row.section) || this.#byColumn.section,
    };
    this.#actions.push({
      row: this.#withHeadings(withDitto(row, this.#open ? (this.#actions.at(-1)?.row ?? null) : null)),
      standing: {
        directorate: this.#byColumn.directorate || this.#standing.directorate,
        section: this.#standing.section,
        lead: this.#standing.lead,
        due: this.#standing.due,
      },
      sectionByColumn: this.#sectionByColumn(),
      table: this.#table,
      inheritedReference: row.reference === "" ? this.#reference : null,
      withoutText,
      perhapsJoined: null,
      stacked: "no",
    });
    this.#fates.push("action");
    this.#open = true;
  }

  /** What the section's heading says of lead and date holds for each of its actions where the table has no column for it. */
  #withHeadings(row: PlanRow): PlanRow {
    const { lead, due } = this.#standing;
    const means = new Set(this.#columns?.map(({ meaning }) => meaning));
    const isDated = means.has("due") || means.has("ticked") || row.due !== "";
    return {
      ...row,
      owners: means.has("owner") || lead === null ? row.owners : [{ text: lead, capacity: null }],
      due: isDated ? row.due : (due ?? ""),
    };
  }

  /**
   * "5. Harassment" alone in the column that names the sections of other rows, too, holds for the rows below until the next
   * such cell, and is no heading of the table.
   */
  #isLabelInColumn(row: Row, read: PlanRow): boolean {
    const title = sectionTitle(read.section);
    if (title === "" || row.isBand === true || onlyText(row) !== foldText(read.section)) return false;
    if (this.#byColumn.section === "" || this.#waiting.length > 0) return false;
    this.#byColumn = { ...this.#byColumn, section: title };
    this.#reference = null;
    this.#open = false;
    this.#fates.push("heading");
    return true;
  }

  #sectionByColumn(): ActionRow["sectionByColumn"] {
    const heading = this.#columns?.find(({ meaning }) => meaning === "section")?.heading;
    const title = this.#byColumn.section;
    return heading === undefined || title === "" ? null : { heading, title };
  }

  #join(above: ActionRow, read: PlanRow, perhaps: boolean): void {
    const perhapsJoined = perhaps ? { text: foldText(read.action), at: rowAt(this.#table, read) } : above.perhapsJoined;
    this.#actions[this.#actions.length - 1] = { ...above, row: joinRows(above.row, read), perhapsJoined };
    this.#fates.push("joined");
  }

  #keepStray(row: PlanRow): void {
    this.#settle("actions");
    const cells = [row.outcome, ...row.owners.map(({ text }) => text), row.due, row.rag, row.status];
    const further = row.further.map(({ text }) => text);
    const named = [...cells, ...further].some((cell) => foldText(cell) !== "");
    const text = [...(named ? [] : [row.reference, row.section]), ...cells, ...further]
      .map(foldText)
      .filter((cell) => cell !== "")
      .join(", ");
    this.#strays.push({ row, table: this.#table, text, above: this.#actions.length - 1 });
    this.#fates.push("queried");
  }

  #holdRow(row: Row): void {
    this.hold(linesOfRow(row).map((text) => ({ text, marked: false })));
  }

  /** Gives the waiting lines their meaning. Above rows that are no actions, only a directorate's heading counts. */
  #settle(before: "actions" | "other rows"): void {
    if (this.#waiting.length === 0) return;
    const lines = this.#waiting.map(({ line }) => line);
    const { standing, used } = readHeadings(lines, this.#standing, this.#known);
    if (before === "actions") {
      this.#standing = standing;
      for (const at of used) {
        const fate = this.#waiting[at]?.fate;
        if (fate !== undefined && fate !== NO_FATE) this.#fates[fate] = "heading";
      }
      this.#forgetRowsAbove();
    } else if (standing.directorate !== this.#standing.directorate) {
      this.#standing = { ...NOWHERE, directorate: standing.directorate };
    }
    this.#waiting = [];
  }

  #forgetRowsAbove(): void {
    this.#reference = null;
    this.#byColumn = NO_COLUMN_SAYS;
    this.#open = false;
  }
}

function mayBeAction({ meaning, heading }: Column): string[] {
  return ["action", "section", "outcome", "evidence", "further"].includes(meaning) && heading !== "" ? [heading] : [];
}

/** What a blank heading holds is settled by the first table that has it; later ones may have too few rows to tell. */
function sameHeadings(columns: readonly Column[], before: readonly Column[] | null): boolean {
  return columns.length === before?.length && columns.every(({ heading }, at) => heading === before[at]?.heading);
}
