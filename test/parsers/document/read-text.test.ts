// Plain text to headings, paragraphs and rows.
import { describe, expect, it } from "vitest";
import { cleanText, foldText } from "../../../src/parsers/document/clean-text.ts";
import type { Document } from "../../../src/parsers/document/document.ts";
import { readText } from "../../../src/parsers/document/read-text.ts";

function rowsOf(document: Document): { cells: readonly string[]; lines: string; afterBreak: boolean }[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map(({ cells, from, to, afterBreak }) => ({ cells, lines: `${from}-${to}`, afterBreak }))
      : [],
  );
}

function textOf(document: Document): string[] {
  return document.blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
}

describe("lines of text", () => {
  it("are rows where tabs part them, and know the line they stood on", () => {
    const document = readText("Plan\n\nAction\tOwner\nPlant trees\tHead of Parks\n\nand shrubs\t\n", "plan.txt");
    expect(textOf(document)).toEqual(["Plan"]);
    expect(rowsOf(document)).toEqual([
      { cells: ["Action", "Owner"], lines: "3-3", afterBreak: false },
      { cells: ["Plant trees", "Head of Parks"], lines: "4-4", afterBreak: false },
      { cells: ["and shrubs", ""], lines: "6-6", afterBreak: true },
    ]);
  });

  it("make one row where a quoted cell runs over several", () => {
    const document = readText('Action\tOwner\tBy when\n"Plant ""native""\ntrees"\tHead of Parks\tMay\n', "plan.txt");
    expect(rowsOf(document)[1]).toEqual({
      cells: ['Plant "native"\ntrees', "Head of Parks", "May"],
      lines: "2-3",
      afterBreak: false,
    });
  });

  it("make one row where the last cell is open at the end of a line", () => {
    const text = "Action\tOwner\tUpdate\nPlant trees\tHead of Parks\tDone in\nMay 2026\nCut grass\tHead of Parks\t\n";
    expect(rowsOf(readText(text, "plan.txt")).map(({ cells }) => cells[2])).toEqual([
      "Update",
      "Done in\nMay 2026",
      "",
    ]);
  });

  it("make one row where a list runs over several", () => {
    const inCell = readText("Ref\tAction\tOwner\n1\tPlant trees:\n- oaks\n- limes\tHead of Parks\n", "plan.txt");
    expect(rowsOf(inCell)[1]?.cells).toEqual(["1", "Plant trees:\n• oaks\n• limes", "Head of Parks"]);
  });

  it("are one table across a page number", () => {
    const document = readText("Action\tOwner\nOne\tA\nPage 2 of 9\nTwo\tB\n", "plan.txt");
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph"]);
    expect(rowsOf(document)[2]).toEqual({ cells: ["Two", "B"], lines: "4-4", afterBreak: true });
  });

  it("are rows where pipes part them, and headings where Markdown marks them", () => {
    const document = readText(
      "# Plan\n\n| Action | Owner |\n| --- | --- |\n| **Plant** trees | Parks \\| Trees |\n",
      "plan.md",
    );
    expect(document.blocks[0]).toEqual({ kind: "heading", text: "Plan", level: 1, from: 1, to: 1 });
    expect(rowsOf(document).map(({ cells }) => cells)).toEqual([
      ["Action", "Owner"],
      ["---", "---"],
      ["Plant trees", "Parks | Trees"],
    ]);
  });

  it("keep a blank first cell where a bar or a slash in front stands behind it", () => {
    const rows = [
      ["Theme", "Action", "Lead", "By when"],
      ["Access", "Fit a ramp at the library", "Estates Manager", "March 2027"],
      ["", "Train counter staff in deaf awareness", "Learning Manager", "June 2027"],
      ["", "Put clear signs in the town hall", "Estates Manager"],
      ["Pay", "Publish the pay gap by grade", "Head of People", "April 2027"],
    ];
    for (const sign of ["|", "/"]) {
      const text = rows.map((cells) => cells.join(` ${sign} `).trim()).join("\n");
      expect(
        rowsOf(readText(`Equality plan\n\n${text}\n`, "plan.txt")).map(({ cells }) => cells.map(foldText)),
      ).toEqual(rows);
    }
  });

  it("make one row where a bar's row was broken at a width", () => {
    const lines = [
      "Action | Lead | By when",
      "Fit a ramp at the library and keep the",
      "old steps in use | Estates Manager | March 2027",
      "Train counter staff | Learning",
      "Manager | June 2027",
      "Put clear signs in the town hall | Estates Manager | July 2027",
    ];
    expect(
      rowsOf(readText(`Equality plan\n\n${lines.join("\n")}\n`, "plan.txt")).map(({ cells }) => cells.map(foldText)),
    ).toEqual([
      ["Action", "Lead", "By when"],
      ["Fit a ramp at the library and keep the old steps in use", "Estates Manager", "March 2027"],
      ["Train counter staff", "Learning Manager", "June 2027"],
      ["Put clear signs in the town hall", "Estates Manager", "July 2027"],
    ]);
  });

  it("are rows below the headings of a wiki, which have two bars", () => {
    const wiki =
      "|| Ref || Action || Owner || Due ||\n| 1 | Fit a ramp | Estates Manager | May |\n| 2 | Put up signs | | June |\n";
    expect(rowsOf(readText(`Plan\n\n${wiki}`, "plan.txt")).map(({ cells }) => cells.map(foldText))).toEqual([
      ["Ref", "Action", "Owner", "Due"],
      ["1", "Fit a ramp", "Estates Manager", "May"],
      ["2", "Put up signs", "", "June"],
    ]);
  });

  it("are prose where a slash stands between words", () => {
    expect(rowsOf(readText("Parks / trees / shrubs are looked after.\n", "plan.txt"))).toEqual([]);
  });

  it("are put together where a sentence was wrapped", () => {
    const wrapped = "The council agreed this plan in the spring of last year after\nmonths of conversations.\n";
    expect(textOf(readText(wrapped, "plan.txt"))).toEqual([foldText(wrapped)]);
  });
});

