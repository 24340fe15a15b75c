import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import type { Channel } from "../../src/bot/channel.ts";
import { openBackend } from "../../src/jobs/backend.ts";
import { type Clock, turnedClock } from "../../src/jobs/clock.ts";
import { deliveryJobId, JOB_RULES } from "../../src/jobs/queues.ts";
import { type Jobs, startJobs } from "../../src/jobs/start-jobs.ts";
import { sweepOrganisation } from "../../src/jobs/sweep.ts";
import { aCouncil, type Council } from "../support/a-council.ts";
import { breakChat, type FakeChat, type Fault, postsOf, startFakeChat } from "../support/fake-chat.ts";
import { HTTP_CHANNEL, httpChannel } from "../support/http-channel.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog, testQueue } from "../support/test-jobs.ts";
import { until } from "../support/until.ts";

// A Tuesday; the deadline is a week off.
const NOW = new Date("2026-06-23T10:00:00+01:00");
const LEASE = { leaseMs: 2_000, sendWithinMs: 500 };

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
    actions: [
      { reference: "PLA-1", owners: ["Head of Economy"], deadlines: ["2026-06-30"] },
      { reference: "PLA-2", owners: ["Head of Economy"], deadlines: ["2026-06-29"] },
    ],
    held: ["Head of Economy"],
    channel: HTTP_CHANNEL,
  });
});
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs[Symbol.asyncDispose]();
  await chat[Symbol.asyncDispose]();
});

async function start(
  channel: Channel = httpChannel(chat.url),
  queue = testQueue(),
  clock: Clock = turnedClock(NOW),
): Promise<Jobs> {
  const jobs = await startJobs({
    database,
    queue,
    channels: [channel],
    handleIncoming: async () => [],
    readUpload: async () => [],
    clock,
    log: keptLog(),
    timeZone: "Europe/London",
    tick: null,
    lease: LEASE,
  });
  running.push(jobs);
  return jobs;
}

async function onlyMessage() {
  return await db
    .selectFrom("message")
    .select(["key", "state", "attempts", "reason", "external_id"])
    .executeTakeFirstOrThrow();
}

test("a reminder a week before its date is sent once, and its message says so", async () => {
  const jobs = await start();
  await jobs.sweepNow();
  await jobs.idle();
  await jobs.sweepNow();
  await jobs.idle();
  const posts = await postsOf(chat.url);
  expect(posts).toMatchObject([{ person: council.holders.get("Head of Economy"), lateByMs: 0 }]);
  expect(posts[0]?.text).toContain("2 actions");
  expect(await onlyMessage()).toMatchObject({ state: "sent", attempts: 1 });
});

test.each<[string, Fault]>([
  ["whose reply was lost", "reply-lost"],
  ["that was taken and answered with an error", "error-after"],
  ["that was not taken and answered with an error", "down"],
  ["that got no answer in time", "hang"],
])("a message %s is there once in the end", async (_, fault) => {
  await breakChat(chat.url, [fault]);
  const jobs = await start();
  await jobs.sweepNow();
  await jobs.idle();
  expect(await postsOf(chat.url)).toHaveLength(1);
  expect(await onlyMessage()).toMatchObject({ state: "sent", attempts: 2 });
});

test("where the service cannot be read back, a lost reply becomes unconfirmed and is not sent again", async () => {
  await breakChat(chat.url, ["reply-lost"]);
  const jobs = await start(httpChannel(chat.url, { readable: false }));
  await jobs.sweepNow();
  await jobs.idle();
  await jobs.sweepNow();
  await jobs.idle();
  expect(await postsOf(chat.url)).toHaveLength(1);
  expect(await onlyMessage()).toMatchObject({ state: "unconfirmed", attempts: 1 });
});

test("a message that the service puts off goes later, and the attempt is not counted", async () => {
  await breakChat(chat.url, ["rate-limited", "rate-limited"]);
  const jobs = await start();
  await jobs.sweepNow();
  await until("it is sent", async () => (await onlyMessage()).state === "sent");
  expect(await postsOf(chat.url)).toHaveLength(1);
  expect(await onlyMessage()).toMatchObject({ attempts: 1 });
});

