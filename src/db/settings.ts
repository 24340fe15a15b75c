// What people set for themselves: when they work and want to be written to, where, and until when not at all.
import type { LocalDate, TimeZone } from "../plan/calendar.ts";
import type { PersonId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";
import type { Person } from "./people.ts";

export interface Settings {
  /** ISO weekdays, 1 is Monday. */
  readonly workingDays: readonly number[];
  /** Minutes since midnight; null: the organisation's hours. */
  readonly hours: { readonly from: number; readonly to: number } | null;
  /** Another than the organisation's, as their chat says; null: none is known. */
  readonly timeZone: TimeZone | null;
  /** Their hours are counted in the organisation's time all the same. */
  readonly keepsOfficeTime: boolean;
  /** The day on which reminders start again; null where nothing is muted. */
  readonly mutedUntil: LocalDate | null;
  /** They want no reminders until they say otherwise. */
  readonly muted: boolean;
  /** Null where they are told things where they wrote last. */
  readonly prefersChannel: string | null;
}

export async function settingsOf(db: Database, personId: PersonId, today: LocalDate): Promise<Settings> {
  const { muted_on, ...person } = await db
    .selectFrom("person")
    .select(["working_days as workingDays", "hours", "muted_on", "prefers_channel as prefersChannel"])
    .select(["time_zone as timeZone", "keeps_office_time as keepsOfficeTime"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const mute = await db
    .selectFrom("snooze")
    .select(({ fn }) => fn.max("until_on").as("until"))
    .where("person_id", "=", personId)
    .where("action_id", "is", null)
    .where("until_on", ">", today)
    .executeTakeFirst();
  return { ...person, muted: muted_on !== null, mutedUntil: mute?.until ?? null };
}

/** Absences that are not over. Both days are away. */
export function absencesOf(db: Database, personId: PersonId, today: LocalDate) {
  return db
    .selectFrom("absence")
    .select(["from_on as from", "until_on as until"])
    .where("person_id", "=", personId)
    .where("until_on", ">=", today)
    .orderBy("from_on")
    .execute();
}

/** The chat services in which a person can be reached, by name. */
export async function channelsOf(db: Database, personId: PersonId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("chat_identity")
    .select("channel")
    .distinct()
    .where("person_id", "=", personId)
    .where("unreachable_at", "is", null)
    .orderBy("channel")
    .execute();
  return rows.map((row) => row.channel);
}

/** Days and hours, each left as it is where it is not given. */
export async function setOwnTime(
  transaction: Database,
  personId: PersonId,
  time: Partial<Pick<Settings, "workingDays" | "hours">>,
): Promise<void> {
  await transaction
    .updateTable("person")
    .set({
      ...(time.workingDays ? { working_days: json(time.workingDays) } : {}),
      ...(time.hours ? { hours: json(time.hours) } : {}),
    })
    .where("id", "=", personId)
    .execute();
}

/** No reminders from a day on, until they say otherwise; null: reminders as usual, and no snooze of everything either. */
export async function setMute(transaction: Database, personId: PersonId, from: LocalDate | null): Promise<void> {
  await transaction.updateTable("person").set({ muted_on: from }).where("id", "=", personId).execute();
  if (from !== null) return;
  await transaction.deleteFrom("snooze").where("person_id", "=", personId).where("action_id", "is", null).execute();
}

/** Muting until a day ends at once where it is taken away: then nothing of the kind is left. */
export async function saveSettings(
  transaction: Database,
  person: Person,
  now: { readonly at: Date; readonly today: LocalDate },
  settings: Omit<Settings, "muted">,
): Promise<void> {
  const before = await settingsOf(transaction, person.id, now.today);
  await transaction
    .updateTable("person")
    .set({
      working_days: json(settings.workingDays),
      hours: settings.hours === null ? null : json(settings.hours),
      keeps_office_time: settings.keepsOfficeTime,
      prefers_channel: settings.prefersChannel,
      ...(settings.prefersChannel === null ? {} : { channel: settings.prefersChannel }),
    })
    .where("id", "=", person.id)
    .execute();
  if (settings.mutedUntil !== before.mutedUntil) {
    await transaction.deleteFrom("snooze").where("person_id", "=", person.id).where("action_id", "is", null).execute();
    if (settings.mutedUntil !== null) {
      await transaction
        .insertInto("snooze")
        .values({ person_id: person.id, action_id: null, until_on: settings.mutedUntil, set_at: now.at })
        .execute();
    }
  }
}
