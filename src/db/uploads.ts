// Files that people dropped: stored before they are understood, read by a job, and gone when they are not needed.
import { createHash } from "node:crypto";
import { addDays, type LocalDate } from "../plan/calendar.ts";
import type { EditionId, IncomingId, OrganisationId, PersonId, UploadId } from "../plan/ids.ts";
import { type Database, json, kept } from "./database.ts";
import type { UploadState } from "./schema/file-tables.ts";

/** A file as the chat service describes it, with its bytes where they came along. */
export interface NewUpload {
  readonly organisationId: OrganisationId;
  readonly incomingId: IncomingId;
  readonly personId: PersonId | null;
  readonly channel: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string | null;
  readonly size: number | null;
  /** Null where they have to be fetched. */
  readonly bytes: Uint8Array | null;
  readonly at: Date;
}

export interface Upload {
  readonly id: UploadId;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId | null;
  readonly incomingId: IncomingId;
  readonly channel: string;
  readonly fileId: string;
  readonly name: string;
  readonly size: number | null;
  readonly sha256: string | null;
  /** A `Document` of the parsers; null unless the state is `read`. */
  readonly document: unknown;
  readonly readOn: LocalDate | null;
  /** No plan: papers are to be written in it. */
  readonly isTemplate: boolean;
  readonly state: UploadState;
  readonly reason: string | null;
}

/** An open file is kept for so many days; then it goes, and its officer drops it again. */
export const UPLOAD_KEPT_DAYS = 14;

export async function storeUpload(transaction: Database, upload: NewUpload): Promise<void> {
  await transaction
    .insertInto("upload")
    .values({
      organisation_id: upload.organisationId,
      incoming_id: upload.incomingId,
      person_id: upload.personId,
      channel: upload.channel,
      file_id: upload.fileId,
      name: kept(upload.name),
      media_type: kept(upload.mediaType),
      said_size: upload.size,
      bytes: upload.bytes,
      sha256: upload.bytes && sha256Of(upload.bytes),
      received_at: upload.at,
    })
    .execute();
}

/** The files that came with an event, in their order. */
export function uploadsOf(db: Database, incoming: IncomingId): Promise<readonly Upload[]> {
  return uploads(db).where("incoming_id", "=", incoming).orderBy("id").execute();
}

export async function uploadById(db: Database, id: UploadId): Promise<Upload | null> {
  return (await uploads(db).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Held until the transaction ends, so that a file is never read or imported twice; null when there is none. */
export async function lockUpload(transaction: Database, id: UploadId): Promise<Upload | null> {
  return (await uploads(transaction).where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;
}

/** The bytes of a file that came with them, or of a template; null where they have to be fetched. */
export async function bytesOf(db: Database, id: UploadId): Promise<Uint8Array | null> {
  const row = await db.selectFrom("upload").select("bytes").where("id", "=", id).executeTakeFirst();
  return row?.bytes ?? null;
}

/**
 * Notes which document a fetched file is. The bytes themselves stay where they were fetched from: they are needed once, and
 * a reading that is begun again fetches them again.
 */
export async function noteHash(db: Database, id: UploadId, bytes: Uint8Array): Promise<void> {
  await db
    .updateTable("upload")
    .set({ sha256: sha256Of(bytes) })
    .where("id", "=", id)
    .where("state", "=", "accepted")
    .execute();
}

/** To be read: the job that does it is given by whoever commits this, or by the next sweep. */
export async function acceptUpload(transaction: Database, id: UploadId): Promise<void> {
  await transaction
    .updateTable("upload")
    .set({ state: "accepted" })
    .where("id", "=", id)
    .where("state", "=", "stored")
    .execute();
}

/** Counted before the reading and committed: a document that kills its process is counted too. */
export async function countReading(db: Database, id: UploadId): Promise<number> {
  const row = await db
    .updateTable("upload")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "accepted")
    .returning("attempts")
    .executeTakeFirst();
  return row?.attempts ?? 0;
}

/** The document waits for its officer; the bytes have done their duty. */
export async function keepDocument(
  transaction: Database,
  id: UploadId,
  document: unknown,
  readOn: LocalDate,
): Promise<void> {
  await transaction
    .updateTable("upload")
    .set({ state: "read", document: json(document), read_on: readOn, bytes: null })
    .where("id", "=", id)
    .execute();
}

/** Ends it and takes away what it held. */
export async function endUpload(
  transaction: Database,
  id: UploadId,
  state: "refused" | "imported" | "cancelled",
  end: { readonly at: Date; readonly reason?: string; readonly edition?: EditionId },
): Promise<void> {
  await transaction
    .updateTable("upload")
    .set({ state, bytes: null, document: null, reason: end.reason ?? null, ended_at: end.at })
    .set({ edition_id: end.edition ?? null })
    .where("id", "=", id)
    .execute();
}

/** The same file of the same person that waits for them already; null where none does. */
export async function sameOpenUpload(db: Database, upload: Upload): Promise<Upload | null> {
  if (upload.sha256 === null || upload.personId === null) return null;
  const row = await uploads(db)
    .where("organisation_id", "=", upload.organisationId)
    .where("person_id", "=", upload.personId)
    .where("sha256", "=", upload.sha256)
    .where("state", "=", "read")
    .where("id", "!=", upload.id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The plan that a person dropped last and that waits for them; null where none does. */
export async function lastOpenUpload(db: Database, person: PersonId): Promise<Upload | null> {
  const row = await uploads(db)
    .where("person_id", "=", person)
    .where("state", "=", "read")
    .where("is_template", "=", false)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes away what nobody came back to. Returns how many. */
export async function expireUploads(
  db: Database,
  organisation: OrganisationId,
  today: LocalDate,
  at: Date,
): Promise<number> {
  const expired = await db
    .updateTable("upload")
    .set({ state: "expired", bytes: null, document: null, ended_at: at })
    .where("organisation_id", "=", organisation)
    .where("state", "=", "read")
    .where("read_on", "<", addDays(today, -UPLOAD_KEPT_DAYS))
    .returning("id")
    .execute();
  return expired.length;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function uploads(db: Database) {
  return db
    .selectFrom("upload")
    .select(["id", "organisation_id as organisationId", "person_id as personId", "incoming_id as incomingId"])
    .select(["channel", "file_id as fileId", "name", "said_size as size", "sha256", "document"])
    .select(["read_on as readOn", "is_template as isTemplate", "state", "reason"]);
}

export async function organisationOfUpload(db: Database, id: UploadId): Promise<OrganisationId> {
  const row = await db
    .selectFrom("upload")
    .select("organisation_id as id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.id;
}
