// Ratings as plans write them.
import { expect, it } from "vitest";
import { readRating } from "../../../src/parsers/register/rag-words.ts";
import { registerOf } from "../../support/register-of.ts";

it.each([
  ["G", "G", null],
  ["Amber – waiting", "A", "waiting"],
  ["🟢", "G", null],
  ["🔴 off track", "R", "off track"],
  ["🟠", "A", null],
  ["🔵", null, "Blue"],
  ["Complete", null, "Complete"],
])("%j is rated %j with the words %j", (cell, rag, status) => {
  expect(readRating(cell, "")).toEqual({ rag, status });
});

it("a colour in front of the progress rates where no column does, and the words stay with the progress", () => {
  const { actions } = registerOf("Race Equality Plan", [
    ["Action", "Lead", "By when", "Progress"],
    ["Publish the gap", "Head of HR", "May 2027", "Amber: list now at 121"],
    ["Open the doors", "Head of Estates", "May 2027", "Green spaces were opened first"],
  ]);
  expect(actions.map(({ rag }) => rag)).toEqual(["A", null]);
  expect(actions[0]?.tags).toEqual({ Progress: ["Amber: list now at 121"] });
});
