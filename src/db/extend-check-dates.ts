// Every open action always has a next check date: recurring dates and reviews are written ahead, day by day.

import { sql } from "kysely";
import { addDays, type LocalDate } from "../plan/calendar.ts";
import { checksAhead } from "../plan/check-window.ts";
import type { OrganisationId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

/**
 * Writes the check dates of the next fifteen months that are not there yet. What was met or moved stays as it is.
 * Does its work once a week for each organisation, whoever calls it and how often: an import writes its own fifteen
 * months, and nothing is asked about more than four weeks ahead.
 *
 * @returns how many dates were new
 */
export async function extendCheckDates(db: Database, organisation: OrganisationId, today: LocalDate): Promise<number> {
  return await db.transaction().execute(async (transaction) => {
    const first = await transaction
      .updateTable("organisation")
      .set({ checked_ahead_on: today })
      .where("id", "=", organisation)
      .where((eb) =>
        eb.or([eb("checked_ahead_on", "is", null), eb("checked_ahead_on", "<=", addDays(today, -EVERY_DAYS))]),
      )
      .returning("id")
      .executeTakeFirst();
    if (!first) return 0;
    const actions = await transaction
      .selectFrom("action")
      .select(["id", "reading"])
      .where("organisation_id", "=", organisation)
      .where("state", "=", "open")
      .execute();
    const ahead = actions.flatMap(({ id, reading }) =>
      checksAhead(reading, today)
        .filter((check) => check.kind === "review" || reading.deadlines.every(({ date }) => date !== check.on))
        .map(({ on, kind }) => ({ action_id: id, check_on: on, kind })),
    );
    const { rows } = await sql`
      insert into due_regard.check_date (action_id, check_on, kind)
      select action_id, check_on, kind
      from jsonb_to_recordset(${json(ahead)}::jsonb) as ahead (action_id bigint, check_on date, kind text)
      on conflict do nothing
      returning action_id`.execute(transaction);
    return rows.length;
  });
}

const EVERY_DAYS = 7;
