// One sheet of an Excel file: its filled cells by row and column, what is merged and what is hidden.
import { UserError } from "../../../plan/user-error.ts";
import { cleanText } from "../clean-text.ts";
import { isOn } from "../xml/is-on.ts";
import { type Attribute, readXml } from "../xml/read-xml.ts";
import { type CellRange, cellAt, rangeOf } from "./cell-reference.ts";
import type { CellStyle } from "./cell-styles.ts";
import { type CellText, richText, shownText } from "./rich-text.ts";
import { shownValue } from "./shown-value.ts";

export interface FilledRow {
  readonly number: number;
  readonly isHidden: boolean;
  /** Text by column, from 1. */
  readonly cells: Map<number, string>;
  /** Backgrounds by column, of blank cells too. */
  readonly shades: Map<number, string>;
  /** How often it is grouped. */
  readonly level: number;
  /** How often the texts of cells are indented, by column; none where they are not. */
  readonly indents: Map<number, number>;
}

export interface Sheet {
  /** Rows with text, from above. */
  readonly rows: readonly FilledRow[];
  readonly merged: readonly CellRange[];
  /** First and last column of each hidden stretch. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Formulas whose value the program that wrote the file did not work out. */
  readonly unknownValues: number;
}

export interface SheetContext {
  readonly name: string;
  readonly count: (text: string) => string;
  readonly countsFrom1904: boolean;
  readonly styles: (index: number) => CellStyle;
  readonly strings: readonly CellText[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  value: string;
  isFormula: boolean;
}

/** The largest published plan has some three hundred rows. */
const MOST_ROWS = 20_000;
/** Lists that a plan's cells are chosen from lie in hidden sheets, and may be long. */
const MOST_HIDDEN_ROWS = 100_000;
const MOST_RANGES = 50_000;

/** @throws UserError when the sheet has more filled rows, merged cells or text than any plan */
export function readSheet(part: Uint8Array, context: SheetContext, isHidden: boolean): Sheet {
  const mostRows = isHidden ? MOST_HIDDEN_ROWS : MOST_ROWS;
  const rows: FilledRow[] = [];
  const merged: CellRange[] = [];
  const hiddenColumns: [number, number][] = [];
  const inline = richText();
  let unknownValues = 0;
  let row: FilledRow | null = null;
  let number = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let reads: "value" | "inline" | null = null;

  const openRow = (attribute: Attribute): void => {
    number = Number(attribute("r") ?? number + 1);
    column = 0;
    row = {
      number,
      isHidden: isOn(attribute("hidden") ?? "0"),
      cells: new Map(),
      shades: new Map(),
      level: Number(attribute("outlineLevel") ?? 0),
      indents: new Map(),
    };
  };
  const closeCell = (): void => {
    if (!cell) return;
    const text = cleanText(textOf(cell, inline.take(), context));
    if (cell.isFormula && cell.value === "") unknownValues += 1;
    if (text !== "") row?.cells.set(cell.column, context.count(text));
    if (text !== "" && cell.style.indent > 0) row?.indents.set(cell.column, cell.style.indent);
    if (cell.style.shade !== null) row?.shades.set(cell.column, cell.style.shade);
    cell = null;
  };

  readXml(part, context.name, {
    open: (element, attribute) => {
      reads = null;
      switch (element) {
        case "x:row":
          openRow(attribute);
          break;
        case "x:c":
          column = cellAt(attribute("r") ?? "")?.column ?? column + 1;
          cell = {
            column,
            type: attribute("t") ?? "n",
            style: context.styles(Number(attribute("s") ?? -1)),
            value: "",
            isFormula: false,
          };
          break;
        case "x:f":
          if (cell) cell.isFormula = true;
          break;
        case "x:v":
          reads = "value";
          break;
        case "x:t":
          reads = "inline";
          break;
        case "x:r":
          inline.open();
          break;
        case "x:rPr":
          inline.describe();
          break;
        case "x:strike":
          if (isOn(attribute("val"))) inline.strike();
          break;
        case "x:col":
          if (isOn(attribute("hidden") ?? "0"))
            hiddenColumns.push([Number(attribute("min")), Number(attribute("max"))]);
          break;
        case "x:mergeCell": {
          const range = rangeOf(attribute("ref") ?? "");
          if (range) merged.push(range);
          break;
        }
      }
    },
    text: (text) => {
      if (!cell) return;
      if (reads === "value") cell.value += text;
      if (reads === "inline") inline.put(text);
    },
    close: (element) => {
      reads = null;
      if (element === "x:c") closeCell();
      if (element === "x:row" && row) {
        if (row.cells.size > 0) rows.push(row);
        row = null;
      }
      if (rows.length > mostRows || merged.length > MOST_RANGES || hiddenColumns.length > MOST_RANGES) {
        throw new UserError(
          `${context.name} has more rows than any plan. Copy the rows of the plan into a new file and import that.`,
        );
      }
    },
  });
  return { rows: rows.sort((above, below) => above.number - below.number), merged, hiddenColumns, unknownValues };
}

/** The text of a cell. An error is shown as Excel shows it ("#REF!"), so that somebody asks. */
function textOf({ type, value, style }: OpenCell, inline: CellText, { strings, countsFrom1904 }: SheetContext): string {
  const text = ((): CellText => {
    switch (type) {
      case "s":
        return strings[Number(value)] ?? "";
      case "inlineStr":
        return inline;
      case "b":
        return value === "1" ? "TRUE" : "FALSE";
      case "d":
        return value.slice(0, "2025-03-31".length);
      case "n":
        return value === "" || Number.isNaN(Number(value))
          ? value
          : shownValue(Number(value), style.format, countsFrom1904);
      default:
        return value;
    }
  })();
  return shownText(text, style.isStruck);
}
