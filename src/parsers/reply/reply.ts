// What somebody said in chat, as understood: the shape that handlers decide on and `reply --json` prints.
import type { LocalDate } from "../../plan/calendar.ts";
import type { PeopleCommand } from "../../plan/people-command.ts";
import type { Deadline } from "../../plan/reading.ts";
import type { Rag, Status } from "../../plan/status.ts";

/** `date-decision` is a lead's or officer's "approve" or "return" of a waiting request; `command` an officer's verb. */
const REPLY_KINDS = [
  "report",
  "undo",
  "snooze",
  "away",
  "not-mine",
  "why",
  "help",
  "thanks",
  "greeting",
  "my-actions",
  "show",
  "history",
  "question",
  "decision",
  "command",
] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** One thing that was said. Fields that a kind does not use are null or empty. */
export interface ReplyPart {
  readonly kind: ReplyKind;
  /** References; "all" and "the rest" are resolved. Empty where none was named and several could be meant. */
  readonly actions: readonly string[];
  readonly rag: Rag | null;
  readonly status: Status | "no-change" | null;
  /** The word of the plan's own status scheme that was used; left out where none was. */
  readonly schemeWord?: string;
  /** 0 to 100, as said. */
  readonly percent: number | null;
  /** A proposed new date; "slip two weeks" is resolved against the present one. */
  readonly date: { readonly deadlines: readonly Deadline[] } | null;
  /** Snooze: the day on which reminders start again. Away: the last day away. */
  readonly until: LocalDate | null;
  /** Away: the first day, today where none was said. */
  readonly from: LocalDate | null;
  /** Not mine: whose it is, as typed. */
  readonly person: string | null;
  readonly blockedBy: string | null;
  readonly evidence: readonly string[];
  /** The person's own words that explain, verbatim; null where nothing is left to keep. */
  readonly note: string | null;
  /** Puts the last reply right ("I meant amber", "sorry, 2 not 1"); where there is none, it is a reply like any other. */
  readonly correction?: boolean;
  /** Asks people for help; `blockedBy` says whom, where somebody is named. */
  readonly helpWanted?: boolean;
  /** Decision: "approve" or "return". Command: "open-review", "close-review", "publish-digest", "who-unmatched", … */
  readonly verb: string | null;
  /** A command about posts, people, roles or directorates, whole. */
  readonly people?: PeopleCommand;
  /** The words that this part was read from. */
  readonly words: string;
  /** Why this reading might be wrong; empty when sure. A part with a doubt is asked about, never acted on. */
  readonly doubt: readonly string[];
  /** "PLA-1 amber, new date 30 June 2023, because: supplier delay" */
  readonly said: string;
}

/** What the words of a reply can refer to. */
export interface ReplyContext {
  readonly today: LocalDate;
  /** References in the message that is being answered, in its order: "1" and "the rest" mean these. */
  readonly listed: readonly string[];
  /** Those of `listed` that the person has answered since: "the rest" leaves them out. None where left out. */
  readonly answered?: readonly string[];
  /** Every action that the person may mean, with its words and present date. */
  readonly actions: readonly KnownAction[];
  /** The present date of the one action in question, for where its action is not among `actions`. */
  readonly due?: LocalDate | null;
  /** The words of the plans' own status schemes; none where they are left out. */
  readonly schemeWords?: readonly SchemeWord[];
}

/** A plan's own word for how an action stands, and its place on the common scale. */
export interface SchemeWord {
  readonly word: string;
  /** Both null where plans mean different things by the word: then the action's own plan decides. */
  readonly rag: Rag | null;
  readonly status: Status | null;
}

/** An action that a reply may mean. */
export interface KnownAction {
  readonly reference: string;
  readonly words: string;
  readonly due: LocalDate | null;
}

export interface Reply {
  readonly parts: readonly ReplyPart[];
  /** Words that no part took, verbatim. */
  readonly notUnderstood: string;
  /** Words that say nothing of any action: a greeting, an apology, a signature, the mail that is quoted. */
  readonly aside: string;
}
