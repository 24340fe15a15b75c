import { describe, expect, it } from "vitest";
import { ownerColumn, ownerLines } from "../../../../src/parsers/document/laid-out/owner-lines.ts";

/** The owners that the last cell of a column names, whose other cells are these. */
function ownersIn(cell: readonly string[], ...others: readonly (readonly string[])[]): string[] {
  return ownerLines(cell, ownerColumn([...others, cell])).map((lines) => lines.join(" "));
}

const WIDE = ["Assistant Director of Regulation"];

describe("owners below each other in a cell", () => {
  it("are two persons where each line is a name", () => {
    expect(ownersIn(["Dana Frith", "Owen Marsh"])).toEqual(["Dana Frith", "Owen Marsh"]);
  });

  it("are parted where a line ended though the next word had room", () => {
    expect(ownersIn(["HR", "Research &", "Insight"], WIDE)).toEqual(["HR", "Research & Insight"]);
    expect(ownersIn(["Head of Planning", "Skills Board"], WIDE)).toEqual(["Head of Planning", "Skills Board"]);
  });

  it("are one where the line was full", () => {
    expect(ownersIn(["Head of Business", "Planning"])).toEqual(["Head of Business Planning"]);
    expect(ownersIn(["Assistant Director of", "Regulation"], WIDE)).toEqual(["Assistant Director of Regulation"]);
  });

  it("are parted before a name that another cell holds alone", () => {
    expect(ownersIn(["Corporate Governance", "Equalities Team"], ["Equalities Team"])).toEqual([
      "Corporate Governance",
      "Equalities Team",
    ]);
    expect(ownersIn(["Corporate", "Governance", "Equalities", "Team"], ["Equalities Team"])).toEqual([
      "Corporate Governance",
      "Equalities Team",
    ]);
  });

  it("are not parted inside a post, whatever stands alone elsewhere", () => {
    expect(ownersIn(["Head of", "Equalities Team"], ["Equalities Team"])).toEqual(["Head of Equalities Team"]);
    expect(ownersIn(["Youth Staff Network", "Chair"], WIDE)).toEqual(["Youth Staff Network Chair"]);
  });
});
