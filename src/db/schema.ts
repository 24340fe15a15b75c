// The tables as types: one interface a table, in the order of the migrations.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Became } from "../plan/became.ts";
import type { LocalDate } from "../plan/calendar.ts";
import type {
  ActionId,
  ChangeId,
  ConnectionId,
  DirectorateId,
  DocumentId,
  EditionId,
  IncomingId,
  MessageId,
  OrganisationId,
  PersonId,
  PlanId,
  PostId,
  ReminderId,
  ReportId,
  RequestId,
  ReviewId,
  SectionId,
  StatusSchemeId,
  UploadId,
} from "../plan/ids.ts";
import type { ActionState, CheckDateState, CheckKind } from "../plan/progress.ts";
import type { Precision, Reading } from "../plan/reading.ts";
import type { Reconciliation, SourceSpan } from "../plan/register.ts";
import type { RequestKind } from "../plan/request.ts";
import type { RoleName } from "../plan/rights.ts";
import type { ClosedAs, Rag, Status } from "../plan/status.ts";
import type { StatusScheme } from "../plan/status-scheme.ts";

/** A `jsonb` column: read as a value, written through `json()`. */
type Json<T> = ColumnType<T, string, string>;
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
type Instant = ColumnType<Date, Date, Date>;
type InstantWithDefault = ColumnType<Date, Date | undefined, Date>;
type Day = ColumnType<LocalDate, LocalDate, LocalDate>;
type Id<T> = GeneratedAlways<T>;

export type Nation = "england-and-wales" | "scotland" | "northern-ireland";

export type MessageState = "planned" | "sending" | "sent" | "suppressed" | "failed" | "unconfirmed";
export type IncomingState = "stored" | "handled" | "failed";
export type PastDecision = "asked" | "finished" | "moved" | "left";
export type UploadState = "stored" | "accepted" | "read" | "refused" | "imported" | "cancelled" | "expired";

interface OrganisationTable {
  id: Id<OrganisationId>;
  name: string;
  time_zone: Generated<string>;
  nation: Generated<Nation>;
  /** Departures from the default policy; read through `plan/policy.ts`. */
  policy: JsonWithDefault<Record<string, unknown>>;
  created_at: InstantWithDefault;
  /** When a sweep last ended here, by the database's clock; null before the first. */
  swept_at: Date | null;
  /** The last day on which recurring check dates were written ahead. */
  checked_ahead_on: LocalDate | null;
}

interface PersonTable {
  id: Id<PersonId>;
  organisation_id: OrganisationId;
  name: string;
  /** Lower case. Where a team is reached in a channel, that channel's name ("#equalities"). */
  email: string;
  /** ISO weekdays, 1 is Monday. */
  working_days: JsonWithDefault<readonly number[]>;
  /** When they want to be written to, in minutes since midnight; null: in the organisation's hours. */
  hours: ColumnType<{ readonly from: number; readonly to: number } | null, string | null | undefined, string | null>;
  /** The channel that they are told things in: the one that they prefer, or else where they last wrote. */
  channel: Generated<string>;
  /** Null where they said nothing about it. */
  prefers_channel: string | null;
  /** A place is where a team is reached: a mailbox or a channel. */
  kind: Generated<"person" | "place">;
  /** The first day on which they are gone; null while they are here. */
  left_on: LocalDate | null;
  created_at: InstantWithDefault;
}

interface ChatIdentityTable {
  channel: string;
  external_id: string;
  organisation_id: OrganisationId;
  person_id: PersonId;
  /** Where they are reached: what the channel needs to write to them, in its own shape. */
  place: JsonWithDefault<Record<string, unknown>>;
  /** Slack's workspace or Teams' tenant; empty at a terminal. */
  tenant: Generated<string>;
  seen_at: Date | null;
  /** Since when nothing reaches them there; null while it does. */
  unreachable_at: Date | null;
  unreachable_because: string | null;
}

/** A chat service's workspace or tenant that an organisation has connected. It stays when it ends, with the reason. */
interface ConnectionTable {
  id: Id<ConnectionId>;
  organisation_id: OrganisationId;
  channel: string;
  /** Slack's workspace (or enterprise) id, Teams' tenant id. */
  tenant: string;
  name: string;
  /** Sealed (`db/seal.ts`): never in the clear. Null where the environment holds them. */
  credentials: string | null;
  settings: JsonWithDefault<Record<string, unknown>>;
  connected_at: InstantWithDefault;
  ended_at: Date | null;
  ended_because: string | null;
}

