// Where the queue lives: in the database, whichever that is, or in Redis. The only file that knows.
import { createPostgresBackend, Queue, runMigrations, Worker, type WorkerOptions, withBackend } from "bullmq";
import { Redis } from "ioredis";
import type { Connections, OpenDatabase } from "../db/store.ts";
import { UserError } from "../plan/user-error.ts";
import { PglitePool } from "./pglite-pool.ts";
import { QUEUE_NAMES } from "./queue-names.ts";

/** `name` keeps the queues of several services apart on one Redis or database; "due-regard" by default. */
export type QueueConfig =
  | { readonly kind: "database"; readonly name?: string }
  | { readonly kind: "redis"; readonly url: string; readonly name?: string };

/** Makes the ends of queues. Closing it drops the connections; whoever has a queue or a worker closes that first. */
export interface QueueBackend extends AsyncDisposable {
  readonly queue: (name: string) => Queue;
  readonly worker: (name: string, work: ConstructorParameters<typeof Worker>[1], options: WorkerRules) => Worker;
}

export type WorkerRules = Omit<WorkerOptions, "connection" | "autorun">;

/** Eight workers listen, and their queries need room besides. */
const POOL_SIZE = 16;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Opens the queue and, in a database, brings its tables up to date.
 *
 * @throws UserError when Redis cannot be reached: one line, no password
 */
export async function openBackend(
  database: OpenDatabase,
  config: QueueConfig,
  { isTraced }: { readonly isTraced: boolean } = { isTraced: false },
): Promise<QueueBackend> {
  const prefix = config.name ?? "due-regard";
  const told = isTraced ? await telling() : {};
  return config.kind === "redis"
    ? await inRedis(config.url, prefix, told)
    : await inDatabase(database.connections, prefix, told);
}

/**
 * What BullMQ tells OpenTelemetry: a span and a duration for each job, with ids and queue names. It goes to whatever SDK
 * the process was started with, and nowhere without one.
 */
async function telling(): Promise<Told> {
  const { BullMQOtel } = await import("bullmq-otel");
  return { telemetry: new BullMQOtel({ tracerName: "due-regard", meterName: "due-regard", enableMetrics: true }) };
}

type Told = Pick<WorkerOptions, "telemetry">;

async function inDatabase(connections: Connections, prefix: string, told: Told): Promise<QueueBackend> {
  const pool =
    connections.kind === "embedded" ? new PglitePool(connections.session) : connections.openPool("bullmq", POOL_SIZE);
  // Each end of each queue listens for errors of the pool.
  pool.setMaxListeners(4 * QUEUE_NAMES.length);
  // From the moment that they do, each error of an idle connection is logged (`watched` in start-jobs.ts).
  pool.on("error", () => {});
  const client = await pool.connect();
  try {
    await runMigrations(client as never, "bullmq");
    // Everybody shares the embedded session, so this holds for it once and for all; a server's pool connects with it.
    if (connections.kind === "embedded") await client.query("set search_path to bullmq, public");
  } finally {
    client.release();
  }
  const ends = withBackend(createPostgresBackend);
  const connection = pool as never;
  // Both backends' ends have the same methods; only a parameter of their types tells them apart.
  return {
    queue: (name) => new ends.Queue(`${prefix}-${name}`, { ...told, connection }) as unknown as Queue,
    worker: (name, work, rules) =>
      new ends.Worker(`${prefix}-${name}`, work, {
        ...rules,
        ...told,
        connection,
        autorun: false,
      }) as unknown as Worker,
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

/**
 * A producer must not wait for a Redis that is down: what it wanted to enqueue is in the database and the next sweep
 * finds it. A worker waits for as long as it takes.
 */
async function inRedis(url: string, prefix: string, told: Told): Promise<QueueBackend> {
  const producer = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: CONNECT_TIMEOUT_MS,
    lazyConnect: true,
  });
  const consumer = new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT_TIMEOUT_MS,
    lazyConnect: true,
  });
  // An error that nobody hears would end the process; the queue's ends hear these too, and log them.
  for (const connection of [producer, consumer]) connection.on("error", () => {});
  try {
    await producer.connect();
    await consumer.connect();
  } catch (cause) {
    producer.disconnect();
    consumer.disconnect();
    throw new UserError(
      `I can't reach the queue at ${addressOf(url)}. Check that Redis is running and that REDIS_URL names it, then start again.`,
      { cause },
    );
  }
  return {
    queue: (name) => new Queue(`${prefix}-${name}`, { ...told, connection: producer }),
    worker: (name, work, rules) =>
      new Worker(`${prefix}-${name}`, work, { ...rules, ...told, connection: consumer, autorun: false }),
    [Symbol.asyncDispose]: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

function addressOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || "6379"}`;
}
