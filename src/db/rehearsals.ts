// Rehearsals that were asked for in chat: kept until their calendar is planned as a message.
import type { LocalDate } from "../plan/calendar.ts";
import type { IncomingId, OrganisationId, PersonId, PlanId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface WantedRehearsal {
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly incomingId: IncomingId;
  readonly channel: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** For one person or one plan alone; both null: everyone. */
  readonly ofPerson: PersonId | null;
  readonly ofPlan: PlanId | null;
}

export async function wantRehearsal(transaction: Database, wanted: WantedRehearsal): Promise<void> {
  await transaction
    .insertInto("rehearsal")
    .values({
      organisation_id: wanted.organisationId,
      person_id: wanted.personId,
      incoming_id: wanted.incomingId,
      channel: wanted.channel,
      from_on: wanted.from,
      to_on: wanted.to,
      of_person: wanted.ofPerson,
      of_plan: wanted.ofPlan,
    })
    .execute();
}

export interface OpenRehearsal extends WantedRehearsal {
  readonly id: number;
  /** This one included. */
  readonly attempts: number;
}

/** The next that is not answered, counted as begun; null where none waits. */
export async function beginRehearsal(db: Database): Promise<OpenRehearsal | null> {
  const next = await db
    .selectFrom("rehearsal")
    .select("id")
    .where("answered_at", "is", null)
    .orderBy("attempts")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!next) return null;
  const row = await db
    .updateTable("rehearsal")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", next.id)
    .where("answered_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    incomingId: row.incoming_id,
    channel: row.channel,
    from: row.from_on,
    to: row.to_on,
    ofPerson: row.of_person,
    ofPlan: row.of_plan,
    attempts: row.attempts,
  };
}

/** @returns false where somebody else has answered it */
export async function endRehearsal(transaction: Database, id: number, at: Date): Promise<boolean> {
  const ended = await transaction
    .updateTable("rehearsal")
    .set({ answered_at: at })
    .where("id", "=", id)
    .where("answered_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}
