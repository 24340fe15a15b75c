// What a PDF that no program prints every day becomes, and what is said of one that cannot be read.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../../src/parsers/document/document.ts";
import { readPdf } from "../../../../src/parsers/document/pdf/read-pdf.ts";
import { readText } from "../../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";
import { UserError } from "../../../../src/plan/user-error.ts";
import { cellsOf, textsOf } from "../../../support/document-cells.ts";
import { pdfFile, tableAt, textAt } from "../../../support/pdf-file.ts";

const HEADINGS = ["Ref", "Action", "Lead", "By when"];
const ROWS = [
  ["1", "Train all managers", "Head of People", "March 2026"],
  ["2", "Publish the pay gap", "Payroll Manager", "Ongoing"],
  ["3", "Walk the new routes", "Transport Lead", "30 June 2026"],
];
const COLUMNS = [60, 110, 320, 440, 540];
const EDGES = { ruled: true, "without lines": false };

function read(...contents: readonly string[]): Promise<Document> {
  return readPdf(pdfFile(contents.map((content) => ({ content }))), "plan.pdf");
}

describe.each(Object.entries(EDGES))("a table %s", (_, lines) => {
  it("has the cells that a reader sees", async () => {
    const document = await read(tableAt(700, [HEADINGS, ...ROWS], COLUMNS, lines));
    expect(cellsOf(document)).toEqual([HEADINGS, ...ROWS]);
  });

  it("goes on over the page without its headings, and says that a page ended there", async () => {
    const document = await read(
      tableAt(700, [HEADINGS, ...ROWS.slice(0, 2)], COLUMNS, lines),
      tableAt(790, [...ROWS.slice(2), ["4", "Ask the tenants", "Head of Housing", "May 2026"]], COLUMNS, lines),
    );
    expect(document.blocks).toHaveLength(1);
    expect(document.blocks[0]).toMatchObject({
      rows: [
        { afterBreak: false, from: 1 },
        { afterBreak: false, from: 1 },
        { afterBreak: false, from: 1 },
        { afterBreak: true, from: 2, to: 2 },
        { afterBreak: false, from: 2 },
      ],
    });
  });

  it("reads the same on a page that is turned", async () => {
    const content = `0 1 -1 0 595 0 cm\n${tableAt(500, [HEADINGS, ...ROWS], COLUMNS, lines)}`;
    for (const rotate of [0, 90]) {
      const document = await readPdf(pdfFile([{ content, rotate }]), "plan.pdf");
      expect(cellsOf(document)).toEqual([HEADINGS, ...ROWS]);
    }
  });

  it("gives the register that the same table gives as text", async () => {
    const word = fc.constantFrom("Review", "the", "libraries", "with", "tenants", "and", "pay", "forms", "Publish");
    const row = fc.tuple(
      fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `Agree ${words.join(" ")}`),
      fc.constantFrom("Head of People", "Equality Officer", "Libraries Manager"),
      fc.constantFrom("March 2026", "Ongoing", "30 June 2026", "Q2 2026/27"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 12 }), async (made) => {
        const rows = [HEADINGS, ...made.map(([action, lead, due], at) => [`1.${at + 1}`, action, lead, due])];
        const today = localDate("2025-06-02");
        const text = `Equality plan\n\n${rows.map((cells) => cells.join("\t")).join("\n")}\n`;
        const asText = readPlan(readText(text, "plan.txt"), { today });
        const content = textAt(60, 760, "Equality plan") + tableAt(700, rows, COLUMNS, lines);
        const asPdf = readPlan(await read(content), { today });
        const told = ({ source: _source, ...rest }: (typeof asPdf.actions)[number]): unknown => rest;
        expect(asPdf.actions.map(told)).toEqual(asText.actions.map(told));
      }),
      { numRuns: 25 },
    );
  });
});

