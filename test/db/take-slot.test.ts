// A chat service's limits, kept to before it says so.
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { ensurePerson } from "../../src/db/keep-people.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import { saveMessage } from "../../src/db/save-message.ts";
import { holdBack, type Lane, takeSlot, type Workspace } from "../../src/db/take-slot.ts";
import type { MessageId } from "../../src/plan/ids.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { until } from "../support/until.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const HOUR = 3_600_000;
const LANE: Lane = { name: "posts", stepMs: HOUR, burstMs: 0, aheadMs: 100 * HOUR };
const there = (name: string) => ({ name, stepMs: 10 * HOUR });

async function messages(count: number): Promise<{ ids: readonly MessageId[]; workspace: Workspace }> {
  const council = { name: "Ashcombe", timeZone: "Europe/London", nation: "england-and-wales" } as const;
  const { id: organisationId } = await ensureOrganisation(db, council);
  const to = await ensurePerson(db, organisationId, { email: "priya@ashcombe.example", name: "Priya Shah" });
  const at = new Date();
  const ids: MessageId[] = [];
  for (let index = 0; index < count; index += 1) {
    const said = { content: {}, answers: null, remembers: null, actions: [], at, notBefore: at };
    const message = { organisationId, to, channel: "slack", purpose: "reminders", key: `m-${index}`, ...said };
    const id = await saveMessage(db, message);
    if (id !== null) ids.push(id);
  }
  return { ids, workspace: { organisationId, channel: "slack", tenant: "T1" } };
}

/** Hours, so that no test depends on how fast it runs. */
const hours = (ms: number) => Math.round(ms / HOUR);

test("messages go out one step apart, in the order in which they came", async () => {
  const { ids, workspace } = await messages(3);
  const waits: number[] = [];
  for (const [index, id] of ids.entries()) waits.push(await takeSlot(db, id, workspace, LANE, there(`D${index}`)));
  expect(waits.map(hours)).toEqual([0, 1, 2]);
});

test("whoever comes back early keeps the moment that they were given", async () => {
  const { ids, workspace } = await messages(3);
  for (const id of ids) await takeSlot(db, id, workspace, LANE, null);
  const again = await Promise.all(ids.slice(1).map((id) => takeSlot(db, id, workspace, LANE, null)));
  expect(again.map(hours)).toEqual([1, 2]);
});

test("many at once each get a moment of their own", async () => {
  const { ids, workspace } = await messages(8);
  const waits = await Promise.all(ids.map((id) => takeSlot(db, id, workspace, LANE, null)));
  expect(waits.map(hours).toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("a busy conversation makes nobody else wait", async () => {
  const { ids, workspace } = await messages(3);
  const [first, second, third] = ids as [MessageId, MessageId, MessageId];
  expect(hours(await takeSlot(db, first, workspace, LANE, there("D1")))).toBe(0);
  expect(hours(await takeSlot(db, second, workspace, LANE, there("D1")))).toBe(10);
  expect(hours(await takeSlot(db, third, workspace, LANE, there("D2")))).toBe(1);
});

test("an answer does not wait behind a reminder whose turn in the same conversation comes later", async () => {
  const { ids, workspace } = await messages(4);
  const [first, second, answer, another] = ids as [MessageId, MessageId, MessageId, MessageId];
  await takeSlot(db, first, workspace, LANE, there("D1"));
  expect(hours(await takeSlot(db, second, workspace, LANE, there("D2")))).toBe(1);
  const answers: Lane = { name: "answers", stepMs: 0, burstMs: 0, aheadMs: 0 };
  expect(await takeSlot(db, answer, workspace, answers, there("D2"))).toBe(0);
  expect(hours(await takeSlot(db, another, workspace, answers, there("D2")))).toBe(10);
});

test("a message whose moment has come still leaves a second to what was just said there", async () => {
  const { ids, workspace } = await messages(3);
  const [first, second, answer] = ids as [MessageId, MessageId, MessageId];
  const lane: Lane = { ...LANE, stepMs: 300 };
  const spot = { name: "D2", stepMs: HOUR };
  await takeSlot(db, first, workspace, lane, there("D1"));
  const wait = await takeSlot(db, second, workspace, lane, spot);
  expect(wait).toBeGreaterThan(20);
  expect(await takeSlot(db, answer, workspace, { ...lane, name: "answers" }, spot)).toBe(0);
  await until("its moment has come", async () => {
    const { rows } = await sql<{ is: boolean }>`
      select at <= clock_timestamp() as is from due_regard.send_slot where message_id = ${second}`.execute(db);
    return rows[0]?.is ?? false;
  });
  expect(hours(await takeSlot(db, second, workspace, lane, spot))).toBe(1);
  expect(hours(await takeSlot(db, second, workspace, lane, spot))).toBe(1);
});

test("a conversation that the service held back waits, and others do not", async () => {
  const { ids, workspace } = await messages(2);
  const [first, second] = ids as [MessageId, MessageId];
  await holdBack(db, workspace, "D1", 5 * HOUR);
  expect(hours(await takeSlot(db, first, workspace, LANE, there("D1")))).toBe(5);
  expect(hours(await takeSlot(db, second, workspace, LANE, there("D2")))).toBe(0);
});

test("after a quiet while a few go out at once", async () => {
  const { ids, workspace } = await messages(4);
  const lane = { ...LANE, burstMs: 2 * HOUR };
  const waits: number[] = [];
  for (const id of ids) waits.push(await takeSlot(db, id, workspace, lane, null));
  expect(waits.map(hours)).toEqual([0, 0, 0, 1]);
});

test("no moment is given away further ahead than the lane allows", async () => {
  const { ids, workspace } = await messages(4);
  const lane = { ...LANE, aheadMs: 1.5 * HOUR };
  const waits: number[] = [];
  for (const id of ids) waits.push(await takeSlot(db, id, workspace, lane, null));
  expect(waits.map((ms) => ms / HOUR)).toEqual([
    0,
    expect.closeTo(1, 2),
    expect.closeTo(1.2, 2),
    expect.closeTo(1.2, 2),
  ]);
});
