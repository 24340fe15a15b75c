// The tables of plans: editions, sections, actions, their owners and dates.

import type { ColumnType, Generated } from "kysely";
import type { LocalDate } from "../../plan/calendar.ts";
import type {
  ActionId,
  DirectorateId,
  EditionId,
  IncomingId,
  OrganisationId,
  PersonId,
  PlanId,
  PostId,
  ReportId,
  SectionId,
  StatusSchemeId,
} from "../../plan/ids.ts";
import type { ActionState, CheckDateState } from "../../plan/progress.ts";
import type { Reading } from "../../plan/reading.ts";
import type { Reconciliation, SourceSpan } from "../../plan/register.ts";
import type { Rag, Status } from "../../plan/status.ts";
import type { StatusScheme } from "../../plan/status-scheme.ts";
import type { Day, Id, Instant, InstantWithDefault, Json, JsonWithDefault } from "./columns.ts";

export type PastDecision = "asked" | "finished" | "moved" | "left";

export interface PlanTable {
  id: Id<PlanId>;
  organisation_id: OrganisationId;
  title: string;
  /** Nobody is reminded before this day (a pre-election period). */
  paused_until: LocalDate | null;
  /** The last day for which its steps were claimed; null before the first sweep. */
  claimed_until: LocalDate | null;
  /** Departures from the organisation's policy for this plan alone. */
  policy: JsonWithDefault<Record<string, unknown>>;
  created_at: InstantWithDefault;
}

/** A plan's status schemes, the newest in force: an old report keeps the one that it was made by. */
export interface StatusSchemeTable {
  id: Id<StatusSchemeId>;
  plan_id: PlanId;
  /** From 1. */
  version: number;
  name: string;
  choices: Json<StatusScheme["choices"]>;
  set_at: InstantWithDefault;
  set_by: PersonId | null;
}

export interface EditionTable {
  id: Id<EditionId>;
  plan_id: PlanId;
  number: number;
  source_name: string;
  source_sha256: string;
  reconciliation: Json<Reconciliation>;
  imported_at: InstantWithDefault;
  imported_by: PersonId | null;
  /** The plan before this edition, a `PlanBefore`; null for a plan's first. */
  before: ColumnType<unknown, string | null | undefined, string | null>;
}

export interface SectionTable {
  id: Id<SectionId>;
  plan_id: PlanId;
  directorate_id: DirectorateId | null;
  title: string;
  lead: string | null;
  position: number;
}

/** The present state of an action; everything that changes can be recomputed from reports and decisions. */
export interface ActionTable {
  id: Id<ActionId>;
  organisation_id: OrganisationId;
  plan_id: PlanId;
  edition_id: EditionId;
  section_id: SectionId | null;
  directorate_id: DirectorateId | null;
  position: number;
  reference: string;
  printed_reference: string | null;
  /** The action's full text. */
  words: string;
  outcome: string | null;
  evidence: string | null;
  tags: JsonWithDefault<Readonly<Record<string, readonly string[]>>>;
  /** Verbatim. */
  due_text: string;
  reading: Json<Reading>;
  source: Json<SourceSpan>;
  state: Generated<ActionState>;
  status: Status | null;
  rag: Rag | null;
  /** The code of the plan's own word, by the scheme beside it; null where a general word was said. */
  choice: string | null;
  /** The scheme that the last colour or status was said by; null for the plain one. */
  status_scheme_id: StatusSchemeId | null;
  /** The owner's latest words. */
  note: string | null;
  /** The earliest deadline that is not met yet; null for ongoing and undated work. */
  due_on: LocalDate | null;
  /** Null until somebody has reported here: a colour from the document is never shown as fresh. */
  reported_at: Date | null;
  reported_by: PersonId | null;
  /** The last report before a later edition changed its dates: undoing that one or an older one brings no date back. */
  re_dated_after: ReportId | null;
  /** Goes up by one with each change; a button made for an older one is stale. */
  version: Generated<number>;
}

export interface ActionOwnerTable {
  action_id: ActionId;
  position: number;
  post_id: PostId;
  capacity: string | null;
  printed_name: string;
  /** When somebody decided that the post is another than the printed one; null where the plan's own counts. */
  reassigned_at: Date | null;
}

export interface CheckDateTable {
  action_id: ActionId;
  check_on: Day;
  kind: "deadline" | "review";
  state: Generated<CheckDateState>;
}

/** What an officer decided about a date that had passed when the plan came in; only ever added. */
export interface PastDecisionTable {
  id: Id<number>;
  action_id: ActionId;
  check_on: Day;
  decision: PastDecision;
  /** Set where the decision is `moved`. */
  moved_to: LocalDate | null;
  decided_by: PersonId;
  decided_at: Instant;
  incoming_id: IncomingId;
}

export interface QueryTable {
  id: Id<number>;
  edition_id: EditionId;
  action_id: ActionId | null;
  question: string;
  choices: JsonWithDefault<readonly string[]>;
  answer: string | null;
  answered_at: Date | null;
  answered_by: PersonId | null;
}
