// What importing a plan costs in each format, from bytes to register, and how that grows with pages.
import { spawnSync } from "node:child_process";
import { readAnyDocument } from "../src/parsers/document/read-apart.ts";
import { readPlan } from "../src/parsers/read-plan.ts";
import { localDate } from "../src/plan/calendar.ts";
import { excelFile, sheetRow } from "../test/support/excel.ts";
import { paragraph, table, wordFile } from "../test/support/word.ts";
import { pdfPlan, ROWS_A_PDF_PAGE } from "./pdf.ts";

const HEADINGS = ["Ref", "Action", "Lead officer", "By when", "RAG"];
const OWNERS = ["Head of Economy", "Policy Team", "Equality Officer", "Head of Libraries / Parks Manager"];
const DUES = ["March 2026", "Q2 2026/27", "June 26 and quarterly thereafter", "Ongoing", "TBC"];
/** Rows of this length on a landscape page. */
const ROWS_A_PAGE = 12;
const TODAY = localDate("2025-06-02");
const RUNS = 3;
/** For 60 pages. */
const GOAL_MS = 3000;
const GOAL_MB = 300;

type Rows = readonly (readonly string[])[];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const TITLE = "Wexcombe Borough Council Equality Plan";

const WRITERS: Readonly<Record<string, (rows: Rows) => Uint8Array>> = {
  txt: (rows) => Buffer.from(`${TITLE}\n\n${rows.map((cells) => cells.join("\t")).join("\n")}\n`),
  csv: (rows) => Buffer.from(`${TITLE}\n\n${rows.map((cells) => cells.map(quoted).join(",")).join("\n")}\n`),
  md: ([head = [], ...body]) =>
    Buffer.from(
      `# ${TITLE}\n\n${[head, HEADINGS.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`,
    ),
  html: (rows) =>
    Buffer.from(
      `<html><body><h1>${TITLE}</h1><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n")}</table></body></html>`,
    ),
  docx: (rows) => wordFile({ body: paragraph(TITLE) + table(rows, [900, 5000, 2500, 2000, 600]) }),
  xlsx: (rows) => {
    const body = rows.map((cells, at) => sheetRow(at + 3, cells)).join("");
    return excelFile([{ name: "Sheet1", rows: sheetRow(1, [TITLE]) + body }]);
  },
};

/**
 * Prints, for each format and 10, 60 and 240 pages: the first time, the best of three, and the memory of the process at its
 * fullest. Each is measured in a process of its own, so that none pays for the one before.
 */
export function benchImport(): void {
  console.log(
    "import: bytes to register, first reading and best of three; memory of a process of its own at its fullest",
  );
  for (const format of [...Object.keys(WRITERS), "pdf"]) {
    for (const pages of [10, 60, 240]) {
      const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, format, String(pages)], {
        encoding: "utf8",
      });
      process.stdout.write(stdout || stderr);
    }
  }
}

async function measure(format: string, pages: number, bytes: Uint8Array, rowsAPage = ROWS_A_PAGE): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const { actions } = readPlan(await readAnyDocument(bytes, `plan.${format}`), { today: TODAY });
    times.push(performance.now() - start);
    if (actions.length !== pages * rowsAPage) throw new Error(`${pages} pages of ${format}: ${actions.length} actions`);
  }
  const [first = 0] = times;
  // By the operating system's own count, so that no moment between two looks is missed.
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  const isWithin = first <= GOAL_MS && megabytes <= GOAL_MB;
  const verdict = pages === 60 ? `, ${isWithin ? "within" : "ABOVE"} the goal of ${GOAL_MS} ms and ${GOAL_MB} MB` : "";
  console.log(
    `${format.padEnd(4)} ${String(pages).padStart(3)} pages: first ${first.toFixed(0)} ms, best ${Math.min(...times).toFixed(0)} ms, ${megabytes.toFixed(0)} MB${verdict}`,
  );
}

function planOf(count: number): Rows {
  const body = Array.from({ length: count }, (_, at) => [
    `${1 + Math.floor(at / 50)}.${(at % 50) + 1}`,
    `Review how service ${at} is used by people who speak little English, and publish what was found with what will change`,
    OWNERS[at % 4] ?? "",
    DUES[at % 5] ?? "",
    "RAG"[at % 3] ?? "",
  ]);
  return [HEADINGS, ...body];
}

if (import.meta.main) {
  const [format = "", pages = ""] = process.argv.slice(2);
  const write = WRITERS[format];
  if (write) await measure(format, Number(pages), write(planOf(Number(pages) * ROWS_A_PAGE)));
  if (format === "pdf") await measure(format, Number(pages), pdfPlan(Number(pages), true), ROWS_A_PDF_PAGE);
}
