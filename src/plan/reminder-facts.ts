// What must be known to decide about reminders: who, what, and what was said and sent before.
import type { LocalDate } from "./calendar.ts";
import type { ActionId, PersonId, ReminderId } from "./ids.ts";
import type { Policy } from "./policy.ts";
import type { Rag, Status } from "./status.ts";
import type { StatusScheme } from "./status-scheme.ts";
import type { WorkingTime } from "./working-time.ts";

/** A reminder that is in no message yet: the fact that a person is to be told about a check date. */
export interface UntoldReminder {
  readonly reminderId: ReminderId;
  readonly actionId: ActionId;
  readonly personId: PersonId;
  /** The step that claimed it: "before-7". */
  readonly kind: string;
  readonly checkOn: LocalDate;
  readonly checkKind: "deadline" | "review";
}

/** What the rules must know about an action that somebody may be asked about. */
export interface RemindedAction {
  readonly actionId: ActionId;
  readonly reference: string;
  readonly words: string;
  /** The due cell, verbatim. */
  readonly dueText: string;
  readonly directorate: string | null;
  readonly rag: Rag | null;
  readonly status: Status | null;
  /** The code of the plan's own word, in `saidIn`. */
  readonly choice: string | null;
  /** The scheme that colour and status were said by. */
  readonly saidIn: StatusScheme;
  /** The plan's scheme in force, for the answer. */
  readonly scheme: StatusScheme;
  readonly open: boolean;
  readonly version: number;
  /** The earliest deadline that is not met; null for ongoing and undated work. */
  readonly dueOn: LocalDate | null;
  /** Since when it has had no date, or somebody last said that it goes on without one; null where it has one. */
  readonly undatedSince: LocalDate | null;
  /** The plan is paused until this day; null when it is not. */
  readonly pausedUntil: LocalDate | null;
  readonly reportedOn: LocalDate | null;
  /** A request (new date, completion) waits for somebody else. */
  readonly waitingForDecision: boolean;
  /** Who said that it is not theirs, while nobody has decided: the other owners are asked as before. */
  readonly disputedBy: readonly PersonId[];
  /** Check dates that nobody has answered for, of either kind. */
  readonly openCheckDates: readonly LocalDate[];
  /** Who is asked about it today, with the post through which they are. */
  readonly owners: readonly AskedOwner[];
  /** The policy of its plan. */
  readonly policy: Policy;
  /** Who hears when nobody answers: the nearest lead, else the officer. Only looked up where somebody is to be warned. */
  readonly answering: readonly AnsweringPerson[];
}

/** Somebody who answers for an action besides its owners. */
export interface AnsweringPerson {
  readonly personId: PersonId;
  readonly name: string;
  /** "who leads Place" */
  readonly as: string;
}

export interface AskedOwner {
  readonly personId: PersonId;
  readonly post: string;
  /** A partner outside the organisation is asked through a contact. */
  readonly postKind: "post" | "team" | "partner";
  /** The name of the holder whom they stand in for; null where they hold it themselves. */
  readonly covers: string | null;
}

/** What the rules must know about a person. */
export interface RemindedPerson {
  readonly personId: PersonId;
  readonly workingTime: WorkingTime;
  /** The days of the last week on which they got a message that they had not asked for. */
  readonly toldOn: readonly LocalDate[];
  /** Those of them with reminders or news, which alone count for the week: what others do may come every day. */
  readonly cappedOn: readonly LocalDate[];
  /** They want no reminders until they say otherwise. */
  readonly muted: boolean;
  /** Reminders about everything, or about one action, wait until this day. */
  readonly snoozes: readonly { readonly actionId: ActionId | null; readonly until: LocalDate }[];
  /** When each check date was last in a message to this person. */
  readonly toldAbout: readonly { readonly actionId: ActionId; readonly checkOn: LocalDate; readonly on: LocalDate }[];
}

export interface ReminderFacts {
  readonly reminders: readonly UntoldReminder[];
  readonly actions: ReadonlyMap<ActionId, RemindedAction>;
  readonly people: ReadonlyMap<PersonId, RemindedPerson>;
  /** The organisation's: what counts for a person, whichever plan asks. */
  readonly policy: Policy;
}
