// The terminal as a channel: what is sent arrives in an inbox, once, and can be looked for.
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Channel } from "../channel.ts";
import type { Inbox } from "./inbox.ts";

export const TERMINAL = "terminal";

/** @param folder where files are written for whoever sits at the terminal; null: they get a link */
export function terminalChannel(inbox: Inbox, folder: string | null = null): Channel {
  return {
    ...(folder === null ? {} : { keepFile: (name: string, bytes: Uint8Array) => keep(folder, name, bytes) }),
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

async function keep(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = resolve(folder, name);
  await writeFile(path, bytes);
  return path;
}
