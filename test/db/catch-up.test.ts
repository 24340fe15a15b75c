// What fell into an outage or a pause is kept as expired and named once, never sent as though it were on time.
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { claimReminders } from "../../src/db/claim-reminders.ts";
import type { LocalDate } from "../../src/plan/calendar.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

/** One action due on Friday 31 July 2026: reminders on 3 July, 24 July and the day itself, each with five days' grace. */
async function aPlanDueInJuly() {
  return aPlan(db, {
    actions: [
      {
        reference: "PLA-1",
        words: "Let stalls.",
        directorate: "Place",
        owners: ["Head of Markets"],
        due: "2026-07-31",
      },
    ],
    people: [{ name: "Sam Okoro", holds: ["Head of Markets"] }],
  });
}

async function claimedOn(...days: readonly LocalDate[]): Promise<readonly string[]> {
  const { organisation } = await aPlanDueInJuly();
  for (const day of days) await claimReminders(db, organisation.id, day);
  return await claims();
}

async function claims(): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', claimed_on, kind, outcome) as line from due_regard.reminder order by claimed_on, kind`.execute(
    db,
  );
  return rows.map(({ line }) => line);
}

test("swept every day, a step is taken on its day and nothing is caught up with", async () => {
  expect(await claimedOn("2026-07-02", "2026-07-03", "2026-07-04")).toEqual(["2026-07-03 before-28"]);
});

test("a step that was missed by less than its grace is taken late, and not again as caught up with", async () => {
  expect(await claimedOn("2026-07-02", "2026-07-06", "2026-07-12")).toEqual(["2026-07-06 before-28"]);
});

test("a step that an outage swallowed is expired, and its date is named once", async () => {
  expect(await claimedOn("2026-07-02", "2026-07-15", "2026-07-16")).toEqual([
    "2026-07-15 before-28 expired",
    "2026-07-15 catch-up",
  ]);
});

test("where the next step speaks on that very day, it speaks alone", async () => {
  expect(await claimedOn("2026-07-02", "2026-07-24")).toEqual(["2026-07-24 before-28 expired", "2026-07-24 before-7"]);
});

test("a plan that comes in late is not caught up with: what is past is the officer's list", async () => {
  expect(await claimedOn("2026-07-15")).toEqual([]);
});

test("a pause swallows steps as an outage does", async () => {
  const { organisation, planId } = await aPlanDueInJuly();
  await claimReminders(db, organisation.id, "2026-07-02");
  await db.updateTable("plan").set({ paused_until: "2026-07-15" }).where("id", "=", planId).execute();
  await claimReminders(db, organisation.id, "2026-07-10");
  expect(await claims()).toEqual([]);
  await claimReminders(db, organisation.id, "2026-07-15");
  expect(await claims()).toEqual(["2026-07-15 before-28 expired", "2026-07-15 catch-up"]);
});

test("a warning that an outage swallowed, grace and all, is given late, so that silence is still told to whom it concerns", async () => {
  // It was to come on 2 October, with two weeks' grace.
  expect(await claimedOn("2026-09-30", "2026-12-15", "2026-12-16")).toEqual([
    "2026-09-30 overdue-49",
    "2026-12-15 warning",
  ]);
});

test("where an outage swallowed reminders and the warning, the warning speaks alone", async () => {
  expect(await claimedOn("2026-08-06", "2026-12-15", "2026-12-16")).toEqual([
    "2026-12-15 overdue-21 expired",
    "2026-12-15 overdue-49 expired",
    "2026-12-15 overdue-7 expired",
    "2026-12-15 warning",
  ]);
});
