// The tables of what comes in and goes out: events, messages, and the reminders and news that they carry.

import type { ColumnType, Generated } from "kysely";
import type { Became } from "../../plan/became.ts";
import type {
  ActionId,
  IncomingId,
  MessageId,
  OrganisationId,
  PersonId,
  PlanId,
  ReminderId,
  ReportId,
} from "../../plan/ids.ts";
import type { CheckKind } from "../../plan/progress.ts";
import type { Day, Id, Instant, InstantWithDefault, Json, JsonWithDefault } from "./columns.ts";

export type MessageState = "planned" | "sending" | "sent" | "suppressed" | "failed" | "unconfirmed";

export type IncomingState = "stored" | "handled" | "failed";

export interface IncomingTable {
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

export interface MessageTable {
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

export interface MessageActionTable {
  message_id: MessageId;
  /** From 1, as numbered in the message. */
  position: number;
  action_id: ActionId;
}

export interface ReminderTable {
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

export interface SnoozeTable {
  id: Id<number>;
  person_id: PersonId;
  /** Null: everything. */
  action_id: ActionId | null;
  /** The day on which reminders start again. */
  until_on: Day;
  set_at: InstantWithDefault;
}

/** What somebody should know and need not answer: told with their next message. */
export interface NewsTable {
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

/** A rehearsal that somebody asked for in chat. */
export interface RehearsalTable {
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
export interface CalendarFeedTable {
  person_id: PersonId;
  organisation_id: OrganisationId;
  /** SHA-256 of the secret in the address, which is kept nowhere. */
  token_hash: string;
  made_at: Instant;
}
