// Who was told of something, so that they can be told that it is settled or taken back.
import { sql } from "kysely";
import type { ChangeId, PersonId, RequestId } from "../plan/ids.ts";
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

/** Who was told of a change; what is not on its way yet is never sent, and its reader has nothing to be told. */
export async function peopleToldOf(transaction: Database, change: ChangeId): Promise<readonly PersonId[]> {
  const ours = sql<boolean>`message.key like ${`change-${change}-%`}`;
  await transaction
    .updateTable("message")
    .set({ state: "suppressed", reason: "it was taken back" })
    .where(ours)
    .where("state", "=", "planned")
    .execute();
  const rows = await transaction
    .selectFrom("message")
    .select("person_id")
    .distinct()
    .where(ours)
    .where("state", "in", ["sending", "sent", "unconfirmed"])
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}
