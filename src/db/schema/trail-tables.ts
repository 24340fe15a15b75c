// The tables of what was done and by whom, and of what may be read from outside.

import type { ColumnType } from "kysely";
import type { LocalDate } from "../../plan/calendar.ts";
import type { ChangeId, DirectorateId, IncomingId, OrganisationId, PersonId, PlanId } from "../../plan/ids.ts";
import type { Day, Id, Instant, InstantWithDefault, Json } from "./columns.ts";

/** Append-only; the database refuses changes. */
export interface AuditEventTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  at: Instant;
  person_id: PersonId | null;
  kind: string;
  subject: Json<Record<string, unknown>>;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
}

/** One thing that somebody did to posts, people, roles or directorates; what it changed stands in `row_change`. */
export interface ChangeTable {
  id: Id<ChangeId>;
  organisation_id: OrganisationId;
  /** "post.assigned" */
  kind: string;
  /** One sentence: what was done. */
  said: string;
  /** Null from the command line. */
  person_id: PersonId | null;
  incoming_id: IncomingId | null;
  made_at: Instant;
  /** The day in the organisation's zone. */
  made_on: Day;
  starts_on: Day;
  /** What is still to be done on that day: a `WaitingChange` of `plan/waiting-change.ts`; null where nothing is. */
  waits: ColumnType<unknown, string | null, never>;
  /** Null while it waits for its day. */
  applied_at: Date | null;
  undone_at: Date | null;
  undone_by: PersonId | null;
}

/** Written by the database itself. */
export interface RowChangeTable {
  id: Id<number>;
  change_id: ChangeId;
  table_name: string;
  key: Json<Readonly<Record<string, number>>>;
  before: ColumnType<Readonly<Record<string, unknown>> | null, never, never>;
  after: ColumnType<Readonly<Record<string, unknown>> | null, never, never>;
}

/** That somebody's data were taken away. */
export interface ErasureTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  person_id: PersonId;
  /** What became of what they had reported in their own words. */
  words: "kept" | "removed";
  erased_at: InstantWithDefault;
}

/** A token of the read API; the token itself is kept nowhere. */
export interface ApiTokenTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  name: string;
  token_sha256: string;
  /** Whose rights it has; null: those of a viewer of the scope beside it. */
  person_id: PersonId | null;
  plan_id: PlanId | null;
  directorate_id: DirectorateId | null;
  made_at: InstantWithDefault;
  expires_at: Instant;
  last_used_on: LocalDate | null;
  revoked_at: Date | null;
}
