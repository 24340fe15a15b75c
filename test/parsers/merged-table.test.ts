// One table with merged and blank cells in Word, Excel, on a web page, in Markdown and as CSV: the register is the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/parsers/document/document.ts";
import { readOffice } from "../../src/parsers/document/office/read-office.ts";
import { readDocument } from "../../src/parsers/document/read-document.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";
import { excelFile, textCell } from "../support/excel.ts";
import { escaped, paragraph, cell as wordCell, wordFile, row as wordRow, table as wordTable } from "../support/word.ts";

const TITLE = "Wexley Borough Council Equality Plan";
const HEADINGS = ["Theme", "Action", "Lead officer", "By when", "Success measure", "RAG"];
const WIDTH = HEADINGS.length;

/** A cell as it stands on the page: over how many rows and columns, or null where another covers its place. */
interface Cell {
  readonly text: string;
  readonly down: number;
  readonly across: number;
}
type Grid = readonly (readonly (Cell | null)[])[];

interface Line {
  readonly theme: number;
  readonly band: boolean;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly measure: string;
  readonly rag: string;
}

const line = fc.record({
  theme: fc.nat(2),
  band: fc.boolean(),
  action: fc.constantFrom(
    "Caption every video on the website",
    "Review pay, grades and terms",
    "Train the front desk",
    "Offer:\n• mentors\n• placements",
  ),
  owner: fc.constantFrom("Head of HR", "Policy Team", "Policy Team\nCaptions Officer", ""),
  due: fc.constantFrom("June 2026", "Ongoing", "TBC", ""),
  measure: fc.constantFrom("All videos", "Fewer complaints", ""),
  rag: fc.constantFrom("G", "A", ""),
});
const lines = fc.array(line, { minLength: 3, maxLength: 7 });

const THEMES = ["Fair pay", "Access for all", "Being heard"];

/** Equal themes, owners and dates below each other are merged within a theme; bands go across the whole table. */
function gridOf(body: readonly Line[], withBands: boolean): Grid {
  const sorted = body.toSorted((one, other) => one.theme - other.theme).map((each, at) => ({ ...each, at }));
  const isSame = (at: number, key: (each: Line) => string): boolean => {
    const [above, own] = [sorted[at - 1], sorted[at]];
    return (
      above !== undefined &&
      own !== undefined &&
      above.theme === own.theme &&
      key(own) !== "" &&
      key(above) === key(own)
    );
  };
  const plain = (text: string): Cell => ({ text, down: 1, across: 1 });
  const merged = (at: number, key: (each: Line) => string): Cell | null => {
    if (isSame(at, key)) return null;
    let down = 1;
    while (isSame(at + down, key)) down += 1;
    return { text: sorted[at] ? key(sorted[at]) : "", down, across: 1 };
  };
  const rows = sorted.flatMap((each, at): (readonly (Cell | null)[])[] => {
    const theme = THEMES[each.theme] ?? "";
    const opens = sorted[at - 1]?.theme !== each.theme;
    const band = { text: theme, down: 1, across: WIDTH };
    const own = [
      withBands ? plain(String(at + 1)) : merged(at, () => theme),
      plain(`${each.action} (${at + 1})`),
      merged(at, ({ owner }) => owner),
      merged(at, ({ due }) => due),
      plain(each.measure),
      plain(each.rag),
    ];
    return withBands && opens ? [[band, ...HEADINGS.slice(1).map(() => null)], own] : [own];
  });
  const headings = withBands ? ["No.", ...HEADINGS.slice(1)] : HEADINGS;
  return [headings.map(plain), ...rows];
}

/** What a format without merged cells writes: each cell by itself, a theme only where it begins. */
function written(grid: Grid): string[][] {
  const above: string[] = [];
  return grid.map((row) => {
    const isBand = row[0]?.across === WIDTH;
    return row.map((cell, at) => {
      if (cell) above[at] = cell.text;
      const isCovered = cell === null && !isBand && at > 0;
      return cell?.text ?? (isCovered ? (above[at] ?? "") : "");
    });
  });
}

