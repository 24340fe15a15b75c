// Excel files, piece by piece, as Excel writes them.
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../src/parsers/document/xlsx/read-xlsx.ts";
import {
  excelFile,
  numberCell,
  type SheetParts,
  sheetRow,
  textCell,
  type WorkbookParts,
} from "../../../support/excel.ts";

/** Tables as cells, headings as "# text", other text as it is. */
function read(sheets: readonly SheetParts[], parts: WorkbookParts = {}): unknown[] {
  return readXlsx(excelFile(sheets, parts), "plan.xlsx").blocks.map((block) => {
    if (block.kind === "table") return block.rows.map(({ cells }) => cells);
    return block.kind === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.text;
  });
}

function sheet(...rows: readonly string[]): SheetParts {
  return { name: "Sheet1", rows: rows.join("") };
}

/** What one cell with a number format says. */
function shown(value: number, format: string, parts: WorkbookParts = {}): unknown {
  const [table] = read([sheet(sheetRow(1, ["Action", numberCell("B1", value, 1)]))], { formats: [format], ...parts });
  return (table as string[][])[0]?.[1];
}

const HEADINGS = ["Action", "Owner", "By when"];

describe("a date in a sheet", () => {
  it.each([
    [45747, "dd/mm/yyyy", "31/03/2025"],
    [45747, "dd mmm yyyy", "31 Mar 2025"],
    [45747, "d-mmm-yy", "31-Mar-25"],
    [45722, "dd/mm/yyyy", "06/03/2025"],
    [45722, "m/d/yyyy", "2025-03-06"],
    [45747, "dd/mm/yy", "2025-03-31"],
    [45747, "m/d/yy", "2025-03-31"],
    [45747, "[$-809]dd mmmm yyyy;@", "31 March 2025"],
    [45747.75, "dd/mm/yyyy hh:mm", "2025-03-31"],
    [45747, "d-mmm", "2025-03-31"],
    [45717, "mmm-yy", "March 2025"],
    [45747, "mmm-yy", "2025-03-31"],
    [45658, "yyyy", "2025"],
    [45747, '"by "d mmm yyyy', "by 2025-03-31"],
    [45747, 'd"st" mmmm yyyy', "2025-03-31"],
  ])("%d shown as %s says %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it("is counted from 1904 where the file says so", () => {
    expect(shown(45747 - 1462, "dd/mm/yyyy", { countsFrom1904: true })).toBe("31/03/2025");
  });
});

describe("a number in a sheet", () => {
  it.each([
    [1.1, "0.00", "1.10"],
    [0.1 + 0.2, "General", "0.3"],
    [0.5, "0%", "50%"],
    [7, '"LEA-"00', "LEA-07"],
    [-5, "dd/mm/yyyy", "-5"],
    [3, "[what is this", "3"],
  ])("%d in the format %s is shown as Excel shows it: %s", (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });
});

describe("the cells of a sheet", () => {
  it("are texts of their own or shared ones, plain or in pieces, and struck out where they are shown so", () => {
    const strings =
      "<si><t>Train staff</t></si><si><r><rPr><strike/></rPr><t>May 2024</t></r><r><t xml:space='preserve'> June 2025</t></r><rPh><t>x</t></rPh></si>";
    const shared = (at: string, index: number): string => `<c r="${at}" t="s"><v>${index}</v></c>`;
    const rows = [
      sheetRow(1, HEADINGS),
      sheetRow(2, [shared("A2", 0), textCell("B2", "Head of HR", 1), shared("C2", 1)]),
    ];
    expect(read([sheet(...rows)], { strings })).toEqual([
      [HEADINGS, ["Train staff", "~~Head of HR~~", "~~May 2024~~ June 2025"]],
    ]);
  });

  it("are the values that formulas last had, yes and no, and errors as they are shown", () => {
    const formula = '<c r="A2" t="str"><f>B9</f><v>Train staff</v></c>';
    const rows = [
      sheetRow(1, HEADINGS),
      sheetRow(2, [formula, '<c r="B2" t="b"><v>1</v></c>', '<c r="C2" t="e"><v>#REF!</v></c>']),
    ];
    expect(read([sheet(...rows)])).toEqual([[HEADINGS, ["Train staff", "TRUE", "#REF!"]]]);
  });

  it("stand in order where the file does not say where they stand", () => {
    const rows = "<row><c t='inlineStr'><is><t>Action</t></is></c><c t='inlineStr'><is><t>Owner</t></is></c></row>";
    expect(read([{ name: "Sheet1", rows }])).toEqual([[["Action", "Owner"]]]);
  });

  it("say what is merged in each row that it covers", () => {
    const rows = [
      sheetRow(3, [null, "How we lead"]),
      sheetRow(4, [null, ...HEADINGS]),
      sheetRow(5, [null, "Train staff", "HR", "May 2026"]),
      sheetRow(6, [null, "Check pay", "Pay", null]),
    ];
    expect(read([{ ...sheet(...rows), merged: ["B3:D3", "D5:D6"] }])).toEqual([
      "How we lead",
      [HEADINGS, ["Train staff", "HR", "May 2026"], ["Check pay", "Pay", "May 2026"]],
    ]);
  });
});

