// What can be said about a Redis without touching what it holds.
import { Redis } from "ioredis";

export interface RedisFacts {
  readonly version: string;
  /** "noeviction"; null where the server does not tell. */
  readonly policy: string | null;
  /** Whether it keeps its data over a restart; null where the server does not tell. */
  readonly isPersistent: boolean | null;
}

/** @throws when it does not answer within five seconds */
export async function redisFacts(url: string): Promise<RedisFacts> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on("error", () => {});
  try {
    await redis.connect();
    const told = await redis.info();
    const fact = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(told)?.[1] ?? null;
    // A hosted Redis may refuse CONFIG; then nothing is said about it.
    const save = await redis.config("GET", "save").then(
      (answer) => (Array.isArray(answer) ? String(answer[1] ?? "") : null),
      () => null,
    );
    const appends = fact("aof_enabled");
    return {
      version: fact("redis_version") ?? "of unknown version",
      policy: fact("maxmemory_policy"),
      isPersistent: appends === null ? null : appends === "1" ? true : save === null ? null : save !== "",
    };
  } finally {
    redis.disconnect();
  }
}
