// How soon an idle service starts a new job while a far delayed one exists, in all three sizes.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../src/db/open-database.ts";
import type { StoreConfig } from "../src/db/store.ts";
import { openBackend, type QueueConfig } from "../src/jobs/backend.ts";
import { JOB_RULES, WORKER_RULES } from "../src/jobs/queues.ts";

const ADDS = 250;
const WARM_UP = 20;
const GOAL_P99_MS = 50;
/** A worker that was woken goes back to sleep meanwhile. */
const REST_MS = 20;

interface Size {
  readonly name: string;
  readonly store: StoreConfig;
  readonly queue: QueueConfig;
}

/** Prints the median, the 99th percentile and the longest of each size; the addresses of servers are in the environment. */
export async function benchQueueLatency(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "due-regard-bench-"));
  try {
    console.log(`queue: from adding a job to its start, idle, with a job delayed by an hour; ${ADDS} adds, ms`);
    for (const size of sizes(folder)) {
      const times = (await measure(size)).toSorted((left, right) => left - right);
      const [p50, p99, max] = [0.5, 0.99, 1].map((share) => times[Math.ceil(share * times.length) - 1] ?? 0);
      const verdict = (p99 ?? 0) <= GOAL_P99_MS ? "within" : "ABOVE";
      const figures = `p50 ${p50?.toFixed(1)}  p99 ${p99?.toFixed(1)}  max ${max?.toFixed(1)}`;
      console.log(`${size.name.padEnd(24)} ${figures}  (${verdict} the goal of p99 ${GOAL_P99_MS})`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sizes(folder: string): readonly Size[] {
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env;
  const name = `bench-${process.pid}`;
  const all: Size[] = [{ name: "embedded", store: { kind: "embedded", folder }, queue: { kind: "database", name } }];
  if (databaseUrl) {
    const store = { kind: "postgres", url: databaseUrl } as const;
    all.push({ name: "PostgreSQL", store, queue: { kind: "database", name } });
    if (redisUrl) all.push({ name: "PostgreSQL and Redis", store, queue: { kind: "redis", url: redisUrl, name } });
  }
  return all;
}

async function measure({ store, queue: config }: Size): Promise<readonly number[]> {
  await using database = await openDatabase(store);
  await using backend = await openBackend(database, config);
  const queue = backend.queue("delivery");
  let begun = Promise.withResolvers<number>();
  const worker = backend.worker("delivery", async () => begun.resolve(performance.now()), WORKER_RULES.delivery);
  await worker.waitUntilReady();
  const running = worker.run();
  await queue.add("far", {}, { ...JOB_RULES, jobId: "far", delay: 3_600_000 });
  const times: number[] = [];
  for (let add = 0; add < WARM_UP + ADDS; add += 1) {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    begun = Promise.withResolvers<number>();
    const added = performance.now();
    await queue.add("near", {}, { ...JOB_RULES, jobId: `near-${add}` });
    const late = (await begun.promise) - added;
    if (add >= WARM_UP) times.push(late);
  }
  await worker.close();
  await running;
  await queue.obliterate({ force: true });
  await queue.close();
  return times;
}

if (import.meta.main) await benchQueueLatency();
