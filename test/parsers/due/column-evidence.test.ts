// A whole column decides what its two-digit numbers are.
import { describe, expect, it } from "vitest";
import { columnEvidence } from "../../../src/parsers/due/column-evidence.ts";

describe("the evidence of a column", () => {
  it("knows years when other cells spell them out", () => {
    expect(columnEvidence(["March 23", "July 2022", "April 24", "Ongoing"])).toMatchObject({
      afterMonth: "year",
      numbers: [23, 24],
      why: "all 2 such numbers in this column are 23 to 24, and 2022 is spelt out elsewhere",
    });
  });

  it("knows years from the plan's own title", () => {
    expect(columnEvidence(["March 23"], ["Equality action plan 2022-2024"]).afterMonth).toBe("year");
  });

  it("knows years from a number that no month has", () => {
    expect(columnEvidence(["March 34", "June 35"]).afterMonth).toBe("year");
  });

  it("knows years from many numbers close together", () => {
    expect(columnEvidence(["March 23", "June 23", "July 24", "May 22", "April 25"]).afterMonth).toBe("year");
  });

  it("cannot tell from days written as ordinals, from few numbers, or from none", () => {
    expect(columnEvidence(["March 23", "June 5th"]).afterMonth).toBeNull();
    expect(columnEvidence(["March 23"]).afterMonth).toBeNull();
    expect(columnEvidence(["Ongoing", "TBC"]).afterMonth).toBeNull();
  });

  it("does not believe years that the plan's own dates do not reach", () => {
    expect(columnEvidence(["Nov 30", "June 12"], ["Action plan 2022-2024"]).afterMonth).toBeNull();
  });
});
