// A real store for a test file: PGlite in memory, or a database of its own on the server that DATABASE_URL names.
import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { openDatabase } from "../../src/db/open-database.ts";
import type { OpenDatabase } from "../../src/db/store.ts";
import { openInMemory } from "./open-in-memory.ts";

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
  if (process.env.STORE !== "postgres") {
    const open = await openInMemory();
    return { ...open, reset: () => empty(open) };
  }
  const server = await makeServerDatabase();
  const open = await openDatabase({ kind: "postgres", url: server.url });
  return {
    ...open,
    reset: () => empty(open),
    [Symbol.asyncDispose]: async () => {
      await open[Symbol.asyncDispose]();
      await server.remove();
    },
  };
}

/** An empty database of its own on the server that DATABASE_URL names, and how it is taken away. */
export async function makeServerDatabase(): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("STORE=postgres needs DATABASE_URL");
  const name = `due_regard_test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `drop database if exists ${name} with (force)`) };
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

/** The audit trail refuses to be emptied, so its guard stands aside meanwhile. */
async function empty({ db }: OpenDatabase): Promise<void> {
  const { rows } = await sql<{ tables: string }>`
    select string_agg('due_regard.' || tablename, ', ') as tables from pg_tables
    where schemaname = 'due_regard' and tablename not like 'schema_migration%'`.execute(db);
  const [{ tables } = { tables: "" }] = rows;
  await db.transaction().execute(async (transaction) => {
    await sql`alter table due_regard.audit_event disable trigger audit_event_append_only`.execute(transaction);
    await sql.raw(`truncate ${tables} restart identity cascade`).execute(transaction);
    await sql`alter table due_regard.audit_event enable trigger audit_event_append_only`.execute(transaction);
  });
}
