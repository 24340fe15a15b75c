// What came in, taken up to be handled: once, whoever tries.
import { sql } from "kysely";
import type { Became } from "../plan/became.ts";
import type { DocumentId, IncomingId, MessageId, OrganisationId, PersonId, UploadId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";
import type { IncomingState } from "./schema/message-tables.ts";

export interface StoredIncoming {
  readonly id: IncomingId;
  readonly organisationId: OrganisationId;
  readonly channel: string;
  readonly personId: PersonId | null;
  readonly body: unknown;
  /** A `Place` of `bot/incoming.ts`; null between the person and us alone. */
  readonly place: unknown;
  readonly state: IncomingState;
  readonly receivedAt: Date;
}

/** Held until the transaction ends, so that two workers never answer one event; null when there is none. */
export async function lockIncoming(transaction: Database, id: IncomingId): Promise<StoredIncoming | null> {
  const row = await transaction
    .selectFrom("incoming")
    .select(["id", "organisation_id as organisationId", "channel", "person_id as personId", "body", "place", "state"])
    .select("received_at as receivedAt")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** What came of an event, and our message that it was read as an answer to. */
export interface HandledAs {
  readonly became: readonly Became[];
  readonly answered: MessageId | null;
}

export async function markHandled(
  transaction: Database,
  id: IncomingId,
  at: Date,
  { became, answered }: HandledAs,
): Promise<void> {
  await transaction
    .updateTable("incoming")
    .set({ state: "handled", handled_at: at, error: null, became: json(became), answered_message: answered })
    .where("id", "=", id)
    .execute();
}

/** What an event left for others to do, once it was handled. */
export interface WorkAfter {
  /** That answer it. */
  readonly messages: readonly MessageId[];
  /** Files that came along and are to be read. */
  readonly uploads: readonly UploadId[];
  /** Papers that it asked for. */
  readonly documents: readonly DocumentId[];
}

export async function workAfter(db: Database, id: IncomingId): Promise<WorkAfter> {
  const { rows } = await sql<WorkAfter>`
    select array(select message.id from due_regard.message where answers = ${id} order by id) as messages,
      array(select upload.id from due_regard.upload where incoming_id = ${id} and state = 'accepted' order by id) as uploads,
      array(select document.id from due_regard.document where incoming_id = ${id} and state = 'asked' order by id) as documents
    `.execute(db);
  const [row] = rows;
  if (!row) throw new Error("the database said nothing");
  return row;
}

/** A message that somebody wrote, as it stood before it was edited or deleted. */
export interface WrittenMessage {
  readonly id: IncomingId;
  /** The words of its latest version. */
  readonly text: string;
  readonly receivedAt: Date;
  readonly answered: MessageId | null;
  readonly became: readonly Became[];
  /** Its own event and those of its edits: whatever was reported by it came from one of these. */
  readonly events: readonly IncomingId[];
}

/** The message with this id of the chat service, from the person's events before this one; null when there is none. */
export async function writtenMessage(
  db: Database,
  event: Pick<StoredIncoming, "id" | "channel" | "personId">,
  messageId: string,
): Promise<WrittenMessage | null> {
  const rows = await db
    .selectFrom("incoming")
    .select(["id", "received_at", "answered_message", "became", sql<string>`body ->> 'text'`.as("text")])
    .select(sql<boolean>`body ->> 'kind' = 'text'`.as("isFirst"))
    .where("person_id", "=", event.personId)
    .where("channel", "=", event.channel)
    .where("id", "<", event.id)
    .where(
      sql<boolean>`((body ->> 'kind' = 'text' and (body ->> 'messageId' = ${messageId} or external_id = ${messageId}))
        or (body ->> 'kind' = 'edit' and body ->> 'of' = ${messageId}))`,
    )
    .orderBy("id")
    .execute();
  const first = rows.find((row) => row.isFirst);
  const last = rows.at(-1);
  if (!first || !last) return null;
  return {
    id: first.id,
    text: last.text,
    receivedAt: first.received_at,
    answered: first.answered_message,
    became: rows.flatMap((row) => row.became),
    events: rows.map((row) => row.id),
  };
}
