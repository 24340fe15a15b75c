// PostgreSQL on a server.
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { UserError } from "../plan/user-error.ts";
import { postgresValueReaders } from "./column-values.ts";
import { letOthersFirst } from "./let-others-first.ts";
import { migrate } from "./migrate.ts";
import type { Schema } from "./schema/schema.ts";
import type { OpenDatabase } from "./store.ts";

/** Compiling a query's conditions takes longer than any of ours runs. */
const NO_JIT = "-c jit=off";

/** `unique nulls not distinct` came with 15. */
const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT_MS = 5_000;

/** Connections for those whom somebody waits for, and for the rest; a pool opens them when they are needed. */
const WAITED_FOR = 6;
const NOT_WAITED_FOR = 8;

/** Connects to a server and checks that it is there and new enough before anything else. */
export async function openPostgres(url: string, how: "up to date" | "as it is" = "up to date"): Promise<OpenDatabase> {
  const address = addressOf(url);
  const open = (max: number) =>
    outliving(new pg.Pool({ ...connection(url), types: postgresValueReaders, max, options: NO_JIT }));
  const [pool, others] = [open(WAITED_FOR), open(NOT_WAITED_FOR)];
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const background = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: letOthersFirst(others, pool) }) });
  try {
    await checkVersion(pool, address);
    if (how === "up to date") await migrate(kysely);
  } catch (error) {
    await pool.end();
    throw asUserError(error, address);
  }
  const db = kysely.withSchema("due_regard");
  return {
    kind: "postgres",
    db,
    background: background.withSchema("due_regard"),
    connections: {
      kind: "postgres",
      openPool: (searchPath, size) =>
        outliving(new pg.Pool({ ...connection(url), max: size, options: `-c search_path=${searchPath}` })),
    },
    maintain: async () => {},
    onBroken: (heard) => {
      for (const one of [pool, others]) one.on("error", heard);
    },
    [Symbol.asyncDispose]: async () => {
      if (pool.ended) return;
      await background.destroy();
      await kysely.destroy();
    },
  };
}

function connection(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: "due-regard",
  };
}

/**
 * The process outlives its connections. The pool tells of one that breaks while it is idle, and the connection itself of
 * one that is in somebody's hand, whose statement fails besides; either would end a process in which nobody listens.
 * The next statement gets a new connection. Whoever has a log listens to the pool too (`onBroken`).
 */
function outliving(pool: pg.Pool): pg.Pool {
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  return pool;
}

async function checkVersion(pool: pg.Pool, address: string): Promise<void> {
  const { rows } = await pool.query<{ version: string; number: string }>(
    "select current_setting('server_version') as version, current_setting('server_version_num') as number",
  );
  const [server] = rows;
  if (server && Math.floor(Number(server.number) / 10_000) >= OLDEST_VERSION) return;
  throw new UserError(
    `The database at ${address} is PostgreSQL ${server?.version ?? "of unknown version"}; Due Regard needs ${OLDEST_VERSION} or newer.`,
  );
}

/** "db.example:5432": enough to recognise the server, without its user or password. */
function addressOf(url: string): string {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new UserError(
      "DATABASE_URL isn't an address of a PostgreSQL database. Write it as postgres://user:password@host:5432/name.",
    );
  }
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`;
}

/** What the driver says when nobody is there or nobody is let in, as a sentence; anything else as it was thrown. */
function asUserError(error: unknown, address: string): unknown {
  if (error instanceof UserError) return error;
  const reason = reasonOf(error);
  if (reason === null) return error;
  return new UserError(`I can't use the database at ${address}: ${reason}, then start again.`, { cause: error });
}

function reasonOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ECONNREFUSED":
    case "ECONNRESET":
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ETIMEDOUT":
    case "ENOENT":
      return "nothing answers there. Check that PostgreSQL is running and that DATABASE_URL names it";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "its host name isn't known. Correct DATABASE_URL";
    case "28P01":
    case "28000":
      return "it refused the user or the password. Correct them in DATABASE_URL";
    case "3D000":
      return "it has no database of that name. Create it, or correct DATABASE_URL";
    case "42501":
      return "this user may not create tables in it. Grant the right to create schemas";
    case "57P03":
      return "it is still starting. Wait a moment";
    case "53300":
      return "it has no connection left for us. Raise max_connections";
    default:
      return error instanceof Error && /timeout|terminated/i.test(error.message)
        ? "it didn't answer in time. Check that PostgreSQL is running and that DATABASE_URL names it"
        : null;
  }
}
