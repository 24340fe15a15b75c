// Sections by headings or by a column; cells that point to the row above; dates that were revised.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

const TITLE = "Race Equality Plan";
const HEADINGS = ["Theme", "Action", "Lead", "By when"];

describe("a column of themes", () => {
  const body = [
    ["Pay", "Publish the gap", "Head of HR", "May 2026"],
    ["", "Explain the gap", "Head of HR", "June 2026"],
    ["Jobs", "Advertise widely", "Head of HR", "July 2026"],
  ];

  it("parts the plan where a single heading stands above the table", () => {
    const { actions } = registerOf(TITLE, "Submitted to the board, July 2025", "Action plan", [HEADINGS, ...body]);
    expect(actions.map(({ section }) => section)).toEqual(["Pay", "Pay", "Jobs"]);
  });

  it("tells actions apart where headings part the plan", () => {
    const { actions } = registerOf(TITLE, "Our people", [HEADINGS, ...body], "Our places", [HEADINGS, ...body]);
    expect(new Set(actions.map(({ section }) => section))).toEqual(new Set(["Our people", "Our places"]));
    expect(actions[2]?.tags).toEqual({ Theme: ["Jobs"] });
  });
});

it("a line about the document is no section", () => {
  const lines = ["Year 2 refresh – June 2025", "Force delivery plan, version 4.2", "Agreed by Cabinet on 3/6/2025"];
  const { sections } = registerOf(TITLE, ...lines, [HEADINGS.slice(1), ["Publish the gap", "Head of HR", "May 2026"]]);
  expect(sections).toEqual([]);
});

it("the director who is accountable for a part of the plan is its lead", () => {
  const table = [HEADINGS.slice(1), ["Publish the gap", "Head of HR", "May 2026"]];
  const { sections } = registerOf(TITLE, "Our people", "Accountable director: Director of Resources", table);
  expect(sections).toEqual([{ title: "Our people", directorate: null, lead: "Director of Resources" }]);
});

it("“As above” is the owner and the date of the row above", () => {
  const { actions } = registerOf(TITLE, [
    HEADINGS.slice(1),
    ["Publish the gap", "Head of HR", "May 2026"],
    ["Explain the gap", "As above", "Ditto"],
  ]);
  expect(actions[1]?.owners).toEqual([{ name: "Head of HR", capacity: null }]);
  expect(actions[1]?.due.text).toBe("May 2026");
});

it("a revised date holds where there is one, and the first is kept beside it", () => {
  const { actions } = registerOf(TITLE, [
    ["Action", "Lead", "Target date", "Revised date"],
    ["Publish the gap", "Head of HR", "May 2026", "July 2026"],
    ["Explain the gap", "Head of HR", "June 2026", ""],
    ["Close the gap", "Head of HR", "June 2027", "None"],
  ]);
  expect(actions.map(({ due, tags }) => [due.text, tags])).toEqual([
    ["July 2026", { "Target date": ["May 2026"] }],
    ["June 2026", {}],
    ["June 2027", { "Revised date": ["None"] }],
  ]);
});

it("a row that says there is no action is left out and counted", () => {
  const { actions, reconciliation } = registerOf(TITLE, [
    HEADINGS,
    ["Pay", "Publish the gap", "Head of HR", "May 2026"],
    ["Jobs", "No actions this year", "", ""],
  ]);
  expect(actions).toHaveLength(1);
  expect(reconciliation.leftOut).toEqual([{ reason: "row that says there is no action", count: 1 }]);
});

it("a merged column groups actions inside the parts that headings make, and none comes again under another", () => {
  const part = (...titles: readonly string[]) => [
    HEADINGS,
    ...titles.flatMap((title) => [
      [title, `Publish ${title}`, "Head of HR", "May 2026"],
      ["", `Explain ${title}`, "Head of HR", "June 2026"],
    ]),
  ];
  const { actions } = registerOf(TITLE, "Part one: Learners", part("Pay", "Jobs"), "Part two: Staff", part("Homes"));
  expect(actions.map(({ section }) => section)).toEqual(["Pay", "Pay", "Jobs", "Jobs", "Homes", "Homes"]);
});
