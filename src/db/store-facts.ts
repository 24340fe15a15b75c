// What can be said about an open store without reading what it holds.
import { sql } from "kysely";
import type { TimeZone } from "../plan/calendar.ts";
import { migrationsRun } from "./copy-out.ts";
import type { Database } from "./database.ts";
import { MIGRATION_NAMES } from "./migrate.ts";

export interface StoreFacts {
  readonly version: string;
  /** Migrations of this version that were not run here. */
  readonly missing: readonly string[];
  /** Migrations that were run here and that this version does not know. */
  readonly unknown: readonly string[];
  /** How far this machine's clock is ahead of the store's; negative where it is behind. */
  readonly aheadSeconds: number;
  /** Of the organisations; empty where the tables are not there yet. */
  readonly timeZones: readonly TimeZone[];
}

export async function storeFacts(db: Database): Promise<StoreFacts> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'due_regard'`.execute(db);
  const has = (name: string) => tables.some((table) => table.name === name);
  const run = has("schema_migration") ? await migrationsRun(db) : [];
  const asked = Date.now();
  const { rows } = await sql<{ version: string; at: Date }>`
    select current_setting('server_version') as version, clock_timestamp() as at`.execute(db);
  const heard = Date.now();
  const [row] = rows;
  if (!row) throw new Error("the store told nothing about itself");
  const zones = has("organisation") ? await db.selectFrom("organisation").select("time_zone").distinct().execute() : [];
  return {
    version: row.version.split(" ")[0] ?? row.version,
    missing: MIGRATION_NAMES.filter((name) => !run.includes(name)),
    unknown: run.filter((name) => !MIGRATION_NAMES.includes(name)),
    aheadSeconds: ((asked + heard) / 2 - row.at.getTime()) / 1000,
    timeZones: zones.map((zone) => zone.time_zone),
  };
}
