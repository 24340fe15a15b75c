// Text of web pages in which a bar stands behind each cell, wherever its lines end.
import { describe, expect, it } from "vitest";
import { readText } from "../../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../../src/parsers/read-plan.ts";
import { localDate } from "../../../../src/plan/calendar.ts";

function actionsOf(lines: readonly string[]) {
  const { actions } = readPlan(readText(`${lines.join("\n")}\n`, "plan.txt"), { today: localDate("2025-06-01") });
  return actions.map(({ printedReference, action, owners, due }) =>
    [printedReference, action, owners.map(({ name }) => name).join(" + "), due.text].filter((cell) => cell !== null),
  );
}

describe("bars behind cells", () => {
  it("are read where some rows stand on one line and others on two", () => {
    const lines = [
      "Ponds plan",
      "Action | By when | Who |",
      "Count the ducks on all the ponds | May 2026 |",
      "Park Ranger |",
      "Mend the gate of the north pond | June 2026 | Works Manager |",
      "Print the leaflet about the carp | July 2026 |",
      "Communications Officer |",
    ];
    expect(actionsOf(lines)).toEqual([
      ["Count the ducks on all the ponds", "Park Ranger", "May 2026"],
      ["Mend the gate of the north pond", "Works Manager", "June 2026"],
      ["Print the leaflet about the carp", "Communications Officer", "July 2026"],
    ]);
  });

  it("part rows by their number where nothing in them shows where one begins", () => {
    const lines = [
      "Ponds plan",
      "Aim | Task | Led by | Signs of success |",
      "Birds Everybody knows the ducks by name. | Hang pictures of the ducks where visitors come in",
      "| Warden",
      "|",
      "Visitors greet the ducks |",
      "To have carp that grow.",
      "| Weigh the carp. Write their weights down. | Carp plan lead | The carp grow fat |",
      "To have a gate that shuts | Mend the gate and paint it | Warden | The gate shuts |",
    ];
    expect(actionsOf(lines)).toEqual([
      ["Hang pictures of the ducks where visitors come in", "Warden", ""],
      ["Weigh the carp. Write their weights down.", "Carp plan lead", ""],
      ["Mend the gate and paint it", "Warden", ""],
    ]);
  });

  it("are asked about where the cells under a heading are something else", () => {
    const lines = ["Ponds plan", "Aim | Task | Led by |", "1 |", "2 |", "3 |", "4 |", "5 |", "6 |"];
    expect(actionsOf(lines)).toEqual([]);
  });

  it("keep the number of the action behind that of its group, and an action measure is an action", () => {
    const lines = [
      "Ponds plan",
      "1.0 Birds |",
      "||||",
      "---|---|---|---|---|",
      "|",
      "|",
      "Action Measure |",
      "Timeframe |",
      "Responsibility |",
      "1.1 |",
      "1.1.1 |",
      "Count the ducks on all the ponds. |",
      "2025-2026 |",
      "Park Services |",
      "|",
      "1.1.2 |",
      "Feed the ducks in the winter. |",
      "2026-2027 |",
      "Park Services |",
    ];
    expect(actionsOf(lines)).toEqual([
      ["1.1.1", "Count the ducks on all the ponds.", "Park Services", "2025-2026"],
      ["1.1.2", "Feed the ducks in the winter.", "Park Services", "2026-2027"],
    ]);
  });

  it("have who and when in one cell with nothing between them", () => {
    const lines = [
      "Ponds plan",
      "Action |",
      "Impact |",
      "Who and When |",
      "Count the ducks on all the ponds |",
      "Everybody knows how many there are. |",
      "Park Warden May 2026 |",
      "Mend the gate of the north pond |",
      "It shuts. |",
      "Works Manager End of June 2026 |",
    ];
    expect(actionsOf(lines)).toEqual([
      ["Count the ducks on all the ponds", "Park Warden", "May 2026"],
      ["Mend the gate of the north pond", "Works Manager", "End of June 2026"],
    ]);
  });
});
