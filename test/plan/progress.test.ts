import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "../../src/plan/calendar.ts";
import type { StatusSchemeId } from "../../src/plan/ids.ts";
import {
  type ActionProgress,
  applyReport,
  type Check,
  changedChecks,
  closeAction,
  goOn,
  type ReportFacts,
  restore,
} from "../../src/plan/progress.ts";
import type { DueFacts } from "../../src/plan/reading.ts";

const TODAY = "2026-06-23";

const DUE: DueFacts = {
  deadlines: [],
  recurrence: null,
  rrule: null,
  from: null,
  until: null,
  ongoing: false,
  done: false,
};

function deadline(on: LocalDate, state: Check["state"] = "open"): Check {
  return { on, kind: "deadline", state };
}

function review(on: LocalDate, state: Check["state"] = "open"): Check {
  return { on, kind: "review", state };
}

function action(changes: Partial<ActionProgress> = {}): ActionProgress {
  const checks = changes.checks ?? [deadline("2026-06-30")];
  const nothing = { status: null, rag: null, choice: null, schemeId: null, note: null };
  return { state: "open", ...nothing, dueOn: checks[0]?.on ?? null, checks, ...changes };
}

function said(changes: Partial<ReportFacts> = {}): ReportFacts {
  const nothing = { rag: null, status: null, choice: null, schemeId: null, percent: null, note: null };
  return { ...nothing, finishes: "check-date", closes: "at-once", ...changes };
}

describe("complete", () => {
  test("closes an action with one deadline and clears its colour", () => {
    const after = applyReport(action({ rag: "A" }), DUE, said({ status: "complete" }), TODAY);
    expect(after).toEqual({
      state: "closed",
      status: "complete",
      choice: null,
      schemeId: null,
      rag: null,
      note: null,
      dueOn: null,
      checks: [deadline("2026-06-30", "met")],
    });
  });

  test("that somebody has to accept says so, and leaves the action open with its date", () => {
    const after = applyReport(action({ rag: "A" }), DUE, said({ status: "complete", closes: "when-accepted" }), TODAY);
    expect(after).toMatchObject({ state: "open", status: "complete", rag: null, dueOn: "2026-06-30" });
    expect(after.checks).toEqual([deadline("2026-06-30")]);
    expect(closeAction(after, DUE, "complete", TODAY)).toMatchObject({
      state: "closed",
      status: "complete",
      dueOn: null,
    });
    expect(goOn(after)).toMatchObject({ state: "open", status: "in-progress", dueOn: "2026-06-30" });
  });

  test("of one round of work that comes back is nobody's to accept", () => {
    const quarterly: DueFacts = { ...DUE, recurrence: "quarterly" };
    const after = applyReport(action(), quarterly, said({ status: "complete", closes: "when-accepted" }), TODAY);
    expect(after).toMatchObject({ state: "open", status: "in-progress" });
    expect(after.checks).toEqual([deadline("2026-06-30", "met")]);
  });

  test("with amber keeps the amber: the two words disagree, and that is shown", () => {
    const after = applyReport(action(), DUE, said({ status: "complete", rag: "A" }), TODAY);
    expect(after).toMatchObject({ state: "closed", rag: "A" });
  });

  test("meets the date that is due and goes on to the next of two", () => {
    const before = action({ checks: [deadline("2026-05-31"), deadline("2026-11-30")] });
    const after = applyReport(before, DUE, said({ status: "complete" }), TODAY);
    expect(after).toMatchObject({ state: "open", status: "in-progress", dueOn: "2026-11-30" });
    expect(after.checks).toEqual([deadline("2026-05-31", "met"), deadline("2026-11-30")]);
  });

  test("before the first of two dates meets that one only", () => {
    const before = action({ checks: [deadline("2026-08-31"), deadline("2026-11-30")] });
    expect(applyReport(before, DUE, said({ status: "complete" }), TODAY).dueOn).toBe("2026-11-30");
  });

  test("meets every date that has passed, not just the oldest", () => {
    const before = action({
      checks: [deadline("2026-03-31", "past-at-import"), deadline("2026-05-31"), deadline("2026-11-30")],
    });
    expect(applyReport(before, DUE, said({ status: "complete" }), TODAY).dueOn).toBe("2026-11-30");
  });

  test("for good closes it with all its dates to come", () => {
    const before = action({ checks: [deadline("2026-05-31"), deadline("2026-11-30")] });
    const after = applyReport(before, DUE, said({ status: "complete", finishes: "action" }), TODAY);
    expect(after).toMatchObject({ state: "closed", dueOn: null });
  });

  test("of work that comes back leaves it open for its next date", () => {
    const quarterly: DueFacts = { ...DUE, recurrence: "quarterly" };
    const before = action({ checks: [deadline("2026-06-30")] });
    const after = applyReport(before, quarterly, said({ status: "complete" }), TODAY);
    expect(after).toMatchObject({ state: "open", dueOn: "2026-09-30" });
  });

  test("of a dated step of ongoing work leaves the work open", () => {
    const after = applyReport(action(), { ...DUE, ongoing: true }, said({ status: "complete" }), TODAY);
    expect(after).toMatchObject({ state: "open", dueOn: null, status: "in-progress" });
  });

  test("of ongoing work without a date closes it", () => {
    const before = action({ checks: [review("2026-06-30")], dueOn: null });
    const after = applyReport(before, { ...DUE, ongoing: true }, said({ status: "complete" }), TODAY);
    expect(after.state).toBe("closed");
  });
});

