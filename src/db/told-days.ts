// On which days people got something that they had not asked for: nobody gets two such messages a day.
import { sql } from "kysely";
import { addDays, dayIn, instantOf, type LocalDate } from "../plan/calendar.ts";
import type { MessageId, PersonId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import type { Organisation } from "./people.ts";

/** What goes out by itself; answers to what somebody said or asked for do not count. */
const UNASKED = ["reminders", "news", "hand-off", "digest"] as const;

export interface ToldDay {
  readonly personId: PersonId;
  readonly purpose: string;
  readonly on: LocalDate;
}

/** Asked about and reported to: a policy says how often in a week. What others do may come every day. */
export function countsForTheWeek({ purpose }: ToldDay): boolean {
  return purpose === "reminders" || purpose === "news";
}

/**
 * The days from `since` on, days to come included where something is planned for them.
 *
 * @param desk whether what waits on their desk counts before it is on its way: not for what takes it along
 */
export async function toldDays(
  db: Database,
  { timeZone }: Organisation,
  {
    people,
    except,
    since,
    desk,
  }: {
    people: readonly PersonId[];
    except: readonly MessageId[];
    since: LocalDate;
    desk: "waiting too" | "on its way";
  },
): Promise<readonly ToldDay[]> {
  const rows = await db
    .selectFrom("message")
    .select(["person_id as personId", "purpose"])
    .select(sql<Date>`coalesce(message.sent_at, greatest(message.planned_at, message.not_before))`.as("at"))
    .where("person_id", "in", people)
    .where("purpose", "in", UNASKED)
    .where((eb) =>
      eb.or([
        eb("state", "in", ["sending", "sent", "unconfirmed"]),
        desk === "waiting too"
          ? eb("state", "=", "planned")
          : eb.and([eb("state", "=", "planned"), eb("purpose", "!=", "hand-off")]),
      ]),
    )
    .where("planned_at", ">=", instantOf(timeZone, addDays(since, -PLANNED_BEFORE_DAYS), 0))
    .$if(except.length > 0, (query) => query.where("message.id", "not in", except))
    .execute();
  return rows
    .map(({ at, personId, purpose }) => ({ personId, purpose, on: dayIn(timeZone, at) }))
    .filter(({ on }) => on >= since);
}

/** A message that was planned longer ago was not sent within this week, unless its channel was missing all the time. */
const PLANNED_BEFORE_DAYS = 30;
