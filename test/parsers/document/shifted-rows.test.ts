// Rows whose cells stand too far left, since the cell that was merged over them is written once.
import { describe, expect, it } from "vitest";
import type { Block, Row } from "../../../src/parsers/document/document.ts";
import { withShiftedRows } from "../../../src/parsers/document/shifted-rows.ts";

const HEADINGS = ["Objective", "Action", "Outcome", "Lead officer", "By when"];
const FIRST = [
  "Fair pay",
  "Publish the pay gap by grade.",
  "Staff know where they stand.",
  "Head of People",
  "March 2027",
];
const SECOND = [
  "Ask leavers why they go.",
  "Managers hear what to change.",
  "Learning Manager, Payroll Officer",
  "Ongoing",
];

describe("rows below a merged cell", () => {
  it("stand under their headings again, and the merged cell says the same for them", () => {
    expect(cellsOf([HEADINGS, FIRST, SECOND])[2]).toEqual(["Fair pay", ...SECOND]);
  });

  it("do so too where the page was filled up with blank cells", () => {
    expect(cellsOf([HEADINGS, FIRST, [...SECOND, ""]])[2]).toEqual(["Fair pay", ...SECOND]);
  });

  it("stay where they are if they fit there, with the last cells blank", () => {
    const undated = ["Fair pay", "Ask leavers why they go.", "Managers hear what to change.", "Learning Manager"];
    expect(cellsOf([HEADINGS, FIRST, undated])[2]).toEqual(undated);
  });

  it("are never given the owner or the date of the row above", () => {
    const headings = ["Lead officer", "Action", "By when"];
    const rows = [headings, ["Head of People", "Publish the pay gap by grade.", "March 2027"]];
    expect(cellsOf([...rows, ["Ask all who leave why they go.", "June 2027"]])[2]).toEqual([
      "",
      "Ask all who leave why they go.",
      "June 2027",
    ]);
  });

  it("are asked about where both are as likely, in a table in which others were moved", () => {
    const bare = ["Write one page on how to complain.", "Complaints are heard sooner."];
    const [table, asked] = withShiftedRows([tableOf([HEADINGS, FIRST, SECOND, bare])]);
    expect(table?.kind === "table" && table.rows.length).toBe(3);
    expect(asked).toMatchObject({ kind: "paragraph", from: 4, text: bare.join(" / ") });
    expect(asked?.kind === "paragraph" && asked.unreadable).toBeTruthy();
  });

  it("are left alone where no headings are known, in totals, and where a page has cut them", () => {
    const rows = [HEADINGS, FIRST];
    expect(cellsOf([FIRST, SECOND])[1]).toEqual(SECOND);
    expect(cellsOf([...rows, ["Total", "12"]])[2]).toEqual(["Total", "12"]);
    expect(cellsOf([...rows, ["and tell them what changed", "Payroll Officer"]])[2]).toEqual([
      "and tell them what changed",
      "Payroll Officer",
    ]);
  });
});

function cellsOf(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const [table] = withShiftedRows([tableOf(rows)]);
  return table?.kind === "table" ? table.rows.map(({ cells }) => cells) : [];
}

function tableOf(rows: readonly (readonly string[])[]): Block {
  return {
    kind: "table",
    rows: rows.map((cells, at): Row => ({ cells, from: at + 1, to: at + 1, afterBreak: false })),
  };
}

describe("rows whose blank cells were left out", () => {
  const headings = ["Ref", "Action", "Outcome", "Lead", "By when", "RAG"];
  const full = ["1", "Count who visits the four halls", "We know who stays away", "Halls Manager", "May 2026", "G"];

  it("keep their own action, and take over nothing that stands behind it", () => {
    const rows = [
      ["2", "Train staff at the front desk", "Reception Manager", "June 2026", "A"],
      ["3", "Tell visitors about the panel", "More people join", "July 2026", "R"],
    ];
    expect(cellsOf([headings, full, ...rows]).slice(2)).toEqual([
      ["2", "Train staff at the front desk", "", "Reception Manager", "June 2026", "A"],
      ["3", "Tell visitors about the panel", "More people join", "", "July 2026", "R"],
    ]);
  });

  it("name no owner who is none, though nothing numbers them", () => {
    const rows = [
      ["Train staff at the front desk", "June 2026", "A"],
      ["Visit each estate once", "A"],
    ];
    const bare = headings.filter((heading) => heading !== "Ref" && heading !== "Outcome");
    expect(cellsOf([bare, ["Count who visits", "Halls Manager", "May 2026", "G"], ...rows]).slice(2)).toEqual([
      ["Train staff at the front desk", "", "June 2026", "A"],
      ["Visit each estate once", "", "", "A"],
    ]);
  });
});

describe("headings of which one was merged over several columns", () => {
  const full = ["1.", "Publish the pay gap by grade", "Head of People", "March 2027"];

  it("stand over their cells again, with a blank one where the merged one began", () => {
    expect(cellsOf([["Action", "Owner", "By when", ""], full])[0]).toEqual(["", "Action", "Owner", "By when"]);
    const followed = ["Action", "Owner", "By when"];
    const rows = [followed, ["Publish the pay gap by grade", "Head of People", "March 2027", "Two grades are done"]];
    expect(cellsOf(rows)[0]).toEqual(followed);
  });

  it("stay where the rows fit as well without", () => {
    const headings = ["Ref", "Action", "Owner", "By when"];
    expect(cellsOf([headings, [...full, "£400"]])[0]).toEqual(headings);
  });
});
