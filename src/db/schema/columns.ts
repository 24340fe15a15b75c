// Kinds of columns, as Kysely reads and writes them.

import type { ColumnType, GeneratedAlways } from "kysely";
import type { LocalDate } from "../../plan/calendar.ts";

/** A `jsonb` column: read as a value, written through `json()`. */
export type Json<T> = ColumnType<T, string, string>;

export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;

export type Instant = ColumnType<Date, Date, Date>;

export type InstantWithDefault = ColumnType<Date, Date | undefined, Date>;

export type Day = ColumnType<LocalDate, LocalDate, LocalDate>;

export type Id<T> = GeneratedAlways<T>;
