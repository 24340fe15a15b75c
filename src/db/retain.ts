// Retention: words that are older than the organisation keeps them go, and their rows stay with what became of them.
import { sql } from "kysely";
import type { OrganisationId } from "../plan/ids.ts";
import { type Retention, retentionOf } from "../plan/retention.ts";
import { writeAudit } from "./audit.ts";
import { type Database, json } from "./database.ts";
import { UPLOAD_KEPT_DAYS } from "./uploads.ts";

/** Rows of each class whose words went. */
export interface Retained {
  readonly incoming: number;
  readonly messages: number;
  readonly uploads: number;
  readonly settled: number;
}

export async function retentionIn(db: Database, organisation: OrganisationId): Promise<Retention> {
  const { policy } = await db
    .selectFrom("organisation")
    .select("policy")
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  return retentionOf(policy);
}

/** Changes how long each class is kept; the trail has what held before. */
export async function setRetention(
  transaction: Database,
  organisationId: OrganisationId,
  retention: Retention,
  at: Date,
): Promise<void> {
  const before = await retentionIn(transaction, organisationId);
  await sql`update due_regard.organisation
    set policy = jsonb_set(policy, '{retention}', ${json(retention)}::jsonb)
    where id = ${organisationId}`.execute(transaction);
  const event = { organisationId, at, personId: null, kind: "retention.set", subject: {}, before, after: retention };
  await writeAudit(transaction, event);
}

/** An event that somebody wrote, once its words are gone. It still reads as one (`bot/incoming.ts`). */
export const NO_WORDS = json({ kind: "text", text: "", repliesTo: null });

/** A message that was sent, once its words are gone. It still reads as one (`bot/message.ts`). */
export const NOT_KEPT = json({
  fallback: "What this message said is not kept any more.",
  view: [{ kind: "text", text: "What this message said is not kept any more." }],
});

/** Does what the policy says and writes the counts into the trail, where there are any. May run any number of times. */
export async function retain(db: Database, organisationId: OrganisationId, at: Date): Promise<Retained> {
  const policy = await retentionIn(db, organisationId);
  return await db.transaction().execute(async (transaction) => {
    const before = (months: number | null) =>
      months === null ? sql`null::timestamptz` : sql`${at}::timestamptz - ${months}::integer * interval '1 month'`;
    const incoming = await counted(
      transaction,
      sql`update due_regard.incoming set body = ${NO_WORDS}::jsonb, error = null
        where organisation_id = ${organisationId} and state <> 'stored'
          and received_at < ${before(policy.incomingMonths)} and body <> ${NO_WORDS}::jsonb returning 1`,
    );
    const messages = await counted(
      transaction,
      sql`update due_regard.message set content = ${NOT_KEPT}::jsonb, remembers = null
        where organisation_id = ${organisationId} and state not in ('planned', 'sending')
          and planned_at < ${before(policy.messagesMonths)} and content <> ${NOT_KEPT}::jsonb returning 1`,
    );
    // Dropped by somebody who could not import it, or never taken up: nobody comes back to it.
    const uploads = await counted(
      transaction,
      sql`update due_regard.upload set state = 'expired', bytes = null, ended_at = ${at}
        where organisation_id = ${organisationId} and state = 'stored'
          and received_at < ${at}::timestamptz - ${UPLOAD_KEPT_DAYS}::integer * interval '1 day' returning 1`,
    );
    const ended = before(policy.settledMonths);
    const theirs = sql`person_id in (select id from due_regard.person where organisation_id = ${organisationId})`;
    const settled = [
      sql`delete from due_regard.snooze where ${theirs} and until_on < ${ended} returning 1`,
      sql`delete from due_regard.absence where ${theirs} and until_on < ${ended} returning 1`,
      sql`delete from due_regard.draft where ${theirs} and changed_at < ${ended} returning 1`,
      sql`delete from due_regard.news where organisation_id = ${organisationId} and message_id is not null
        and at < ${ended} returning 1`,
    ];
    let gone = 0;
    for (const statement of settled) gone += await counted(transaction, statement);
    const retained: Retained = { incoming, messages, uploads, settled: gone };
    if (Object.values(retained).some((count) => count > 0)) {
      const event = { organisationId, at, personId: null, kind: "retention.applied", subject: {}, after: retained };
      await writeAudit(transaction, event);
    }
    return retained;
  });
}

async function counted(transaction: Database, statement: ReturnType<typeof sql>): Promise<number> {
  return (await statement.execute(transaction)).rows.length;
}
