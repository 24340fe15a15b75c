// Text of web pages in which each cell is a paragraph, blank cells left out.
import { describe, expect, it } from "vitest";
import { readText } from "../../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";

function read(cells: readonly string[]) {
  const { actions, queries } = readPlan(readText(`${cells.join("\n\n")}\n`, "plan.txt"), {
    today: localDate("2025-06-01"),
  });
  return {
    actions: actions.map(({ printedReference, action, owners, due }) => [
      printedReference,
      action,
      owners.map(({ name }) => name).join(" + "),
      due.text,
    ]),
    asked: queries.map(({ question }) => question).filter((question) => /cannot be (?:read|told)/.test(question))
      .length,
  };
}

describe("cells as paragraphs", () => {
  it("have numbers of the body's own, and the date of a meeting is no deadline", () => {
    const row = (number: string, date: string, text: string): string[] => [
      `PW (25/26) ${number}`,
      "CRP",
      date,
      "Parks",
      text,
      "01/09/25",
      "DM/KL",
      "As above…",
      "Ongoing",
    ];
    const { actions } = read([
      "Scrutiny of the ponds",
      ...[
        "Reference",
        "Origin",
        "Date",
        "Area",
        "Recommendation",
        "Exec Date",
        "Lead Officer",
        "Action taken",
        "Status",
      ],
      ...row("01", "01/06/25", "That the ducks be counted at both of the ponds"),
      ...row("02", "01/07/25", "That the carp be weighed by the end of the summer"),
      ...row("03", "01/07/25", "That the gate of the north pond be mended"),
    ]);
    expect(actions).toEqual([
      ["PW (25/26) 01", "That the ducks be counted at both of the ponds", "DM + KL", ""],
      ["PW (25/26) 02", "That the carp be weighed by the end of the summer", "DM + KL", ""],
      ["PW (25/26) 03", "That the gate of the north pond be mended", "DM + KL", ""],
    ]);
  });

  it("have the number of a group and that of the action under two blank headings", () => {
    const { actions } = read([
      "Ponds plan",
      ...["Action", "Timeframe", "Indicator", "Outcome", "Responsibility"],
      ...[
        "1.1",
        "1.1.1",
        "Count the ducks at both of the ponds.",
        "2025-2026",
        "Ducks counted twice.",
        "We know how many.",
        "Park Services",
      ],
      ...[
        "1.1.2",
        "Feed the ducks in the cold months.",
        "2026-2027",
        "Ducks fed daily.",
        "Ducks live longer.",
        "Park Services",
      ],
      ...[
        "1.2",
        "1.2.1",
        "Weigh the carp caught in the competition.",
        "2025-2026",
        "Carp weighed.",
        "We know how heavy.",
        "Anglers Team",
      ],
    ]);
    expect(actions).toEqual([
      ["1.1.1", "Count the ducks at both of the ponds.", "Park Services", "2025-2026"],
      ["1.1.2", "Feed the ducks in the cold months.", "Park Services", "2026-2027"],
      ["1.2.1", "Weigh the carp caught in the competition.", "Anglers Team", "2025-2026"],
    ]);
  });

  it("are asked about where the last row has no owner that could be told", () => {
    const { actions, asked } = read([
      "Ponds plan",
      "Performance Indicator",
      ...["Count the ducks at both ponds", "May 2026", "Ducks counted", "We know how many there are", "Park Team"],
      ...["Feed the ducks in winter", "Ongoing", "Ducks fed", "The ducks live for longer", "Park Team"],
      ...["Weigh the carp", "June 2026", "Carp weighed", "We know how heavy they are", "Water & more"],
    ]);
    expect(actions.length + asked).toBeGreaterThanOrEqual(3);
    expect(actions.map(([, action]) => action)).not.toContain("Carp weighed");
  });

  it("make no action of a number alone", () => {
    const { actions } = read([
      "Ponds plan",
      ...["Serial", "Item", "Action", "Progress"],
      ...["1", "Count the ducks at both of the ponds", "17/18", "Clerk", "100"],
      ...["BIRDS", "2", "Feed the ducks in the cold months", "18/19", "Clerk", "75"],
      ...["3", "Weigh the carp caught in the competition", "18/19", "Clerk", "50"],
      ...["4", "Mend the gate of the north pond", "19/20", "Clerk", "25"],
    ]);
    expect(actions.filter(([, action]) => /^\d+$/.test(action ?? ""))).toEqual([]);
  });
});

it("a sentence between two tables of paragraphs is no action, and no row of the second is lost", () => {
  const { actions, asked } = read([
    "Ponds action plan",
    ...["Action", "Lead", "By when"],
    ...["Publish the map of the ponds", "Head of Parks", "March 2027"],
    ...["Train the guides in plain English", "Training Manager", "June 2027"],
    "We also have a plan from the review of our peers, which is set out below.",
    ...["Recommendation", "Response", "Owner", "Deadline"],
    ...["Set up a panel of anglers", "Agreed", "Head of Democratic Services", "May 2026"],
    ...["Report to scrutiny twice a year", "Agreed in part", "Monitoring Officer", "October 2026"],
  ]);
  expect(actions.map(([, action, owner, due]) => [action, owner, due])).toEqual([
    ["Publish the map of the ponds", "Head of Parks", "March 2027"],
    ["Train the guides in plain English", "Training Manager", "June 2027"],
    ["Set up a panel of anglers", "Head of Democratic Services", "May 2026"],
    ["Report to scrutiny twice a year", "Monitoring Officer", "October 2026"],
  ]);
  expect(asked).toBe(0);
});
