// The terminal as a channel: what is sent arrives in an inbox, once, and can be looked for.
import type { Channel } from "../channel.ts";
import type { Inbox } from "./inbox.ts";

export const TERMINAL = "terminal";

export function terminalChannel(inbox: Inbox): Channel {
  return {
    name: TERMINAL,
    async send({ personId, key, message }) {
      const { externalId } = await inbox.put(personId, key, message);
      return { kind: "sent", externalId };
    },
    fetchFile: null,
    async find({ key, personId }) {
      const arrived = inbox.find(personId, key);
      return arrived ? { kind: "found", externalId: arrived.externalId } : { kind: "absent" };
    },
  };
}