describe("text", () => {
  it("keeps a raised ordinal with its number, and a footnote's mark from becoming part of a year", async () => {
    const [text] = textsOf(
      await read(
        textAt(60, 700, "By 1", { size: 12 }) +
          textAt(84.5, 704, "st", { size: 7 }) +
          textAt(93, 700, "May 2026", { size: 12 }) +
          textAt(145, 704, "1", { size: 7 }),
      ),
    );
    expect(text).toBe("By 1st May 2026¹");
  });

  it("loses the mark of a footnote behind a word", async () => {
    const content = textAt(60, 700, "Fit a loop", { size: 12 }) + textAt(112.5, 704, "2", { size: 7 });
    expect(textsOf(await read(content))[0]).toMatch(/^Fit a loop/);
    const marked = textAt(60, 700, "Mend the service", { size: 12 }) + textAt(151, 704, "2", { size: 7 });
    expect(textsOf(await read(marked))).toEqual(["Mend the service"]);
  });

  it("parts the number of an item from the words that it touches", async () => {
    const item = textAt(60, 700, "1.10") + textAt(79.5, 700, "Publish the pay gap");
    expect(textsOf(await read(item))).toEqual(["1.10 Publish the pay gap"]);
    const word = textAt(60, 700, "Mc") + textAt(73.3, 700, "Gill House");
    expect(textsOf(await read(word))).toEqual(["McGill House"]);
  });

  it("in boxes beside each other is read box by box, and cards in them are actions", async () => {
    const card = (x: number, y: number, [count, what, who, when]: readonly string[]): string =>
      `${x} ${y - 76} 230 90 re S\n` +
      textAt(x + 6, y, count ?? "", { bold: true }) +
      textAt(x + 6, y - 14, what ?? "", { bold: true }) +
      textAt(x + 6, y - 28, `Who: ${who ?? ""}`) +
      textAt(x + 6, y - 42, `When: ${when ?? ""}`);
    const page =
      textAt(60, 800, "Fair access plan", { size: 18 }) +
      card(50, 740, ["Action 1", "Fit a loop in the chamber", "Head of Estates", "May 2026"]) +
      card(300, 740, ["Action 2", "Train the front desk", "HR Manager", "June 2026"]) +
      card(50, 640, ["Action 3", "Publish a map", "Access Officer", "July 2026"]) +
      card(300, 640, ["Action 4", "Ask residents", "Policy Team", "Quarterly"]);
    const { actions } = readPlan(await read(page), { today: localDate("2025-06-02") });
    expect(actions.map(({ reference, action, owners, due }) => [reference, action, owners[0]?.name, due.text])).toEqual(
      [
        ["1", "Fit a loop in the chamber", "Head of Estates", "May 2026"],
        ["2", "Train the front desk", "HR Manager", "June 2026"],
        ["3", "Publish a map", "Access Officer", "July 2026"],
        ["4", "Ask residents", "Policy Team", "Quarterly"],
      ],
    );
  });

  it("that larger type sets apart is a heading, and a short bold line too", async () => {
    const prose = Array.from({ length: 4 }, (_, at) =>
      textAt(60, 600 - at * 12, "We asked residents what gets in their way and they told us."),
    );
    const document = await read(
      textAt(60, 700, "Fair access plan", { size: 18 }) + textAt(60, 640, "Our aims", { bold: true }) + prose.join(""),
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["heading", "heading", "paragraph"]);
  });

  it("that stands on each page in one place is left out, and counted", async () => {
    const page = (number: number): string =>
      textAt(60, 810, "Lowmere Borough Council") +
      textAt(60, 600, `Part ${"IXVM"[number]} of the plan`) +
      textAt(280, 20, `Page ${number + 1} of 3`);
    const document = await read(page(0), page(1), page(2));
    expect(textsOf(document)).toEqual(["Part I of the plan", "Part X of the plan", "Part V of the plan"]);
    expect(document.leftOut).toEqual([{ reason: "running header, footer or page number", count: 6 }]);
  });

  it("that a watermark sets at an angle is left out, and counted", async () => {
    const document = await read(`${textAt(60, 600, "The plan")}BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET`);
    expect(textsOf(document)).toEqual(["The plan"]);
    expect(document.leftOut).toEqual([{ reason: "watermark, or word set at an angle", count: 1 }]);
  });

  it("that lies behind other text in far larger letters is left out likewise", async () => {
    const lines = [
      "Train all managers who recruit",
      "Publish the pay gap each March",
      "Walk the new routes to the library",
    ];
    const document = await read(
      lines.map((line, at) => textAt(60, 620 - at * 14, line)).join("") + textAt(50, 580, "DRAFT", { size: 90 }),
    );
    expect(textsOf(document)).toEqual([lines.join(" ")]);
    expect(document.leftOut).toEqual([{ reason: "watermark, or word set at an angle", count: 1 }]);
  });

  it("with a line drawn through it is struck out, and the line under a word strikes out nothing", async () => {
    const strike = "74 703 m 135 703 l S\n84 683.6 m 160 683.6 l S\n";
    const content = textAt(60, 700, "By March 2024 April 2025") + textAt(60, 685, "See the toolkit online") + strike;
    expect(textsOf(await read(content)).join(" ")).toBe("By ~~March 2024~~ April 2025 See the toolkit online");
  });

  it("keeps a hyphen that closes a line, unless the document writes the word without one", async () => {
    const lines = [
      "We keep an anti-",
      "racist stance and every recommen-",
      "dation of the report. No recommendation is",
      "lost, and none is put off until another year.",
    ];
    const document = await read(lines.map((line, at) => textAt(60, 700 - at * 12, line)).join(""));
    expect(textsOf(document).join(" ")).toMatch(/an anti-racist stance and every recommendation of/);
  });
});

