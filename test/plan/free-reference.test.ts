import { expect, test } from "vitest";
import { freeReference } from "../../src/plan/free-reference.ts";

test.each<[string, boolean, readonly string[], string]>([
  ["PLA-3", false, ["PLA-1", "PLA-2"], "PLA-3"],
  ["PLA-3", false, ["PLA-1", "PLA-3", "PLA-12", "COR-40"], "PLA-13"],
  ["2.11", true, ["2.10", "2.11"], "2.11b"],
  ["2.11", true, ["2.11", "2.11b"], "2.11c"],
  ["EQ-04", true, ["EQ-04", "EQ-05"], "EQ-04b"],
])("a new action that wants %s (printed: %s) in a plan with %j is %s", (wanted, isPrinted, used, free) => {
  expect(freeReference(wanted, isPrinted, new Set(used))).toBe(free);
});
