// Tables that a text draws with characters: frames, dashes under headings, rows of several lines.
import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/parsers/document/document.ts";
import { findDrawnTables } from "../../../src/parsers/document/drawn/find-drawn.ts";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { cellsOf, textsOf } from "../../support/document-cells.ts";

const read = (text: string) => readDocument(Buffer.from(text.replace(/^\n/, "")), "plan.txt");

describe("a table in a frame", () => {
  it("has a cell of several lines, paragraphs and a list", () => {
    const document = read(`
Equality plan

+--------------+-----------+----------+
| Action       | Lead      | By when  |
+==============+===========+==========+
| Tell         | Head of   | May 2026 |
| everybody:   | HR        |          |
|              |           | June     |
| -   unions   | Policy    | 2026     |
| -   staff in | Team      |          |
|     person   |           |          |
+--------------+-----------+----------+
| Review pay   |           | Ongoing  |
+--------------+-----------+----------+

After it.
`);
    expect(cellsOf(document)).toEqual([
      ["Action", "Lead", "By when"],
      ["Tell everybody:\n• unions\n• staff in person", "Head of HR\nPolicy Team", "May 2026\nJune 2026"],
      ["Review pay", "", "Ongoing"],
    ]);
    expect(textsOf(document)).toEqual(["Equality plan", "After it."]);
    const places = document.blocks.flatMap((block) =>
      (block.kind === "table" ? block.rows : [block]).map(({ from, to }: Place) => `${from}-${to}`),
    );
    expect(places).toEqual(["1-1", "4-4", "6-11", "13-13", "16-16"]);
  });

  it("says in each row what a merged cell says, also where boxes are drawn", () => {
    const document = read(`
┌──────┬──────────────┬──────┐
│Theme │    Action    │ Lead │
├──────┴──────────────┴──────┤
│Objective 1: Know our people│
├──────┬──────────────┬──────┤
│      │Review pay    │HR    │
│Data  ├──────────────┼──────┤
│      │Publish grades│Policy│
└──────┴──────────────┴──────┘
`);
    expect(cellsOf(document)).toEqual([
      ["Theme", "Action", "Lead"],
      ["Objective 1: Know our people", "", ""],
      ["Data", "Review pay", "HR"],
      ["Data", "Publish grades", "Policy"],
    ]);
  });

  it("puts a word together that was longer than its column, and leaves two words apart", () => {
    const document = read(`
Our colleagues, our partners and the programme that we run with them.

+-----------+-----------+
| Action    | Lead      |
+===========+===========+
| Talent    | Head of   |
| pool for  | Organ     |
| c         | isational |
| olleagues | De        |
| on the    | velopment |
| programme |           |
+-----------+-----------+
| Move all  | Head of   |
| posts     | Team      |
| beforehand| workshops |
+-----------+-----------+
`);
    expect(cellsOf(document).slice(1)).toEqual([
      ["Talent pool for colleagues on the programme", "Head of Organisational Development"],
      ["Move all posts beforehand", "Head of Team workshops"],
    ]);
  });
});

describe("a table of columns under dashes", () => {
  it("has a row on each line", () => {
    const document = read(`
## Our people

  No.   Activity                        Owner
  ----- ------------------------------- -----------
  1a    Review \\"stay\\" interviews      Head of HR
  1b    Publish them                    

## After
`);
    expect(cellsOf(document)).toEqual([
      ["No.", "Activity", "Owner"],
      ["1a", 'Review "stay" interviews', "Head of HR"],
      ["1b", "Publish them", ""],
    ]);
    expect(textsOf(document)).toEqual(["Our people", "After"]);
  });

  it("has rows of several lines between two full lines", () => {
    const document = read(`
  ---------------------------------------
  Action          Lead         By when
                  officer      
  --------------- ------------ ----------
  Review pay and  Head of HR   May 2026
  say so                       

  Publish grades  Policy Team  Ongoing
  ---------------------------------------
`);
    expect(cellsOf(document)).toEqual([
      ["Action", "Lead officer", "By when"],
      ["Review pay and say so", "Head of HR", "May 2026"],
      ["Publish grades", "Policy Team", "Ongoing"],
    ]);
  });

  it("is none where words cross the columns", () => {
    const text = `Action      Lead
----------- ----------
Review all the grades Head of HR
Publish     Policy`;
    expect(findDrawnTables(text.split("\n"), "plan.txt", false)).toEqual([]);
    expect(findDrawnTables(text.replace("all the grades", "pay   ").split("\n"), "plan.txt", false)).toHaveLength(1);
  });
});

describe("Markdown from a converter", () => {
  it("loses the marks behind headings and words", () => {
    const document = read(
      "## Our people {#our-people .unnumbered}\n\n| Action | Owner | By when |\n|---|---|---|\n| [Review pay]{.underline} | []{#_Toc1 .anchor}HR | May |\n",
    );
    expect(textsOf(document)).toEqual(["Our people"]);
    expect(cellsOf(document)[1]).toEqual(["Review pay", "HR", "May"]);
  });
});