describe("a cell of several lines", () => {
  const linesAt = (x: number, y: number, lines: readonly string[]): string =>
    lines.map((line, at) => textAt(x, y - at * 12, line)).join("");

  it("is one row with the reference in front of it, however tight the rows stand", async () => {
    const content = [
      HEADINGS.map((heading, at) => textAt(COLUMNS[at] ?? 0, 700, heading)).join(""),
      textAt(60, 688, "1") + linesAt(110, 688, ["Train all managers who sit on", "Panels for recruitment"]),
      linesAt(320, 688, ["Head of", "People"]) + textAt(440, 688, "March 2026"),
      textAt(60, 664, "2") +
        linesAt(110, 664, ["Publish the pay gap"]) +
        textAt(320, 664, "Payroll") +
        textAt(440, 664, "Ongoing"),
    ];
    expect(cellsOf(await read(content.join("")))).toEqual([
      HEADINGS,
      ["1", "Train all managers who sit on Panels for recruitment", "Head of People", "March 2026"],
      ["2", "Publish the pay gap", "Payroll", "Ongoing"],
    ]);
  });

  it("keeps a line's end where the next word had room, and no other", async () => {
    const rows = [HEADINGS, ["1", "", "", "March 2026"], ["", "", "", ""], ["", "", "", ""]];
    const grid =
      [700, 680, 600].map((y) => `60 ${y} m 540 ${y} l S\n`).join("") +
      COLUMNS.map((x) => `${x} 700 m ${x} 600 l S\n`).join("");
    const content =
      tableAt(700, rows.slice(0, 2), COLUMNS, false) +
      linesAt(114, 666, ["Train all managers who sit on panels for", "recruitment"]) +
      linesAt(324, 666, ["Payroll", "Equality Officer"]) +
      grid;
    expect(cellsOf(await read(content))[1]).toEqual([
      "1",
      "Train all managers who sit on panels for recruitment",
      "Payroll\nEquality Officer",
      "March 2026",
    ]);
  });

  it("is not parted by the line under a link", async () => {
    const link = "113 656 m 197 656 l S\n";
    const grid =
      [700, 680, 630].map((y) => `60 ${y} m 540 ${y} l S\n`).join("") +
      COLUMNS.map((x) => `${x} 700 m ${x} 630 l S\n`).join("");
    const cells = [
      textAt(64, 658, "1"),
      textAt(113, 658, "Train the managers"),
      textAt(113, 644, "and say so"),
      textAt(324, 658, "HR"),
      textAt(444, 658, "Ongoing"),
    ];
    const content = tableAt(700, [HEADINGS], COLUMNS, false) + cells.join("") + link + grid;
    expect(cellsOf(await read(content))).toHaveLength(2);
  });
});

describe("a table without lines in which something is too long for its column", () => {
  const lines = (...rows: readonly (readonly string[])[]): string =>
    rows
      .flatMap((cells, row) =>
        cells.map((cell, at) => (cell ? textAt([60, 120, 320, 400][at] ?? 0, 700 - row * 26, cell) : "")),
      )
      .join("");

  it("has each word in the cell where it begins, though it runs on under the next", async () => {
    const rows = [HEADINGS, ...ROWS.slice(0, 2), ["3", "Answer each call", "Telecommunications", "June 2026"]];
    const more = ["4", "Walk the new routes", "Transport Lead", "30 June 2026"];
    expect(cellsOf(await read(lines(...rows, more)))).toEqual([...rows, more]);
  });

  it("parts its numbers, set to the right, from the words close behind them where the next heading begins", async () => {
    const rows = ["9", "10", "11", "12"].map((number, at) => [
      number,
      ["Pay", "Care", "Pay", "Care"][at] ?? "",
      "Ask the staff",
    ]);
    const line = ([number = "", theme = "", action = ""]: readonly string[], at: number): string =>
      textAt(86 - number.length * 5.56, 680 - at * 14, number) +
      textAt(88, 680 - at * 14, theme) +
      textAt(160, 680 - at * 14, action) +
      textAt(300, 680 - at * 14, "Head of HR") +
      textAt(400, 680 - at * 14, "May 2026");
    const headings = [
      ["No", 60],
      ["Theme", 88],
      ["Action", 160],
      ["Lead", 300],
      ["By when", 400],
    ] as const;
    const total = textAt(160, 610, "Total") + textAt(400, 610, "4");
    const content = headings.map(([text, x]) => textAt(x, 700, text)).join("") + rows.map(line).join("") + total;
    expect(cellsOf(await read(content)).slice(1)).toEqual([
      ...rows.map((cells) => [...cells, "Head of HR", "May 2026"]),
      ["", "", "Total", "", "4"],
    ]);
  });

  it("is asked about where a whole sentence runs on, and its last rows are not passed over as text around it", async () => {
    const long = "Ask the tenants of all of the sheltered homes what they would like to change";
    const rows = [HEADINGS, ...ROWS, ["4", long, "Head of Housing", "May 2026"], ["5", "Plant trees", "Parks", "2027"]];
    const { blocks } = await read(lines(...rows));
    expect(blocks).toMatchObject([{ kind: "paragraph", unreadable: "its columns and rows cannot be told apart" }]);
  });
});

