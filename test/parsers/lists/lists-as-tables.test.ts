// Lists whose items end in an owner and a date, or stand under a line that says when.
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../../src/parsers/document/document.ts";
import { listsAsTables } from "../../../src/parsers/lists/lists-as-tables.ts";
import { ownerAndDate } from "../../../src/parsers/lists/owner-and-date.ts";
import { cellsOf } from "../../support/document-cells.ts";

const read = (...lines: readonly string[]): Document =>
  listsAsTables({
    name: "plan",
    unit: "line",
    blocks: lines.map((text, at): Block => ({ kind: "paragraph", text, from: at + 1, to: at + 1 })),
  });

const rowsOf = (...lines: readonly string[]): unknown => cellsOf(read(...lines)).slice(1);

describe("a list of actions", () => {
  it("has owner and date in brackets or behind a dash at the end of its items", () => {
    expect(
      rowsOf(
        "• Ask tenants (Head of Lettings, by May 2026)",
        "• 1.2 Tell them — HR Adviser, June 2026",
        "• Wait for them",
      ),
    ).toEqual([
      ["", "Ask tenants", "Head of Lettings", "by May 2026"],
      ["1.2", "Tell them", "HR Adviser", "June 2026"],
      ["", "Wait for them", "", ""],
    ]);
  });

  it("has them behind a list within an item too, and behind a hyphen", () => {
    const parts = ["a) in the mornings", "b) at night (Ward Managers, June 2026)"];
    const rows = rowsOf(
      "1. Ask patients about noise:",
      ...parts,
      "2. Paint the doors - AP Estates, July 2026",
      "3. Move the beds:",
      "• on Ward 2",
      "(Matron; Estates Team, May 2026)",
      "4. Dim the lights. (date and lead to follow)",
    );
    expect(rows).toEqual([
      ["1", "Ask patients about noise: a) in the mornings b) at night", "Ward Managers", "June 2026"],
      ["2", "Paint the doors", "AP Estates", "July 2026"],
      ["3", "Move the beds: • on Ward 2", "Matron; Estates Team", "May 2026"],
      ["4", "Dim the lights.", "", "date and lead to follow"],
    ]);
  });

  it("may have dates and no owners, under a line that names the actions", () => {
    const items = ["• Mark two parking spaces – July 2026", "• Write the signs in Braille too – ongoing"];
    expect(rowsOf("Activities including timescale:", ...items)).toEqual([
      ["", "Mark two parking spaces", "July 2026"],
      ["", "Write the signs in Braille too", "ongoing"],
    ]);
    const more = ["• Print the map again – July 2026", "• Large print – as the need arises"];
    expect(rowsOf("Activities:", ...items, ...more)).toContainEqual(["", "Large print", "as the need arises"]);
    expect(rowsOf("Dates for your diary:", ...items)).toEqual([]);
  });

  it("may have its date in the line above", () => {
    expect(rowsOf("By March 2027 we will:", "• publish a statement", "• train everybody")).toEqual([
      ["", "publish a statement", "", "By March 2027"],
      ["", "train everybody", "", "By March 2027"],
    ]);
    expect(rowsOf("Year 2 (2026/27)", "• Ask everybody else (Head of Lettings)")).toEqual([
      ["", "Ask everybody else", "Head of Lettings", "Year 2 (2026/27)"],
    ]);
  });

  it.each([
    ["what was done", ["Opened a new room (Property Team, June 2024)", "Held a mela (Events Team, April 2024)"]],
    ["what people said", ["Buses do not come (resident, Eastmoor)", "Nobody told us (faith leader, May 2025)"]],
    ["plain things", ["Race", "Age", "Disability"]],
  ])("is no list of %s", (_, items) => {
    expect(read("Our plan", ...items.map((item) => `• ${item}`)).blocks.every(({ kind }) => kind === "paragraph")).toBe(
      true,
    );
  });

  it("is none under a heading that looks back", () => {
    const items = ["• Sign the charter (HR Team, May 2024)", "• Train staff (HR Team, June 2024)"];
    expect(cellsOf(read("What we have done so far", ...items))).toEqual([]);
  });
});

it.each([
  ["Head of Lettings, by December 2025", "Head of Lettings", "by December 2025"],
  ["Head of Procurement – March 2026", "Head of Procurement", "March 2026"],
  ["Head of People – complete", "Head of People", "complete"],
  ["Libraries Manager, Pride Month, June 2026", "Libraries Manager", "Pride Month, June 2026"],
  ["Head of Lettings, Data Team", "Head of Lettings, Data Team", ""],
  ["quarterly", "", "quarterly"],
])("%j is owner %j and date %j", (text, owner, due) => {
  expect(ownerAndDate(text)).toEqual({ owner, due });
});
