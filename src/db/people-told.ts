// Who was sent the question about a new date, so that they can be told that it is settled.
import { sql } from "kysely";
import type { PersonId, ReportId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** The people with a message that asks about the new date of this report, sent or still to be sent. */
export async function peopleTold(db: Database, report: ReportId): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom("message")
    .innerJoin("date_request", (join) =>
      join.on(sql<boolean>`message.remembers -> 'asks' ->> 'kind' = 'decide'
        and (message.remembers -> 'asks' -> 'request')::bigint = date_request.id`),
    )
    .select("message.person_id")
    .where("date_request.report_id", "=", report)
    .where("message.state", "in", ["planned", "sending", "sent", "unconfirmed"])
    .execute();
  return [...new Set(rows.map((row) => row.person_id))];
}
