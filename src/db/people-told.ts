// Who was sent the question about a request, so that they can be told that it is settled.
import { sql } from "kysely";
import type { PersonId, RequestId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** The people with a message that asks about this request, sent or still to be sent. */
export async function peopleTold(db: Database, request: RequestId): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom("message")
    .select("message.person_id")
    .where(sql<boolean>`message.remembers -> 'asks' ->> 'kind' = 'decide'
      and message.remembers -> 'asks' -> 'requests' @> ${String(request)}::jsonb`)
    .where("message.state", "in", ["planned", "sending", "sent", "unconfirmed"])
    .execute();
  return [...new Set(rows.map((row) => row.person_id))];
}
