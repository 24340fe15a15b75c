// Who was told of something, so that they can be told that it is settled or taken back.
import { sql } from "kysely";
import type { ChangeId, PersonId, RequestId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** The people who were sent a message that asks about this request. What waits is not sent once it is settled. */
export async function peopleTold(db: Database, request: RequestId): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom("message")
    .select("message.person_id")
    .where(sql<boolean>`message.remembers -> 'asks' ->> 'kind' = 'decide'
      and message.remembers -> 'asks' -> 'requests' @> ${String(request)}::jsonb`)
    .leftJoin("message as carrier", "carrier.id", "message.within")
    .where((eb) => eb(eb.fn.coalesce("carrier.state", "message.state"), "in", ["sending", "sent", "unconfirmed"]))
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
    // What took others along is sent for their sake.
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom("message as other").select("other.id").whereRef("other.within", "=", "message.id")),
      ),
    )
    .execute();
  const rows = await transaction
    .selectFrom("message")
    .innerJoin("person", "person.id", "message.person_id")
    .select("person_id")
    .distinct()
    .where(ours)
    // A team's place may be taken back with the change: then nobody knows any more where it was.
    .where("person.kind", "=", "person")
    .where((eb) =>
      eb.or([
        eb("message.state", "in", ["planned", "sending", "sent", "unconfirmed"]),
        eb("message.within", "is not", null),
      ]),
    )
    .orderBy("person_id")
    .execute();
  return rows.map((row) => row.person_id);
}
