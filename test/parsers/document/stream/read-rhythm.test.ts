// Tables of which neither columns nor trustworthy headings are left: owners and dates that come again show the rows.
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/parsers/document/read-document.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";

function read(lines: readonly string[]) {
  const document = readDocument(new TextEncoder().encode(lines.join("\n")), "plan.txt");
  const { actions, queries } = readPlan(document, { today: localDate("2025-06-02") });
  return {
    actions: actions.map(({ action, owners, due }) => [action, owners.map(({ name }) => name).join(" + "), due.text]),
    sections: actions.map(({ section }) => section),
    asked: queries.map(({ question }) => question).filter((question) => question.includes("cannot be read")).length,
  };
}

const PARAGRAPHS = (...cells: readonly string[]): string[] => cells.flatMap((cell) => [cell, ""]);
const THREE = [
  ...["Print the map", "March 2026", "Policy Officer"],
  ...["Mend the lift", "May 2026", "Estates Manager"],
  ...["Train the guides", "June 2026", "Head of Museums"],
];

describe("rows in one rhythm", () => {
  it("are read without any heading", () => {
    expect(read(PARAGRAPHS("Access action plan", "", ...THREE)).actions).toEqual([
      ["Print the map", "Policy Officer", "March 2026"],
      ["Mend the lift", "Estates Manager", "May 2026"],
      ["Train the guides", "Head of Museums", "June 2026"],
    ]);
  });

  it("are read where headings run together, and in an order that the cells have not", () => {
    const { actions } = read(PARAGRAPHS("Access action plan", "ActionOwnerBy when", ...THREE));
    expect(actions[0]).toEqual(["Print the map", "Policy Officer", "March 2026"]);
    expect(actions).toHaveLength(3);
  });

  it("stand under the numbered line above them", () => {
    const { sections, asked } = read(
      PARAGRAPHS("1 Better visits", ...THREE.slice(0, 6), "2 Better guides", ...THREE.slice(6)),
    );
    expect(sections).toEqual(["Better visits", "Better visits", "Better guides"]);
    expect(asked).toBe(0);
  });

  it("a row with a second text that may be a part of it is asked about, and the others are read", () => {
    const { actions, asked } = read(
      PARAGRAPHS(...THREE, "Open the garden gate", "Paint the garden gate", "July 2026", "Head of Parks", ...THREE),
    );
    expect(actions).toHaveLength(6);
    expect(asked).toBe(1);
  });

  it("several actions with as many dates, and one owner for all, are a row each", () => {
    const { actions, asked } = read(
      PARAGRAPHS(...THREE, "Ask the visitors", "Publish what they said", "July 2026", "August 2026", "Policy Officer"),
    );
    expect(actions.slice(3)).toEqual([
      ["Ask the visitors", "Policy Officer", "July 2026"],
      ["Publish what they said", "Policy Officer", "August 2026"],
    ]);
    expect(asked).toBe(0);
  });

  it("a name under a picture below the last row owns nothing", () => {
    const { actions } = read(
      PARAGRAPHS("Access action plan", ...THREE, "Milltown Park Team", "Photo: the park in May"),
    );
    expect(actions.at(-1)).toEqual(["Train the guides", "Head of Museums", "June 2026"]);
  });

  it("an owner and a date that stand apart are no row where the others have them side by side", () => {
    const { actions, asked } = read(
      PARAGRAPHS(...THREE, "Open the gate", "July 2026", "More visitors come", "Head of Parks", ...THREE),
    );
    expect(actions).toHaveLength(6);
    expect(asked).toBeGreaterThan(0);
  });
});

it.each<[string, readonly string[]]>([
  [
    "news with its day and who wrote it",
    [
      ...["Carnival was a joy", "3 May 2026", "Press Officer"],
      ...["Bins come later", "4 May 2026", "Press Officer"],
      ...["Pool is closed", "5 May 2026", "Press Officer"],
    ],
  ],
  [
    "meetings and who takes the minutes",
    [
      ...["Cabinet", "3 May 2026", "Democratic Services Officer"],
      ...["Planning committee", "4 May 2026", "Democratic Services Officer"],
      ...["Licensing committee", "5 May 2026", "Democratic Services Officer"],
    ],
  ],
])("%s are no actions", (_, cells) => {
  expect(read(PARAGRAPHS("Thornlea", ...cells)).actions).toEqual([]);
});
