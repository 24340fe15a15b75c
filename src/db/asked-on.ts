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

/**
 * Who is asked about the post of each row before it; to be joined on true.
 *
 * The planner takes a condition on `asked_on` for one that leaves a row or two, and then compares every action with
 * every post: with ten times the actions and posts that is a hundred times the work. `offset 0` keeps it from looking
 * inside, so that each post is looked up by its index.
 *
 * @param post the column that names it: "action_owner.post_id"
 */
export function askedFor(post: string, day: LocalDate): RawBuilder<AskedRow> {
  return sql<AskedRow>`lateral (
    select each.* from due_regard.asked_on(${day}::date) each where each.post_id = ${sql.ref(post)} offset 0)`;
}
