// Whatever bytes somebody hands over: a register whose rows add up, or one sentence that says what to do.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocument } from "../../../src/parsers/document/read-document.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";
import { UserError } from "../../../src/plan/user-error.ts";

function addsUp(bytes: Uint8Array): void {
  let register: ReturnType<typeof readPlan>;
  try {
    register = readPlan(readDocument(bytes, "plan"), { today: localDate("2026-06-01") });
  } catch (error) {
    if (error instanceof UserError) return;
    throw error;
  }
  const { rows, actions, joined, headings, queried, leftOut } = register.reconciliation;
  expect(leftOut.reduce((sum, { count }) => sum + count, actions + joined + headings + queried)).toBe(rows);
  expect(register.actions).toHaveLength(actions);
}

it("random bytes are read, or refused in a sentence", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => addsUp(bytes)),
    { numRuns: 300 },
  );
});

const scraps = {
  html: "<table> <tr> <td> <th rowspan=3> <td colspan=2> </table> <s> </s> <ul> <li> <dl> <dt> <dd> <p> <!-- --> <h2> &amp; &#0; <script> <tr hidden>".split(
    " ",
  ),
  markdown: [
    "| Action | Owner | By when |\n",
    "|---|---|---|\n",
    "| a\n",
    "| b | c |\n",
    "~~",
    "**Owner:** ",
    "# ",
    "> ",
    "- ",
    "```\n",
    "<td>",
    "\\|",
    "---\n",
  ],
  csv: ["Action,Owner,By when\n", '"', '""', ",", ";", "\t", "|", "a,b,c\n", "sep=;\n"],
  spaced: [
    "Action   Owner   By when\n",
    "Review   HR   May 2026\n",
    "   on",
    " / ",
    "Action / Owner / By when\n",
    "1.1  ",
  ],
  words: [
    "Action: Review",
    "Owner: HR",
    "May 2026",
    "June 2026",
    "• one\n",
    "• two\n",
    "Total",
    "[name]",
    "JB/KT",
    "\n",
    "\n\n",
    " ",
  ],
};

it.each(Object.keys(scraps))("pieces of %s in any order are read, and the rows add up", (format) => {
  const own = scraps[format as keyof typeof scraps];
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...own) },
    fc.constantFrom(...scraps.words),
    fc.string({ maxLength: 6 }),
  );
  const start = format === "html" ? "<!doctype html>" : format === "words" ? "" : (own[0] ?? "");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => addsUp(Buffer.from(start + pieces.join("")))),
    { numRuns: 300 },
  );
});
