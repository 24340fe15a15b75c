import { describe, expect, it } from "vitest";
import { partRows, type TableLine } from "../../../../src/parsers/document/laid-out/part-rows.ts";
import { columnsOf } from "../../../../src/parsers/table/columns-of.ts";

const COLUMNS = columnsOf(["Action", "Lead", "Timescale"]);
const WHOLE = { above: false, below: false };

function line(action: string, lead = "", due = "", afterBlank = false): TableLine {
  return { texts: [action, lead, due], afterBlank };
}

function rows(...runs: TableLine[][]) {
  const parted = partRows(
    runs.map((lines) => ({ lines, cut: WHOLE })),
    COLUMNS,
  );
  return parted?.map((run) => run.map(({ from, end }) => [from, end])) ?? null;
}

describe("the rows of a table that was kept by spaces", () => {
  const TOP = [
    line("Print the plan in large letters", "Dana Frith", "March 2026"),
    line("and give it to each library"),
    line("Ask the panel how meetings", "Owen Marsh", "Ongoing"),
    line("could be made easier to reach"),
  ];
  const MIDDLE = [
    line("Print the plan in large letters"),
    line("and give it to each library", "Head of Libraries", "March 2026"),
    line("and each school"),
    line("Ask the panel how meetings"),
    line("could be made easier to reach", "Head of Housing", "Ongoing"),
    line("and do what it says"),
  ];

  it("begin where all their cells do", () => {
    expect(rows(TOP)).toEqual([
      [
        [0, 2],
        [2, 4],
      ],
    ]); // prettier-ignore
  });

  it("have their short cells in the middle", () => {
    expect(rows(MIDDLE)).toEqual([
      [
        [0, 3],
        [3, 6],
      ],
    ]); // prettier-ignore
  });

  it("stand alike in all runs of the table, so that a run of one row is read as the others are", () => {
    expect(rows(MIDDLE, MIDDLE.slice(0, 3))).toEqual([
      [
        [0, 3],
        [3, 6],
      ],
      [[0, 3]],
    ]); // prettier-ignore
  });

  it("begin again where a line begins an action, names an owner and a date, though no sentence ended above", () => {
    const lines = [
      line("Print the plan", "Dana Frith", "March 2026"),
      line("Ask the panel how meetings", "Owen Marsh", "Ongoing"),
      line("could be made easier to reach"),
    ];
    expect(rows(lines)).toEqual([
      [
        [0, 1],
        [1, 3],
      ],
    ]);
  });

  it("are none where no cell is what its heading says", () => {
    expect(
      rows([line("", "Dana Frith"), line("", "", "and"), line("of the", "which is", "that"), line("", "")]),
    ).toBeNull();
  });
});
