// The shape that scripts rely on.
import { expect, it } from "vitest";
import { readText } from "../../src/parsers/document/read-text.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { registerJson } from "../../src/parsers/register-json.ts";
import { localDate } from "../../src/plan/calendar.ts";

it("calls the printed reference ref, and keeps everything else as it is", () => {
  const text = "Mill Vale Council plan\n\nRef\tAction\tOwner\tBy when\n2.11\tReview pay.\tHead of HR\tJune 2026\n";
  const register = readPlan(readText(text, "plan.txt"), { today: localDate("2026-01-05") });
  const json = registerJson(register);
  expect(json.actions[0]).toMatchObject({
    reference: "2.11",
    ref: "2.11",
    section: null,
    action: "Review pay.",
    owners: [{ name: "Head of HR", capacity: null }],
    source: { from: 4, to: 4, unit: "line", table: 1 },
  });
  expect(json.actions[0]).not.toHaveProperty("printedReference");
  expect(json.plan).toEqual({ title: "Mill Vale Council plan", organisation: "Mill Vale Council" });
  expect(Object.keys(json)).toEqual([
    "plan",
    "sections",
    "actions",
    "queries",
    "statusWords",
    "reconciliation",
    "seenInstead",
  ]);
});

it("gives paragraphs of a Word file as lines, for scripts know no other unit", () => {
  const text = "Mill Vale Council plan\n\nRef\tAction\tOwner\tBy when\n2.11\tReview pay.\tHead of HR\tJune 2026\n";
  const register = readPlan(readText(text, "plan.txt"), { today: localDate("2026-01-05") });
  const actions = register.actions.map((action) => ({
    ...action,
    source: { from: 9, to: 11, unit: "paragraph" as const, table: 1 },
  }));
  expect(registerJson({ ...register, actions }).actions[0]?.source).toEqual({
    from: 9,
    to: 11,
    unit: "line",
    table: 1,
  });
});
