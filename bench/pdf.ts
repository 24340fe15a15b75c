// What reading a PDF costs, beside the library's bare text of the same pages, and how it grows with pages.
import { extractText, getDocumentProxy } from "unpdf";
import { readPdf } from "../src/parsers/document/pdf/read-pdf.ts";
import { readDocumentApart } from "../src/parsers/document/read-apart.ts";
import { readPlan } from "../src/parsers/read-plan.ts";
import { localDate } from "../src/plan/calendar.ts";
import { pdfFile, textAt } from "../test/support/pdf-file.ts";

const HEADINGS = ["Ref", "Action", "Outcome", "Lead", "By when", "RAG"];
const EDGES = [40, 80, 360, 540, 660, 750, 800];
const OWNERS = ["Head of Economy", "Policy Team", "Equality Officer", "Libraries Manager"];
const DUES = ["March 2026", "Q2 2026/27", "30 June 2026", "Ongoing", "TBC"];
const LINES_A_ROW = 4;
const LEADING = 11;
const ROW = LINES_A_ROW * LEADING + 8;
export const ROWS_A_PDF_PAGE = 9;
const TODAY = localDate("2025-06-02");
const RUNS = 5;

/** Prints, for tables with and without lines: milliseconds to the register and to bare text, and the heap at its fullest. */
export async function benchPdf(): Promise<void> {
  console.log(
    `PDF: bytes to register beside the library's bare text (medians of ${RUNS} in turn), heap at its fullest`,
  );
  for (const ruled of [true, false]) for (const pages of [1, 20, 60, 100]) await measure(pages, ruled);
  const start = performance.now();
  await readDocumentApart(pdfPlan(60, true), "plan.pdf");
  console.log(`60 pages in a thread of their own: ${(performance.now() - start).toFixed(0)} ms to the document`);
}

async function measure(pages: number, ruled: boolean): Promise<void> {
  const bytes = pdfPlan(pages, ruled);
  const times = { document: [] as number[], register: [] as number[], bare: [] as number[] };
  let fullest = 0;
  const watch = setInterval(() => {
    fullest = Math.max(fullest, process.memoryUsage().heapUsed);
  }, 5);
  for (let run = 0; run < RUNS; run += 1) {
    times.bare.push(await timed(async () => void (await extractText(await getDocumentProxy(new Uint8Array(bytes))))));
    const start = performance.now();
    const document = await readPdf(bytes, "plan.pdf");
    times.document.push(performance.now() - start);
    const { actions } = readPlan(document, { today: TODAY });
    times.register.push(performance.now() - start);
    fullest = Math.max(fullest, process.memoryUsage().heapUsed);
    if (actions.length !== pages * ROWS_A_PDF_PAGE) throw new Error(`${pages} pages became ${actions.length} actions`);
  }
  clearInterval(watch);
  const [document, register, bare] = [median(times.document), median(times.register), median(times.bare)];
  console.log(
    `${ruled ? "ruled  " : "unruled"} ${String(pages).padStart(3)} pages: register ${register.toFixed(0)} ms, document ` +
      `${document.toFixed(0)} ms, bare text ${bare.toFixed(0)} ms (× ${(document / bare).toFixed(2)}), ${(fullest / 1e6).toFixed(0)} MB`,
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** A plan on landscape pages, each with its headings, a footer, and rows of four lines. */
export function pdfPlan(pages: number, ruled: boolean): Uint8Array {
  return pdfFile(
    Array.from({ length: pages }, (_, at) => ({ content: pageOf(at, pages, ruled), width: 842, height: 595 })),
  );
}

function pageOf(page: number, pages: number, ruled: boolean): string {
  const top = 540;
  const rows = Array.from({ length: ROWS_A_PDF_PAGE }, (_, at) => cellsOf(page * ROWS_A_PDF_PAGE + at));
  const levels = [top, top - 18, ...rows.map((_, at) => top - 18 - (at + 1) * ROW)];
  const bottom = levels.at(-1) ?? 0;
  const drawn = [
    ...levels.map((y) => `40 ${y} m 800 ${y} l S\n`),
    ...EDGES.map((x) => `${x} ${top} m ${x} ${bottom} l S\n`),
  ];
  return [
    ...(page === 0 ? [textAt(40, 560, "Wexley Borough Council Equality Plan", { size: 16 })] : []),
    ...HEADINGS.map((heading, at) => textAt((EDGES[at] ?? 0) + 4, top - 13, heading, { size: 9, bold: true })),
    ...rows.flatMap((cells, row) =>
      cells.flatMap((lines, at) =>
        lines.map((line, below) =>
          textAt((EDGES[at] ?? 0) + 4, top - 18 - row * ROW - 12 - below * LEADING, line, { size: 9 }),
        ),
      ),
    ),
    ...(ruled ? drawn : []),
    textAt(380, 20, `Page ${page + 1} of ${pages}`, { size: 8 }),
  ].join("");
}

/** The lines of each cell, as a program wraps them. */
function cellsOf(at: number): readonly (readonly string[])[] {
  const action = [
    `Review how service ${at} is used by people who speak little English,`,
    "and publish what was found together with what will change, for",
    "whom and by when; ask the staff networks and the partners in the",
    "voluntary sector to read it first.",
  ];
  const outcome = [
    "People who speak little English are",
    "served as well as others are, and",
    "they say so when asked.",
  ];
  const due = DUES[at % DUES.length] ?? "";
  return [[String(at + 1)], action, outcome, [OWNERS[at % OWNERS.length] ?? ""], [due], ["RAG"[at % 3] ?? ""]];
}
