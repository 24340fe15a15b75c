// PostgreSQL and Redis of our own on free ports, to be stopped, filled and frozen without disturbing anybody.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Redis } from "ioredis";
import pg from "pg";
import { until } from "../../test/support/until.ts";

const run = promisify(execFile);

export interface PrivatePostgres extends AsyncDisposable {
  /** A new empty database; its address. */
  readonly newDatabase: () => Promise<string>;
  /** `fast` ends the sessions, `immediate` is a crash. */
  readonly stop: (how: "fast" | "immediate") => Promise<void>;
  readonly start: () => Promise<void>;
  /** One statement as the superuser, in the database `postgres`. */
  readonly asSuperuser: (statement: string) => Promise<void>;
  readonly url: string;
  readonly folder: string;
}

/** Null where PostgreSQL's own programs are not installed. */
export async function privatePostgres(
  options: readonly string[] = [],
  within = tmpdir(),
): Promise<PrivatePostgres | null> {
  const programs = await postgresPrograms();
  if (!programs) return null;
  const folder = await mkdtemp(join(within, "due-regard-postgres-"));
  const owner = await ownerOf("postgres");
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const port = await freePort();
  await as(owner, join(programs, "initdb"), ["-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"]);
  const settings = [
    `-p ${port}`,
    `-k ${folder}`,
    "-c listen_addresses=127.0.0.1",
    ...options.map((one) => `-c ${one}`),
  ];
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let made = 0;

  async function control(...order: readonly string[]): Promise<void> {
    await as(owner, join(programs ?? "", "pg_ctl"), ["-D", data, "-w", "-s", "-l", join(folder, "log"), ...order]);
  }
  async function asSuperuser(statement: string): Promise<void> {
    // It may write also where the server was told that nobody may.
    const client = new pg.Client({ connectionString: url, options: "-c default_transaction_read_only=off" });
    client.on("error", () => {});
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }
  async function start(): Promise<void> {
    await control("-o", settings.join(" "), "start");
  }
  await start();
  return {
    url,
    folder,
    start,
    asSuperuser,
    stop: (how) => control("-m", how, "stop"),
    newDatabase: async () => {
      made += 1;
      const name = `tried_${made}`;
      await asSuperuser(`create database ${name}`);
      return url.replace(/postgres$/, name);
    },
    [Symbol.asyncDispose]: async () => {
      await control("-m", "immediate", "stop").catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface PrivateRedis extends AsyncDisposable {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** SIGTERM or SIGKILL; resolves when it is gone. */
  readonly end: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
  readonly command: (...words: [string, ...string[]]) => Promise<unknown>;
}

/** Null where there is no redis-server. Without options nothing is kept across a restart. */
export async function privateRedis(options: readonly string[] = []): Promise<PrivateRedis | null> {
  if (!(await run("redis-server", ["--version"]).catch(() => null))) return null;
  const folder = await mkdtemp(join(tmpdir(), "due-regard-redis-"));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", ...options];
  let server: ReturnType<typeof spawn> | null = null;

  async function start(): Promise<void> {
    server = spawn("redis-server", settings, { stdio: "ignore" });
    await until("Redis answers", () =>
      command("PING").then(
        () => true,
        () => false,
      ),
    );
  }
  async function command(...[name, ...words]: [string, ...string[]]): Promise<unknown> {
    const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null, lazyConnect: true });
    client.on("error", () => {});
    try {
      await client.connect();
      return await client.call(name, ...words);
    } finally {
      client.disconnect();
    }
  }
  async function end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, "exit");
    server.kill(signal);
    await gone;
  }
  await start();
  return {
    url,
    start,
    end,
    command,
    [Symbol.asyncDispose]: async () => {
      await end("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function postgresPrograms(): Promise<string | null> {
  const versions = await readdir("/usr/lib/postgresql").catch(() => []);
  const newest = versions.toSorted((left, right) => Number(right) - Number(left))[0];
  if (newest) return `/usr/lib/postgresql/${newest}/bin`;
  const { stdout } = await run("pg_config", ["--bindir"]).catch(() => ({ stdout: "" }));
  return stdout.trim() || null;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root runs it as its own user; anybody else runs it as themselves. */
async function ownerOf(user: string): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all(
    ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, user])).stdout)),
  );
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

async function as(owner: Owner | null, program: string, words: readonly string[]): Promise<void> {
  // The server outlives its starter, so nothing of ours may be left open in it.
  const child = spawn(program, words, { stdio: ["ignore", "ignore", "ignore"], cwd: tmpdir(), ...owner });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`${program} ${words.join(" ")} ended with ${status}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
