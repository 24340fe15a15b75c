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
