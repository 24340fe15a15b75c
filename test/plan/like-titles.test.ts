import { expect, test } from "vitest";
import { areAlike } from "../../src/plan/like-titles.ts";

test.each([
  ["Head of Econmy", "Head of Economy"],
  ["Head of Economy", "Head of the Economy"],
  ["Head of Library", "Head of Libraries"],
  ["Economy, Head of", "Head of Economy"],
  ["Equalities Team", "Equality Team"],
  ["Head of Comm", "Head of Communications"],
])("“%s” looks like “%s”", (left, right) => {
  expect(areAlike(left, right)).toBe(true);
  expect(areAlike(right, left)).toBe(true);
});

test.each([
  ["Head of Adults", "Head of Audits"],
  ["Head of HR", "Head of PR"],
  ["Director 1", "Director 2"],
  ["Head of Housing", "Head of Highways"],
  ["Deputy Head of Economy", "Head of Economy"],
  ["Head of Legal", "Head of Leisure"],
])("“%s” and “%s” are two posts", (left, right) => {
  expect(areAlike(left, right)).toBe(false);
});
