// Words of another action in a note are never passed over, and those that explain are left alone.
import { describe, expect, it } from "vitest";
import { tellsOfAnother } from "../../../src/parsers/reply/other-action.ts";

const actions = [
  { reference: "PLA-1", words: "Translate the tenants' handbook", due: null },
  { reference: "PLA-2", words: "Train wardens in allyship", due: null },
  { reference: "PLA-3", words: "Review the allyship charter", due: null },
];
const ALL = { listed: ["PLA-1", "PLA-2", "PLA-3"], actions };

describe("a note on PLA-1", () => {
  it.each(["charter too", "nothing on the charter", "the wardens didn't turn up", "forgot about the wardens"])(
    "“%s” tells of another action",
    (note) => expect(tellsOfAnother(note, ["PLA-1"], ALL)).toBe(true),
  );

  it.each([
    ...["waiting for the charter", "because the wardens are away", "will be used with the wardens"],
    ...["the handbook is at the printers", "12 people trained", "allyship came up again"],
  ])("“%s” only explains", (note) => expect(tellsOfAnother(note, ["PLA-1"], ALL)).toBe(false));

  it("“the charter” is what it is about where both are answered", () => {
    expect(tellsOfAnother("the charter is late", ["PLA-1", "PLA-3"], ALL)).toBe(false);
  });

  it("“the charter is late” is said of it in its own thread", () => {
    expect(tellsOfAnother("the charter is late", ["PLA-1"], { ...ALL, listed: ["PLA-1"] })).toBe(false);
  });
});
