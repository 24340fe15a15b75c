// What a person reads where the plan's own words are quoted.
import { expect, it } from "vitest";
import { asWritten } from "../../src/plan/as-written.ts";

it.each([
  ["~~June 2026~~ January 2027", "June 2026 (struck out) January 2027"],
  ["~~May 2024~~\n~~June 2025~~\nMarch 2026", "May 2024 (struck out) June 2025 (struck out) March 2026"],
  [" Sept 2026\n March 2027 ", "Sept 2026 March 2027"],
  ["2021~2028", "2021~2028"],
])("%j is read as %j", (cell, shown) => {
  expect(asWritten(cell)).toBe(shown);
});
