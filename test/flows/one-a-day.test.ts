// However many owners report, their lead gets one message a day that was not asked for.
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { stillTrue } from "../../src/jobs/still-true.ts";
import { sweepOrganisation } from "../../src/jobs/sweep.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan, type GivenAction, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog } from "../support/test-jobs.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const MORNING = "2026-06-23T09:00:00Z";
const NEXT_MORNING = "2026-06-24T08:30:00Z";

function action(reference: string, owner: string, more: Partial<GivenAction> = {}): GivenAction {
  return { reference, words: `Open service ${reference}.`, directorate: "Place", owners: [owner], ...more };
}

async function wexcombe(actions: readonly GivenAction[] = [], leads: readonly string[] = []) {
  const plan = await aPlan(db, {
    actions: [
      action("PLA-1", "Head of Economy", { due: "2026-09-30" }),
      action("PLA-2", "Head of Markets", { due: "2026-09-30" }),
      action("PLA-3", "Head of Licensing", { due: "2026-09-30" }),
      ...actions,
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Okoro", holds: ["Head of Markets"] },
      { name: "Tess Moran", holds: ["Head of Licensing"] },
      { name: "Asha Grant", role: "lead of Place", holds: leads },
    ],
  });
  return { plan, chat: aConversation(db, plan, MORNING) };
}

/** Each message that went to Asha unasked, with its day. */
async function toAsha(person: number): Promise<readonly { readonly day: string; readonly text: string }[]> {
  const { rows } = await sql<{ day: string; text: string }>`
    select to_char(sent_at at time zone 'Europe/London', 'YYYY-MM-DD') as day, content::text as text
    from due_regard.message where person_id = ${person} and state = 'sent' and purpose not in ('answer', 'decision')
    order by sent_at, id`.execute(db);
  return rows;
}

test("three owners ask for new dates: the lead hears of the first at once, and of the others together next morning", async () => {
  const { plan, chat } = await wexcombe();
  await chat.say("Priya Shah", "can PLA-1 move to end of December? the supplier is late");
  await chat.say("Sam Okoro", "can PLA-2 move to end of December? the supplier is late");
  await chat.say("Tess Moran", "can PLA-3 move to end of December? the supplier is late");
  const asha = plan.person("Asha Grant").id;
  expect((await toAsha(asha)).map(({ day }) => day)).toEqual(["2026-06-23"]);
  await chat.turnClockTo(NEXT_MORNING);
  const told = await toAsha(asha);
  expect(told.map(({ day }) => day)).toEqual(["2026-06-23", "2026-06-24"]);
  expect(["PLA-1", "PLA-2", "PLA-3"].map((reference) => told[1]?.text.includes(reference))).toEqual([
    false,
    true,
    true,
  ]);
  await chat.press("Asha Grant", "Approve PLA-2");
  await chat.press("Asha Grant", "Approve PLA-3");
  const { rows } = await sql<{ due: string }>`
    select reference || ' ' || due_on as due from due_regard.action order by reference`.execute(db);
  expect(rows.map(({ due }) => due)).toEqual(["PLA-1 2026-09-30", "PLA-2 2026-12-31", "PLA-3 2026-12-31"]);
  await expect(chat.transcript("One message a day for a lead")).toMatchFileSnapshot("one-a-day.transcript.md");
});

/** The morning's sweep comes before anything is delivered. */
function sweepAt(plan: GivenPlan, moment: string) {
  return sweepOrganisation(db, plan.organisation.id, new Date(moment), keptLog());
}

test("what waits on a lead's desk goes along with the lead's own reminders", async () => {
  const own = action("PLA-4", "Head of Parks", { due: "2026-07-01" });
  const { plan, chat } = await wexcombe([own], ["Head of Parks"]);
  await chat.say("Priya Shah", "PLA-1 red, I need help from finance");
  await chat.say("Sam Okoro", "PLA-2 red, I need help from finance");
  await sweepAt(plan, NEXT_MORNING);
  await chat.turnClockTo(NEXT_MORNING);
  const told = await toAsha(plan.person("Asha Grant").id);
  expect(told.map(({ day }) => day)).toEqual(["2026-06-23", "2026-06-24"]);
  expect(["PLA-4", "PLA-2"].map((reference) => told[1]?.text.includes(reference))).toEqual([true, true]);
});

test("reminders that are not wanted any more let go of what they took along", async () => {
  const own = action("PLA-4", "Head of Parks", { due: "2026-07-01" });
  const { plan, chat } = await wexcombe([own], ["Head of Parks"]);
  const asha = plan.person("Asha Grant").id;
  await chat.say("Priya Shah", "PLA-1 red, I need help from finance");
  await chat.say("Sam Okoro", "PLA-2 red, I need help from finance");
  await sweepAt(plan, NEXT_MORNING);
  const { id } = await db
    .selectFrom("message")
    .select("id")
    .where("purpose", "=", "reminders")
    .where("person_id", "=", asha)
    .executeTakeFirstOrThrow();
  await sql`update due_regard.action set state = 'closed' where reference = 'PLA-4'`.execute(db);
  const planned = { id, organisationId: plan.organisation.id, personId: asha, purpose: "reminders", content: null };
  expect(await stillTrue(db, planned, new Date(NEXT_MORNING))).toMatchObject({ kind: "suppress" });
  await sql`update due_regard.message set state = 'suppressed' where id = ${id}`.execute(db);
  await chat.turnClockTo(NEXT_MORNING);
  const told = await toAsha(asha);
  expect(told.map(({ day }) => day)).toEqual(["2026-06-23", "2026-06-24"]);
  expect(told[1]?.text).toContain("PLA-2");
});

test("a lead who approves all where nothing waits is told so", async () => {
  const { chat } = await wexcombe();
  expect((await chat.say("Asha Grant", "approve all")).fallback).toBe("Nothing waits for you to decide.");
});