test("a message that was put off by a clock that was then put back by an hour goes when the database says so", async () => {
  const queue = testQueue();
  await sweepOrganisation(db, council.organisationId, NOW, keptLog());
  const { id } = await db.selectFrom("message").select("id").executeTakeFirstOrThrow();
  await using backend = await openBackend(database, queue);
  const deliveries = backend.queue("delivery");
  const jobId = deliveryJobId(id);
  await deliveries.add("delivery", { messageId: id }, { ...JOB_RULES, jobId, delay: 3_600_000 });
  await deliveries.close();
  const jobs = await start(httpChannel(chat.url), queue);
  await jobs.sweepNow();
  await jobs.idle();
  expect(await postsOf(chat.url)).toHaveLength(1);
});

test("a message that the service never takes ends on the list of failures", async () => {
  const refusing: Channel = {
    name: HTTP_CHANNEL,
    send: async () => ({ kind: "unknown", reason: "HTTP 500" }),
    find: async () => ({ kind: "absent" }),
    fetchFile: null,
  };
  const jobs = await start(refusing);
  await jobs.sweepNow();
  await jobs.idle();
  expect(await onlyMessage()).toMatchObject({ state: "failed", reason: "not taken in 5 tries" });
});

test("an action that is closed between the sweep and the delivery is not asked about", async () => {
  await breakChat(chat.url, ["rate-limited"]);
  const jobs = await start();
  await jobs.sweepNow();
  await until("it was put off", async () => (await onlyMessage()).reason === "rate limited");
  await db.updateTable("action").set({ state: "closed" }).execute();
  await until("it is settled", async () => (await onlyMessage()).reason !== "rate limited");
  expect(await onlyMessage()).toMatchObject({ state: "suppressed", reason: "the action is closed" });
  expect(await postsOf(chat.url)).toEqual([]);
});

test("of two actions, the one that is closed before the delivery leaves the message", async () => {
  await breakChat(chat.url, ["rate-limited"]);
  const jobs = await start();
  await jobs.sweepNow();
  await until("it was put off", async () => (await onlyMessage()).reason === "rate limited");
  await db.updateTable("action").set({ state: "closed" }).where("reference", "=", "PLA-2").execute();
  await until("it is sent", async () => (await onlyMessage()).state === "sent");
  expect(await postsOf(chat.url)).toMatchObject([{ text: expect.stringMatching(/^An action of yours .*PLA-1/) }]);
  const listed = db.selectFrom("message_action").innerJoin("action", "action.id", "message_action.action_id");
  expect(await listed.select(["message_action.position", "reference"]).execute()).toEqual([
    { position: 1, reference: "PLA-1" },
  ]);
  expect(await db.selectFrom("reminder").select(["outcome", "reason"]).orderBy("id").execute()).toContainEqual({
    outcome: "suppressed",
    reason: "the action is closed",
  });
});

test("where a channel is not configured for now, its messages wait", async () => {
  const jobs = await start({ ...httpChannel(chat.url), name: "another" });
  await jobs.sweepNow();
  await jobs.idle();
  expect(await onlyMessage()).toMatchObject({ state: "planned", attempts: 0, reason: "no channel http is configured" });
});

test("a message that is put off into the evening waits for the morning", async () => {
  await breakChat(chat.url, ["rate-limited"]);
  const clock = turnedClock(NOW);
  const jobs = await start(httpChannel(chat.url), testQueue(), clock);
  await jobs.sweepNow();
  await until("it was put off", async () => (await onlyMessage()).reason === "rate limited");
  clock.turnTo(new Date("2026-06-23T18:00:00+01:00"));
  await until("it waits", async () => (await onlyMessage()).reason === "outside working time");
  expect(await postsOf(chat.url)).toEqual([]);
  clock.turnTo(new Date("2026-06-24T09:31:00+01:00"));
  await jobs.sweepNow();
  await jobs.idle();
  expect(await postsOf(chat.url)).toHaveLength(1);
  expect(await onlyMessage()).toMatchObject({ state: "sent" });
});

test("two sweeps at once tell each person once", async () => {
  const queue = testQueue();
  const one = await start(httpChannel(chat.url), queue);
  const other = await start(httpChannel(chat.url), queue);
  await Promise.all([one.sweepNow(), other.sweepNow(), one.sweepNow(), other.sweepNow()]);
  await Promise.all([one.idle(), other.idle()]);
  expect(await postsOf(chat.url)).toHaveLength(1);
  expect(await db.selectFrom("reminder").select("kind").execute()).toEqual([
    { kind: "before-7" },
    { kind: "before-7" },
  ]);
});
