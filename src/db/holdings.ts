// Who holds which post, from which day until which.

import { sql } from "kysely";
import { addDays, type LocalDate } from "../plan/calendar.ts";
import type { PersonId, PostId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface NewHolding {
  readonly post: PostId;
  readonly person: PersonId;
  readonly from: LocalDate;
  /** The last day; null while it goes on. */
  readonly until: LocalDate | null;
  /** For the time being. */
  readonly acting: boolean;
}

/**
 * Says that a person holds a post from a day on. Others who hold it go on: a post can be shared. Holding it already
 * changes nothing; false comes back then. A vacancy that was said ends.
 */
export async function assignPost(transaction: Database, holding: NewHolding): Promise<boolean> {
  const { post, person, from, until, acting } = holding;
  await transaction.selectFrom("post").select("id").where("id", "=", post).forUpdate().executeTakeFirstOrThrow();
  const held = await transaction
    .selectFrom("holding")
    .select(["id", "from_on", "until_on"])
    .where("post_id", "=", post)
    .where("person_id", "=", person)
    .where("acting", "=", acting)
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", from)]))
    .orderBy("from_on")
    .execute();
  const [same] = held;
  if (same && same.from_on <= from && (same.until_on === until || same.until_on === null)) return false;
  if (same && same.from_on <= from) {
    await transaction.updateTable("holding").set({ until_on: until }).where("id", "=", same.id).execute();
  } else {
    await transaction
      .insertInto("holding")
      .values({ post_id: post, person_id: person, from_on: from, until_on: until, acting })
      .onConflict((conflict) =>
        conflict.columns(["post_id", "person_id", "from_on"]).doUpdateSet({ until_on: until, acting }),
      )
      .execute();
  }
  await transaction
    .updateTable("post")
    .set({ vacant_from: null, vacant_until: null })
    .where("id", "=", post)
    .where("vacant_from", "is not", null)
    .execute();
  return true;
}

/**
 * Ends holdings the day before `from`; those that would have begun later never begin.
 *
 * @param whose of a post, of a person, or of a person in a post
 * @returns who held what
 */
export async function endHoldings(
  transaction: Database,
  whose: { readonly post?: PostId; readonly person?: PersonId },
  from: LocalDate,
): Promise<readonly { readonly post: PostId; readonly person: PersonId }[]> {
  const { post, person } = whose;
  const rows = await transaction
    .selectFrom("holding")
    .select(["id", "post_id", "person_id", "from_on"])
    .$if(post !== undefined, (query) => query.where("post_id", "=", post ?? (0 as PostId)))
    .$if(person !== undefined, (query) => query.where("person_id", "=", person ?? (0 as PersonId)))
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", from)]))
    .orderBy("id")
    .forUpdate()
    .execute();
  for (const row of rows) {
    if (row.from_on >= from) await transaction.deleteFrom("holding").where("id", "=", row.id).execute();
    else
      await transaction
        .updateTable("holding")
        .set({ until_on: addDays(from, -1) })
        .where("id", "=", row.id)
        .execute();
  }
  return rows.map((row) => ({ post: row.post_id, person: row.person_id }));
}

/** Says that nobody holds a post from a day on, and by when somebody will, where that is known. */
export async function sayVacant(
  transaction: Database,
  post: PostId,
  from: LocalDate,
  until: LocalDate | null,
): Promise<void> {
  await transaction
    .updateTable("post")
    .set({ vacant_from: from, vacant_until: until })
    .where("id", "=", post)
    .where(sql<boolean>`(vacant_from, vacant_until) is distinct from (${from}::date, ${until}::date)`)
    .execute();
}
