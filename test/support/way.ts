// The way that a conversation's words take to the core and back: straight, or through a chat service.
import type { Channel } from "../../src/bot/channel.ts";
import type { Core, Said } from "../../src/bot/chat-service.ts";
import type { IncomingBody } from "../../src/bot/incoming.ts";
import type { Press } from "../../src/bot/message.ts";
import type { IncomingId, PersonId } from "../../src/plan/ids.ts";

/** What somebody said, pressed or dropped. */
export interface Coming {
  readonly personId: PersonId;
  readonly body: IncomingBody;
  /** The bytes of a dropped file. */
  readonly bytes: Uint8Array | null;
  /** The choice that opened a form which was filled in. */
  readonly opener: Press | null;
  /** A press of a button that only a screen which was not renewed yet still shows. */
  readonly isLate: boolean;
}

export interface Way {
  readonly channel: Channel;
  /** Before anybody is told anything unasked: everybody has an account by now. */
  readonly ready?: () => Promise<void>;
  /** The event's id when it is stored; nothing is handled yet. Null where the chat service tells nothing new. */
  readonly bringIn: (coming: Coming) => Promise<IncomingId | null>;
}

/** What a way needs of the conversation. */
export interface WayPorts {
  readonly store: (said: Said) => Promise<IncomingId>;
  readonly core: Core;
}
