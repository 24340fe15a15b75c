// In which time people live, as their chat services say it, and when their days open.
import { isTimeZone, keepSameTime, type TimeZone } from "../plan/calendar.ts";
import type { PersonId } from "../plan/ids.ts";
import { zoneOfHours } from "../plan/working-time.ts";
import type { Database } from "./database.ts";
import type { Organisation } from "./people.ts";

/**
 * Keeps the zone that a person's chat names. One whose clocks show the organisation's time is none of their own, and so
 * is a name that is no zone.
 */
export async function livesIn(db: Database, person: PersonId, named: string, at: Date): Promise<void> {
  const held = await db
    .selectFrom("person")
    .innerJoin("organisation", "organisation.id", "person.organisation_id")
    .select(["person.time_zone as timeZone", "organisation.time_zone as usual"])
    .where("person.id", "=", person)
    .executeTakeFirst();
  if (!held) return;
  const own = ownZone(named, held.usual, at);
  if (own === held.timeZone) return;
  await db.updateTable("person").set({ time_zone: own }).where("id", "=", person).execute();
}

export interface Opening {
  readonly timeZone: TimeZone;
  /** Minutes since midnight. */
  readonly from: number;
}

/** The times of day at which an organisation's people may first be written to, its own among them. */
export async function openingsIn(
  db: Database,
  { id, timeZone: usual, policy }: Pick<Organisation, "id" | "timeZone" | "policy">,
): Promise<readonly Opening[]> {
  const rows = await db
    .selectFrom("person")
    .select(["hours", "time_zone as timeZone", "keeps_office_time as keepsOfficeTime"])
    .distinct()
    .where("organisation_id", "=", id)
    .where((eb) => eb.or([eb("time_zone", "is not", null), eb("hours", "is not", null)]))
    .execute();
  const own = rows.map((row) => ({ timeZone: zoneOfHours(row, usual), from: (row.hours ?? policy.hours).from }));
  return [{ timeZone: usual, from: policy.hours.from }, ...own];
}

function ownZone(named: string, usual: TimeZone, at: Date): TimeZone | null {
  return isTimeZone(named) && !keepSameTime(named, usual, at) ? named : null;
}
