// Where a suite happens: a store and a queue of its own, a chat in a process of its own, and services to hurt.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoreConfig } from "../../src/db/store.ts";
import type { QueueConfig } from "../../src/jobs/backend.ts";
import { type Child, startProgram } from "../../test/support/child.ts";
import { until } from "../../test/support/until.ts";
import type { ChatLog, Rules } from "./chat.ts";
import { type PrivatePostgres, type PrivateRedis, privatePostgres, privateRedis } from "./private-servers.ts";
import type { ServiceOrder } from "./service.ts";
import { USUAL } from "./usual.ts";

/** The three sizes of the product: all in one process, on PostgreSQL, on PostgreSQL and Redis. */
export const MODES = ["embedded", "PostgreSQL", "PostgreSQL and Redis"] as const;
export type Mode = (typeof MODES)[number];
export const ON_SERVERS: readonly Mode[] = ["PostgreSQL", "PostgreSQL and Redis"];

export interface World extends AsyncDisposable {
  readonly mode: Mode;
  readonly postgres: PrivatePostgres | null;
  readonly redis: PrivateRedis | null;
  /** An empty store, and a queue that nobody else uses. */
  readonly place: () => Promise<Place>;
  readonly chat: (rules?: Partial<Rules>) => Promise<Chat>;
  /** Ended with the world, whatever state it is in. */
  readonly service: (order: Partial<ServiceOrder> & Pick<ServiceOrder, "store" | "queue" | "chat">) => Child;
  readonly program: (name: URL, order: unknown) => Child;
}

export interface Place {
  readonly store: StoreConfig;
  readonly queue: QueueConfig;
}

export interface Chat {
  readonly url: string;
  readonly behave: (rules: Partial<Rules>) => Promise<void>;
  readonly log: () => Promise<ChatLog>;
}

/** Servers that several suites share, started when the first needs them; none where their programs are missing. */
export class Servers implements AsyncDisposable {
  #postgres: Promise<PrivatePostgres | null> | null = null;
  #redis: Promise<PrivateRedis | null> | null = null;

  postgres(): Promise<PrivatePostgres | null> {
    this.#postgres ??= privatePostgres(["max_connections=120"]);
    return this.#postgres;
  }

  redis(): Promise<PrivateRedis | null> {
    this.#redis ??= privateRedis(["--appendonly", "yes", "--maxmemory-policy", "noeviction"]);
    return this.#redis;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#postgres)?.[Symbol.asyncDispose]();
    await (await this.#redis)?.[Symbol.asyncDispose]();
  }
}

/** Null where the servers that the mode needs are not installed. */
export async function openWorld(mode: Mode, servers: Servers): Promise<World | null> {
  const postgres = mode === "embedded" ? null : await servers.postgres();
  const redis = mode === "PostgreSQL and Redis" ? await servers.redis() : null;
  if (mode !== "embedded" && !postgres) return null;
  if (mode === "PostgreSQL and Redis" && !redis) return null;
  const children: Child[] = [];
  const folders: string[] = [];

  function program(name: URL, order: unknown): Child {
    const child = startProgram(name, order);
    children.push(child);
    return child;
  }

  return {
    mode,
    postgres,
    redis,
    program,
    place: async () => {
      const name = `faults-${randomBytes(4).toString("hex")}`;
      const queue = redis ? ({ kind: "redis", url: redis.url, name } as const) : ({ kind: "database", name } as const);
      if (postgres) return { store: { kind: "postgres", url: await postgres.newDatabase() }, queue };
      const folder = await mkdtemp(join(tmpdir(), "due-regard-faults-"));
      folders.push(folder);
      return { store: { kind: "embedded", folder }, queue };
    },
    chat: async (rules = {}) => {
      const child = program(new URL("./chat.ts", import.meta.url), null);
      await until("the chat is up", () => child.lines.length > 0);
      const url = child.lines[0] ?? "";
      const behave = async (change: Partial<Rules>) => {
        await fetch(`${url}/rules`, { method: "POST", body: JSON.stringify(change) });
      };
      await behave(rules);
      return { url, behave, log: async () => (await (await fetch(`${url}/log`)).json()) as ChatLog };
    },
    service: (order) =>
      program(new URL("./service.ts", import.meta.url), { ...USUAL, ...order } satisfies ServiceOrder),
    [Symbol.asyncDispose]: async () => {
      for (const child of children) {
        child.signal("SIGCONT");
        await child.kill("SIGKILL");
      }
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The port that a service listens on, once it does; 0 when it ended before that. */
export async function portOf(service: Child): Promise<number> {
  const said = () => service.lines.find((line) => line.startsWith("port "));
  await until("the service listens", () => said() !== undefined || service.isOver(), 120_000);
  return Number(said()?.slice("port ".length) ?? 0);
}

/** Resolves when a service has had nothing left to do since this call. */
export async function idleAgain(service: Child, withinMs: number): Promise<void> {
  const idles = () => service.lines.filter((line) => line === "idle").length;
  // The first may tell of a look that was begun before.
  const enough = idles() + 2;
  await until(`nothing is left; it said ${service.lines.slice(-5).join(" | ")}`, () => idles() >= enough, withinMs);
}
