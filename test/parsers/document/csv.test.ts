// CSV as spreadsheets of many makes save it: separators, encodings, quoting, lines above the headings.
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { cellsOf, textsOf } from "../../support/document-cells.ts";

const EXPECTED = [
  ["Action", "Owner", "By when"],
  ["Open the café; tell\nstaff, and unions", "Head of Parks", "May 2026"],
  ['Say "hello"', "HR Team", "June 2026"],
];

function csv(separator: string): string {
  const quoted = EXPECTED.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator));
  return `${quoted.join("\n")}\n`;
}

describe("a CSV file", () => {
  it.each<[string, Uint8Array]>([
    ["commas", Buffer.from(csv(","))],
    ["semicolons", Buffer.from(csv(";"))],
    ["tabs", Buffer.from(csv("\t"))],
    ["bars", Buffer.from(csv("|"))],
    ["a byte order mark", Buffer.from(`\ufeff${csv(",")}`)],
    ["Windows-1252 letters", Buffer.from(csv(","), "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${csv("\t")}`, "utf16le")],
    ["Windows line ends", Buffer.from(csv(",").replaceAll("\n", "\r\n"))],
  ])("with %s gives the same cells, whatever its name", (_, bytes) => {
    expect(cellsOf(readDocument(bytes, "plan.txt"))).toEqual(EXPECTED);
  });

  it("keeps what stands above the headings as text", () => {
    const document = readDocument(
      Buffer.from(`Wexley Council plan,,\n"As at May, 2026",,\n,,\n${csv(",")}`),
      "plan.csv",
    );
    expect(textsOf(document)).toEqual(["Wexley Council plan", "As at May, 2026"]);
    expect(cellsOf(document)).toEqual(EXPECTED);
  });

  it("keeps out the line that tells Excel how the file is parted", () => {
    const document = readDocument(Buffer.from(`sep=;\r\n${csv(";")}`), "plan.csv");
    expect(textsOf(document)).toEqual([]);
    expect(cellsOf(document)).toEqual(EXPECTED);
  });

  it("counts rows as a spreadsheet does", () => {
    const [table] = readDocument(Buffer.from(csv(",")), "plan.csv").blocks;
    expect(table?.kind === "table" ? table.rows.map(({ from, to }) => [from, to]) : []).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("is read as far as it goes where a quotation mark is never closed or stands in a word", () => {
    const text = 'Action,Owner,By when\n"Never closed,HR Team,May 2026\nSay 6" pipe,Parks Team,June 2026\n';
    expect(cellsOf(readDocument(Buffer.from(text), "plan.csv")).slice(1)).toEqual([
      ['"Never closed', "HR Team", "May 2026"],
      ['Say 6" pipe', "Parks Team", "June 2026"],
    ]);
  });

  it("puts a row right whose commas nobody quoted", () => {
    const text =
      "Action,Owner,By when\nReview pay, grades and terms,Head of HR,June 2026\nTell staff,HR Team,May 2026\n";
    expect(cellsOf(readDocument(Buffer.from(text), "plan.csv"))[1]).toEqual([
      "Review pay, grades and terms",
      "Head of HR",
      "June 2026",
    ]);
  });

  it("may hold several tables, each as wide as its own headings", () => {
    const tables = [
      "Fairness plan",
      "",
      "Pay",
      "Ref,Action,Owner,Due",
      "1,Publish figures,Head of HR,May 2026",
      "",
      "Parks",
      "Activity,Lead",
      "Open gates, ramps, paths,Head of Parks",
      "Train wardens,Head of Parks",
    ];
    const document = readDocument(Buffer.from(`${tables.join("\n")}\n`), "plan.csv");
    expect(textsOf(document)).toEqual(["Fairness plan", "Pay"]);
    expect(cellsOf(document)).toEqual([
      ["Ref", "Action", "Owner", "Due"],
      ["1", "Publish figures", "Head of HR", "May 2026"],
      [""],
      ["Parks"],
      ["Activity", "Lead"],
      ["Open gates, ramps, paths", "Head of Parks"],
      ["Train wardens", "Head of Parks"],
    ]);
  });

  it("is never made of prose with commas, nor of a table kept by tabs", () => {
    const prose = "We will act, listen, and report.\nThe owner, by when, and how, are agreed.\nSo, there, now.\n";
    expect(cellsOf(readDocument(Buffer.from(prose), "plan.csv"))).toEqual([]);
    const speech =
      "Action, owner, by when:\nwe say who, and when, and how, in a table.\nSee Annex B, page 3.\nFor all, by all, with all, of all.\n";
    expect(cellsOf(readDocument(Buffer.from(speech), "plan.csv"))).toEqual([]);
    const tabs = "Action\tOwner, lead\tBy when\nReview pay, grades, terms\tHR, Law\tMay 2026\n";
    expect(cellsOf(readDocument(Buffer.from(tabs), "plan.csv"))[1]).toHaveLength(3);
  });
});
