// A chat service as the program joins it: what goes out, and what comes in.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import type { Channel } from "./channel.ts";
import type { Form, FormErrors, FormSent } from "./forms/form.ts";
import type { IncomingBody, Place } from "./incoming.ts";
import type { Message, Press } from "./message.ts";

/** Something that somebody said or pressed in a channel. */
export interface Said {
  readonly channel: string;
  /** Whose it is; left out: the organisation that the store was opened for. */
  readonly organisationId?: OrganisationId;
  /** Where it was said; left out: between the person and us alone. */
  readonly place?: Place;
  /** The chat service's own id of the event: the same one twice is heard once. */
  readonly externalId: string;
  /** Null where the chat account is not linked to anybody. */
  readonly personId: PersonId | null;
  readonly body: IncomingBody;
  /** Bytes of files that came along, by the ids in the body; those that are missing are fetched later. */
  readonly bytes?: ReadonlyMap<string, Uint8Array>;
}

/** Resolves when the event is stored; it is handled after that, whatever happens to the caller. */
export type Receive = (said: Said) => Promise<void>;

/** What a channel may ask of the core while somebody waits. It reads and changes nothing, and takes well under a second. */
export interface Core {
  /** The form that a choice opens; null where there is nothing to fill in (any more): the press is then handed on. */
  readonly formFor: (press: Press, person: PersonId) => Promise<Form | null>;
  /** What is wrong with a filled-in form, beside its inputs; empty where nothing is, and it may be received. */
  readonly checkForm: (sent: FormSent, person: PersonId) => Promise<FormErrors>;
  /** What a person's home shows now. */
  readonly homeFor: (person: PersonId) => Promise<Message>;
}

/** Requests of one kind on the service's port. The handler reads the body itself, and answers always. */
export interface Route {
  /** "/slack/events"; one that ends in "/" takes everything below it. */
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
}

/** A chat service that is set up: what goes out, and how it begins to hear. */
export interface ChatService {
  readonly channel: Channel;
  /** Begins to hear; what comes in is handed to `receive`. Closing it stops that. */
  readonly listen: (receive: Receive, core: Core) => Promise<Listening>;
  /** Whether its credentials and connections work: what is wrong, a sentence each. Sends nothing to anybody. */
  readonly check?: () => Promise<readonly string[]>;
}

export interface Listening extends AsyncDisposable {
  readonly routes: readonly Route[];
}
