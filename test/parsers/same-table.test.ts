// One table in every way of writing it down: the register is the same.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocument } from "../../src/parsers/document/read-document.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { localDate } from "../../src/plan/calendar.ts";

type Rows = readonly (readonly string[])[];

const TITLE = "Wexley Borough Council Equality Plan";
const HEADINGS = ["Ref", "Action", "Lead officer", "By when", "Comments"];

const action = fc.constantFrom(
  "Review pay, grades and terms; report what is found",
  'Say "hello" to R&D & to people < 25',
  "Tell everybody:\n• unions\n• staff, in person",
  "Caption every video / transcript",
);
const owner = fc.constantFrom("Head of HR", "Head of HR, Head of Parks", "Policy Team\nCaptions Officer", "JB/KT", "");
const due = fc.constantFrom("June 2026", "~~May 2026~~ July 2026", "Q2 2026/27", "Ongoing", "TBC", "");
const comment = fc.constantFrom("", "10% done", "a_b_c *and* £5,000", "3 > 2");

const rows = fc
  .array(fc.tuple(action, owner, due, comment), { minLength: 2, maxLength: 6 })
  .map((made): Rows => made.map((cells, at) => [`1.${at + 1}`, ...cells]));

function register(text: string): unknown {
  const { actions, queries, plan } = readPlan(readDocument(Buffer.from(text), "plan"), {
    today: localDate("2025-06-02"),
  });
  const asked = queries.map(({ settles: _, ...query }) => query);
  return { plan, queries: asked, actions: actions.map(({ source: _, ...rest }) => rest) };
}

const escapeHtml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const struckInHtml = (text: string): string => text.replace(/~~(.*?)~~/g, "<s>$1</s>").replaceAll("\n", "<br>");
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const WRITERS: Readonly<Record<string, (table: Rows) => string>> = {
  text: (table) =>
    `${TITLE}\n\n${table.map((row) => row.map((cell) => (cell.includes("\n") ? quoted(cell) : cell)).join("\t")).join("\n")}\n`,
  csv: (table) => `${TITLE}\n\n${table.map((row) => row.map(quoted).join(",")).join("\n")}\n`,
  semicolons: (table) => `${TITLE};;;;\r\n${table.map((row) => row.map(quoted).join(";")).join("\r\n")}\r\n`,
  md: (table) => {
    const cell = (text: string): string => struckInHtml(escapeHtml(text)).replace(/[|*_]/g, "\\$&");
    const [head, ...body] = table.map((row) => `| ${row.map(cell).join(" | ")} |`);
    return `# ${TITLE}\n\n${head}\n|${" --- |".repeat(HEADINGS.length)}\n${body.join("\n")}\n`;
  },
  html: (table) =>
    `<html><body><h1>${TITLE}</h1><table>${table.map((row) => `<tr>${row.map((cell) => `<td>${struckInHtml(escapeHtml(cell))}</td>`).join("")}</tr>`).join("\n")}</table></body></html>`,
};

it.each(Object.keys(WRITERS).slice(1))("a table gives the same register as tabbed text and as %s", (format) => {
  fc.assert(
    fc.property(rows, (body) => {
      const table = [HEADINGS, ...body];
      expect(register(WRITERS[format]?.(table) ?? "")).toEqual(register(WRITERS.text?.(table) ?? ""));
    }),
    { numRuns: 60 },
  );
});
