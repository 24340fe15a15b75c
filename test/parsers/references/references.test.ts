// References: the plan's own where they serve, else made.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReference, leadingReference } from "../../../src/parsers/references/printed-reference.ts";
import { type Referable, references } from "../../../src/parsers/references/references.ts";

function action(printed: string | null, directorate: string | null, section: string | null = null): Referable {
  return { printed, directorate, section };
}

describe("references", () => {
  it("keep what is printed once, and letter its sub-rows", () => {
    const actions = ["1.1", "1.1", "1.10", "1.1"].map((printed) => action(printed, null, "Leadership"));
    expect(references(actions)).toEqual(["1.1", "1.1b", "1.10", "1.1c"]);
  });

  it("count the actions of each directorate where nothing is printed", () => {
    const actions = [
      action(null, "Place"),
      action(null, "Adult Social Care"),
      action(null, "Place"),
      action(null, null),
    ];
    expect(references(actions)).toEqual(["PLA-1", "ADU-1", "PLA-2", "ALL-1"]);
  });

  it("come from the section where a plan has no directorates", () => {
    const actions = [action(null, null, "The way we lead"), action(null, null, "Our services"), action(null, null)];
    expect(references(actions)).toEqual(["WAY-1", "SER-1", "ACT-1"]);
  });

  it("put the directorate in front where each begins to count at 1", () => {
    const actions = [action("1", "Place"), action("2", "Place"), action("1", "People"), action("A7", "People")];
    expect(references(actions)).toEqual(["PLA-1", "PLA-2", "PEO-1", "A7"]);
  });

  it("tell directorates apart that begin with the same letters", () => {
    const actions = [
      action(null, "Corporate Services"),
      action(null, "Corporate Resources"),
      action(null, "Corporate"),
    ];
    expect(new Set(references(actions)).size).toBe(3);
  });

  it("are never given twice", () => {
    const names = fc.constantFrom("Place", "Plans", "People", null);
    const printed = fc.constantFrom(null, "1", "1.1", "1.1b", "PLA-1", "ALL-2", "A1");
    const actions = fc.array(fc.record({ printed, directorate: names, section: names }), { maxLength: 40 });
    fc.assert(
      fc.property(actions, (some) => {
        const made = references(some);
        expect(new Set(made).size).toBe(some.length);
      }),
    );
  });
});

describe("a printed reference", () => {
  it.each(["2.11", "A3", "EQ-04", "7", "1.2.3b", "(3)", "4."])("may look like %j", (cell) => {
    expect(isReference(cell)).toBe(true);
  });

  it.each(["", "March 2023", "Objective 1", "HR", "1st February", "12 months"])("does not look like %j", (cell) => {
    expect(isReference(cell)).toBe(false);
  });

  it("can stand in front of the action", () => {
    expect(leadingReference("1.2 Map community groups")).toEqual({ reference: "1.2", rest: "Map community groups" });
    expect(leadingReference("20 benches along the path")).toBeNull();
  });
});
