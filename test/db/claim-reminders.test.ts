import { afterAll, beforeEach, expect, test } from "vitest";
import { claimReminders } from "../../src/db/claim-reminders.ts";
import { addDays, type LocalDate } from "../../src/plan/calendar.ts";
import { aCouncil, type Council, type CouncilAction } from "../support/a-council.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const IMPORTED: LocalDate = "2026-01-05";
const POSTS = ["Head of Economy", "Head of Housing", "Head of Libraries"];
const ACTIONS: readonly CouncilAction[] = Array.from({ length: 36 }, (_, index) => ({
  reference: `PLA-${index + 1}`,
  owners: index % 4 === 0 ? POSTS.slice(0, 2) : [POSTS[index % 3] ?? ""],
  deadlines: [addDays(IMPORTED, index * 5 - 20)],
}));

const database = await openTestDatabase();
const { db } = database;
let council: Council;

afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.reset();
  council = await aCouncil(db, { importedOn: IMPORTED, actions: ACTIONS, held: POSTS, channel: "terminal" });
});

async function claimedBy(today: LocalDate): Promise<readonly string[]> {
  await claimReminders(db, council.organisationId, today);
  const rows = await db
    .selectFrom("reminder")
    .innerJoin("action", "action.id", "reminder.action_id")
    .innerJoin("holding", "holding.person_id", "reminder.person_id")
    .innerJoin("post", "post.id", "holding.post_id")
    .select(["action.reference", "post.title", "reminder.kind", "reminder.outcome"])
    .where("reminder.claimed_on", "=", today)
    .execute();
  return rows
    .map((row) => [row.reference, row.title, row.kind, row.outcome].filter((part) => part !== null).join(" "))
    .toSorted();
}

/** Brute force over every action, step and day, with arithmetic of its own. */
function expected(today: LocalDate, lastSwept: LocalDate | null): readonly string[] {
  const steps: readonly (readonly [string, number, number])[] = [
    ["before-28", -28, 5],
    ["before-7", -7, 5],
    ["on-the-day", 0, 5],
    ["overdue-7", 7, 7],
    ["overdue-21", 21, 7],
    ["overdue-49", 49, 14],
    ["warning", 63, 14],
  ];
  const due: string[] = [];
  for (const { reference, owners, deadlines } of ACTIONS) {
    for (const [kind, offset, grace] of steps) {
      for (const deadline of deadlines.filter((day) => day >= IMPORTED)) {
        const late = number(today) - (number(deadline) + offset);
        const claimedBefore = lastSwept !== null && number(lastSwept) >= number(deadline) + offset;
        if (late >= 0 && late < grace && !claimedBefore)
          for (const owner of owners) due.push(`${reference} ${owner} ${kind}`);
      }
    }
  }
  return due.toSorted();
}

/**
 * After days without a sweep: besides what is within its grace, each step that the gap swallowed, kept as expired, and
 * its action named once for each owner, where no reminder of it waits that will speak of it anyway. A warning is late.
 */
function expectedAfter(gap: { readonly last: LocalDate; readonly today: LocalDate }): readonly string[] {
  const inGap = stepsBetween(gap.last, gap.today);
  const live = [...new Set([...expected(gap.today, gap.last), ...inGap.filter((step) => step.endsWith(" warning"))])];
  const waits = new Set([...live, ...expected(gap.last, null)].map(ownerOf));
  const swallowed = inGap.filter((step) => !live.includes(step));
  const named = new Set(swallowed.map(ownerOf).filter((owner) => !waits.has(owner)));
  return [
    ...live,
    ...swallowed.map((step) => `${step} expired`),
    ...[...named].map((it) => `${it} catch-up`),
  ].toSorted();
}

/** Every step whose day came after the one day and by the other, claimed or not: swept on each of them. */
function stepsBetween(last: LocalDate, today: LocalDate): readonly string[] {
  const days = Array.from({ length: number(today) - number(last) }, (_, index) => addDays(last, index + 1));
  return days.flatMap((day) => expected(day, addDays(day, -1)));
}

/** "PLA-3 Head of Economy overdue-7": whose it is, without the step. */
function ownerOf(claim: string): string {
  return claim.slice(0, claim.lastIndexOf(" "));
}

function number(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

test("swept every day for a year, each step is claimed once and on its day", { timeout: 120_000 }, async () => {
  let last: LocalDate | null = null;
  for (let day = 0; day < 365; day += 1) {
    const today = addDays(IMPORTED, day);
    expect(await claimedBy(today), today).toEqual(expected(today, last));
    last = today;
  }
});

test("swept again on the same day, nothing is claimed", async () => {
  await claimReminders(db, council.organisationId, "2026-02-02");
  expect(await claimReminders(db, council.organisationId, "2026-02-02")).toBe(0);
});

test.each([3, 6, 30])(
  "after %i days without a sweep, what is within its grace is claimed, and what has expired is named once",
  async (gap) => {
    const last: LocalDate = "2026-02-02";
    await claimedBy(last);
    // Steps that had expired before the last sweep stay so; those of the gap are caught up within their grace.
    const today = addDays(last, gap);
    expect(await claimedBy(today)).toEqual(expectedAfter({ last, today }));
  },
);

test("nothing is claimed for a closed action, a paused plan, a moved date, or a post that its holder has left", async () => {
  const all = expected("2026-02-02", null);
  const reference = all[0]?.split(" ")[0];
  const [first] = await db
    .selectFrom("action")
    .select("id")
    .where("reference", "=", all[0]?.split(" ")[0] ?? "")
    .execute();
  if (!first) throw new Error("no action is due");
  await db.updateTable("action").set({ state: "closed" }).where("id", "=", first.id).execute();
  await db
    .updateTable("holding")
    .set({ until_on: "2026-02-01" })
    .where("person_id", "=", council.holders.get("Head of Housing") ?? (0 as never))
    .execute();
  const moved = all.find((one) => one.split(" ")[0] !== reference)?.split(" ")[0];
  await db
    .updateTable("check_date")
    .set({ state: "moved" })
    .where(
      "action_id",
      "in",
      db
        .selectFrom("action")
        .select("id")
        .where("reference", "=", moved ?? ""),
    )
    .execute();
  await db.updateTable("plan").set({ paused_until: "2026-02-03" }).execute();
  expect(await claimedBy("2026-02-02")).toEqual([]);
  await db.updateTable("plan").set({ paused_until: "2026-02-02" }).execute();
  expect(await claimedBy("2026-02-02")).toEqual(
    all.filter((one) => ![reference, moved].includes(one.split(" ")[0]) && !one.includes("Head of Housing")),
  );
});
