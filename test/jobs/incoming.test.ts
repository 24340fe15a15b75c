import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { storeIncoming } from "../../src/db/store-incoming.ts";
import { lockIncoming, markHandled } from "../../src/db/stored-incoming.ts";
import { turnedClock } from "../../src/jobs/clock.ts";
import type { HandleIncoming } from "../../src/jobs/handle-incoming.ts";
import { type Jobs, startJobs } from "../../src/jobs/start-jobs.ts";
import type { IncomingId } from "../../src/plan/ids.ts";
import { aCouncil, type Council } from "../support/a-council.ts";
import { type FakeChat, postsOf, startFakeChat } from "../support/fake-chat.ts";
import { HTTP_CHANNEL, httpChannel } from "../support/http-channel.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog, testQueue } from "../support/test-jobs.ts";

const NOW = new Date("2026-06-23T10:00:00+01:00");

const database = await openTestDatabase();
const { db } = database;
const running: Jobs[] = [];
let chat: FakeChat;
let council: Council;

afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  chat = await startFakeChat();
  await database.reset();
  council = await aCouncil(db, {
    importedOn: "2026-06-01",
    actions: [{ reference: "PLA-1", owners: ["Head of Economy", "Head of Housing"], deadlines: ["2026-09-30"] }],
    held: ["Head of Economy", "Head of Housing"],
    channel: HTTP_CHANNEL,
  });
});
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs[Symbol.asyncDispose]();
  await chat[Symbol.asyncDispose]();
});

async function start(handle: HandleIncoming, queue = testQueue()): Promise<Jobs> {
  const jobs = await startJobs({
    database,
    queue,
    channels: [httpChannel(chat.url)],
    handleIncoming: handle,
    readUpload: async () => [],
    clock: turnedClock(NOW),
    log: keptLog(),
    timeZone: "Europe/London",
    tick: null,
  });
  running.push(jobs);
  return jobs;
}

function says(post: string, text: string, externalId: string) {
  const personId = council.holders.get(post) ?? null;
  const { organisationId } = council;
  const body = { kind: "text", text, repliesTo: null };
  return storeIncoming(db, { organisationId, channel: HTTP_CHANNEL, externalId, personId, body, at: NOW });
}

/** What the conversation does around its own work: takes the event up once, and marks it handled. */
function once(handled: (id: IncomingId) => void): HandleIncoming {
  return async (id) => {
    await db.transaction().execute(async (transaction) => {
      const event = await lockIncoming(transaction, id);
      if (event?.state !== "stored") return;
      handled(id);
      await markHandled(transaction, id, NOW, { became: [], answered: null });
    });
    return [];
  };
}

test("an event that is delivered ten times is stored once and handled once", async () => {
  const handled: number[] = [];
  const queue = testQueue();
  const one = await start(
    once((id) => handled.push(id)),
    queue,
  );
  const other = await start(
    once((id) => handled.push(id)),
    queue,
  );
  const stored = await Promise.all(Array.from({ length: 10 }, () => says("Head of Economy", "PLA-1 green", "event-7")));
  expect(stored.filter((event) => event.kind === "new")).toHaveLength(1);
  expect(new Set(stored.map((event) => event.id)).size).toBe(1);
  for (const [index, event] of stored.entries()) await (index % 2 ? one : other).enqueueIncoming(event.id);
  await Promise.all([one.idle(), other.idle()]);
  expect(handled).toEqual([1]);
});

test("what a person writes is handled in the order in which they wrote it, whatever order the jobs come in", async () => {
  const handled: number[] = [];
  const ids: IncomingId[] = [];
  for (let line = 1; line <= 8; line += 1) {
    ids.push((await says(line % 2 ? "Head of Economy" : "Head of Housing", `line ${line}`, `event-${line}`)).id);
  }
  const jobs = await start(once((id) => handled.push(id)));
  for (const id of ids.toReversed()) await jobs.enqueueIncoming(id);
  await jobs.idle();
  expect(handled.filter((id) => id % 2 === 1)).toEqual([1, 3, 5, 7]);
  expect(handled.filter((id) => id % 2 === 0)).toEqual([2, 4, 6, 8]);
});

test("an event whose job was lost is found by the next sweep", async () => {
  const handled: number[] = [];
  const jobs = await start(once((id) => handled.push(id)));
  await says("Head of Economy", "PLA-1 amber", "event-1");
  await jobs.sweepNow();
  await jobs.idle();
  expect(handled).toEqual([1]);
});

test("what cannot be handled is kept, listed, and answered with a calm line; what follows is handled", async () => {
  const handled: number[] = [];
  const jobs = await start(async (id, whose) => {
    if (id === 1) throw new Error("a rule broke");
    return await once((other) => handled.push(other))(id, whose);
  });
  await says("Head of Economy", "PLA-1 green", "event-1");
  const { id } = await says("Head of Economy", "PLA-1 amber", "event-2");
  await jobs.enqueueIncoming(id);
  await jobs.idle();
  expect(await db.selectFrom("incoming").select(["id", "state", "error"]).orderBy("id").execute()).toEqual([
    { id: 1, state: "failed", error: "Error: a rule broke" },
    { id: 2, state: "handled", error: null },
  ]);
  expect(handled).toEqual([2]);
  const posts = await postsOf(chat.url);
  expect(posts).toMatchObject([{ key: "answer-1-failed", person: council.holders.get("Head of Economy") }]);
  expect(posts[0]?.text).toContain("IN-1");
});

test("events whose process ended while they were in hand are begun one at a time, beside new ones", async () => {
  const ids: IncomingId[] = [];
  // From accounts that are nobody's, so that nothing else keeps them in order.
  for (let line = 1; line <= 6; line += 1) ids.push((await says("nobody", `line ${line}`, `event-${line}`)).id);
  const begunBefore = ids.slice(0, 3);
  await db.updateTable("incoming").set({ attempts: 2 }).where("id", "in", begunBefore).execute();
  const inHand = new Set<IncomingId>();
  const together: IncomingId[][] = [];
  const allNewInHand = Promise.withResolvers<void>();
  const jobs = await start(async (id, whose) => {
    inHand.add(id);
    together.push([...inHand].filter((one) => begunBefore.includes(one)));
    if ([...inHand].filter((one) => !begunBefore.includes(one)).length === 3) allNewInHand.resolve();
    if (begunBefore.includes(id)) await new Promise((resolve) => setImmediate(resolve));
    else await allNewInHand.promise;
    await once(() => {})(id, whose);
    inHand.delete(id);
    return [];
  });
  for (const id of ids) await jobs.enqueueIncoming(id);
  await jobs.idle();
  expect(together.filter((all) => all.length > 1)).toEqual([]);
  expect(await db.selectFrom("incoming").select("id").where("state", "=", "handled").execute()).toHaveLength(6);
});
