// One table as text, in Word and in Excel, drawn in whatever way: the register is the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../../src/parsers/document/document.ts";
import { readOffice } from "../../../../src/parsers/document/office/read-office.ts";
import { readText } from "../../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";
import { excelFile, sheetRow, textCell } from "../../../support/excel.ts";
import { cell, escaped, paragraph, row, run, table, wordFile } from "../../../support/word.ts";

interface Line {
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly isStruck: boolean;
}

const TITLE = "Wexley Borough Council Equality Plan";
const HEADINGS = ["Ref", "Action", "Lead officer", "By when", "RAG"];

const line = fc.record({
  action: fc.constantFrom(
    "Review pay, grades and terms; report what is found",
    'Say "hello" to R&D & to people < 25',
    "Tell everybody:\n• unions\n• staff, in person",
    "Caption every video / transcript",
  ),
  owner: fc.constantFrom("Head of HR", "Head of HR, Head of Parks", "Policy Team\nCaptions Officer", "JB/KT"),
  due: fc.constantFrom("June 2026", "Q2 2026/27", "Ongoing", "TBC", "by 31 March 2027", ""),
  isStruck: fc.boolean(),
});
const lines = fc.array(line, { minLength: 1, maxLength: 6 });

/** What is asked and read; where it stood differs between formats. */
function register(document: Document): unknown {
  const { actions, queries, plan, sections } = readPlan(document, { today: localDate("2025-06-02") });
  const asked = queries.map(({ settles: _, ...query }) => query);
  return { plan, queries: asked, sections, actions: actions.map(({ source: _, ...rest }) => rest) };
}

function cellsOf({ action, owner, due, isStruck }: Line, at: number): string[] {
  return [`1.${at + 1}`, action, owner, isStruck ? `~~May 2024~~ ${due}`.trim() : due, "A"];
}

function asText(body: readonly Line[]): Document {
  const quoted = (text: string): string => (text.includes("\n") ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [HEADINGS, ...body.map(cellsOf)].map((cells) => cells.map(quoted).join("\t"));
  return readText(`${TITLE}\n\n${rows.join("\n")}\n`, "plan");
}

const STRIKE = "<w:strike/>";
const RESTART = '<w:vMerge w:val="restart"/>';

/** Equal dates under each other are merged, numbers are Word's own, and old dates are struck out or deleted. */
function asWord(body: readonly Line[]): Document {
  const dueCell = ({ due, isStruck }: Line, at: number): string => {
    const isSame = (other: Line | undefined): boolean =>
      other?.due === due && other.isStruck === isStruck && due !== "";
    if (isSame(body[at - 1])) return cell("", "<w:vMerge/>");
    const text = isStruck ? `${run("May 2024", STRIKE)}${run(` ${due}`)}` : run(due);
    const removed = `<w:del><w:r><w:delText>1999</w:delText></w:r></w:del>`;
    return cell(`<w:p>${text}${removed}</w:p>`, isSame(body[at + 1]) ? RESTART : "");
  };
  const rows = body.map((each, at) => {
    const [, action = "", owner = "", , rag = ""] = cellsOf(each, at);
    const numbered = `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`;
    return row([cell(numbered), action, owner, dueCell(each, at), rag]);
  });
  const level = (at: number, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const bytes = wordFile({
    body: `${paragraph(TITLE)}${table([HEADINGS, ...rows])}`,
    numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "%1")}${level(1, "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  });
  return readOffice(bytes, "plan");
}

/** Away from the corner, with a hidden row between, and equal dates merged. */
function asExcel(body: readonly Line[]): Document {
  const first = 5;
  const dueCell = ({ due, isStruck }: Line, at: string): string => {
    const pieces = isStruck
      ? `<r><rPr><strike/></rPr><t>May 2024</t></r><r><t xml:space="preserve"> ${escaped(due)}</t></r>`
      : `<t>${escaped(due)}</t>`;
    return `<c r="${at}" t="inlineStr"><is>${pieces}</is></c>`;
  };
  const merged: string[] = [];
  const rows = body.map((each, at) => {
    const number = first + at;
    const above = body[at - 1];
    const isSame = above?.due === each.due && above.isStruck === each.isStruck && each.due !== "";
    if (isSame && body[at - 2]?.due !== each.due) merged.push(`F${number - 1}:F${number}`);
    const [ref = "", action = "", owner = "", , rag = ""] = cellsOf(each, at);
    const isCovered = merged.includes(`F${number - 1}:F${number}`);
    const cells = [textCell(`C${number}`, ref), textCell(`D${number}`, action), textCell(`E${number}`, owner)];
    const due = isCovered ? "" : dueCell(each, `F${number}`);
    return `<row r="${number}">${cells.join("")}${due}${textCell(`G${number}`, rag)}</row>`;
  });
  const hidden = sheetRow(first + body.length, [null, null, "9.9", "Hidden", "Nobody", "May 2020", "R"], 'hidden="1"');
  const sheet = [
    sheetRow(2, [null, null, TITLE]),
    sheetRow(first - 1, [null, null, ...HEADINGS]),
    ...rows,
    hidden,
  ].join("");
  return readOffice(excelFile([{ name: "Sheet1", rows: sheet, merged }]), "plan");
}

describe("a table gives the same register as text", () => {
  it.each<[string, (body: readonly Line[]) => Document]>([
    ["in Word", asWord],
    ["in Excel", asExcel],
  ])("%s", (_, read) => {
    fc.assert(
      fc.property(lines, (body) => {
        expect(register(read(body))).toEqual(register(asText(body)));
      }),
      { numRuns: 60 },
    );
  });
});
