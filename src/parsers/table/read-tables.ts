// A document's tables to rows of actions, with what became of every other row and line.
import { foldText } from "../document/clean-text.ts";
import type { Document, Row, Table } from "../document/document.ts";
import { endsSentence } from "../document/text-flow.ts";
import { type Column, headingWords } from "./columns.ts";
import { columnsWithoutHeadings, settleByContent } from "./columns-by-content.ts";
import { goesOnWith } from "./continuation.ts";
import { type Header, headerOf } from "./header.ts";
import { readHeadings, type Standing, type TextLine } from "./headings.ts";
import { isTracked, joinRows, type PlanRow, planRow } from "./plan-row.ts";
import { emptyKind, filledCells, onlyText } from "./row-kind.ts";

/** What became of a row of a table, or of a line of text outside. */
export type Fate = "action" | "joined" | "heading" | "queried" | { readonly leftOut: string };

/** A row that is an action, with where it stood. */
export interface ActionRow {
  readonly row: PlanRow;
  readonly standing: Standing;
  readonly table: number;
  /** The last reference printed above it in the same table, where its own cell is blank. */
  readonly inheritedReference: string | null;
  /** Its action cell is blank, and its evidence stands in for it. */
  readonly withoutText: boolean;
  /** The text of a row that was joined to it and may be an action of its own. */
  readonly perhapsJoined: string | null;
}

/** A row with an owner or a date that belongs to no action for certain. */
export interface StrayRow {
  readonly row: PlanRow;
  readonly text: string;
  /** Which action stands above it, counted from 0; -1 where none does. */
  readonly above: number;
}

/** A table that names owners and dates but nothing that could be the action. */
export interface DoubtfulTable {
  readonly headings: readonly string[];
  readonly from: number;
}

export interface TablesRead {
  readonly actions: readonly ActionRow[];
  readonly strays: readonly StrayRow[];
  readonly doubtfulTables: readonly DoubtfulTable[];
  /** One for each row and each line of text, in order. */
  readonly fates: readonly Fate[];
}

export interface KnownHeadings {
  readonly title: string;
  readonly directorateOf: (heading: string) => string | null;
}

const NO_ACTIONS: Fate = { leftOut: "in a table that holds no actions" };
const AROUND: Fate = { leftOut: "text around the tables" };

/** Reads a document from top to bottom. */
export function readTables(document: Document, known: KnownHeadings): TablesRead {
  const reader = new TableReader(known);
  for (const block of document.blocks) {
    if (block.kind === "table") reader.readTable(block);
    else reader.hold([{ text: block.text, marked: block.kind === "heading" }]);
  }
  return reader.finish();
}

/** The state of one reading: where it stands, which columns hold, and which lines wait for the table below them. */
class TableReader {
  readonly #known: KnownHeadings;
  readonly #actions: ActionRow[] = [];
  readonly #strays: StrayRow[] = [];
  readonly #doubtful: DoubtfulTable[] = [];
  readonly #fates: Fate[] = [];
  #standing: Standing = { directorate: null, section: null, lead: null };
  #columns: readonly Column[] | null = null;
  #lastColumns: readonly Column[] | null = null;
  #waiting: { readonly line: TextLine; readonly fate: number }[] = [];
  #table = 0;
  #setsFullStops = false;
  #reference: string | null = null;
  /** Directorate and section given by columns; a blank cell means the same as above. */
  #byColumn = { directorate: "", section: "" };
  /** Whether the action read last can still be gone on with. */
  #open = false;

  constructor(known: KnownHeadings) {
    this.#known = known;
  }

  /** Lines that may be headings of the next table; together they are one row, or one line of text. */
  hold(lines: readonly TextLine[]): void {
    const fate = this.#fates.push(AROUND) - 1;
    this.#waiting.push(...lines.map((line) => ({ line, fate })));
    this.#open = false;
  }

  readTable(table: Table): void {
    this.#table += 1;
    this.#columns = this.#columnsAtStart(table);
    this.#setsFullStops = mostEndSentences(table.rows);
    this.#open = false;
    const headerIsToCome = table.rows.some(({ cells }) => headerOf(cells) !== null);
    table.rows.forEach((row, at) => {
      const header = headerOf(row.cells);
      const empty = emptyKind(row);
      if (header) this.#readHeader(header, row, table.rows.slice(at + 1));
      else if (empty) this.#fates.push({ leftOut: empty });
      else if (this.#columns) this.#readRow(row, this.#columns);
      else if (headerIsToCome && at < firstHeader(table)) this.#holdRow(row);
      else this.#fates.push(NO_ACTIONS);
    });
  }

  finish(): TablesRead {
    return {
      actions: this.#actions,
      strays: this.#strays,
      doubtfulTables: this.#doubtful,
      fates: this.#fates,
    };
  }

  /** A table without headings goes on with the columns of the one before, if it is as wide, or shows its own. */
  #columnsAtStart(table: Table): readonly Column[] | null {
    const start = firstHeader(table);
    const rows = table.rows.slice(0, start < 0 ? undefined : start).filter((row) => emptyKind(row) === null);
    if (rows.length === 0 || rows.every((row) => onlyText(row) !== null)) return null;
    const width = Math.max(...rows.map(({ cells }) => cells.length));
    const last = this.#lastColumns;
    if (last?.length === width && rows.some((row) => isTracked(planRow(row, last)))) return last;
    return columnsWithoutHeadings(rows);
  }