describe("a table whose rows cannot be told apart", () => {
  it("stays together as it is, and says so", async () => {
    const lines = [
      ["Action", "Lead", "By when"],
      ["Agree the terms", "Head of", "March"],
      ["Invite the groups", "Legal", "Autumn"],
      ["Write to schools", "", "June"],
      ["", "Youth Lead", "2026"],
    ];
    const content = lines.flatMap((cells, row) =>
      cells.map((cell, at) => (cell ? textAt([60, 240, 400][at] ?? 0, 700 - row * 12, cell) : "")),
    );
    const document = await read(content.join(""));
    expect(document.blocks).toMatchObject([
      { kind: "paragraph", unreadable: "its columns and rows cannot be told apart", from: 1 },
    ]);
    const { queries } = readPlan(document, { today: localDate("2025-06-02") });
    expect(queries[0]?.question).toMatch(/^The table on page 1 cannot be read/);
  });
});

describe("a file that cannot be read", () => {
  const whole = pdfFile([{ content: tableAt(700, [HEADINGS, ...ROWS], COLUMNS, true) }]);

  it.each([
    [
      "pictures of pages, as a scanner makes them",
      pdfFile([{ content: "q 500 0 0 700 40 40 cm Q" }]),
      /holds no text, only pictures/,
    ],
    [
      "a password",
      readFileSync(new URL("locked.pdf", import.meta.url)),
      /is locked with a password\. Open it with the password/,
    ],
    ["half a file", whole.subarray(0, 300), /is damaged and cannot be opened|holds no text/],
    [
      "only the mark of the format",
      Buffer.from("%PDF-1.7\n"),
      /is damaged and cannot be opened as a PDF\. Ask for it again/,
    ],
    [
      "601 pages",
      pdfFile(Array.from({ length: 601 }, () => ({ content: textAt(60, 700, "Action") }))),
      /has 601 pages; 600 can be read/,
    ],
  ])("is one plain sentence: %s", async (_, bytes, sentence) => {
    const reading = readPdf(bytes, "plan.pdf");
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(sentence);
  });

  it("never fails in any other way, whatever its bytes are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const bytes = Uint8Array.from(whole.subarray(0, Math.max(20, length)));
          for (const [at, byte] of changes) bytes[at] = byte;
          const ended = await readPdf(bytes, "plan.pdf").catch((error: unknown) => error);
          if (ended instanceof Error) expect(ended).toBeInstanceOf(UserError);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a page", () => {
  it("that is a picture among pages of text is asked about, and a blank one is not", async () => {
    const scan = "q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q\n";
    const plan = textAt(60, 760, "Equality plan") + tableAt(700, [HEADINGS, ...ROWS], COLUMNS, true);
    const { actions, queries } = readPlan(await read(plan, scan, "", scan), { today: localDate("2025-06-02") });
    expect(actions).toHaveLength(3);
    expect(queries.map(({ question }) => question)).toEqual([
      "Pages 2 and 4 are pictures, as a scanner makes them, and could not be read. Does the plan go on there?",
    ]);
  });

  it.each(Object.entries(EDGES))(
    "whose cells %s are coloured and blank is asked what each colour means",
    async (_, ruled) => {
      const rows = ROWS.map((row) => [...row, ""]);
      const columns = [...COLUMNS.slice(0, -1), 520, 560];
      const fills = ["1 0 0", "0 0.69 0.31", "1 0 0"].map(
        (colour, at) => `${colour} rg 520 ${660 - at * 20} 40 20 re f 0 g\n`,
      );
      const content = fills.join("") + tableAt(700, [[...HEADINGS, "RAG"], ...rows], columns, ruled);
      const { queries } = readPlan(await read(content), { today: localDate("2025-06-02") });
      expect(queries.map(({ question }) => question)).toEqual([
        "What does red mean in this plan? It fills the cell under “RAG” of 1 and 3, without words.",
        "What does green mean in this plan? It fills the cell under “RAG” of 2, without words.",
      ]);
    },
  );
});
