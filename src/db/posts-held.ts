// The posts that a person answers for on a day: those they hold, and those of people they stand in for.
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
    .selectFrom("holding")
    .innerJoin("post", "post.id", "holding.post_id")
    .select(["post.id", "post.title"])
    .where(inForce("holding", today))
    .where((eb) =>
      eb.or([
        eb("holding.person_id", "=", personId),
        eb(
          "post.id",
          "in",
          eb.selectFrom(askedOn(today).as("asked")).select("post_id").where("person_id", "=", personId),
        ),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("person").select("id").where("id", "=", personId).where("left_on", "<=", today))),
    )
    .orderBy("post.id")
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
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
    .orderBy("holder.name")
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.post_id)].map(([post, own]) => [post, own.map(({ name }) => name)]),
  );
}
