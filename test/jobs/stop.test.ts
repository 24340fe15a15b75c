import { afterAll, beforeEach, expect, test } from "vitest";
import type { Channel } from "../../src/bot/channel.ts";
import { turnedClock } from "../../src/jobs/clock.ts";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { aCouncil } from "../support/a-council.ts";
import { HTTP_CHANNEL } from "../support/http-channel.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog, testQueue } from "../support/test-jobs.ts";
import { until } from "../support/until.ts";

const NOW = new Date("2026-06-23T10:00:00+01:00");
const POSTS = Array.from({ length: 30 }, (_, index) => `Officer for Ward ${index + 1}`);

const clock = turnedClock(NOW);
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

/** Takes each message only when told to. */
function slowChannel(): { channel: Channel; taken: string[]; waiting: () => number; takeAll: () => void } {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  let isOpen = false;
  return {
    taken,
    waiting: () => waiting.length,
    takeAll: () => {
      isOpen = true;
      for (const take of waiting.splice(0)) take();
    },
    channel: {
      name: HTTP_CHANNEL,
      send: async ({ key }) => {
        if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve));
        taken.push(key);
        return { kind: "sent", externalId: key };
      },
      find: async () => ({ kind: "absent" }),
      fetchFile: null,
    },
  };
}

async function start(channel: Channel, queue = testQueue()) {
  return await startJobs({
    database,
    queue,
    channels: [channel],
    handleIncoming: async () => [],
    readUpload: async () => [],
    clock,
    log: keptLog(),
    timeZone: "Europe/London",
    tick: null,
  });
}

async function states() {
  const rows = await db
    .selectFrom("message")
    .select(["state", (eb) => eb.fn.countAll<number>().as("n")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

test("a stop finishes what is on its way out and leaves the rest planned; the next start sends only that", async () => {
  const queue = testQueue();
  const slow = slowChannel();
  const jobs = await start(slow.channel, queue);
  await jobs.sweepNow();
  await until("ten are on their way out", () => slow.waiting() === 10);
  const stopped = jobs[Symbol.asyncDispose]();
  slow.takeAll();
  await stopped;
  const sent = slow.taken.length;
  expect(sent).toBeGreaterThanOrEqual(10);
  expect(await states()).toEqual({ sent, ...(sent < POSTS.length ? { planned: POSTS.length - sent } : {}) });

  await using again = await start(slow.channel, queue);
  await again.sweepNow();
  await again.idle();
  expect(await states()).toEqual({ sent: POSTS.length });
  expect(new Set(slow.taken).size).toBe(POSTS.length);
  expect(slow.taken).toHaveLength(POSTS.length);
});

test("a chat that never answers does not keep the service from stopping", { timeout: 60_000 }, async () => {
  const slow = slowChannel();
  const jobs = await start(slow.channel);
  await jobs.sweepNow();
  await until("ten are on their way out", () => slow.waiting() === 10);
  await jobs[Symbol.asyncDispose]();
  expect((await states()).sending).toBe(10);
  slow.takeAll();
  await until("the late replies are noted", async () => (await states()).sent === 10);
});
