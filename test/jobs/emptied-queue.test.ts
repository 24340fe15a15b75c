import { afterAll, beforeEach, expect, test } from "vitest";
import { openBackend } from "../../src/jobs/backend.ts";
import { turnedClock } from "../../src/jobs/clock.ts";
import { QUEUE_NAMES } from "../../src/jobs/queue-names.ts";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { aCouncil } from "../support/a-council.ts";
import { breakChat, postsOf, startFakeChat } from "../support/fake-chat.ts";
import { HTTP_CHANNEL, httpChannel } from "../support/http-channel.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog, testQueue } from "../support/test-jobs.ts";
import { until } from "../support/until.ts";

const NOW = new Date("2026-06-23T10:00:00+01:00");
const POSTS = Array.from({ length: 20 }, (_, index) => `Officer for Ward ${index + 1}`);

const database = await openTestDatabase();
const { db } = database;

afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.reset();
  await aCouncil(db, {
    importedOn: "2026-06-01",
    actions: POSTS.map((post, index) => ({ reference: `PLA-${index + 1}`, owners: [post], deadlines: ["2026-06-30"] })),
    held: POSTS,
    channel: HTTP_CHANNEL,
  });
});

test("the queue is emptied in the middle of a delivery: the watchdog sweeps, and nobody is forgotten or told twice", async () => {
  await using chat = await startFakeChat();
  // Half of them are put off for a second, so that their jobs are waiting when the queue is emptied.
  await breakChat(
    chat.url,
    Array.from({ length: 10 }, () => "rate-limited"),
  );
  const queue = testQueue();
  await using jobs = await startJobs({
    database,
    queue,
    channels: [httpChannel(chat.url)],
    handleIncoming: async () => [],
    readUpload: async () => [],
    clock: turnedClock(NOW),
    log: keptLog(),
    timeZone: "Europe/London",
    tick: { cron: "0 4 29 2 *", everyMs: 1_000 },
    lease: { leaseMs: 4_000, sendWithinMs: 3_000 },
  });
  await until("half of them are told", async () => (await postsOf(chat.url)).length >= 10);
  await using backend = await openBackend(database, queue);
  for (const name of QUEUE_NAMES) {
    const emptied = backend.queue(name);
    await emptied.obliterate({ force: true });
    // BullMQ leaves an obliterated queue paused.
    await emptied.resume();
    await emptied.close();
  }
  await until("all are told", async () => (await postsOf(chat.url)).length >= POSTS.length, 30_000);
  await jobs.idle();
  const keys = (await postsOf(chat.url)).map((post) => post.key);
  expect(new Set(keys).size).toBe(POSTS.length);
  expect(keys).toHaveLength(POSTS.length);
});
