// Sheets that a project tool exports: rows that sum up others, and the tool's own columns.
import { expect, it } from "vitest";
import { readOffice } from "../../../../src/parsers/document/office/read-office.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";
import type { Register } from "../../../../src/plan/register.ts";
import { excelFile, sheetRow } from "../../../support/excel.ts";

const HEADINGS = ["Task Name", "Duration", "Finish", "Assigned To", "Status"];

/** Rows with how often each is grouped. */
function read(...rows: readonly (readonly [level: number, ...cells: readonly (string | null)[]])[]): Register {
  const written = rows.map(([level, ...cells], at) =>
    sheetRow(at + 2, cells, level > 0 ? `outlineLevel="${level}"` : ""),
  );
  const file = excelFile([{ name: "Plan", rows: sheetRow(1, HEADINGS) + written.join("") }]);
  return readPlan(readOffice(file, "Equality plan"), { today: localDate("2026-01-05") });
}

it("a task that sums up the tasks grouped below it is their section, not an action without an owner", () => {
  const { actions, queries } = read(
    [0, "Fair pay", "90d", "30/06/2026", null, "In progress"],
    [1, "Publish the gap", "20d", "31/03/2026", "Payroll Manager", "Complete"],
    [1, "Explain the gap", "60d", "30/06/2026", "Head of People", "In progress"],
    [0, "Open doors", "40d", null, null, "Not started"],
    [1, "Widen the entrance", "40d", "31/05/2026", "Estates Manager", "Not started"],
  );
  expect(actions.map(({ action, section, printedReference }) => [section, printedReference, action])).toEqual([
    ["Fair pay", null, "Publish the gap"],
    ["Fair pay", null, "Explain the gap"],
    ["Open doors", null, "Widen the entrance"],
  ]);
  expect(queries).toEqual([]);
});

it("a task above others that has an owner or a date of its own stays an action", () => {
  const { actions } = read(
    [0, "Adopt the pledge", "5d", "30/01/2026", "Chief Executive", "Not started"],
    [1, "Publish the pledge", "20d", "31/03/2026", "Head of People", "Not started"],
    [0, "Ask the unions", "5d", "28/02/2026", null, "Not started"],
    [1, "Write down what they said", "20d", "30/04/2026", "Head of People", "Not started"],
  );
  expect(actions.map(({ action }) => action)).toEqual([
    "Adopt the pledge",
    "Publish the pledge",
    "Ask the unions",
    "Write down what they said",
  ]);
});
