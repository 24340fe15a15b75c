// The moment at which a message may go out, so that a chat service's limits are kept to by all processes together.
import { sql } from "kysely";
import type { MessageId, OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** A workspace or tenant of a chat service. */
export interface Workspace {
  readonly organisationId: OrganisationId;
  readonly channel: string;
  readonly tenant: string;
}

/** One stream of messages: one each `stepMs`, and after a quiet while so many at once as fit into `burstMs`. */
export interface Lane {
  readonly name: string;
  readonly stepMs: number;
  readonly burstMs: number;
  /** How far ahead moments are given away; 0: it goes now, or nothing is taken. */
  readonly aheadMs: number;
}

/** The conversation that it goes to: one message each `stepMs` there. */
export interface Spot {
  readonly name: string;
  readonly stepMs: number;
}

/**
 * Takes a message's moment in a lane and a conversation, first come, first served.
 *
 * @returns milliseconds to wait: 0 is now. Whoever comes back then finds the same moment; when the lane is full further
 *   ahead than its `aheadMs`, or the conversation is busy, nothing was taken yet
 */
export async function takeSlot(
  db: Database,
  message: MessageId,
  { organisationId, channel, tenant }: Workspace,
  lane: Lane,
  spot: Spot | null,
): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select due_regard.take_slot(${message}, ${organisationId}, ${channel}, ${tenant}, ${`lane ${lane.name}`},
      ${lane.stepMs}, ${lane.burstMs}, ${spot && `in ${spot.name}`}, ${spot?.stepMs ?? 0}, ${lane.aheadMs}) as ms`.execute(
    db,
  );
  return rows[0]?.ms ?? 0;
}

/** The service said that it was too much in a conversation: nothing more goes there for so long. */
export async function holdBack(
  db: Database,
  { organisationId, channel, tenant }: Workspace,
  spot: string,
  ms: number,
): Promise<void> {
  await sql`
    insert into due_regard.pace as pace values
      (${organisationId}, ${channel}, ${tenant}, ${`in ${spot}`}, clock_timestamp() + ${ms} * interval '1 ms')
    on conflict (organisation_id, channel, tenant, lane) do update set
      next_at = greatest(pace.next_at, excluded.next_at)`.execute(db);
}
