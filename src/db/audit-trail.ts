// The audit trail of one action: who, when, where from, before and after.
import { sql } from "kysely";
import type { ActionId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

export interface TrailEntry {
  readonly id: number;
  readonly at: Date;
  /** Null where nobody in particular did it. */
  readonly by: string | null;
  /** "report.recorded" */
  readonly kind: string;
  /** The chat that it came from; null from the command line or a job. */
  readonly channel: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** The newest first, so many from a place on; `total` counts them all. */
export async function auditTrail(
  db: Database,
  actionId: ActionId,
  from: number,
  limit: number,
): Promise<{ readonly total: number; readonly entries: readonly TrailEntry[] }> {
  const { rows } = await sql<TrailEntry & { total: number }>`
    select event.id, event.at, person.name as by, event.kind, incoming.channel, event.before, event.after,
      count(*) over () as total
    from due_regard.audit_event event
    left join due_regard.person on person.id = event.person_id
    left join due_regard.incoming on incoming.id = (event.subject ->> 'incoming')::bigint
    where event.organisation_id = (select organisation_id from due_regard.action where id = ${actionId})
      and (event.subject -> 'action' = to_jsonb(${actionId}::bigint)
        or event.subject -> 'actions' @> to_jsonb(${actionId}::bigint))
    order by event.id desc
    limit ${limit} offset ${from}`.execute(db);
  return { total: rows[0]?.total ?? 0, entries: rows.map(({ total: _total, ...entry }) => entry) };
}
