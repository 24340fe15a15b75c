// The queue of the vitest project (QUEUE=postgres or redis), apart from every other test file's.
import { randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import { onTestFinished } from "vitest";
import type { QueueConfig } from "../../src/jobs/backend.ts";
import type { Log } from "../../src/jobs/log-port.ts";

/** Inside a test; what it leaves in Redis is taken away when the test is over. */
export function testQueue(): QueueConfig {
  const name = `test-${process.pid}-${randomBytes(4).toString("hex")}`;
  if (process.env.QUEUE !== "redis") return { kind: "database", name };
  const url = process.env.REDIS_URL;
  if (!url) throw new Error("QUEUE=redis needs REDIS_URL");
  onTestFinished(() => forget(url, name));
  return { kind: "redis", url, name };
}

async function forget(url: string, name: string): Promise<void> {
  const redis = new Redis(url);
  const keys = await redis.keys(`bull:${name}-*`);
  if (keys.length > 0) await redis.unlink(keys);
  await redis.quit();
}

export interface KeptLog extends Log {
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** The next line like that. */
  readonly until: (
    isIt: (line: Readonly<Record<string, unknown>>) => boolean,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

/** A log that a test can read. */
export function keptLog(): KeptLog {
  const lines: Readonly<Record<string, unknown>>[] = [];
  let waiting: ((line: Readonly<Record<string, unknown>>) => boolean)[] = [];
  const keep = (fields: Readonly<Record<string, unknown>>) => {
    lines.push(fields);
    waiting = waiting.filter((isDone) => !isDone(fields));
  };
  const until: KeptLog["until"] = (isIt) =>
    new Promise((resolve) => {
      waiting.push((line) => {
        if (!isIt(line)) return false;
        resolve(line);
        return true;
      });
    });
  return { lines, until, info: keep, warn: keep, error: keep };
}
