// What an officer sees of what was left out: each row and line in its own words, where it stands, and why.
import { expect, it } from "vitest";
import { readText } from "../../../src/parsers/document/read-text.ts";
import { readPlan } from "../../../src/parsers/read-plan.ts";
import { localDate } from "../../../src/plan/calendar.ts";

function leftOut(...lines: readonly string[]) {
  const register = readPlan(readText(`${lines.join("\n")}\n`, "plan.txt"), { today: localDate("2026-06-01") });
  return {
    told: register.leftOut.map(({ unit, from, reason, text }) => `${unit} ${from}, ${reason}: ${text}`),
    counted: register.reconciliation.leftOut,
  };
}

it("is everything that became no action and no heading, with its place and why", () => {
  const { told, counted } = leftOut(
    "Race Equality Plan",
    "",
    "Fair pay",
    "",
    "Action\tOwner\tBy when",
    "Review pay.\tHead of HR\tJune 2026",
    "Total actions: 1\t\t",
    "\t\t",
    "",
    "We will ask staff again in a year.",
    "",
    "Indicator\tBaseline\tTarget 2027",
    "Staff who would recommend us\t61%\t70%",
  );
  expect(told).toEqual([
    "line 7, total row: Total actions: 1",
    "line 10, text around the tables: We will ask staff again in a year.",
    "line 12, in a table that holds no actions: Indicator | Baseline | Target 2027",
    "line 13, in a table that holds no actions: Staff who would recommend us | 61% | 70%",
  ]);
  expect(counted).toContainEqual({ reason: "in a table that holds no actions", count: 2 });
});

it("is nothing where every row and line became part of the register", () => {
  expect(leftOut("Race Equality Plan", "", "Action\tOwner", "Review pay.\tHead of HR").told).toEqual([]);
});
