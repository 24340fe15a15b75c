// Who a plan's digest goes to, and when it goes by itself.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, PersonId, PlanId, ReviewId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { leadershipOf } from "./reviews.ts";

/** Those with the leadership role, and the people and places that were chosen; nobody who has left. */
export async function digestReaders(
  db: Database,
  organisationId: OrganisationId,
  planId: PlanId,
  today: LocalDate,
): Promise<readonly PersonId[]> {
  const chosen = await db
    .selectFrom("digest_reader")
    .innerJoin("person", "person.id", "digest_reader.person_id")
    .where("digest_reader.organisation_id", "=", organisationId)
    .where("plan_id", "=", planId)
    .where((eb) => eb.or([eb("left_on", "is", null), eb("left_on", ">", today)]))
    .select("person_id")
    .orderBy("person_id")
    .execute();
  const leadership = await leadershipOf(db, organisationId, today);
  return [...new Set([...leadership, ...chosen.map((row) => row.person_id)])];
}

/** Returns those who were not chosen before. */
export async function chooseReaders(
  transaction: Database,
  chosen: {
    readonly organisationId: OrganisationId;
    readonly planId: PlanId;
    readonly people: readonly PersonId[];
    readonly by: PersonId;
    readonly at: Date;
  },
): Promise<readonly PersonId[]> {
  const rows = await transaction
    .insertInto("digest_reader")
    .values(
      chosen.people.map((person) => ({
        organisation_id: chosen.organisationId,
        plan_id: chosen.planId,
        person_id: person,
        chosen_by: chosen.by,
        chosen_at: chosen.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(["plan_id", "person_id"]).doNothing())
    .returning("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}

/** Returns those who had been chosen. */
export async function unchooseReaders(
  transaction: Database,
  planId: PlanId,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const rows = await transaction
    .deleteFrom("digest_reader")
    .where("plan_id", "=", planId)
    .where("person_id", "in", people)
    .returning("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}

/** Reviews whose digest is to go out by now. */
export async function digestsDue(
  db: Database,
  organisationId: OrganisationId,
  now: Date,
): Promise<readonly ReviewId[]> {
  const rows = await db
    .selectFrom("review")
    .innerJoin("plan", "plan.id", "review.plan_id")
    .where("plan.organisation_id", "=", organisationId)
    .where("published_at", "is", null)
    .where("locked_at", "is not", null)
    .where(sql<boolean>`publish_at <= ${now}`)
    .select("review.id")
    .orderBy("review.id")
    .execute();
  return rows.map(({ id }) => id);
}
