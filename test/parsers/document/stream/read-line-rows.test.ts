// Text with a line for each cell and a blank line behind each row.
import { describe, expect, it } from "vitest";
import { readText } from "../../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";

const HEADINGS = ["No.", "Activity", "Lead", "Milestone date"];
const PLAN = [
  ["Skills Plan 2025"],
  ["1. Learning for all"],
  HEADINGS,
  ["1.1", "Sign the first agreements with colleges", "Head of Skills", "June 2025"],
  ["1.2", "Open a website with all courses in one place", "Digital Manager", "July 2025"],
  ["1.3", "Teach reading in every library", "Head of Libraries", "Ongoing"],
];

function read(...rows: readonly (readonly string[])[]) {
  const text = [...PLAN, ...rows].map((lines) => `${lines.join("\n")}\n`).join("\n");
  const { actions, queries } = readPlan(readText(text, "plan.txt"), { today: localDate("2025-01-01") });
  return {
    added: actions
      .slice(3)
      .map(({ action, owners, due, section }) => [
        action,
        owners.map(({ name }) => name).join(" + "),
        due.text,
        section,
      ]),
    asked: queries.filter(({ question }) => question.includes("cannot be read")).length,
  };
}

describe("a row with a line more than there are headings", () => {
  it("has two owners where two posts stand below each other", () => {
    const row = ["1.4", "Ask employers to pay a living wage", "Work Manager", "Director of Growth", "May 2026"];
    expect(read(row)).toEqual({
      added: [
        ["Ask employers to pay a living wage", "Work Manager + Director of Growth", "May 2026", "Learning for all"],
      ],
      asked: 0,
    });
  });

  it("has its action on two lines where no post stands on either", () => {
    const row = ["1.4", "Ask employers to sign up with the", "Chamber of Trade", "Work Manager", "May 2026"];
    expect(read(row).added[0]?.slice(0, 2)).toEqual([
      "Ask employers to sign up with the Chamber of Trade",
      "Work Manager",
    ]);
  });

  it("is asked about where it can be parted in no way that fits", () => {
    const row = ["1.4", "Ask employers to sign up", "June 2025", "Work Manager", "Notes"];
    expect(read(row)).toEqual({ added: [], asked: 1 });
  });
});

describe("a row that a page has cut", () => {
  const rest = ["1.5", "Publish what employers need", "Principal Economist", "March 2026"];

  it("is one row, though the headings come again between its parts", () => {
    const cut = [
      ["1.4", "Bring classes to the twenty streets", "with fares paid for"],
      HEADINGS,
      ["Head of Skills", "May 2026"],
    ];
    expect(read(...cut, rest)).toEqual({
      added: [
        ["Bring classes to the twenty streets with fares paid for", "Head of Skills", "May 2026", "Learning for all"],
        ["Publish what employers need", "Principal Economist", "March 2026", "Learning for all"],
      ],
      asked: 0,
    });
  });

  it("is asked about where its parts do not make one, and its owner titles nothing", () => {
    const { added, asked } = read(HEADINGS, ["Head of Skills", "May 2026"], rest);
    expect(added).toEqual([["Publish what employers need", "Principal Economist", "March 2026", "Learning for all"]]);
    expect(asked).toBe(1);
  });
});

it("figures below the plan under headings of their own are left out, and not asked about", () => {
  const figures = [
    ["Measuring success"],
    ["Measure", "Baseline", "Target 2027"],
    ["Adults with no qualifications", "11.2%", "9.5%"],
    ["Employers that signed up", "0", "250"],
  ];
  expect(read(...figures)).toEqual({ added: [], asked: 0 });
});
