// The posts that a person holds on a day.
import type { LocalDate } from "../plan/calendar.ts";
import type { PersonId, PostId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** Titles by post. */
export async function postsHeld(
  db: Database,
  personId: PersonId,
  today: LocalDate,
): Promise<ReadonlyMap<PostId, string>> {
  const rows = await db
    .selectFrom("holding")
    .innerJoin("post", "post.id", "holding.post_id")
    .select(["post.id", "post.title"])
    .where("holding.person_id", "=", personId)
    .where("holding.from_on", "<=", today)
    .where((eb) => eb.or([eb("holding.until_on", "is", null), eb("holding.until_on", ">=", today)]))
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}
