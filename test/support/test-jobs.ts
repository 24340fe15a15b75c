// The queue of the vitest project (QUEUE=postgres or redis), apart from every other test file's.
import { randomBytes } from "node:crypto";
import type { QueueConfig } from "../../src/jobs/backend.ts";
import type { Log } from "../../src/jobs/log-port.ts";

export function testQueue(): QueueConfig {
  const name = `test-${process.pid}-${randomBytes(4).toString("hex")}`;
  if (process.env.QUEUE !== "redis") return { kind: "database", name };
  const url = process.env.REDIS_URL;
  if (!url) throw new Error("QUEUE=redis needs REDIS_URL");
  return { kind: "redis", url, name };
}

export interface KeptLog extends Log {
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** A log that a test can read. */
export function keptLog(): KeptLog {
  const lines: Readonly<Record<string, unknown>>[] = [];
  const keep = (fields: Readonly<Record<string, unknown>>) => void lines.push(fields);
  return { lines, info: keep, warn: keep, error: keep };
}
