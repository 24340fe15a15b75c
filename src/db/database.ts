// The handle that every query takes. How a store is opened stands in `open-database.ts`.
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** The store, or a transaction in it. Unqualified tables are those of the schema `due_regard`; raw SQL names it. */
export type Database = Kysely<Schema>;

/** A value for a `jsonb` column, as text: the drivers would take an array for a PostgreSQL array. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
