// The handle that every query takes. How a store is opened stands in `open-database.ts`.
import type { Kysely } from "kysely";
import type { Schema } from "./schema/schema.ts";

/** The store, or a transaction in it. Unqualified tables are those of the schema `due_regard`; raw SQL names it. */
export type Database = Kysely<Schema>;

/**
 * A value for a `jsonb` column, as text: the drivers would take an array for a PostgreSQL array. What PostgreSQL cannot
 * keep (the character NUL, half of a surrogate pair) becomes U+FFFD, so that whoever wrote it is heard all the same.
 */
export function json(value: unknown): string {
  const text = JSON.stringify(value);
  return CANNOT_BE_KEPT.test(text) ? JSON.stringify(value, (_key, part) => kept(part)) : text;
}

/** A text as PostgreSQL can keep it; anything else as it is. */
export function kept<Value>(value: Value): Value | string {
  return typeof value === "string" ? value.toWellFormed().replaceAll("\0", "\u{FFFD}") : value;
}

/** As JSON writes them: it escapes a surrogate that stands alone, and no other. */
const CANNOT_BE_KEPT = /\\u(?:0000|d[89a-f])/;
