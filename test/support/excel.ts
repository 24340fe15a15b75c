// Excel files out of pieces of Excel's own XML, as Excel writes them.
import { escaped } from "./word.ts";
import { zip } from "./zip.ts";

export interface SheetParts {
  readonly name: string;
  /** What stands in x:sheetData. */
  readonly rows: string;
  readonly merged?: readonly string[];
  /** What stands in x:cols. */
  readonly columns?: string;
  readonly state?: "hidden" | "veryHidden";
}

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Number formats by place: cells say `s="1"` for the first. Style 0 is plain; the last style is struck out. */
export interface WorkbookParts {
  readonly formats?: readonly string[];
  /** What stands in x:sst. */
  readonly strings?: string;
  readonly countsFrom1904?: boolean;
  /** Backgrounds as six hex digits, behind the formats: without any of these cells say `s="1"` for the first. */
  readonly fills?: readonly string[];
}

/** An .xlsx file with these sheets. */
export function excelFile(
  sheets: readonly SheetParts[],
  { formats = [], strings, countsFrom1904, fills = [] }: WorkbookParts = {},
): Uint8Array {
  const xfs = [
    '<xf numFmtId="0" fontId="0"/>',
    ...formats.map((_, at) => `<xf numFmtId="${200 + at}" fontId="0"/>`),
    ...fills.map((_, at) => `<xf numFmtId="0" fontId="0" fillId="${at + 2}"/>`),
    '<xf numFmtId="0" fontId="1"/>',
  ];
  const solid = fills.map(
    (fill) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`,
  );
  const numFmts = formats.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code).replaceAll('"', "&quot;")}"/>`,
  );
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relationships = (each: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
  return zip([
    { path: "_rels/.rels", content: relationships([relationship("r0", "officeDocument", "xl/workbook.xml")]) },
    {
      path: "xl/workbook.xml",
      content: `<workbook ${X} xmlns:r="${TYPES}"><workbookPr${countsFrom1904 ? ' date1904="1"' : ""}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="s${at}"/>`).join("")}</sheets></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: relationships([
        ...sheets.map((_, at) => relationship(`s${at}`, "worksheet", `worksheets/sheet${at}.xml`)),
        relationship("styles", "styles", "styles.xml"),
        relationship("strings", "sharedStrings", "/xl/sharedStrings.xml"),
      ]),
    },
    {
      path: "xl/styles.xml",
      content: `<styleSheet ${X}><numFmts>${numFmts.join("")}</numFmts><fonts><font/><font><strike/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join("")}</fills><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`,
    },
    { path: "xl/sharedStrings.xml", content: `<sst ${X}>${strings ?? ""}</sst>` },
    ...sheets.map(({ rows, columns, merged = [] }, at) => ({
      path: `xl/worksheets/sheet${at}.xml`,
      content: `<worksheet ${X}><cols>${columns ?? ""}</cols><sheetData>${rows}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`,
    })),
  ]);
}

/** A row of texts from column A; null leaves a cell out, and what is XML already stays. */
export function sheetRow(number: number, cells: readonly (string | null)[], properties = ""): string {
  const written = cells.map((text, at) => {
    if (text === null) return "";
    return text.startsWith("<c") ? text : textCell(`${String.fromCharCode(65 + at)}${number}`, text);
  });
  return `<row r="${number}" ${properties}>${written.join("")}</row>`;
}

export function textCell(at: string, text: string, style = 0): string {
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

export function numberCell(at: string, value: number | string, style = 0): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}