describe("a table with every cell as a paragraph of its own", () => {
  const row = (...cells: string[]): string => `${cells.map((cell) => `\t${cell}\n`).join("")}\n`;
  const heading = row("Evidence", "What needs to be done?", "By when", "Who", "RAG");

  it("comes back in rows, blank cells and cells of several lines among them", () => {
    const text = `Plan\n\n${heading}${row("", "Plant trees\n\nand shrubs", "", "Parks\nTrees", "G")}${row("We did", "Water them", "May", "Parks", "A")}`;
    expect(rowsOf(readText(text, "plan.txt")).map(({ cells }) => cells)).toEqual([
      ["Evidence", "What needs to be done?", "By when", "Who", "RAG"],
      ["", "Plant trees\nand shrubs", "", "Parks\nTrees", "G"],
      ["We did", "Water them", "May", "Parks", "A"],
    ]);
  });

  it("keeps a first column that has no heading, and no text in some rows", () => {
    const rows = [
      ["", "Action", "Lead", "By when"],
      ["Access", "Fit a ramp at the library", "Estates Manager", "March 2027"],
      ["", "Train counter staff in deaf awareness", "Learning Manager", "June 2027"],
      ["Pay", "Publish the pay gap by grade", "Head of People", "July 2027"],
    ];
    const text = rows.flat().map((cell) => `\t${cell}`);
    expect(rowsOf(readText(`Equality plan\n\n${text.join("\n")}\n`, "plan.txt")).map(({ cells }) => cells)).toEqual(
      rows,
    );
  });

  it("keeps its rows apart from a title between them", () => {
    const text = `${heading}${row("", "Plant trees", "May", "Parks", "G")}\t2. Streets\n\n${heading}${row("", "Mend kerbs", "June", "Roads", "R")}`;
    const document = readText(text, "plan.txt");
    expect(document.blocks.map((block) => (block.kind === "table" ? block.rows.length : block.text))).toEqual([
      2,
      "2. Streets",
      2,
    ]);
  });

  it("keeps a heading below it out of its last cell, and another table out of its rows", () => {
    const own = row("What we do", "Plant trees", "May", "Parks", "None");
    const below = `Our figures\n\n${row("Measure", "2024")}${row("Trees", "12")}`;
    const document = readText(`${heading.replace("RAG", "Comments")}${own}${below}`, "plan.txt");
    expect(textOf(document)).toEqual(["Our figures"]);
    expect(document.blocks.map((block) => (block.kind === "table" ? block.rows.length : 0))).toEqual([2, 0, 2]);
    expect(rowsOf(document)[1]?.cells).toEqual(["What we do", "Plant trees", "May", "Parks", "None"]);
  });

  it("knows how many headings there are though a blank line stands between them", () => {
    const parted = heading.replace("\tBy when", "\n\tBy when");
    const text = `${parted}${row("", "Plant trees", "May 2026", "Parks Team", "G")}${row("", "Water them", "June 2026", "Parks Team", "A")}`;
    expect(rowsOf(readText(text, "plan.txt")).map(({ cells }) => cells.length)).toEqual([5, 5, 5]);
  });

  it("leaves the text below it out of its last cell", () => {
    const text = `${heading}${row("", "Plant trees", "May", "Parks", "G")}Thank you to all who helped.\n`;
    expect(textOf(readText(text, "plan.txt"))).toEqual(["Thank you to all who helped."]);
  });
});

