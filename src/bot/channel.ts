// The port to a chat service: how a message goes out, and what can be known about it afterwards.
import type { MessageId, OrganisationId, PersonId } from "../plan/ids.ts";
import type { Directory } from "./directory.ts";
import type { Place } from "./incoming.ts";
import type { Message } from "./message.ts";

/** A message on its way out. */
export interface Outgoing {
  readonly messageId: MessageId;
  /** Our key, put where the service keeps it beside the message, so that it can be looked for. */
  readonly key: string;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly message: Message;
  /** Null: to the person alone. */
  readonly place: Place | null;
  /**
   * The service's id of a message of ours that is written over with this one, which may be done twice; null: none.
   * Where that one is gone, `newPartOf(message)` is said as a message of its own.
   */
  readonly replaces: string | null;
  /** Somebody has just asked for it: where messages queue, it goes before those that nobody waits for. */
  readonly isWaitedFor?: boolean;
  /** Nothing may be written to the service after this instant: the lease ends soon after. */
  readonly deadline: Date;
}

/**
 * How a send ended.
 *
 * - `sent`: the service accepted it and gave its id.
 * - `not-sent`: certainly not arrived (429, refused connection); try again after `retryAfterMs`.
 * - `unknown`: may have arrived (time-out, broken connection, 5xx).
 * - `unreachable`: this person cannot be told here (no account, app not installed); trying again does not help.
 * - `rejected`: the service refuses this message itself.
 */
export type SendResult =
  | { readonly kind: "sent"; readonly externalId: string }
  | { readonly kind: "not-sent"; readonly retryAfterMs: number; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "unreachable"; readonly reason: string }
  | { readonly kind: "rejected"; readonly reason: string };

/** Whether a message that may have arrived did. */
export type FindResult =
  | { readonly kind: "found"; readonly externalId: string }
  | { readonly kind: "absent" }
  | { readonly kind: "cannot-tell"; readonly reason: string };

/** A message that may have arrived: where it would stand, and since when. */
export interface Sought {
  readonly key: string;
  readonly organisationId: OrganisationId;
  readonly personId: PersonId;
  readonly place: Place | null;
  readonly since: Date;
}

/** What fetching a dropped file came to. `gone`: deleted, or not ours to open; trying again does not help. */
export type FetchedFile =
  | { readonly kind: "fetched"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large" }
  | { readonly kind: "gone"; readonly reason: string };

/** A chat service, or the terminal. It never throws for what the service answers; a throw counts as `unknown`. */
export interface Channel {
  readonly name: string;
  readonly send: (outgoing: Outgoing) => Promise<SendResult>;
  /**
   * Looks for a message by its key in what was said to the person since an instant.
   * Null where the service cannot be read back (Teams): an unknown outcome is then unconfirmed, never sent again.
   */
  readonly find: ((sought: Sought) => Promise<FindResult>) | null;
  /**
   * Fetches a dropped file by the service's id, and stops reading where it is larger than `mostBytes`. Rejects where
   * trying again may help. Null where files come with their bytes.
   */
  readonly fetchFile:
    | ((fileId: string, mostBytes: number, organisationId: OrganisationId) => Promise<FetchedFile>)
    | null;
  /** Writes a file where the person can take it, and says where; left out: they get a link. */
  readonly keepFile?: (name: string, bytes: Uint8Array) => Promise<string>;
  /** The service's own list of an organisation's people; left out where it has none. */
  readonly directory?: (organisationId: OrganisationId) => Directory;
}
