// The tables of files: those that are dropped here, and those that are made here.

import type { ColumnType, Generated } from "kysely";
import type { LocalDate } from "../../plan/calendar.ts";
import type { DocumentId, EditionId, IncomingId, OrganisationId, PersonId, PlanId, UploadId } from "../../plan/ids.ts";
import type { Id, Instant, Json } from "./columns.ts";

export type UploadState = "stored" | "accepted" | "read" | "refused" | "imported" | "cancelled" | "expired";

/**
 * A file that somebody dropped, from the moment it came in. What it holds goes when it is `imported` or ends otherwise:
 * `refused` (not theirs to import, or not readable), `cancelled`, `expired`.
 */
export interface UploadTable {
  id: Id<UploadId>;
  organisation_id: OrganisationId;
  /** Null when the chat identity is not linked to anybody. */
  person_id: PersonId | null;
  incoming_id: IncomingId;
  channel: string;
  /** The chat service's own id of the file. */
  file_id: string;
  name: string;
  /** As the service said, both; what is in the file decides. */
  media_type: string | null;
  said_size: number | null;
  /** Null where they are fetched when they are needed, and when they are not needed any more. */
  bytes: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>;
  sha256: string | null;
  /** A `Document` of the parsers; null unless the file is waiting for its officer. */
  document: ColumnType<unknown, string | null | undefined, string | null>;
  /** The day that "within 12 months" counts from. */
  read_on: LocalDate | null;
  /** No plan: papers are to be written in it. */
  is_template: Generated<boolean>;
  state: Generated<UploadState>;
  attempts: Generated<number>;
  /** Why it ended, in a sentence. */
  reason: string | null;
  /** No foreign key: an import can be taken back. */
  edition_id: EditionId | null;
  received_at: Instant;
  ended_at: Date | null;
}

/** The Word file in which an organisation's papers are written; who chose it stands in the trail. */
export interface PaperTemplateTable {
  organisation_id: OrganisationId;
  name: string;
  bytes: Uint8Array;
  placeholders: Json<readonly string[]>;
  set_at: Instant;
}

/** What the officer answered to a question about a file; the last answer to each counts. */
export interface UploadAnswerTable {
  id: Id<number>;
  upload_id: UploadId;
  key: string;
  question: string;
  /** The row of the action that it is about, a `RowAt`; null where it is about the plan. */
  about: ColumnType<unknown, string | null, string | null>;
  words: string;
  /** A `Settlement` of `plan/settlement.ts`; null for a question that was skipped. */
  settlement: ColumnType<unknown, string | null, string | null>;
  answered_at: Instant;
  answered_by: PersonId;
}

/** A file that is made for somebody; its bytes and its token go when it expires. */
export interface DocumentTable {
  id: Id<DocumentId>;
  organisation_id: OrganisationId;
  plan_id: PlanId;
  person_id: PersonId;
  incoming_id: IncomingId | null;
  channel: string;
  /** A `DocumentWish` of `plan/document.ts`. */
  wish: Json<unknown>;
  state: Generated<"asked" | "made" | "failed" | "expired">;
  attempts: Generated<number>;
  name: string | null;
  media_type: string | null;
  bytes: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>;
  /** Opens it for whoever has it. */
  token_sha256: string | null;
  /** Why there is none, in a sentence. */
  reason: string | null;
  asked_at: Instant;
  made_at: Date | null;
  expires_at: Date | null;
}
