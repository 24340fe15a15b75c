// The posts that a person answers for on a day: those they hold, and those of people they stand in for.
import { type SqlBool, sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { PersonId, PostId } from "../plan/ids.ts";
import { askedOn } from "./asked-on.ts";
import type { Database } from "./database.ts";
import { inForce } from "./in-force.ts";

/** Titles by post; none for somebody who has left. */
export async function postsHeld(
  db: Database,
  personId: PersonId,
  today: LocalDate,
): Promise<ReadonlyMap<PostId, string>> {
  const rows = await db
    .selectFrom("post")
    .select(["post.id", "post.title"])
    .where((eb) =>
      eb(
        "post.id",
        "in",
        eb
          .selectFrom("holding")
          .select("holding.post_id")
          .where("holding.person_id", "=", personId)
          .where(inForce("holding", today))
          .union(
            eb
              .selectFrom(askedOn(today).as("asked"))
              .select("asked.post_id")
              .where("asked.person_id", "=", personId)
              .where(maybeCoveredBy(personId)),
          ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("person").select("id").where("id", "=", personId).where("left_on", "<=", today))),
    )
    .orderBy("post.id")
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}

/**
 * Of all holders only the person and those whom they could stand in for, through others too, whenever that is: so a few
 * holdings are looked up by their index, and not everybody's gone through for each thing that anybody says.
 */
function maybeCoveredBy(personId: PersonId) {
  return sql<SqlBool>`asked.holder_id = any(array(
    select ${personId}::bigint
    union select one.person_id from due_regard.cover one
    left join due_regard.cover two on two.person_id = one.cover_id
    left join due_regard.cover three on three.person_id = two.cover_id
    where ${personId} in (one.cover_id, two.cover_id, three.cover_id)))`;
}

/** The names of those whom a person stands in for, by post. */
export async function coveredIn(
  db: Database,
  personId: PersonId,
  today: LocalDate,
): Promise<ReadonlyMap<PostId, readonly string[]>> {
  const rows = await db
    .selectFrom(askedOn(today).as("asked"))
    .innerJoin("person as holder", "holder.id", "asked.holder_id")
    .select(["asked.post_id", "holder.name"])
    .where("asked.person_id", "=", personId)
    .where("asked.holder_id", "!=", personId)
    .where(maybeCoveredBy(personId))
    .orderBy("holder.name")
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.post_id)].map(([post, own]) => [post, own.map(({ name }) => name)]),
  );
}
