// Markdown as people and programs write it: pipe tables, HTML among them, rows that came apart.
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { cellsOf, textsOf } from "../../support/document-cells.ts";

const read = (text: string) => readDocument(Buffer.from(text), "plan.md");
const HEAD = "| Action | Owner | By when |\n| :-- | --- | --: |\n";

describe("a Markdown table", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "emphasis and links",
      "| Review **pay** [here](https://x.test) | _Head_ of HR | `May` 2026 |",
      ["Review pay here", "Head of HR", "May 2026"],
    ],
    [
      "a list in HTML",
      "| Tell<ul><li>unions</li><li>staff</li></ul> | HR<br/>Law | May |",
      ["Tell\n• unions\n• staff", "HR\nLaw", "May"],
    ],
    [
      "a struck-out date",
      "| Review | HR | ~~May 2025~~ <s>June 2025</s> July 2026 |",
      ["Review", "HR", "~~May 2025~~ ~~June 2025~~ July 2026"],
    ],
    ["a bar that is a character", "| Review A \\| B | HR | May |", ["Review A | B", "HR", "May"]],
    ["entities", "| Review R&amp;D, &lt;5% | HR&nbsp;Team | May |", ["Review R&D, <5%", "HR Team", "May"]],
    ["a row broken over lines", "| Review\npay and\n\ngrades | HR | May |", ["Review\npay and\ngrades", "HR", "May"]],
    ["more cells than headings", "| Review | HR | May | Green |", ["Review", "HR", "May", "Green"]],
  ])("reads %s", (_, row, expected) => {
    expect(cellsOf(read(`${HEAD}${row}\n`))[1]).toEqual(expected);
  });

  it("goes on behind a blank line", () => {
    const document = read(`${HEAD}| Review | HR | May |\n\n| Tell | Law | June |\n`);
    expect(document.blocks).toHaveLength(1);
    expect(cellsOf(document)).toHaveLength(3);
  });

  it("says on which lines each row stood", () => {
    const [table] = read(`${HEAD}| Review\npay | HR | May |\n| Tell | Law | June |\n`).blocks;
    expect(table?.kind === "table" ? table.rows.map(({ from, to }) => [from, to]) : []).toEqual([
      [1, 1],
      [3, 4],
      [5, 5],
    ]);
  });
});

describe("Markdown around tables", () => {
  it("has headings, front matter and lines with labels", () => {
    const document = read('---\ntitle: "Fair for all"\n---\n# Plan\n\n**Action:** Review\n**Owner:** HR\n---\n');
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "heading", "paragraph", "paragraph"]);
    expect(textsOf(document)).toEqual(["Fair for all", "Plan", "Action: Review", "Owner: HR"]);
    expect(document.leftOut).toEqual([{ reason: "line about the file itself", count: 3 }]);
  });

  it("may hold a table in HTML that has blank lines in it", () => {
    const document = read(
      "# Plan\n\n<table>\n<tr><th>Action</th><th>Owner</th></tr>\n\n<tr><td>Review</td><td>HR</td></tr>\n</table>\n",
    );
    expect(cellsOf(document)).toEqual([
      ["Action", "Owner"],
      ["Review", "HR"],
    ]);
  });
});

describe("Markdown that a converter made of pages", () => {
  const ROW =
    "| Ask every panel to give one reason for<br>each person who was turned down, and<br>keep the notes for a year | Head of<br>Resourcing | May 2026 |\n";
  const PROSE =
    "| Visit each club that has asked for help<br>with its rooms or its rules | Clubs Officer<br>Access Panel | June 2026 |\n";

  it("has cells whose lines run on, but not where two posts stand below each other or a list begins", () => {
    const list = "| Print:<br>- maps<br>- signs | HR Adviser<br>Payroll Team | May 2026 |\n";
    expect(cellsOf(read(`${HEAD}${ROW}${PROSE}${list}`)).slice(1)).toEqual([
      [
        "Ask every panel to give one reason for each person who was turned down, and keep the notes for a year",
        "Head of Resourcing",
        "May 2026",
      ],
      [
        "Visit each club that has asked for help with its rooms or its rules",
        "Clubs Officer\nAccess Panel",
        "June 2026",
      ],
      ["Print:\n• maps\n• signs", "HR Adviser\nPayroll Team", "May 2026"],
    ]);
  });

  it("keeps the lines of cells whose lines begin for themselves", () => {
    const row =
      "| Ask each panel to give a reason for its choice<br>Tell those who were turned down<br>Report to Cabinet | Payroll | May |\n";
    expect(cellsOf(read(`${HEAD}${row}${row}`))[1]?.[0]?.split("\n")).toHaveLength(3);
  });

  it("goes on with a table behind the number of a page, and leaves what stands at its head and foot out", () => {
    const row = (action: string): string => `| ${action} | HR | May |\n`;
    const text = `${HEAD}${row("Review")}\n3\n\nFair pay plan\n\n${HEAD}${row("Tell")}\n4\n\nFair pay plan\n`;
    const document = read(text);
    expect(document.blocks).toHaveLength(1);
    expect(cellsOf(document).map(([action]) => action)).toEqual(["Action", "Review", "Action", "Tell"]);
    expect(document.leftOut).toEqual([{ reason: "head or foot of a page", count: 4 }]);
  });

  it("takes no number for that of a page that does not count pages", () => {
    const row = (action: string): string => `| ${action} | HR | May |\n`;
    expect(read(`${HEAD}${row("Review")}\n4\n\n${HEAD}${row("Tell")}\n4\n`).blocks).toHaveLength(4);
  });
});
