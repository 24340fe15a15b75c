// P1: from the sweep to the last message sent, beside the same number of jobs on the bare queue.
import { sql } from "kysely";
import { councilAround, writeCouncil } from "../../faults/support/council.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { openBackend } from "../../src/jobs/backend.ts";
import { turnedClock } from "../../src/jobs/clock.ts";
import { JOB_RULES, WORKER_RULES } from "../../src/jobs/queues.ts";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { HTTP_CHANNEL } from "../../test/support/http-channel.ts";
import { type Measured, median } from "./measured.ts";
import type { Way } from "./sizes.ts";

const TODAY = "2026-06-23";
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

export async function measurePipeline(way: Way, people: number, repetitions: number): Promise<readonly Measured[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const turns = [
      async () => ours.push(await sendAll(way, people)),
      async () => bare.push(await bareQueue(way, people)),
    ];
    for (const turn of Math.random() < 0.5 ? turns : turns.toReversed()) await turn();
  }
  const goal = { embedded: 80, PostgreSQL: 85 }[way.name] ?? 50;
  const share = (100 * median(ours)) / median(bare);
  return [
    {
      measure: "P1",
      what: "messages a second, from the sweep to the last one sent into nothing",
      where: way.name,
      amount: people,
      unit: "/s",
      ours: median(ours),
      reference: { name: "bare BullMQ, jobs that do nothing", value: median(bare) },
      goal: `at least ${goal} % of bare BullMQ`,
      within: share >= goal,
    },
  ];
}

async function sendAll(way: Way, people: number): Promise<number> {
  await using place = await way.place();
  await using database = await openDatabase(place.store);
  const { db } = database;
  await writeCouncil(db, councilAround(TODAY, people));
  await sql`analyze`.execute(db);
  let sent = 0;
  await using jobs = await startJobs({
    database,
    queue: place.queue,
    channels: [
      {
        name: HTTP_CHANNEL,
        find: null,
        fetchFile: null,
        send: async () => {
          sent += 1;
          return { kind: "sent", externalId: String(sent) };
        },
      },
    ],
    handleIncoming: async () => [],
    readUpload: async () => [],
    clock: turnedClock(new Date(`${TODAY}T10:00:00+01:00`)),
    log: QUIET,
    timeZone: "Europe/London",
    tick: null,
  });
  const started = performance.now();
  await jobs.sweepNow();
  await jobs.idle();
  return (1_000 * sent) / (performance.now() - started);
}

async function bareQueue(way: Way, count: number): Promise<number> {
  await using place = await way.place();
  await using database = await openDatabase(place.store);
  await using backend = await openBackend(database, place.queue);
  const queue = backend.queue("delivery");
  let done = 0;
  const all = Promise.withResolvers<void>();
  const worker = backend.worker(
    "delivery",
    async () => {
      done += 1;
      if (done === count) all.resolve();
    },
    WORKER_RULES.delivery,
  );
  await worker.waitUntilReady();
  const running = worker.run();
  const started = performance.now();
  await queue.addBulk(
    Array.from({ length: count }, (_, nth) => ({
      name: "delivery",
      data: { nth },
      opts: { ...JOB_RULES, jobId: `bare-${nth}` },
    })),
  );
  await all.promise;
  const rate = (1_000 * count) / (performance.now() - started);
  await worker.close();
  await running;
  await queue.obliterate({ force: true });
  await queue.close();
  return rate;
}
