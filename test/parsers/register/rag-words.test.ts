// Ratings as plans write them.
import { expect, it } from "vitest";
import { readRating } from "../../../src/parsers/register/rag-words.ts";

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
