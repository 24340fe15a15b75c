// The register as an Excel file: filters, a heading that stays in sight, real dates, and text that is text.
import exceljs, { type Worksheet } from "exceljs";
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { digestOf } from "../../plan/digest.ts";
import { REGISTER_COLUMNS, type RegisterValue } from "../../plan/paper/register-rows.ts";
import type { Snapshot } from "../../plan/snapshot.ts";
import { columnsShown } from "../../plan/standings.ts";
import { clean } from "./docx-blocks.ts";

const HEADING = { bold: true } as const;
const FILL = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7E6E6" } } as const;

/** An Excel cell holds no more characters. */
const MOST = 32_767;

/** The bytes of a .xlsx. */
export async function registerXlsx(
  snapshot: Snapshot,
  given: { readonly organisation: string; readonly notices: readonly string[] },
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.creator = given.organisation;
  book.lastModifiedBy = given.organisation;
  book.title = `${snapshot.plan}: register, as at ${writeDay(snapshot.asAt)}`;
  book.created = book.modified = utc(snapshot.asAt);
  actionsSheet(book.addWorksheet("Actions", sheetOptions()), snapshot);
  countsSheet(book.addWorksheet("Counts", sheetOptions()), snapshot);
  aboutSheet(book.addWorksheet("About"), snapshot, given.notices);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetOptions() {
  return {
    views: [{ state: "frozen" as const, xSplit: 1, ySplit: 1 }],
    pageSetup: { orientation: "landscape" as const, paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    properties: { defaultRowHeight: 15 },
  };
}

function actionsSheet(sheet: Worksheet, snapshot: Snapshot): void {
  sheet.pageSetup.printTitlesRow = "1:1";
  sheet.columns = REGISTER_COLUMNS.map(({ title, width }) => ({ header: title, width }));
  headed(sheet);
  for (const action of snapshot.actions) {
    const row = sheet.addRow(REGISTER_COLUMNS.map(({ value }) => cellOf(value(action, snapshot))));
    row.alignment = { vertical: "top", wrapText: true };
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = "d mmmm yyyy";
    });
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: snapshot.actions.length + 1, column: REGISTER_COLUMNS.length },
  };
}

/** The figures of the paper and the digest, from the same snapshot. */
function countsSheet(sheet: Worksheet, snapshot: Snapshot): void {
  const { counts } = digestOf(snapshot, null);
  const columns = columnsShown(counts);
  sheet.columns = [
    { header: "Directorate", width: 30 },
    ...columns.map(({ title }) => ({ header: title, width: 16 })),
    { header: "Actions", width: 10 },
  ];
  headed(sheet);
  for (const row of counts) {
    sheet.addRow([clean(row.directorate), ...columns.map(({ standing }) => row[standing]), row.total]);
  }
}

function aboutSheet(sheet: Worksheet, snapshot: Snapshot, notices: readonly string[]): void {
  const { updated, total } = digestOf(snapshot, null);
  sheet.columns = [{ width: 110 }];
  const lines = [
    `${snapshot.plan}: ${snapshot.label}`,
    `As at ${writeDay(snapshot.asAt)}; ${updated} of ${total} actions updated this quarter.`,
    "A status counts only where its owner gave it for this quarter; the rest is shown as not updated.",
    ...notices,
    ...snapshot.key.map(({ word, means }) => `${word}: ${means}`),
  ];
  for (const line of lines) sheet.addRow([clean(line)]).alignment = { wrapText: true, vertical: "top" };
  sheet.getRow(1).font = HEADING;
}

function headed(sheet: Worksheet): void {
  const row = sheet.getRow(1);
  row.font = HEADING;
  row.fill = FILL;
  row.alignment = { vertical: "top", wrapText: true };
}

/** A string is written as a string, whatever it begins with: only an object with a formula would become one. */
function cellOf(value: RegisterValue): string | number | Date | null {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "object") return utc(value.day);
  return clean(value).slice(0, MOST);
}

/** Excel knows no zones: a day is written as midnight UTC, which is how it is read back. */
function utc(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
