// Where messages of the terminal arrive: one list a person, each message once, whatever is sent twice.
import { type FileHandle, open, readFile } from "node:fs/promises";
import { z } from "zod";
import type { PersonId } from "../../plan/ids.ts";
import { type Message, messageSchema } from "../message.ts";

export interface Arrived {
  readonly personId: PersonId;
  /** Our key of the message. */
  readonly key: string;
  /** What the terminal calls it; a reply names it. */
  readonly externalId: string;
  readonly message: Message;
}

export interface Inbox {
  /** Accepts a message; one whose key is there already is the same message, and comes back with the same id. */
  readonly put: (personId: PersonId, key: string, message: Message) => Promise<Arrived>;
  readonly find: (personId: PersonId, key: string) => Arrived | null;
  /** In the order in which they arrived. */
  readonly of: (personId: PersonId) => readonly Arrived[];
  /** Calls for each new arrival from now on, until the returned function is called. */
  readonly onArrival: (heard: (arrived: Arrived) => void) => () => void;
}

/** Gone when the process ends: for tests, and for a demo that leaves nothing behind. */
export function memoryInbox(): Inbox {
  return inboxOver([], async () => {});
}

/** An inbox that can be closed. */
export interface FileInbox extends Inbox, AsyncDisposable {}

const arrivedSchema = z.object({
  personId: z.custom<PersonId>(Number.isSafeInteger),
  key: z.string(),
  externalId: z.string(),
  message: messageSchema,
});

/**
 * Kept as JSON lines in a file, so that a message which was accepted just before the process was killed is found
 * again and not shown twice. A last line that was cut short by a kill was never acknowledged, and is dropped.
 */
export async function fileInbox(path: string): Promise<FileInbox> {
  const { held, wholeLength } = await readInbox(path);
  const file = await open(path, "a");
  await file.truncate(wholeLength);
  return {
    ...inboxOver(held, (arrived) => append(file, arrived)),
    [Symbol.asyncDispose]: () => file.close(),
  };
}

function inboxOver(held: readonly Arrived[], keep: (arrived: Arrived) => Promise<void>): Inbox {
  const arrivals = new Map(held.map((arrived) => [`${arrived.personId} ${arrived.key}`, arrived]));
  const underWay = new Map<string, Promise<Arrived>>();
  const listeners = new Set<(arrived: Arrived) => void>();
  return { put, find, of, onArrival };

  async function put(personId: PersonId, key: string, message: Message): Promise<Arrived> {
    const id = `${personId} ${key}`;
    const there = arrivals.get(id) ?? underWay.get(id);
    if (there) return there;
    const arriving = accept(id, { personId, key, externalId: `terminal-${personId}-${key}`, message });
    underWay.set(id, arriving);
    return arriving.finally(() => underWay.delete(id));
  }

  async function accept(id: string, arrived: Arrived): Promise<Arrived> {
    await keep(arrived);
    arrivals.set(id, arrived);
    for (const heard of listeners) heard(arrived);
    return arrived;
  }

  function find(personId: PersonId, key: string): Arrived | null {
    return arrivals.get(`${personId} ${key}`) ?? null;
  }

  function of(personId: PersonId): readonly Arrived[] {
    return [...arrivals.values()].filter((arrived) => arrived.personId === personId);
  }

  function onArrival(heard: (arrived: Arrived) => void): () => void {
    listeners.add(heard);
    return () => listeners.delete(heard);
  }
}

async function append(file: FileHandle, arrived: Arrived): Promise<void> {
  await file.write(`${JSON.stringify(arrived)}\n`);
  await file.sync();
}

/** The whole lines of the file, and how many bytes they take. */
async function readInbox(path: string): Promise<{ readonly held: readonly Arrived[]; readonly wholeLength: number }> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  });
  const whole = bytes.subarray(0, bytes.lastIndexOf("\n") + 1);
  const lines = whole
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
  return { held: lines.map((line) => arrivedSchema.parse(JSON.parse(line))), wholeLength: whole.length };
}