interface AbsenceTable {
  id: Id<number>;
  person_id: PersonId;
  from_on: Day;
  /** The last day away. */
  until_on: Day;
  recorded_at: InstantWithDefault;
}

interface PlanTable {
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
interface StatusSchemeTable {
  id: Id<StatusSchemeId>;
  plan_id: PlanId;
  /** From 1. */
  version: number;
  name: string;
  choices: Json<StatusScheme["choices"]>;
  set_at: InstantWithDefault;
  set_by: PersonId | null;
}

interface EditionTable {
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

interface DirectorateTable {
  id: Id<DirectorateId>;
  organisation_id: OrganisationId;
  name: string;
  /** `nameKey(name)`: how spellings of one name meet. */
  name_key: string;
  /** The directorate that it has become part of; null while it stands for itself. */
  merged_into: DirectorateId | null;
}

/** What a directorate was called before. */
interface DirectorateNameTable {
  id: Id<number>;
  directorate_id: DirectorateId;
  name: string;
  name_key: string;
  /** The last day of that name. */
  until_on: Day;
}

interface SectionTable {
  id: Id<SectionId>;
  plan_id: PlanId;
  directorate_id: DirectorateId | null;
  title: string;
  lead: string | null;
  position: number;
}

/** A role for the whole organisation where the three scopes are null. */
interface RoleTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  person_id: PersonId;
  role: RoleName;
  plan_id: PlanId | null;
  directorate_id: DirectorateId | null;
  section_id: SectionId | null;
  granted_at: InstantWithDefault;
}

interface PostTable {
  id: Id<PostId>;
  organisation_id: OrganisationId;
  title: string;
  title_key: string;
  /** Set for titles that mean somebody else in each directorate ("Director"); null otherwise. */
  directorate_id: DirectorateId | null;
  /** A team may be reached in a place; a partner stands outside the organisation and has contacts instead of holders. */
  kind: Generated<"post" | "team" | "partner">;
  /** What an officer said about a vacancy; who holds it on a day stands in `holding`. */
  vacant_from: LocalDate | null;
  vacant_until: LocalDate | null;
  /** The post that this was another spelling of. */
  merged_into: PostId | null;
}

interface HoldingTable {
  id: Id<number>;
  post_id: PostId;
  person_id: PersonId;
  from_on: Day;
  /** The last day; null while it goes on. */
  until_on: LocalDate | null;
  /** Acting up: theirs for the time being. */
  acting: Generated<boolean>;
}

/** Two posts that look alike and were said to be two. */
interface PostDistinctTable {
  post_id: PostId;
  /** The greater id. */
  other_id: PostId;
}

/** Somebody stands in for somebody else: asked in their place, and may report for their posts. */
interface CoverTable {
  id: Id<number>;
  person_id: PersonId;
  cover_id: PersonId;
  from_on: Day;
  until_on: Day;
}

/** The present state of an action; everything that changes can be recomputed from reports and decisions. */
interface ActionTable {
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

interface ActionOwnerTable {
  action_id: ActionId;
  position: number;
  post_id: PostId;
  capacity: string | null;
  printed_name: string;
  /** When somebody decided that the post is another than the printed one; null where the plan's own counts. */
  reassigned_at: Date | null;
}

interface CheckDateTable {
  action_id: ActionId;
  check_on: Day;
  kind: "deadline" | "review";
  state: Generated<CheckDateState>;
}

/** What an officer decided about a date that had passed when the plan came in; only ever added. */
interface PastDecisionTable {
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

interface QueryTable {
  id: Id<number>;
  edition_id: EditionId;
  action_id: ActionId | null;
  question: string;
  choices: JsonWithDefault<readonly string[]>;
  answer: string | null;
  answered_at: Date | null;
  answered_by: PersonId | null;
}

interface ReviewTable {
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

/** A rehearsal that somebody asked for in chat. */
interface RehearsalTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  person_id: PersonId;
  incoming_id: IncomingId;
  channel: string;
  from_on: Day;
  to_on: Day;
  /** For one person or one plan alone; both null: everyone. */
  of_person: PersonId | null;
  of_plan: PlanId | null;
  attempts: Generated<number>;
  answered_at: Date | null;
}

/** A person's check dates as a calendar to subscribe to; the address stops working when the row goes. */
interface CalendarFeedTable {
  person_id: PersonId;
  organisation_id: OrganisationId;
  /** SHA-256 of the secret in the address, which is kept nowhere. */
  token_hash: string;
  made_at: Instant;
}

/** A file that is made for somebody; its bytes and its token go when it expires. */
interface DocumentTable {
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

/** Who reads a plan's digest besides those with the leadership role. */
interface DigestReaderTable {
  organisation_id: OrganisationId;
  plan_id: PlanId;
  person_id: PersonId;
  chosen_by: PersonId | null;
  chosen_at: Instant;
}

interface IncomingTable {
  id: Id<IncomingId>;
  organisation_id: OrganisationId;
  channel: string;
  /** The chat service's own id of the event. */
  external_id: string;
  /** Null when the chat identity is not linked to anybody. */
  person_id: PersonId | null;
  body: Json<unknown>;
  /** A `Place` of `bot/incoming.ts`: where it was said; null in a conversation of the two. */
  place: ColumnType<unknown, string | null | undefined, never>;
  received_at: InstantWithDefault;
  state: Generated<IncomingState>;
  attempts: Generated<number>;
  handled_at: Date | null;
  error: string | null;
  /** Our message that it was read as an answer to; null before it is handled, and where there was none. */
  answered_message: MessageId | null;
  /** What became of it: a list of `Became` of `plan/became.ts`. */
  became: JsonWithDefault<readonly Became[]>;
}

/**
 * A file that somebody dropped, from the moment it came in. What it holds goes when it is `imported` or ends otherwise:
 * `refused` (not theirs to import, or not readable), `cancelled`, `expired`.
 */
interface UploadTable {
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
  /** Null before they were fetched, and when they are not needed any more. */
  bytes: ColumnType<Uint8Array | null, Uint8Array | null, Uint8Array | null>;
  sha256: string | null;
  /** A `Document` of the parsers; null unless the file is waiting for its officer. */
  document: ColumnType<unknown, string | null | undefined, string | null>;
  /** The day that "within 12 months" counts from. */
  read_on: LocalDate | null;
  state: Generated<UploadState>;
  attempts: Generated<number>;
  /** Why it ended, in a sentence. */
  reason: string | null;
  /** No foreign key: an import can be taken back. */
  edition_id: EditionId | null;
  received_at: Instant;
  ended_at: Date | null;
}

/** What the officer answered to a question about a file; the last answer to each counts. */
interface UploadAnswerTable {
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

interface ReportTable {
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

interface ReportUndoTable {
  report_id: ReportId;
  person_id: PersonId;
  incoming_id: IncomingId | null;
  undone_at: Instant;
}

/** What somebody asks for and somebody else decides: a new date, that an action is closed, who owns it. */
interface RequestTable {
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

interface MessageTable {
  id: Id<MessageId>;
  organisation_id: OrganisationId;
  person_id: PersonId;
  channel: string;
  purpose: string;
  /** What makes it this message and no other: "daily-12-2026-06-23", "answer-41-0". */
  key: string;
  /** A `Message` of `bot/message.ts`. */
  content: Json<unknown>;
  /** The incoming event that it answers, or null. */
  answers: IncomingId | null;
  /** What it leaves open for the next line: a `Remembered` of `bot/remembered.ts`; null where nothing is. */
  remembers: ColumnType<unknown, string | null | undefined, string | null>;
  state: Generated<MessageState>;
  reason: string | null;
  /** The message that took this one along; it is suppressed then. */
  within: MessageId | null;
  planned_at: InstantWithDefault;
  not_before: InstantWithDefault;
  holder: string | null;
  lease_until: Date | null;
  first_try_at: Date | null;
  attempts: Generated<number>;
  sent_at: Date | null;
  /** The chat service's own id of the message. */
  external_id: string | null;
  /** A `Place` of `bot/incoming.ts` that it goes to; null: to the person alone. */
  place: ColumnType<unknown, string | null | undefined, never>;
  /** The external id of a message of ours that it is written over; null: it is a message of its own. */
  replaces: string | null;
  /** A `MessageKind` of `plan/why-sent.ts`; null in answers. */
  kind: string | null;
  /** Why it was sent, in a sentence; null in answers. */
  why: string | null;
}

interface MessageActionTable {
  message_id: MessageId;
  /** From 1, as numbered in the message. */
  position: number;
  action_id: ActionId;
}

interface ReminderTable {
  id: Id<ReminderId>;
  organisation_id: OrganisationId;
  action_id: ActionId;
  person_id: PersonId;
  /** The step of the policy: "before-7". */
  kind: string;
  check_on: Day;
  check_kind: Generated<CheckKind>;
  claimed_on: Day;
  message_id: MessageId | null;
  outcome: "suppressed" | "expired" | null;
  reason: string | null;
}

interface SnoozeTable {
  id: Id<number>;
  person_id: PersonId;
  /** Null: everything. */
  action_id: ActionId | null;
  /** The day on which reminders start again. */
  until_on: Day;
  set_at: InstantWithDefault;
}

/** What somebody should know and need not answer: told with their next message. */
interface NewsTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  person_id: PersonId;
  /** It is not told once this report is taken back. */
  report_id: ReportId | null;
  title: string;
  words: string;
  at: Instant;
  /** The message that told it; null while none has. */
  message_id: MessageId | null;
}

/** A form that somebody has begun and not sent. */
interface DraftTable {
  person_id: PersonId;
  action_id: ActionId;
  /** A `DraftFields` of `plan/draft.ts`. */
  fields: Json<unknown>;
  begun_at: Instant;
  changed_at: Instant;
}

/** Append-only; the database refuses changes. */
interface AuditEventTable {
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
interface ChangeTable {
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
interface RowChangeTable {
  id: Id<number>;
  change_id: ChangeId;
  table_name: string;
  key: Json<Readonly<Record<string, number>>>;
  before: ColumnType<Readonly<Record<string, unknown>> | null, never, never>;
  after: ColumnType<Readonly<Record<string, unknown>> | null, never, never>;
}

/** One row for each person who was told once what this is and why it writes to them. */
interface WelcomeTable {
  person_id: PersonId;
  organisation_id: OrganisationId;
  welcomed_at: Instant;
}

/** A token of the read API; the token itself is kept nowhere. */
interface ApiTokenTable {
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

/** That somebody's data were taken away. */
interface ErasureTable {
  id: Id<number>;
  organisation_id: OrganisationId;
  person_id: PersonId;
  /** What became of what they had reported in their own words. */
  words: "kept" | "removed";
  erased_at: InstantWithDefault;
}

export interface Schema {
  organisation: OrganisationTable;
  person: PersonTable;
  chat_identity: ChatIdentityTable;
  connection: ConnectionTable;
  absence: AbsenceTable;
  plan: PlanTable;
  status_scheme: StatusSchemeTable;
  edition: EditionTable;
  directorate: DirectorateTable;
  directorate_name: DirectorateNameTable;
  section: SectionTable;
  role: RoleTable;
  post: PostTable;
  holding: HoldingTable;
  post_distinct: PostDistinctTable;
  cover: CoverTable;
  action: ActionTable;
  action_owner: ActionOwnerTable;
  check_date: CheckDateTable;
  past_decision: PastDecisionTable;
  query: QueryTable;
  review: ReviewTable;
  calendar_feed: CalendarFeedTable;
  document: DocumentTable;
  digest_reader: DigestReaderTable;
  rehearsal: RehearsalTable;
  incoming: IncomingTable;
  upload: UploadTable;
  upload_answer: UploadAnswerTable;
  report: ReportTable;
  report_undo: ReportUndoTable;
  request: RequestTable;
  message: MessageTable;
  message_action: MessageActionTable;
  reminder: ReminderTable;
  snooze: SnoozeTable;
  news: NewsTable;
  draft: DraftTable;
  audit_event: AuditEventTable;
  change: ChangeTable;
  row_change: RowChangeTable;
  api_token: ApiTokenTable;
  erasure: ErasureTable;
  welcome: WelcomeTable;
}
