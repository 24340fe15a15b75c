import { expect, test } from "vitest";
import { contradictionsOf } from "../../src/plan/contradiction.ts";
import { nextAskOn } from "../../src/plan/next-ask.ts";
import { sayVerdict, verdictOf } from "../../src/plan/overdue.ts";
import { DEFAULT_POLICY } from "../../src/plan/policy.ts";
import { PLAIN_SCHEME, presetNamed } from "../../src/plan/status-presets.ts";

const PLAIN = { choice: null, saidIn: PLAIN_SCHEME };

const TODAY = "2026-06-23";

test.each([
  ["2026-06-22", "was due on 22 June 2026, 1 day ago"],
  ["2026-03-31", "was due on 31 March 2026, 84 days ago"],
  ["2026-06-23", "due today"],
  ["2026-06-24", "due on 24 June 2026, in 1 day"],
  ["2027-03-31", "due on 31 March 2027, in 281 days"],
] as const)("an open action of %s %s", (dueOn, said) => {
  expect(sayVerdict(verdictOf({ state: "open", dueOn }, TODAY, 28))).toBe(said);
});

test("due soon is within the policy's days, and the deadline is met until its day ends", () => {
  const kindOf = (dueOn: `${number}-${number}-${number}`) => verdictOf({ state: "open", dueOn }, TODAY, 28).kind;
  expect([kindOf("2026-06-22"), kindOf("2026-06-23"), kindOf("2026-07-21"), kindOf("2026-07-22")]).toEqual([
    "overdue",
    "due-soon",
    "due-soon",
    "on-time",
  ]);
});

test("a closed action is late for nobody, and one without a date says so", () => {
  expect(verdictOf({ state: "closed", dueOn: "2020-01-31" }, TODAY, 28)).toEqual({ kind: "closed" });
  expect(sayVerdict(verdictOf({ state: "open", dueOn: null }, TODAY, 28))).toBe("no date in the plan");
});

test("green past its date and complete but amber are contradictions; red past its date is none", () => {
  const open = { ...PLAIN, state: "open", status: null, dueOn: "2026-06-22" } as const;
  expect(contradictionsOf({ ...open, rag: "G" }, TODAY)).toEqual(["Green, but 1 day past its date"]);
  expect(contradictionsOf({ ...open, rag: "R" }, TODAY)).toEqual([]);
  expect(contradictionsOf({ ...open, rag: "G", dueOn: TODAY }, TODAY)).toEqual([]);
  const closed = { ...PLAIN, state: "closed", status: "complete", dueOn: null } as const;
  expect(contradictionsOf({ ...closed, rag: "A" }, TODAY)).toEqual(["complete, but Amber"]);
  expect(contradictionsOf({ ...closed, rag: "G" }, TODAY)).toEqual([]);
});

test("an owner who answered is asked again at the first step after the quiet days", () => {
  const due = (on: "2026-06-30" | "2026-05-31") => ({
    state: "open" as const,
    checks: [{ on, kind: "deadline" as const, state: "open" as const }],
  });
  expect(nextAskOn(due("2026-06-30"), DEFAULT_POLICY, TODAY)).toBe("2026-07-07");
  expect(nextAskOn(due("2026-05-31"), DEFAULT_POLICY, TODAY)).toBe("2026-07-19");
  expect(nextAskOn({ ...due("2026-06-30"), state: "closed" }, DEFAULT_POLICY, TODAY)).toBeNull();
});

test("where amber means up to three months late, it contradicts the calendar only after that", () => {
  const saidIn = presetNamed("months late") ?? PLAIN_SCHEME;
  const amber = { saidIn, choice: "amber", rag: "A", state: "open", status: null } as const;
  expect(contradictionsOf({ ...amber, dueOn: "2026-04-30" }, TODAY)).toEqual([]);
  expect(contradictionsOf({ ...amber, dueOn: "2025-12-31" }, TODAY)).toEqual([
    "Amber (between one and three months late), but 174 days past its date",
  ]);
});