  #readHeader(header: Header, row: Row, below: readonly Row[]): void {
    const isRepeated = this.#columns !== null && this.#waiting.length === 0;
    this.#settle(header.of === "actions");
    this.#open = isRepeated && this.#open;
    if (header.of === "actions") {
      this.#columns = settleByContent(header.columns, untilNextHeader(below));
      this.#lastColumns = this.#columns;
      if (!isRepeated) {
        this.#reference = null;
        this.#byColumn = { directorate: "", section: "" };
      }
      this.#fates.push("heading");
      return;
    }
    this.#columns = null;
    const means = new Set(header.columns.map(({ meaning }) => meaning));
    if (means.has("owner") && means.has("due") && !means.has("indicator")) {
      this.#doubtful.push({ headings: filledCells(row), from: row.from });
    }
    this.#fates.push(NO_ACTIONS);
  }

  #readRow(row: Row, columns: readonly Column[]): void {
    const read = planRow(row, columns);
    const above = this.#open ? this.#actions.at(-1) : undefined;
    const goesOn = above ? goesOnWith(above.row, read, this.#setsFullStops) : "no";
    const text = onlyText(row);
    if (above && (goesOn === "yes" || (goesOn === "perhaps" && !(text && isShortTitle(text))))) {
      this.#join(above, read, goesOn === "perhaps");
      return;
    }
    if (!isTracked(read)) {
      const underReference = read.reference !== "" && read.reference.split(/\s+/).length > 2;
      const besideAction = text !== null && text !== read.action && text !== read.evidence;
      if (underReference || (text !== null && (besideAction || isShortTitle(text)) && text !== read.evidence)) {
        this.#holdRow(row);
        return;
      }
    }
    if (read.action === "") this.#readWithoutAction(read);
    else this.#add(read, false);
  }

  #readWithoutAction(read: PlanRow): void {
    if (read.evidence !== "" && isTracked(read)) {
      this.#add({ ...read, action: read.evidence }, true);
    } else if (read.evidence !== "") {
      this.#fates.push({ leftOut: "evidence without an action" });
    } else {
      this.#settle(true);
      const words = [read.outcome, ...read.owners.map(({ text }) => text), read.due, read.rag, read.status];
      const text = words
        .filter((word) => word !== "")
        .map(foldText)
        .join(", ");
      this.#strays.push({ row: read, text, above: this.#actions.length - 1 });
      this.#fates.push("queried");
    }
  }

  #add(read: PlanRow, withoutText: boolean): void {
    this.#settle(true);
    if (read.reference !== "") this.#reference = read.reference;
    this.#byColumn = {
      directorate: foldText(read.directorate) || this.#byColumn.directorate,
      section: foldText(read.section) || this.#byColumn.section,
    };
    this.#actions.push({
      row: read,
      standing: {
        directorate: this.#byColumn.directorate || this.#standing.directorate,
        section: this.#byColumn.section || this.#standing.section,
        lead: this.#byColumn.section ? null : this.#standing.lead,
      },
      table: this.#table,
      inheritedReference: read.reference === "" ? this.#reference : null,
      withoutText,
      perhapsJoined: null,
    });
    this.#fates.push("action");
    this.#open = true;
  }

  #join(above: ActionRow, read: PlanRow, perhaps: boolean): void {
    this.#actions[this.#actions.length - 1] = {
      ...above,
      row: joinRows(above.row, read),
      perhapsJoined: perhaps ? foldText(read.action) : above.perhapsJoined,
    };
    this.#fates.push("joined");
  }

  #holdRow(row: Row): void {
    this.hold(
      row.cells
        .flatMap((cell) => cell.split("\n"))
        .filter((text) => text !== "")
        .map((text) => ({ text, marked: false })),
    );
  }

  /** Gives the waiting lines their meaning, now that a row of actions (or another table) follows. */
  #settle(beforeActions: boolean): void {
    if (this.#waiting.length === 0) return;
    const lines = this.#waiting.map(({ line }) => line);
    const { standing, used } = readHeadings(lines, this.#standing, this.#known);
    if (beforeActions) {
      this.#standing = standing;
      this.#reference = null;
      this.#byColumn = { directorate: "", section: "" };
      for (const at of used) {
        const fate = this.#waiting[at]?.fate;
        if (fate !== undefined) this.#fates[fate] = "heading";
      }
    } else if (standing.directorate !== this.#standing.directorate) {
      this.#standing = { directorate: standing.directorate, section: null, lead: null };
    }
    this.#waiting = [];
  }
}

function isHeader(row: Row): boolean {
  return headerOf(row.cells) !== null;
}

function untilNextHeader(rows: readonly Row[]): readonly Row[] {
  const next = rows.findIndex(isHeader);
  return next < 0 ? rows : rows.slice(0, next);
}

function firstHeader(table: Table): number {
  return table.rows.findIndex(isHeader);
}

function isShortTitle(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text) && !/[.;,]$/.test(text) && text.split(" ").length <= 12;
}

/** Whether the rows' longest cells mostly end as sentences do. */
function mostEndSentences(rows: readonly Row[]): boolean {
  const texts = rows.flatMap(({ cells }) => {
    const longest = [...cells].sort((left, right) => right.length - left.length)[0] ?? "";
    return longest.length > 40 && !headingWords(longest) ? [longest] : [];
  });
  return texts.length > 0 && texts.filter(endsSentence).length >= texts.length * 0.6;
}