describe("a text with a line for each cell", () => {
  const rows = (...cells: string[]): string => cells.map((cell) => `${cell}\n`).join("");
  const headings = rows("No.", "Activity", "Owner", "Timescale", "Status");
  const first = rows("1a", "Review every stage of recruitment", "Head of HR", "June 2026", "On track");
  const second = rows("1b", "Exit interviews with all who leave", "Workforce Manager", "Ongoing", "");

  it("has rows where every row shows that its cells are right", () => {
    const document = readText(`Plan\n\n${headings}${first}${second}`, "plan.txt");
    expect(rowsOf(document).map(({ cells }) => cells)).toEqual([
      ["No.", "Activity", "Owner", "Timescale", "Status"],
      ["1a", "Review every stage of recruitment", "Head of HR", "June 2026", "On track"],
      ["1b", "Exit interviews with all who leave", "Workforce Manager", "Ongoing", ""],
    ]);
  });

  it("is asked about where a word above may be a heading too", () => {
    const document = readText(`Theme\n${headings}${first}${second}`, "plan.txt");
    expect(document.blocks.filter((block) => "unreadable" in block)).toHaveLength(1);
  });

  it("has rows where a cell has lines of its own, because an owner and a date show where it ends", () => {
    const broken = rows("1b", "Exit interviews", "for all who leave the force", "Workforce Manager", "Ongoing", "");
    const document = readText(`Plan\n\n${headings}${first}${broken}`, "plan.txt");
    expect(rowsOf(document)[2]?.cells).toEqual([
      "1b",
      "Exit interviews for all who leave the force",
      "Workforce Manager",
      "Ongoing",
      "",
    ]);
  });

  it("is asked about where lines of cells beside each other came out by turns, and nothing is guessed", () => {
    const mixed = rows(
      "1b",
      "Exit interviews with all of",
      "Workforce",
      "the people who leave",
      "Manager",
      "Ongoing",
      "",
    );
    const document = readText(`Plan\n\n${headings}${first}${mixed}${mixed}`, "plan.txt");
    const asked = document.blocks.flatMap((block) => ("unreadable" in block ? [block.text] : []));
    expect(asked.join(" ")).toContain("Exit interviews with all of");
    expect(rowsOf(document).filter(({ cells }) => cells[0] === "1b")).toEqual([]);
  });
});

describe("a running title with its page's number beside it", () => {
  const headings = "No.\tAction\tLead\tBy when\n";

  it.each([
    ["Wexcombe Council | Equality Plan\t", ""],
    ["Borough of Wexcombe\t\tPage ", " of 9"],
  ])("is no row, and what it cut goes on below it: %j", (before, behind) => {
    const page = (number: number) => `\n${before}${number}${behind}\n\n`;
    const cut = `${headings}1\tTrain each manager with\tHR\tMay 2026\n${page(4)}${headings}\thelp of the panel.\t\t\n`;
    const document = readText(`Wexcombe\n${page(3)}${cut}2\tMeet monthly\tHR\tOngoing\n${page(5)}`, "plan.txt");
    expect(rowsOf(document).map(({ cells }) => cells.join("|"))).toEqual([
      "No.|Action|Lead|By when",
      "1|Train each manager with|HR|May 2026",
      "No.|Action|Lead|By when",
      "|help of the panel.||",
      "2|Meet monthly|HR|Ongoing",
    ]);
    expect(textOf(document)).toContain(foldText(page(4)));
  });

  it("stands elsewhere with numbers that do not rise, and is a row", () => {
    const document = readText(
      `${headings}1\tAdopt it\tHR\tMay 2026\nReview the plan\t3\nReview the plan\t2\n`,
      "plan.txt",
    );
    expect(rowsOf(document).map(({ cells }) => cells.slice(0, 2).join("|"))).toContain("Review the plan|2");
  });
});

describe("mark-up in a cell", () => {
  it.each([
    ["<p>Plant <b>trees</b>&nbsp;&amp; shrubs</p>", "Plant trees & shrubs"],
    ['<ul style="x"> Plant trees • and shrubs • </ul>', "Plant trees\n• and shrubs"],
    ["<ul><li>Oaks</li><li>Limes</li></ul>", "• Oaks\n• Limes"],
    ["[bookmark: _Hlk1]Plant\u00a0trees<br/>soon", "Plant trees\nsoon"],
    ["fewer than < 5 trees", "fewer than < 5 trees"],
    ["Co\u2011ordinator, mid\u20102026", "Co-ordinator, mid-2026"],
  ])("%j reads as %j", (raw, text) => {
    expect(cleanText(raw)).toBe(text);
  });
});