const html = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replaceAll("\n", "<br>");

function asPage(grid: Grid): Document {
  const rows = grid.map(
    (row) =>
      `<tr>${row.map((cell) => (cell ? `<td rowspan="${cell.down}" colspan="${cell.across}">${html(cell.text)}</td>` : "")).join("")}</tr>`,
  );
  return readDocument(
    Buffer.from(`<html><body><h1>${TITLE}</h1><table>${rows.join("\n")}</table></body></html>`),
    "plan",
  );
}

function asMarkdown(grid: Grid): Document {
  const [head = "", ...body] = written(grid).map((row) => `| ${row.map(html).join(" | ")} |`);
  return readDocument(Buffer.from(`# ${TITLE}\n\n${head}\n|${" --- |".repeat(WIDTH)}\n${body.join("\n")}\n`), "plan");
}

function asCsv(grid: Grid): Document {
  const rows = written(grid).map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  return readDocument(Buffer.from(`${TITLE}\n\n${rows.join("\n")}\n`), "plan");
}

function asWord(grid: Grid): Document {
  const rows = grid.map((row, at) => {
    const isBand = row[0]?.across === WIDTH;
    const cells = row.flatMap((cell, column): string[] => {
      if (cell?.across === WIDTH) return [wordCell(cell.text, `<w:gridSpan w:val="${WIDTH}"/>`)];
      if (isBand) return [];
      if (cell === null) return [wordCell("", "<w:vMerge/>")];
      return [
        wordCell(cell.text, grid[at + 1]?.[column] === null && cell.down > 1 ? '<w:vMerge w:val="restart"/>' : ""),
      ];
    });
    return wordRow(cells);
  });
  return readOffice(wordFile({ body: `${paragraph(TITLE)}${wordTable(rows)}` }), "plan");
}

function asExcel(grid: Grid): Document {
  const name = (column: number, row: number): string => `${"ABCDEF"[column]}${row}`;
  const merged: string[] = [];
  const rows = grid.map((row, at) => {
    const number = at + 3;
    const cells = row.map((cell, column) => {
      if (!cell) return "";
      if (cell.down * cell.across > 1)
        merged.push(`${name(column, number)}:${name(column + cell.across - 1, number + cell.down - 1)}`);
      return cell.text === "" ? "" : textCell(name(column, number), cell.text);
    });
    return `<row r="${number}">${cells.join("")}</row>`;
  });
  const sheet = `<row r="1">${textCell("A1", escaped(TITLE))}</row>${rows.join("")}`;
  return readOffice(excelFile([{ name: "Sheet1", rows: sheet, merged }]), "plan");
}

interface Read {
  readonly plan: unknown;
  readonly queries: unknown;
  readonly sections: unknown;
  readonly actions: readonly { readonly section: string | null; readonly owners: readonly unknown[] }[];
}

function register(document: Document): Read {
  const { actions, queries, plan, sections } = readPlan(document, { today: localDate("2025-06-02") });
  const asked = queries.map(({ settles: _, ...query }) => query);
  return { plan, queries: asked, sections, actions: actions.map(({ source: _, ...rest }) => rest) };
}

describe.each([
  ["a merged column of themes", false],
  ["bands across it", true],
])("a table with %s, merged owners and dates, and blank cells", (_, withBands) => {
  it.each<[string, (grid: Grid) => Document]>([
    ["in Word", asWord],
    ["in Excel", asExcel],
    ["in Markdown", asMarkdown],
    ["as CSV", asCsv],
  ])("gives the register %s that it gives on a web page", (_format, read) => {
    fc.assert(
      fc.property(lines, (body) => {
        const grid = gridOf(body, withBands);
        const onPage = register(asPage(grid));
        expect(register(read(grid))).toEqual(onPage);
        expect(onPage.actions).toHaveLength(body.length);
        expect(new Set(onPage.actions.map(({ section }) => section)).size).toBe(
          new Set(body.map(({ theme }) => theme)).size,
        );
      }),
      { numRuns: 40 },
    );
  });
});
