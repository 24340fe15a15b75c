// One column for who and when.
import { describe, expect, it } from "vitest";
import { registerOf } from "../../support/register-of.ts";

function readCells(heading: string, ...cells: readonly string[]): readonly (readonly string[])[] {
  const rows = cells.map((cell, at) => [`1.${at + 1}`, `Publish what was found in part ${at + 1}`, cell]);
  const { actions } = registerOf("Equality Plan", [["Ref", "Action", heading], ...rows]);
  return actions.map(({ owners, due }) => [owners.map(({ name }) => name).join(" + "), due.text]);
}

describe("a column of owners and dates", () => {
  it("is two columns, whatever stands between the two", () => {
    const cells = [
      "Head of Parks – March 2026",
      "Head of Parks (by June 2026)",
      "Early Careers Lead\n• TBC",
      "Policy Team; from Tranche 1 (5 January 2026)",
      "Mayor's Office – by the end of the municipal year",
      "Head of Parks – complete",
    ];
    expect(readCells("Lead and timescale", ...cells)).toEqual([
      ["Head of Parks", "March 2026"],
      ["Head of Parks", "by June 2026"],
      ["Early Careers Lead", "TBC"],
      ["Policy Team", "from Tranche 1 (5 January 2026)"],
      ["Mayor's Office", "by the end of the municipal year"],
      ["Head of Parks", "complete"],
    ]);
  });

  it("may label the two, or give the date first", () => {
    expect(readCells("Lead and deadline", "Lead: Head of Digital By: Q3 2025-26", "By: 30/06/2026\nLead: HR")).toEqual([
      ["Head of Digital", "Q3 2025-26"],
      ["HR", "30/06/2026"],
    ]);
    expect(readCells("When / who", "March 2026 – Head of Parks", "Ongoing\nHead of Parks")).toEqual([
      ["Head of Parks", "March 2026"],
      ["Head of Parks", "Ongoing"],
    ]);
  });

  it("keeps a cell that holds only one of them", () => {
    expect(readCells("Owner & due date", "Head of Work, Skills and Growth", "Summer 2026")).toEqual([
      ["Head of Work, Skills and Growth", ""],
      ["", "Summer 2026"],
    ]);
  });
});

describe("a column of dates and of how it stands", () => {
  function read(heading: string, ...cells: readonly string[]): readonly (readonly (string | null)[])[] {
    const rows = cells.map((cell, at) => [
      `1.${at + 1}`,
      `Publish what was found in part ${at + 1}`,
      "Head of Parks",
      cell,
    ]);
    const { actions } = registerOf("Equality Plan", [["Ref", "Action", "Lead", heading], ...rows]);
    return actions.map(({ due, status, rag, tags }) => [
      due.text,
      status ?? rag ?? Object.values(tags)[0]?.[0] ?? null,
    ]);
  }

  it("is two columns", () => {
    const cells = [
      "March 2027 – on track",
      "June 2027. Not started",
      "May 2026 Completed",
      "June 2027 (amber)",
      "Ongoing",
    ];
    expect(read("Date & status", ...cells)).toEqual([
      ["March 2027", "on track"],
      ["June 2027", "Not started"],
      ["May 2026", "Completed"],
      ["June 2027", "A"],
      ["Ongoing", null],
    ]);
  });

  it("keeps what was done behind the date as progress, whatever dates it names, but not a date that was moved", () => {
    const cells = [
      "March 2027\nTwo of four are done.",
      "June 2027. First cohort of 20 trained in March 2026; the second waits for a room.",
      "June 2026. Moved to March 2027",
    ];
    expect(read("Timescale and progress", ...cells)).toEqual([
      ["March 2027", "Two of four are done."],
      ["June 2027", "First cohort of 20 trained in March 2026; the second waits for a room."],
      ["June 2026. Moved to March 2027", null],
    ]);
  });
});
