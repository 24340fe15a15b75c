// Files that are made for people: asked for, made, handed out for some days, and gone.
import { createHash, randomBytes } from "node:crypto";
import type { DocumentWish } from "../plan/document.ts";
import { documentWishSchema } from "../plan/document.ts";
import type { DocumentId, IncomingId, OrganisationId, PersonId, PlanId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

export interface AskedDocument {
  readonly id: DocumentId;
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
  readonly plan: string;
  readonly personId: PersonId;
  readonly incomingId: IncomingId | null;
  /** Where it was asked for, and so where it is handed over. */
  readonly channel: string;
  readonly wish: DocumentWish;
}

/** Long enough to come back to after a weekend, and no archive. */
export const DOCUMENT_KEPT_HOURS = 96;

export async function askForDocument(
  transaction: Database,
  asked: Omit<AskedDocument, "id" | "plan"> & { readonly at: Date },
): Promise<DocumentId> {
  const { id } = await transaction
    .insertInto("document")
    .values({
      organisation_id: asked.organisationId,
      plan_id: asked.planId,
      person_id: asked.personId,
      incoming_id: asked.incomingId,
      channel: asked.channel,
      wish: json(asked.wish),
      asked_at: asked.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Counted before the work and committed, so that what ends its process is counted too. 0: it is not to be made any more. */
export async function countMaking(db: Database, id: DocumentId): Promise<number> {
  const row = await db
    .updateTable("document")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("state", "=", "asked")
    .returning("attempts")
    .executeTakeFirst();
  return row?.attempts ?? 0;
}

export async function askedDocument(db: Database, id: DocumentId): Promise<AskedDocument | null> {
  const row = await db
    .selectFrom("document")
    .innerJoin("plan", "plan.id", "document.plan_id")
    .where("document.id", "=", id)
    .where("state", "=", "asked")
    .select(["document.organisation_id", "plan_id", "title", "person_id", "incoming_id", "channel", "wish"])
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    organisationId: row.organisation_id,
    planId: row.plan_id,
    plan: row.title,
    personId: row.person_id,
    incomingId: row.incoming_id,
    channel: row.channel,
    wish: documentWishSchema.parse(row.wish),
  };
}

/**
 * Keeps a file that was made. Null where somebody else made it meanwhile.
 *
 * @returns the token that opens it: 256 bits of chance, told once, here; the store keeps a digest of it
 */
export async function keepDocument(
  transaction: Database,
  id: DocumentId,
  made: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array; readonly at: Date },
): Promise<{ readonly token: string; readonly expiresAt: Date } | null> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(made.at.getTime() + DOCUMENT_KEPT_HOURS * 3_600_000);
  const kept = await transaction
    .updateTable("document")
    .set({
      state: "made",
      name: made.name,
      media_type: made.mediaType,
      bytes: made.bytes,
      token_sha256: digest(token),
      made_at: made.at,
      expires_at: expiresAt,
    })
    .where("id", "=", id)
    .where("state", "=", "asked")
    .returning("id")
    .executeTakeFirst();
  return kept ? { token, expiresAt } : null;
}

/** False where it was ended before. */
export async function failDocument(transaction: Database, id: DocumentId, reason: string): Promise<boolean> {
  const row = await transaction
    .updateTable("document")
    .set({ state: "failed", reason })
    .where("id", "=", id)
    .where("state", "=", "asked")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export interface KeptDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The file that a token opens; null where there is none, or not any more. */
export async function documentByToken(db: Database, token: string, now: Date): Promise<KeptDocument | null> {
  return keptDocument(
    await kept(db).where("token_sha256", "=", digest(token)).where("expires_at", ">", now).executeTakeFirst(),
  );
}

/** For a channel that hands the file over itself. */
export async function documentById(db: Database, id: DocumentId, now: Date): Promise<KeptDocument | null> {
  return keptDocument(await kept(db).where("id", "=", id).where("expires_at", ">", now).executeTakeFirst());
}

/** Takes away what has been kept long enough. Returns how many. */
export async function expireDocuments(db: Database, organisation: OrganisationId, now: Date): Promise<number> {
  const gone = await db
    .updateTable("document")
    .set({ state: "expired", bytes: null, token_sha256: null })
    .where("organisation_id", "=", organisation)
    .where("state", "=", "made")
    .where("expires_at", "<=", now)
    .returning("id")
    .execute();
  return gone.length;
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function kept(db: Database) {
  return db.selectFrom("document").select(["name", "media_type", "bytes"]).where("state", "=", "made");
}

function keptDocument(
  row:
    | { readonly name: string | null; readonly media_type: string | null; readonly bytes: Uint8Array | null }
    | undefined,
): KeptDocument | null {
  if (!row?.name || !row.media_type || !row.bytes) return null;
  return { name: row.name, mediaType: row.media_type, bytes: row.bytes };
}
