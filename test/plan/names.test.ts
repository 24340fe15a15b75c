// Spellings that are one name, and those that are not.
import { describe, expect, it } from "vitest";
import { nameKey } from "../../src/plan/names.ts";

describe("two spellings", () => {
  it.each([
    ["Head of HR & OD", "head of HR and OD"],
    ["Head of H.R.", "Head of HR"],
    ["Hd of Parks", "Head of Parks"],
    ["Asst Dir, Place", "Assistant Director Place"],
    ["Dir. of Public Health", "Director of Public Health"],
    ["Community Co-ordinator", "Community coordinator"],
    ["Children’s Services", "Childrens Services"],
  ])("are one owner: %s, %s", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Head of Service (Adults)", "Head of Service"],
    ["Place Dir", "Place Director"],
    ["Heads of Service", "Head of Service"],
  ])("are two owners: %s, %s", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
