// Days on which people are away, as they said it, and the time in which they may be written to.
import type { LocalDate } from "../plan/calendar.ts";
import type { PersonId } from "../plan/ids.ts";
import { type WorkingTime, zoneOfHours } from "../plan/working-time.ts";
import type { Database } from "./database.ts";
import type { Organisation } from "./people.ts";

/** Both days are away. */
export async function recordAbsence(
  transaction: Database,
  personId: PersonId,
  from: LocalDate,
  until: LocalDate,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto("absence")
    .values({ person_id: personId, from_on: from, until_on: until, recorded_at: at })
    .execute();
}

/** When a person works, with what is known of their leave from a day on. */
export async function workingTimeOf(
  db: Database,
  organisation: Organisation,
  personId: PersonId,
  from: LocalDate,
): Promise<WorkingTime> {
  const person = await db
    .selectFrom("person")
    .select(["working_days", "hours", "time_zone as timeZone", "keeps_office_time as keepsOfficeTime"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const absences = await db
    .selectFrom("absence")
    .select(["from_on as from", "until_on as until"])
    .where("person_id", "=", personId)
    .where("until_on", ">=", from)
    .execute();
  const { nation, policy } = organisation;
  const timeZone = zoneOfHours(person, organisation.timeZone);
  return { timeZone, nation, workingDays: person.working_days, absences, hours: person.hours ?? policy.hours };
}
