import { afterAll, beforeEach, expect, test } from "vitest";
import type { MessageState } from "../../src/db/schema/message-tables.ts";
import { leaveIt, tryAgain, undelivered } from "../../src/db/undelivered.ts";
import type { MessageId } from "../../src/plan/ids.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const AT = new Date("2026-06-23T09:00:00Z");

async function aMessage({ organisation, person }: GivenPlan, state: MessageState, reason: string): Promise<MessageId> {
  const { id } = await db
    .insertInto("message")
    .values({
      organisation_id: organisation.id,
      person_id: person("Priya Shah").id,
      channel: "slack",
      purpose: "reminders",
      key: `daily-${state}`,
      content: "{}",
      planned_at: AT,
      not_before: AT,
      state,
      reason,
      attempts: 5,
      first_try_at: AT,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function aCouncil() {
  return await aPlan(db, { actions: [], people: [{ name: "Priya Shah" }] });
}

const stateOf = (id: MessageId) =>
  db.selectFrom("message").select(["state", "attempts"]).where("id", "=", id).executeTakeFirstOrThrow();

test("what was given up is listed with its reason, and tried again or left, each once", async () => {
  const plan = await aCouncil();
  const failed = await aMessage(plan, "failed", "not taken in 5 tries");
  const unconfirmed = await aMessage(plan, "unconfirmed", "no answer");
  const organisation = plan.organisation.id;
  const listed = await undelivered(db, organisation);
  expect(listed.map(({ letter, person, state, reason }) => [letter.id, person, state, reason])).toEqual([
    [failed, "Priya Shah", "failed", "not taken in 5 tries"],
    [unconfirmed, "Priya Shah", "unconfirmed", "no answer"],
  ]);
  const by = { organisation, at: AT };
  expect(await tryAgain(db, { kind: "message", id: failed }, by)).toBe(true);
  expect(await tryAgain(db, { kind: "message", id: failed }, by)).toBe(false);
  expect(await tryAgain(db, { kind: "message", id: unconfirmed }, by)).toBe(true);
  // What may have arrived goes on as a send whose lease has ended: it is looked for before it is sent.
  expect([await stateOf(failed), await stateOf(unconfirmed)]).toEqual([
    { state: "planned", attempts: 0 },
    { state: "sending", attempts: 0 },
  ]);
  expect(await undelivered(db, organisation)).toEqual([]);
  expect((await db.selectFrom("audit_event").select("kind").execute()).map(({ kind }) => kind)).toEqual([
    "message.again",
    "message.again",
  ]);
});

test("another organisation neither sees what was given up nor settles it", async () => {
  const failed = await aMessage(await aCouncil(), "failed", "not taken in 5 tries");
  await db.updateTable("organisation").set({ name: "The Other Council" }).execute();
  const other = { organisation: (await aCouncil()).organisation.id, at: AT };
  expect(await undelivered(db, other.organisation)).toEqual([]);
  expect(await leaveIt(db, { kind: "message", id: failed }, other)).toBe(false);
  expect((await stateOf(failed)).state).toBe("failed");
});

test("what is left is settled, with its reason kept", async () => {
  const plan = await aCouncil();
  const id = await aMessage(plan, "failed", "not taken in 5 tries");
  expect(await leaveIt(db, { kind: "message", id }, { organisation: plan.organisation.id, at: AT })).toBe(true);
  const row = await db.selectFrom("message").select(["state", "reason"]).executeTakeFirstOrThrow();
  expect(row).toEqual({ state: "suppressed", reason: "left: not taken in 5 tries" });
});
