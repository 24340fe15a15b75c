// Colours without words: asked about, never read, and the same from Word, Excel and a web page.
import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/parsers/document/document.ts";
import { readOffice } from "../../../src/parsers/document/office/read-office.ts";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { colourName } from "../../../src/parsers/register/colour-names.ts";
import { localDate } from "../../../src/plan/calendar.ts";
import type { Query, Register } from "../../../src/plan/register.ts";
import type { Settled } from "../../../src/plan/settlement.ts";
import { excelFile, sheetRow, textCell } from "../../support/excel.ts";
import { cell, paragraph, row, table, wordFile } from "../../support/word.ts";

type Shaded = readonly [text: string, shade: string | null];

const TITLE = "Wexley Borough Council Equality Plan";
const plain = (...texts: readonly string[]): Shaded[] => texts.map((text) => [text, null]);
const HEADINGS = plain("Action", "Lead", "By when", "RAG").map(([text]): Shaded => [text, "1f3864"]);
const rated = (action: string, text: string, shade: string | null): Shaded[] => [
  ...plain(action, "Head of HR", "May 2026"),
  [text, shade],
];

function asWord(rows: readonly (readonly Shaded[])[]): Document {
  const written = rows.map((cells) =>
    row(
      cells.map(([text, shade]) =>
        cell(text, shade === null ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${shade.toUpperCase()}"/>`),
      ),
    ),
  );
  return readOffice(wordFile({ body: paragraph(TITLE) + table(written) }), "plan");
}

function asExcel(rows: readonly (readonly Shaded[])[]): Document {
  const fills = [...new Set(rows.flat().flatMap(([, shade]) => shade ?? []))];
  const written = rows.map((cells, at) => {
    const number = at + 3;
    const texts = cells.map(([text, shade], column) =>
      textCell(`${String.fromCharCode(65 + column)}${number}`, text, shade === null ? 0 : fills.indexOf(shade) + 1),
    );
    return `<row r="${number}">${texts.join("")}</row>`;
  });
  return readOffice(excelFile([{ name: "Sheet1", rows: sheetRow(1, [TITLE]) + written.join("") }], { fills }), "plan");
}

function asPage(rows: readonly (readonly Shaded[])[]): Document {
  const written = rows.map(
    (cells) =>
      `<tr>${cells.map(([text, shade]) => `<td${shade === null ? "" : ` style="padding: 0; background: #${shade}"`}>${text}</td>`).join("")}</tr>`,
  );
  return readDocument(
    Buffer.from(`<html><body><h1>${TITLE}</h1><table>${written.join("")}</table></body></html>`),
    "p",
  );
}

const today = localDate("2026-01-01");
const asked = ({ queries }: Register): Query[] =>
  queries.filter(({ question }) => question.includes("mean in this plan"));
const questions = (document: Document): string[] =>
  asked(readPlan(document, { today })).map(({ question }) => question);

describe.each([
  ["Word", asWord],
  ["Excel", asExcel],
  ["a web page", asPage],
])("a colour in %s", (_, document) => {
  it("is one question for each colour where no words stand in the cell for the rating", () => {
    const rows = [
      HEADINGS,
      rated("Publish the gap", "", "00b050"),
      rated("Explain the gap", "", "00b050"),
      rated("Close the gap", "", "0070c0"),
    ];
    expect(questions(document(rows))).toEqual([
      "What does green mean in this plan? It fills the cell under “RAG” of ACT-1 and ACT-2, without words.",
      "What does blue mean in this plan? It fills the cell under “RAG” of ACT-3, without words.",
    ]);
  });

  it("is nothing to ask about beside words, on headings, in stripes, or in a whole column", () => {
    const shade = (cells: readonly Shaded[], colour: string | null): Shaded[] => cells.map(([text]) => [text, colour]);
    expect(questions(document([HEADINGS, rated("Publish the gap", "Amber", "ffc000")]))).toEqual([]);
    const bare = ["Publish the gap", "Explain the gap", "Close the gap"].map((action) =>
      plain(action, "HR", "May 2026"),
    );
    const three = HEADINGS.slice(0, 3);
    const striped = bare.map((cells, at) => shade(cells, at % 2 === 0 ? "dae9f8" : null));
    expect(questions(document([three, ...striped]))).toEqual([]);
    expect(
      questions(document([three, ...bare.map((cells) => [...cells.slice(0, 2), ["May 2026", "ffff00"] as const])])),
    ).toEqual([]);
    const marked = bare.map((cells, at) => shade(cells, at === 1 ? "92d050" : null));
    expect(questions(document([three, ...marked, plain("Ask staff", "HR", "May 2026")]))).toHaveLength(1);
  });
});

it("what an answer says a colour means becomes the rating of its rows", () => {
  const document = asWord([HEADINGS, rated("Publish the gap", "", "00b050"), rated("Close the gap", "", "0070c0")]);
  const register = readPlan(document, { today });
  const settled = asked(register).flatMap(({ settles }, at): Settled[] => {
    const settlement = settles?.choices[at === 0 ? 0 : 3];
    return settlement ? [{ settlement, words: "yes", by: "Priya Shah", on: today }] : [];
  });
  const again = readPlan(document, { today, settled });
  expect(again.actions.map(({ rag, status }) => [rag, status])).toEqual([
    ["G", null],
    [null, "Complete"],
  ]);
  expect(asked(again)).toEqual([]);
});

it("a colour for the rating is asked about beside a status in words, which stays", () => {
  const rows = [
    [...HEADINGS, ["Status", null]],
    [...rated("Publish the gap", "", "00b050"), ["In progress", null]],
    [...rated("Close the gap", "Red", "ff0000"), ["Not started", null]],
  ] as const;
  const register = readPlan(asExcel(rows), { today });
  expect(asked(register).map(({ question }) => question)).toEqual([
    "What does green mean in this plan? It fills the cell under “RAG” of ACT-1, without words.",
  ]);
  const settled = asked(register).flatMap(({ settles }): Settled[] => {
    const settlement = settles?.choices[0];
    return settlement ? [{ settlement, words: "yes", by: "Priya Shah", on: today }] : [];
  });
  expect(readPlan(asExcel(rows), { today, settled }).actions.map(({ rag, status }) => [rag, status])).toEqual([
    ["G", "In progress"],
    ["R", "Not started"],
  ]);
});

it("a key in the plan is offered first", () => {
  const place = { from: 1, to: 1 };
  const document = asWord([HEADINGS, rated("Close the gap", "", "0070c0")]);
  const key = { kind: "paragraph" as const, text: "Blue = finished, red = off track", ...place };
  const [query] = asked(readPlan({ ...document, blocks: [...document.blocks, key] }, { today }));
  expect(query?.choices[0]).toBe("finished");
});

it.each([
  ["00b050", "green"],
  ["92d050", "green"],
  ["c6efce", "light green"],
  ["ffc000", "amber"],
  ["ffff00", "yellow"],
  ["ff0000", "red"],
  ["ffc7ce", "light red"],
  ["0070c0", "blue"],
  ["7030a0", "purple"],
  ["d9d9d9", "grey"],
])("%s is called %s", (shade, name) => {
  expect(colourName(shade)).toBe(name);
});
