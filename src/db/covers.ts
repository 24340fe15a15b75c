// Who stands in for whom, from which day until which.
import { addDays, type LocalDate } from "../plan/calendar.ts";
import type { PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface Cover {
  /** Who is covered. */
  readonly person: PersonId;
  readonly cover: PersonId;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** From here on, by the first day. */
export async function coversFrom(db: Database, person: PersonId, day: LocalDate): Promise<readonly Cover[]> {
  return db
    .selectFrom("cover")
    .select(["person_id as person", "cover_id as cover", "from_on as from", "until_on as until"])
    .where((eb) => eb.or([eb("person_id", "=", person), eb("cover_id", "=", person)]))
    .where("until_on", ">=", day)
    .orderBy("from_on")
    .execute();
}

/** One person covers at a time: whoever was to on those days does not. */
export async function setCover(transaction: Database, cover: Cover): Promise<void> {
  const { person, from, until } = cover;
  const others = await transaction
    .selectFrom("cover")
    .selectAll()
    .where("person_id", "=", person)
    .where("from_on", "<=", until)
    .where("until_on", ">=", from)
    .execute();
  for (const other of others) {
    if (other.from_on < from) await endCoverRow(transaction, other.id, addDays(from, -1));
    else await transaction.deleteFrom("cover").where("id", "=", other.id).execute();
    if (other.until_on > until) {
      const after = { person, cover: other.cover_id, from: addDays(until, 1), until: other.until_on };
      await insertCover(transaction, after);
    }
  }
  await insertCover(transaction, cover);
}

/**
 * Ends covers the day before `from`: of one person by another, or all in which a person is covered or covers.
 *
 * @returns the covers as they were
 */
export async function endCovers(
  transaction: Database,
  whose: { readonly person: PersonId; readonly cover: PersonId } | { readonly either: PersonId },
  from: LocalDate,
): Promise<readonly Cover[]> {
  const rows = await transaction
    .selectFrom("cover")
    .selectAll()
    .where((eb) =>
      "either" in whose
        ? eb.or([eb("person_id", "=", whose.either), eb("cover_id", "=", whose.either)])
        : eb.and([eb("person_id", "=", whose.person), eb("cover_id", "=", whose.cover)]),
    )
    .where("until_on", ">=", from)
    .orderBy("id")
    .execute();
  for (const row of rows) {
    if (row.from_on >= from) await transaction.deleteFrom("cover").where("id", "=", row.id).execute();
    else await endCoverRow(transaction, row.id, addDays(from, -1));
  }
  return rows.map((row) => ({ person: row.person_id, cover: row.cover_id, from: row.from_on, until: row.until_on }));
}

async function insertCover(transaction: Database, { person, cover, from, until }: Cover): Promise<void> {
  await transaction
    .insertInto("cover")
    .values({ person_id: person, cover_id: cover, from_on: from, until_on: until })
    .execute();
}

async function endCoverRow(transaction: Database, id: number, until: LocalDate): Promise<void> {
  await transaction.updateTable("cover").set({ until_on: until }).where("id", "=", id).execute();
}