describe("two clocks", () => {
  test("a colour moves no date, however late the action is", () => {
    const before = action({ checks: [deadline("2026-01-31")] });
    const after = applyReport(before, DUE, said({ rag: "G" }), TODAY);
    expect(after).toMatchObject({ rag: "G", dueOn: "2026-01-31", checks: before.checks });
  });

  test("no change keeps colour, status and words", () => {
    const before = action({ rag: "A", status: "in-progress", note: "waiting on data" });
    expect(applyReport(before, DUE, said({ status: "no-change" }), TODAY)).toEqual(before);
  });
});

test("a report answers the review that comes within four weeks, and no later one", () => {
  const before = action({ checks: [review("2026-06-30"), review("2026-09-30")], dueOn: null });
  const after = applyReport(before, DUE, said({ status: "no-change" }), TODAY);
  expect(after.checks).toEqual([review("2026-06-30", "met"), review("2026-09-30")]);
});

test("the words of the old colour give way to a new colour, and stay when the colour does", () => {
  const before = action({ rag: "A", note: "waiting on data" });
  expect(applyReport(before, DUE, said({ rag: "G" }), TODAY).note).toBeNull();
  expect(applyReport(before, DUE, said({ rag: "A" }), TODAY).note).toBe("waiting on data");
});

test("a colour on a closed action opens it again with its last deadline; a note does not", () => {
  const closed = action({ state: "closed", status: "complete", dueOn: null, checks: [deadline("2026-06-30", "met")] });
  const reopened = applyReport(closed, DUE, said({ rag: "A" }), TODAY);
  expect(reopened).toMatchObject({ state: "open", status: "in-progress", dueOn: "2026-06-30" });
  expect(applyReport(closed, DUE, said({ note: "the report is out" }), TODAY).state).toBe("closed");
});

test("work that was not started has begun when a part of it is done", () => {
  const after = applyReport(action({ status: "not-started" }), DUE, said({ percent: 20 }), TODAY);
  expect(after.status).toBe("in-progress");
});

test("undo restores exactly, after any sequence of reports", () => {
  const day = fc.constantFrom<LocalDate>("2026-01-31", "2026-05-31", "2026-06-30", "2026-07-15", "2026-12-31");
  const state = fc.constantFrom<Check["state"]>("open", "met", "moved", "past-at-import");
  const checks = fc
    .uniqueArray(fc.record({ on: day, kind: fc.constantFrom<Check["kind"]>("deadline", "review"), state }), {
      selector: ({ on, kind }) => `${on} ${kind}`,
    })
    .map((list) => list.toSorted((left, right) => left.on.localeCompare(right.on)));
  const rag = fc.constantFrom("R" as const, "A" as const, "G" as const, null);
  const start: fc.Arbitrary<ActionProgress> = fc.record({
    state: fc.constantFrom("open" as const, "closed" as const),
    status: fc.constantFrom("complete" as const, "in-progress" as const, null),
    rag,
    choice: fc.constantFrom("some-delay", null),
    schemeId: fc.constantFrom(1 as StatusSchemeId, null),
    note: fc.constantFrom("waiting", null),
    dueOn: fc.option(day, { nil: null }),
    checks,
  });
  const report: fc.Arbitrary<ReportFacts> = fc.record({
    rag,
    status: fc.constantFrom("complete" as const, "no-change" as const, "paused" as const, null),
    choice: fc.constantFrom("at-risk", null),
    schemeId: fc.constantFrom(2 as StatusSchemeId, null),
    percent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    note: fc.constantFrom("data has come", null),
    finishes: fc.constantFrom("check-date" as const, "action" as const),
    closes: fc.constantFrom("at-once" as const, "when-accepted" as const),
  });
  const due = fc.constantFrom<DueFacts>(DUE, { ...DUE, ongoing: true }, { ...DUE, recurrence: "quarterly" });
  fc.assert(
    fc.property(start, due, fc.array(report, { minLength: 1, maxLength: 6 }), (first, facts, reports) => {
      const states = [first];
      for (const one of reports) states.push(applyReport(states.at(-1) ?? first, facts, one, TODAY));
      for (let step = states.length - 1; step > 0; step -= 1) {
        const before = states[step - 1] ?? first;
        const after = states[step] ?? first;
        const kept = { ...before, checks: changedChecks(before, after) };
        expect(restore(after, kept)).toEqual(before);
      }
    }),
  );
});

test("an action that left the plan with an edition is not brought back by a report, nor by taking one back", () => {
  const gone = action({ state: "gone", dueOn: null, checks: [deadline("2026-06-30", "moved")] });
  expect(applyReport(gone, DUE, said({ rag: "A" }), TODAY)).toMatchObject({ state: "gone", rag: "A", dueOn: null });
  expect(applyReport(gone, DUE, said({ status: "complete" }), TODAY)).toMatchObject({ state: "gone", dueOn: null });
  expect(restore(gone, { ...action({ rag: "G" }), checks: [] })).toMatchObject({
    state: "gone",
    rag: "G",
    dueOn: null,
  });
});
