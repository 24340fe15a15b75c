// The ways of keeping things that can be measured here.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { StoreConfig } from "../../src/db/store.ts";
import type { QueueConfig } from "../../src/jobs/backend.ts";

export interface Place extends AsyncDisposable {
  readonly store: StoreConfig;
  readonly queue: QueueConfig;
}

export interface Way {
  readonly name: string;
  /** A new empty store; closing it takes it away. */
  readonly place: () => Promise<Place>;
}

/** Embedded always; on servers where DATABASE_URL and REDIS_URL name them; `WAYS=PostgreSQL` measures that one alone. */
export function waysHere(): readonly Way[] {
  const { DATABASE_URL: database, REDIS_URL: redis } = process.env;
  const ways: Way[] = [{ name: "embedded", place: inFolder }];
  if (database) ways.push({ name: "PostgreSQL", place: () => onServer(database, null) });
  if (database && redis) ways.push({ name: "PostgreSQL and Redis", place: () => onServer(database, redis) });
  const wanted = process.env.WAYS?.split(",").map((name) => name.trim());
  return wanted ? ways.filter(({ name }) => wanted.includes(name)) : ways;
}

async function inFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "due-regard-bench-"));
  return {
    store: { kind: "embedded", folder },
    queue: { kind: "database", name: "bench" },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

async function onServer(server: string, redis: string | null): Promise<Place> {
  const name = `due_regard_bench_${randomBytes(4).toString("hex")}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await tell(server, `create database ${name}`);
  const queue = redis ? ({ kind: "redis", url: redis, name } as const) : ({ kind: "database", name } as const);
  return {
    store: { kind: "postgres", url: url.href },
    queue,
    [Symbol.asyncDispose]: () => tell(server, `drop database if exists ${name} with (force)`),
  };
}

async function tell(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
