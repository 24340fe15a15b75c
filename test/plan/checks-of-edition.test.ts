import { describe, expect, it } from "vitest";
import { checksOfEdition } from "../../src/plan/checks-of-edition.ts";
import type { Check } from "../../src/plan/progress.ts";
import type { DueFacts } from "../../src/plan/reading.ts";

const TODAY = "2026-09-01";
const UNDATED: DueFacts = {
  deadlines: [],
  recurrence: null,
  rrule: null,
  from: null,
  until: null,
  ongoing: false,
  done: false,
};

function due(...days: readonly `${number}-${number}-${number}`[]): DueFacts {
  return { ...UNDATED, deadlines: days.map((date) => ({ date, precision: "day" })) };
}

function reDated(held: readonly string[], facts: DueFacts, asked: readonly `${number}-${number}-${number}`[] = []) {
  return checksOfEdition(held.map(check), facts, asked, TODAY).map(({ kind, on, state }) => `${kind} ${on} ${state}`);
}

function check(text: string): Check {
  const [kind, on, state] = text.split(" ");
  return { kind, on, state } as Check;
}

describe("when an edition gives an action other dates", () => {
  it("an open date that it no longer has is moved, and the new one is open", () => {
    expect(reDated(["deadline 2026-10-31 open"], due("2027-03-31"))).toEqual([
      "deadline 2026-10-31 moved",
      "deadline 2027-03-31 open",
    ]);
  });

  it("a date that was met stays met, though the edition still prints it", () => {
    expect(reDated(["deadline 2026-06-30 met"], due("2026-06-30", "2027-06-30"))).toEqual([
      "deadline 2026-06-30 met",
      "deadline 2027-06-30 open",
    ]);
  });

  it("a date that passed here stays overdue; one that is new and past is for the officer", () => {
    expect(reDated(["deadline 2026-06-30 open"], due("2026-06-30", "2026-07-31"))).toEqual([
      "deadline 2026-06-30 open",
      "deadline 2026-07-31 past-at-import",
    ]);
  });

  it("a date that an earlier edition had moved away is open again when it comes back", () => {
    expect(reDated(["deadline 2026-10-31 moved", "deadline 2027-03-31 open"], due("2026-10-31"))).toEqual([
      "deadline 2026-10-31 open",
      "deadline 2027-03-31 moved",
    ]);
  });

  it("dates that have passed count as met where the edition says that the work is done", () => {
    expect(reDated(["deadline 2026-06-30 open"], { ...due("2026-06-30"), done: true })).toContain(
      "deadline 2026-06-30 met",
    );
  });

  it("the plan's own reviews end with ongoing work; one that was opened by hand stays", () => {
    const held = ["review 2026-09-30 open", "review 2026-10-15 open"];
    expect(reDated(held, due("2027-03-31"), ["2026-10-15"])).toEqual([
      "review 2026-09-30 moved",
      "review 2026-10-15 open",
      "deadline 2027-03-31 open",
    ]);
  });

  it("work that loses its date is still looked at, in the next review", () => {
    expect(reDated(["deadline 2026-10-31 open"], UNDATED)).toContain("review 2026-09-30 open");
  });
});
