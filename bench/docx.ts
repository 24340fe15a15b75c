// What reading a Word or Excel file costs: a table of 2,000 rows, and how cost grows with pages.
import { readOffice } from "../src/parsers/document/office/read-office.ts";
import { readDocumentApart } from "../src/parsers/document/read-apart.ts";
import { readPlan } from "../src/parsers/read-plan.ts";
import { localDate } from "../src/plan/calendar.ts";
import { excelFile, sheetRow } from "../test/support/excel.ts";
import { cell, paragraph, row, run, table, wordFile } from "../test/support/word.ts";

const HEADINGS = ["Ref", "Action", "Lead officer", "By when", "RAG"];
const OWNERS = ["Head of Economy", "Policy Team", "Equality Officer", "Head of Libraries / Parks Manager"];
const DUES = ["March 2026", "Q2 2026/27", "June 26 and quarterly thereafter", "Ongoing", "TBC"];
/** Rows of this length on a landscape page. */
const ROWS_A_PAGE = 12;
const TODAY = localDate("2025-06-02");
const RUNS = 5;

/** Prints the time from bytes to register, and what it leaves on the heap at its fullest. */
export async function benchDocx(): Promise<void> {
  console.log("Word and Excel: bytes to register (best of five), heap at its fullest");
  for (const rows of [12, 120, 720, 2000]) {
    const body = Array.from({ length: rows }, (_, at) => cellsOf(at));
    measure("docx", rows, wordOf(body));
    measure("xlsx", rows, excelOf(body));
  }
  const apart = wordOf(Array.from({ length: 60 * ROWS_A_PAGE }, (_, at) => cellsOf(at)));
  const start = performance.now();
  await readDocumentApart(apart, "plan.docx");
  console.log(
    `60 pages of docx in a thread of their own: ${(performance.now() - start).toFixed(0)} ms to the document`,
  );
}

function measure(format: string, rows: number, bytes: Uint8Array): void {
  let best = Number.POSITIVE_INFINITY;
  let fullest = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const document = readOffice(bytes, `plan.${format}`);
    const read = performance.now() - start;
    const { actions } = readPlan(document, { today: TODAY });
    if (actions.length !== rows) throw new Error(`${rows} rows became ${actions.length} actions`);
    const whole = performance.now() - start;
    fullest = Math.max(fullest, process.memoryUsage().heapUsed);
    if (run === 0)
      console.log(`  ${format} first reading: ${whole.toFixed(0)} ms (${read.toFixed(0)} ms to the document)`);
    best = Math.min(best, whole);
  }
  const pages = Math.ceil(rows / ROWS_A_PAGE);
  const size = (bytes.length / 1024).toFixed(0);
  console.log(
    `${format} ${rows} rows, some ${pages} pages, ${size} KB: ${best.toFixed(0)} ms, ${(fullest / 1e6).toFixed(0)} MB`,
  );
}

function cellsOf(at: number): readonly string[] {
  const words = `Review how service ${at} is used by people who speak little English, and publish what was found with what will change`;
  return [
    `${1 + Math.floor(at / 50)}.${(at % 50) + 1}`,
    words,
    OWNERS[at % 4] ?? "",
    DUES[at % 5] ?? "",
    "RAG"[at % 3] ?? "",
  ];
}

function wordOf(body: readonly (readonly string[])[]): Uint8Array {
  const rows = [HEADINGS, ...body].map((cells) =>
    row(cells.map(asWordWritesIt), '<w:cantSplit/><w:trHeight w:val="400"/>'),
  );
  return wordFile({
    body: `${paragraph("Wexley Borough Council Equality Plan")}${table(rows, [900, 5000, 2500, 2000, 600])}`,
  });
}

/** A cell with the properties that Word repeats everywhere, which are most of such a file. */
function asWordWritesIt(text: string): string {
  const font = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="000000"/><w:sz w:val="22"/>';
  const shape = `<w:spacing w:before="60" w:after="60"/><w:rPr>${font}</w:rPr>`;
  return cell(paragraph(run(text, font), shape), '<w:tcW w:w="2500" w:type="dxa"/><w:vAlign w:val="center"/>');
}

function excelOf(body: readonly (readonly string[])[]): Uint8Array {
  const rows = [HEADINGS, ...body].map((cells, at) => sheetRow(at + 3, cells));
  return excelFile([{ name: "Sheet1", rows: sheetRow(1, ["Wexley Borough Council Equality Plan"]) + rows.join("") }]);
}
