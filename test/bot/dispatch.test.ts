import { afterAll, beforeEach, expect, test } from "vitest";
import { handleIncoming } from "../../src/bot/dispatch.ts";
import { json } from "../../src/db/database.ts";
import { addDays } from "../../src/plan/calendar.ts";
import { aConversation, wholeState } from "../support/a-conversation.ts";
import { aPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const NOW = new Date("2026-06-23T09:00:00Z");

function onePlan(count = 1) {
  return aPlan(db, {
    actions: Array.from({ length: count }, (_, index) => ({
      reference: `PLA-${index + 1}`,
      words: `Review letting number ${index + 1}.`,
      directorate: "Place",
      owners: ["Head of Economy"],
      due: addDays("2026-07-01", index),
    })),
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Asha Grant", role: "lead of Place" },
    ],
  });
}

async function stored(person: number | null, organisation: number, body: unknown) {
  const row = await db
    .insertInto("incoming")
    .values({
      organisation_id: organisation as never,
      channel: "terminal",
      external_id: "line-1",
      person_id: person as never,
      body: json(body),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

test("an event of a chat account that is linked to nobody is kept, and the trail says why nothing came of it", async () => {
  const plan = await onePlan();
  const id = await stored(null, plan.organisation.id, { kind: "text", text: "PLA-1 green", repliesTo: null });
  const ctx = { db, now: NOW, today: "2026-06-23" as const, organisation: plan.organisation };
  expect(await handleIncoming(ctx, id)).toEqual([]);
  const event = await db.selectFrom("incoming").select(["state", "body"]).executeTakeFirstOrThrow();
  expect(event).toMatchObject({ state: "handled", body: { text: "PLA-1 green" } });
  const trail = await db.selectFrom("audit_event").select("kind").execute();
  expect(trail).toEqual([{ kind: "incoming.ignored" }]);
});

test("what goes wrong inside leaves nothing half-done, and the event stays stored for the next try", async () => {
  const plan = await onePlan();
  const id = await stored(plan.person("Priya Shah").id, plan.organisation.id, { kind: "nonsense" });
  const ctx = { db, now: NOW, today: "2026-06-23" as const, organisation: plan.organisation };
  const before = await wholeState(db);
  await expect(handleIncoming(ctx, id)).rejects.toThrow();
  expect(await wholeState(db)).toEqual(before);
  expect(await db.selectFrom("incoming").select("state").executeTakeFirstOrThrow()).toEqual({ state: "stored" });
  expect(await db.selectFrom("message").select("id").execute()).toEqual([]);
});

test("two workers with one event in hand answer it once", async () => {
  const plan = await onePlan();
  const body = { kind: "text", text: "PLA-1 green", repliesTo: null };
  const id = await stored(plan.person("Priya Shah").id, plan.organisation.id, body);
  const ctx = { db, now: NOW, today: "2026-06-23" as const, organisation: plan.organisation };
  const planned = await Promise.all([handleIncoming(ctx, id), handleIncoming(ctx, id)]);
  expect(planned.flat()).toHaveLength(1);
  expect(await db.selectFrom("report").select("id").execute()).toHaveLength(1);
});

test("a report, its state, its trail and its read-back are written together", async () => {
  const plan = await onePlan();
  const chat = aConversation(db, plan, NOW.toISOString());
  await chat.say("Priya Shah", "PLA-1 amber, waiting on data");
  const { report, event, message } = {
    report: await db.selectFrom("report").selectAll().executeTakeFirstOrThrow(),
    event: await db.selectFrom("audit_event").selectAll().executeTakeFirstOrThrow(),
    message: await db.selectFrom("message").selectAll().executeTakeFirstOrThrow(),
  };
  expect(report).toMatchObject({ rag: "A", note: "waiting on data", words: "PLA-1 amber, waiting on data" });
  expect(event).toMatchObject({ kind: "report.recorded", before: { rag: null }, after: { rag: "A", version: 2 } });
  expect(message).toMatchObject({ key: `answer-${report.incoming_id}-0`, answers: report.incoming_id });
});

test("somebody else is told in working hours: a request made on Saturday reaches the lead on Monday", async () => {
  const plan = await onePlan();
  const chat = aConversation(db, plan, "2026-06-20T09:00:00Z");
  await chat.say("Priya Shah", "can PLA-1 move to end of September? supplier delay");
  expect(() => chat.lastTo("Asha Grant")).toThrow("nothing");
  await chat.turnClockTo("2026-06-22T08:30:00Z");
  expect(chat.lastTo("Asha Grant").fallback).toContain("asks to move PLA-1");
});

test("a list shows five of seven, and all of them at a press or a word", async () => {
  const plan = await onePlan(7);
  const chat = aConversation(db, plan, NOW.toISOString());
  const listed = (message: { readonly view: readonly { readonly kind: string }[] }) =>
    JSON.stringify(message).match(/PLA-\d: /g);
  expect(listed(await chat.say("Asha Grant", "what's due in Place?"))).toHaveLength(5);
  expect(JSON.stringify(chat.lastTo("Asha Grant"))).toContain("Showing 5 of 7");
  expect(listed(await chat.press("Asha Grant", "Show all"))).toHaveLength(7);
  await chat.say("Asha Grant", "what's due in Place?");
  expect(listed(await chat.say("Asha Grant", "show all"))).toHaveLength(7);
  await chat.say("Asha Grant", "7 green");
  const green = await db.selectFrom("action").select("reference").where("rag", "=", "G").execute();
  expect(green).toEqual([{ reference: "PLA-7" }]);
});

test("a list longer than a message goes on at a press, and its numbers count", async () => {
  const plan = await onePlan(53);
  const chat = aConversation(db, plan, NOW.toISOString());
  await chat.say("Asha Grant", "what's due in Place?");
  await chat.press("Asha Grant", "Show all");
  expect(JSON.stringify(chat.lastTo("Asha Grant"))).toContain("Showing 50 of 53");
  const last = await chat.press("Asha Grant", "Show the next 50");
  expect(JSON.stringify(last)).toContain("Showing 51 to 53 of 53");
  expect(JSON.stringify(last)).not.toContain("Show the next");
  await chat.say("Asha Grant", "3 green");
  const green = await db.selectFrom("action").select("reference").where("rag", "=", "G").execute();
  expect(green).toEqual([{ reference: "PLA-53" }]);
});

test("an answer that comes after the review was closed is kept as a late correction", async () => {
  const plan = await onePlan();
  const chat = aConversation(db, plan, NOW.toISOString());
  await db
    .insertInto("review")
    .values({
      plan_id: plan.planId,
      label: "Q1 2026/27",
      from_on: "2026-04-01",
      to_on: "2026-06-30",
      opened_at: new Date("2026-06-22T09:00:00Z"),
      opened_by: null,
      locked_by: null,
      published_at: null,
      locked_at: null,
      snapshot: null,
    })
    .execute();
  await chat.turnClockTo("2026-06-24T09:00:00Z");
  await chat.sweep();
  await db
    .updateTable("review")
    .set({ locked_at: new Date("2026-06-25T09:00:00Z"), snapshot: json({}) })
    .execute();
  await chat.turnClockTo("2026-06-26T09:00:00Z");
  const answer = await chat.say("Priya Shah", "PLA-1 green");
  expect(JSON.stringify(answer)).toContain("The Q1 2026/27 review was closed before this came");
});
