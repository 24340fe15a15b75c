// Who is asked about each post on a day: those who hold it, or who stands in for them.
import { type RawBuilder, sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { PersonId, PostId } from "../plan/ids.ts";

/** One row for each post and person; `holder_id` is who holds it, and another person where that one is covered. */
export interface AskedRow {
  readonly post_id: PostId;
  readonly person_id: PersonId;
  readonly holder_id: PersonId;
}

/** The function `asked_on` of the database, which `whoIsAsked` of `plan/` follows. */
export function askedOn(day: LocalDate): RawBuilder<AskedRow> {
  return sql<AskedRow>`due_regard.asked_on(${day}::date)`;
}
