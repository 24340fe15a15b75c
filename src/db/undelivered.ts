// Dead letters: messages that were given up and events that could not be handled; tried again or settled by a person.
import { sql } from "kysely";
import type { IncomingId, MessageId, OrganisationId } from "../plan/ids.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";

/** By its reference, as people are told it: "M-17", "IN-4". */
export type DeadLetter =
  | { readonly kind: "message"; readonly id: MessageId }
  | { readonly kind: "incoming"; readonly id: IncomingId };

export interface Undelivered {
  readonly letter: DeadLetter;
  /** Whom it is for, or who wrote it; null where that is not known. */
  readonly person: string | null;
  readonly channel: string;
  readonly at: Date;
  readonly state: "failed" | "unconfirmed";
  readonly reason: string;
}

/** Everything of an organisation that waits for a person, oldest first. */
export async function undelivered(db: Database, organisation: OrganisationId): Promise<readonly Undelivered[]> {
  const messages = await db
    .selectFrom("message")
    .innerJoin("person", "person.id", "message.person_id")
    .where("message.organisation_id", "=", organisation)
    .where("message.state", "in", ["failed", "unconfirmed"])
    .select(["message.id", "person.name", "message.channel", "planned_at", "state", "reason"])
    .execute();
  const incoming = await db
    .selectFrom("incoming")
    .leftJoin("person", "person.id", "incoming.person_id")
    .where("incoming.organisation_id", "=", organisation)
    .where("incoming.state", "=", "failed")
    .select(["incoming.id", "person.name", "incoming.channel", "received_at", "error"])
    .execute();
  return [
    ...messages.map(({ id, name, channel, planned_at: at, state, reason }) => ({
      letter: { kind: "message" as const, id },
      ...{ person: name, channel, at, state: state as Undelivered["state"], reason: reason ?? "" },
    })),
    ...incoming.map(({ id, name, channel, received_at: at, error }) => ({
      letter: { kind: "incoming" as const, id },
      ...{ person: name, channel, at, state: "failed" as const, reason: error ?? "" },
    })),
  ].toSorted((left, right) => left.at.getTime() - right.at.getTime());
}

interface By {
  readonly organisation: OrganisationId;
  readonly at: Date;
}

/**
 * Gives it another five tries. What was unconfirmed is looked for before anything is sent; where the chat service cannot
 * be read back it becomes unconfirmed again, so nothing is sent twice.
 *
 * @returns whether it was still given up
 */
export async function tryAgain(transaction: Database, { kind, id }: DeadLetter, by: By): Promise<boolean> {
  const { rows } =
    kind === "message"
      ? await sql`update due_regard.message set attempts = 0, reason = null, holder = null,
          state = case when state = 'unconfirmed' then 'sending' else 'planned' end,
          lease_until = case when state = 'unconfirmed' then clock_timestamp() end,
          first_try_at = case when state = 'unconfirmed' then first_try_at end
        where id = ${id} and organisation_id = ${by.organisation} and state in ('failed', 'unconfirmed')
        returning id`.execute(transaction)
      : await sql`update due_regard.incoming set state = 'stored', attempts = 0
        where id = ${id} and organisation_id = ${by.organisation} and state = 'failed' returning id`.execute(
          transaction,
        );
  return await noted(transaction, rows.length > 0, { kind, id } as DeadLetter, by, "again");
}

/** Nothing more is done about it: somebody has seen to it. What was written stays. Returns whether it was still given up. */
export async function leaveIt(transaction: Database, { kind, id }: DeadLetter, by: By): Promise<boolean> {
  const { rows } =
    kind === "message"
      ? await sql`update due_regard.message set state = 'suppressed', reason = concat('left: ', reason)
        where id = ${id} and organisation_id = ${by.organisation} and state in ('failed', 'unconfirmed')
        returning id`.execute(transaction)
      : await sql`update due_regard.incoming set state = 'handled', handled_at = ${by.at},
          became = '[{"as": "kept", "why": "it could not be handled, and somebody has seen to it"}]'
        where id = ${id} and organisation_id = ${by.organisation} and state = 'failed' returning id`.execute(
          transaction,
        );
  return await noted(transaction, rows.length > 0, { kind, id } as DeadLetter, by, "left");
}

async function noted(
  transaction: Database,
  isDone: boolean,
  letter: DeadLetter,
  { organisation, at }: By,
  what: "again" | "left",
): Promise<boolean> {
  if (!isDone) return false;
  const subject = { [letter.kind]: letter.id };
  const kind = `${letter.kind}.${what}`;
  await writeAudit(transaction, { organisationId: organisation, at, personId: null, kind, subject });
  return true;
}
