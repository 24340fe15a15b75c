// The tables of what is reported, asked for and decided, and of the reviews that it belongs to.

import type { ColumnType, Generated } from "kysely";
import type { LocalDate } from "../../plan/calendar.ts";
import type {
  ActionId,
  IncomingId,
  PersonId,
  PlanId,
  ReportId,
  RequestId,
  ReviewId,
  StatusSchemeId,
} from "../../plan/ids.ts";
import type { ActionState, CheckDateState, CheckKind } from "../../plan/progress.ts";
import type { Precision } from "../../plan/reading.ts";
import type { RequestKind } from "../../plan/request.ts";
import type { ClosedAs, Rag, Status } from "../../plan/status.ts";
import type { Day, Id, Instant, InstantWithDefault, Json, JsonWithDefault } from "./columns.ts";

/** What an action said before a report, so that undo restores it exactly. */
export interface ActionBefore {
  readonly state: ActionState;
  readonly status: Status | null;
  readonly rag: Rag | null;
  readonly choice: string | null;
  readonly status_scheme_id: StatusSchemeId | null;
  readonly note: string | null;
  readonly due_on: LocalDate | null;
  readonly reported_at: string | null;
  readonly reported_by: PersonId | null;
  /** The check dates that the report changed, as they were before it. */
  readonly checks: readonly { readonly on: LocalDate; readonly kind: CheckKind; readonly state: CheckDateState }[];
}

export interface ReviewTable {
  id: Id<ReviewId>;
  plan_id: PlanId;
  /** "Q1 2026/27". */
  label: string;
  from_on: Day;
  to_on: Day;
  opened_at: InstantWithDefault;
  opened_by: PersonId | null;
  locked_at: Date | null;
  locked_by: PersonId | null;
  /** Every figure of the digest can be recomputed from this; null until the review is locked. */
  snapshot: ColumnType<unknown, string | null, string | null>;
  published_at: Date | null;
  /** When its digest goes out by itself; null: an officer publishes it. */
  publish_at: Date | null;
  /** The day by which owners are asked to answer: the check date of all; null in reviews of earlier versions. */
  answers_by: LocalDate | null;
  /** The day on which the calendar locks it; null where the officer does. */
  closes_on: LocalDate | null;
  /** The day on which officers and leads see first what the digest will say; null where nobody chose one. */
  early_sight_on: LocalDate | null;
  early_sight_at: Date | null;
}

export interface ReportTable {
  id: Id<ReportId>;
  action_id: ActionId;
  person_id: PersonId;
  incoming_id: IncomingId | null;
  /** The review that was open when it was made. */
  review_id: ReviewId | null;
  reported_at: Instant;
  /** The day in the organisation's zone. */
  reported_on: Day;
  rag: Rag | null;
  status: Status | null;
  choice: string | null;
  status_scheme_id: StatusSchemeId | null;
  no_change: Generated<boolean>;
  percent: number | null;
  note: string | null;
  blocked_by: string | null;
  evidence: JsonWithDefault<readonly string[]>;
  /** The person's message, verbatim. */
  words: string;
  before: Json<ActionBefore>;
  /** Whose statement it is, where somebody else wrote it down for them. */
  said_by: PersonId | null;
  help_wanted: Generated<boolean>;
  /** "Complete" finished the action with all its later dates. */
  whole: Generated<boolean>;
  /** It says that work without a date goes on for another year. */
  renews: Generated<boolean>;
  /** The review that was locked before this came: a late correction. */
  late_for: string | null;
  /** The report, undone before, that this one says again. */
  puts_back: ReportId | null;
}

export interface ReportUndoTable {
  report_id: ReportId;
  person_id: PersonId;
  incoming_id: IncomingId | null;
  undone_at: Instant;
}

/** What somebody asks for and somebody else decides: a new date, that an action is closed, who owns it. */
export interface RequestTable {
  id: Id<RequestId>;
  kind: RequestKind;
  action_id: ActionId;
  /** The report that it came with; null where it came without one. */
  report_id: ReportId | null;
  incoming_id: IncomingId | null;
  person_id: PersonId;
  from_on: LocalDate | null;
  /** Set for a date, as is its precision. */
  to_on: LocalDate | null;
  precision: Precision | null;
  /** Set for a closing. */
  closes_as: ClosedAs | null;
  /** Whose the action is said to be, as typed. */
  instead: string | null;
  reason: string | null;
  requested_at: Instant;
  /** Null while somebody has to decide. */
  decision: "accepted" | "returned" | "withdrawn" | null;
  decided_at: Date | null;
  decided_by: PersonId | null;
  decision_reason: string | null;
}

/** A form that somebody has begun and not sent. */
export interface DraftTable {
  person_id: PersonId;
  action_id: ActionId;
  /** A `DraftFields` of `plan/draft.ts`. */
  fields: Json<unknown>;
  begun_at: Instant;
  changed_at: Instant;
}
