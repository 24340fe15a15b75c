// Everything that came in, with what became of it: so that no reply is lost without anybody seeing it.
import { sql } from "kysely";
import type { Became } from "../plan/became.ts";
import type { LocalDate, TimeZone } from "../plan/calendar.ts";
import type { IncomingId, OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import type { IncomingState } from "./schema/message-tables.ts";

export interface IncomingEntry {
  readonly id: IncomingId;
  readonly at: Date;
  /** Null where the chat account is not linked to anybody. */
  readonly by: string | null;
  readonly channel: string;
  /** An `IncomingBody` of `bot/incoming.ts`. */
  readonly body: unknown;
  readonly state: IncomingState;
  readonly became: readonly Became[];
}

export interface IncomingLog {
  readonly total: number;
  /** How many became each thing; one message may be counted under several. */
  readonly counts: ReadonlyMap<string, number>;
  /** The newest first, so many from a place on. */
  readonly entries: readonly IncomingEntry[];
}

/** Up to an event, which is the question itself. */
export async function incomingSince(
  db: Database,
  organisation: OrganisationId,
  since: { readonly from: LocalDate; readonly timeZone: TimeZone; readonly before: IncomingId },
  page: { readonly from: number; readonly limit: number },
): Promise<IncomingLog> {
  const within = sql<boolean>`incoming.organisation_id = ${organisation}
    and incoming.id < ${since.before} and (incoming.received_at at time zone ${since.timeZone})::date >= ${since.from}::date`;
  const { rows } = await sql<IncomingEntry & { total: number }>`
    select incoming.id, incoming.received_at as at, person.name as by, incoming.channel, incoming.body, incoming.state,
      incoming.became, count(*) over () as total
    from due_regard.incoming left join due_regard.person on person.id = incoming.person_id
    where ${within}
    order by incoming.id desc limit ${page.limit} offset ${page.from}`.execute(db);
  const counted = await sql<{ as: string; count: number }>`
    select coalesce(part ->> 'as', incoming.state) as "as", count(*) as count
    from due_regard.incoming left join lateral jsonb_array_elements(incoming.became) part on true
    where ${within} group by 1 order by 1`.execute(db);
  return {
    total: rows[0]?.total ?? 0,
    counts: new Map(counted.rows.map((row) => [row.as, row.count])),
    entries: rows.map(({ total: _total, ...entry }) => entry),
  };
}
