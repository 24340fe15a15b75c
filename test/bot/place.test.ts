// Where an answer goes: back to where the question was asked, and only what everybody there may see.
import { afterAll, beforeEach, expect, test } from "vitest";
import { handleIncoming } from "../../src/bot/dispatch.ts";
import type { IncomingBody, Place } from "../../src/bot/incoming.ts";
import { messageSchema } from "../../src/bot/message.ts";
import { storeIncoming } from "../../src/db/store-incoming.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const NOW = new Date("2026-06-23T09:00:00Z");
const IN_THE_CHANNEL: Place = { conversation: "C1", thread: "17.1", tenant: "T1" };
const THREAD_OF_TWO: Place = { conversation: "D1", thread: "17.1", tenant: "T1", alone: true };

async function said(text: string, place: Place) {
  const plan = await aPlan(db, {
    actions: [
      { reference: "PLA-1", words: "Let market stalls.", directorate: "Place", owners: ["Head"], due: "2026-05-31" },
      { reference: "PLA-2", words: "Publish who trades.", directorate: "Place", owners: ["Head"], due: "2026-04-30" },
    ],
    people: [{ name: "Priya Shah", holds: ["Head"] }],
  });
  const { organisation } = plan;
  const body: IncomingBody = { kind: "text", text, repliesTo: null };
  const event = { organisationId: organisation.id, channel: "slack", externalId: "Ev1", at: NOW, body, place };
  const { id } = await storeIncoming(db, { ...event, personId: plan.person("Priya Shah").id });
  await handleIncoming({ db, now: NOW, today: "2026-06-23", organisation }, id);
  const rows = await db.selectFrom("message").select(["content", "place", "key"]).orderBy("id").execute();
  return rows.map(({ content, place: where }) => ({ place: where, text: messageSchema.parse(content) }));
}

test("in a channel only the count is said, and the list goes to the person alone", async () => {
  const [there, alone, ...others] = await said("what is overdue?", IN_THE_CHANNEL);
  expect(others).toEqual([]);
  expect(there?.place).toEqual(IN_THE_CHANNEL);
  expect(there?.text.fallback).toBe("2 overdue actions, as at 23 June 2026. I have sent you the rest.");
  expect(JSON.stringify(there?.text)).not.toContain("PLA-");
  expect(alone?.place).toBeNull();
  expect(JSON.stringify(alone?.text)).toContain("PLA-1");
});

test("what was noted of a report is read back to the person alone", async () => {
  const [there, alone] = await said("PLA-1 amber, waiting on procurement", IN_THE_CHANNEL);
  expect(there?.text.fallback).toBe("I have sent you my answer, between the two of us.");
  expect(alone?.text.fallback).toContain("PLA-1");
});

test("a thread of the two gets the whole answer, in that thread", async () => {
  const [answer, ...others] = await said("what is overdue?", THREAD_OF_TWO);
  expect(others).toEqual([]);
  expect(answer?.place).toEqual(THREAD_OF_TWO);
  expect(JSON.stringify(answer?.text)).toContain("PLA-2");
});
