// A real store for a test file: PGlite in memory, or a database of its own on the server that DATABASE_URL names.
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { migrate } from "../../src/db/migrate.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import type { OpenDatabase, StoreConfig } from "../../src/db/store.ts";

/** An open store that can be emptied. */
export interface TestDatabase extends OpenDatabase {
  /** Back to empty tables, ids from 1. Nothing may be using the store meanwhile. */
  readonly reset: () => Promise<void>;
}

/**
 * Opens the store of the vitest project (STORE=pglite or postgres). One for each test file, emptied between tests:
 *
 * @example
 * const database = await openTestDatabase();
 * afterAll(() => database[Symbol.asyncDispose]());
 * beforeEach(() => database.reset());
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const place = await testStore();
  const open = await openDatabase(place.store);
  return {
    ...open,
    reset: () => empty(open),
    [Symbol.asyncDispose]: async () => {
      await open[Symbol.asyncDispose]();
      await place.remove();
    },
  };
}

/** A store to open by hand, in this process or another: what it is called, and how it is taken away afterwards. */
export async function testStore(): Promise<{ readonly store: StoreConfig; readonly remove: () => Promise<void> }> {
  if (process.env["STORE"] !== "postgres") {
    return { store: { kind: "embedded", folder: "memory" }, remove: async () => {} };
  }
  const server = process.env["DATABASE_URL"];
  if (!server) throw new Error("STORE=postgres needs DATABASE_URL");
  const name = `due_regard_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    store: { kind: "postgres", url: url.href },
    remove: () => onServer(server, `drop database if exists ${name} with (force)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The schema is made anew: the audit trail refuses to be emptied. */
async function empty(open: OpenDatabase): Promise<void> {
  await sql`drop schema if exists due_regard cascade`.execute(open.db);
  await migrate(open.db.withoutPlugins());
}