describe("the rows of a sheet", () => {
  it("know their number in the sheet", () => {
    const document = readXlsx(
      excelFile([sheet(sheetRow(4, HEADINGS), sheetRow(7, ["Train staff", "HR", "May"]))]),
      "p",
    );
    expect(document).toMatchObject({ unit: "sheet row", blocks: [{ rows: [{ from: 4 }, { from: 7, to: 7 }] }] });
  });

  it("are a title, a key, a plan and notes where blank rows part them", () => {
    const rows = [
      sheetRow(1, ["Equality plan", null, null, null, null, null, "Version 2"]),
      sheetRow(2, ["Directorate:", "Place"]),
      sheetRow(4, ["R", "off track"]),
      sheetRow(6, ["Ref", ...HEADINGS, "RAG", "Notes"]),
      sheetRow(7, ["1", "Train staff", "HR", "May", "R", "x"]),
      sheetRow(9, ["2", "Check pay", "Pay", "June", "G"]),
      sheetRow(11, ["Agreed by full council in May."]),
    ];
    expect(read([sheet(...rows)])).toEqual([
      "Equality plan",
      "Version 2",
      "Directorate: Place",
      [["R", "off track"]],
      [
        ["Ref", ...HEADINGS, "RAG", "Notes"],
        ["1", "Train staff", "HR", "May", "R", "x"],
        ["2", "Check pay", "Pay", "June", "G", ""],
      ],
      "Agreed by full council in May.",
    ]);
  });

  it("are a table of their own where they are far narrower than the plan above", () => {
    const headings = ["Ref", ...HEADINGS, "RAG", "Notes"];
    const rows = [
      sheetRow(1, headings),
      sheetRow(2, ["1", "a", "b", "May", "R", "x"]),
      sheetRow(4, ["R", "off track"]),
    ];
    expect(read([sheet(...rows)])).toEqual([[headings, ["1", "a", "b", "May", "R", "x"]], [["R", "off track"]]]);
  });

  it("are two tables where a free column parts them and the right one stands for itself", () => {
    const rows = [
      sheetRow(1, ["Equality plan"]),
      sheetRow(3, [...HEADINGS, null, "Risk", "Likelihood", "Impact"]),
      sheetRow(4, ["Train staff", "HR", "May", null, "Money runs out", "2", "5"]),
      sheetRow(5, ["Check pay", "Pay", "June"]),
    ];
    const plan = [HEADINGS, ["Train staff", "HR", "May"], ["Check pay", "Pay", "June"]];
    expect(read([sheet(...rows)])).toEqual([
      "Equality plan",
      plan,
      [
        ["Risk", "Likelihood", "Impact"],
        ["Money runs out", "2", "5"],
      ],
    ]);
  });

  it("side by side have each the line that stands above it", () => {
    const rows = [
      sheetRow(1, ["Pay", null, null, null, "Parks"]),
      sheetRow(2, [...HEADINGS, null, ...HEADINGS]),
      sheetRow(3, ["Publish figures", "HR", "May", null, "Train wardens", "Parks", "June"]),
    ];
    expect(read([sheet(...rows)])).toEqual([
      "Pay",
      [HEADINGS, ["Publish figures", "HR", "May"]],
      "Parks",
      [HEADINGS, ["Train wardens", "Parks", "June"]],
    ]);
  });

  it.each<[string, Partial<SheetParts>, readonly (string | null)[]]>([
    ["is only left for its looks", {}, ["Status", "Comments"]],
    ["is hidden", { columns: '<col min="4" max="4" hidden="1"/>' }, ["Action taken", "Owner of data"]],
    ["lies under a cell from its left", { merged: ["C1:D1"] }, ["Lead", "Support"]],
  ])("are one table where the free column %s", (_, parts, headings) => {
    const rows = [
      sheetRow(1, [...HEADINGS, null, ...headings]),
      sheetRow(2, ["Train staff", "HR", "May", null, "Open", "None yet"]),
    ];
    expect(read([{ ...sheet(...rows), ...parts }])).toEqual([
      [
        [...HEADINGS, ...headings],
        ["Train staff", "HR", "May", "Open", "None yet"],
      ],
    ]);
  });

  it("keep what is merged over them though the first of them is hidden", () => {
    const rows = [
      sheetRow(1, HEADINGS),
      sheetRow(2, ["Train staff", "HR", null], 'hidden="1"'),
      sheetRow(3, [null, "Pay", null]),
    ];
    expect(read([{ ...sheet(...rows), merged: ["A2:A3"] }])).toEqual([[HEADINGS, ["Train staff", "Pay", ""]]]);
  });

  it("that are hidden are left out and counted, and so are columns and sheets", () => {
    const rows = [
      sheetRow(1, ["Action", "Secret", "Owner", "By when"]),
      sheetRow(2, ["Train staff", "x", "HR", "May"]),
      sheetRow(3, ["Old action", "y", "HR", "June"], 'hidden="1"'),
      sheetRow(4, ["Check pay", "z", "Pay", "July"]),
    ];
    const sheets: SheetParts[] = [
      { ...sheet(...rows), columns: '<col min="2" max="2" hidden="1"/>' },
      { name: "Old plan", rows: sheetRow(1, HEADINGS) + sheetRow(2, ["a", "b", "c"]), state: "veryHidden" },
    ];
    expect(read(sheets)).toEqual([[HEADINGS, ["Train staff", "HR", "May"], ["Check pay", "Pay", "July"]]]);
    expect(readXlsx(excelFile(sheets), "plan.xlsx").leftOut).toEqual([
      { reason: "hidden row", count: 1 },
      { reason: "hidden column", count: 1 },
      { reason: "in the hidden sheet “Old plan”", count: 2 },
    ]);
  });

  it("of several sheets stand under their objectives, where the first line of each names one", () => {
    const rows = (objective: string): string =>
      sheetRow(1, [objective]) + sheetRow(2, HEADINGS) + sheetRow(3, ["a", "b", "May"]);
    const sheets = [
      { name: "Obj 1", rows: rows("Objective 1: Leadership") },
      { name: "Obj 2", rows: rows("Objective 2: Fair services") },
    ];
    expect(read(sheets).filter((block) => typeof block === "string")).toEqual([
      "# Obj 1",
      "Objective 1: Leadership",
      "# Obj 2",
      "Objective 2: Fair services",
    ]);
  });

  it("of several sheets stand under the names of their sheets, behind the title of the plan", () => {
    const rows = (title: string): string =>
      sheetRow(1, [title]) + sheetRow(2, HEADINGS) + sheetRow(3, ["a", "b", "May"]);
    const table = [HEADINGS, ["a", "b", "May"]];
    expect(
      read([
        { name: "Place", rows: rows("Equality plan") },
        { name: "Empty", rows: "" },
        { name: "People", rows: rows("What we do for people") },
      ]),
    ).toEqual(["Equality plan", "# Place", table, "# People", "What we do for people", table]);
  });
});
