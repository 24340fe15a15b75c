// The account after a run: what the oracle, the chat's own log and the store say, held against each other.
import { sql } from "kysely";
import { openDatabase } from "../../src/db/open-database.ts";
import type { StoreConfig } from "../../src/db/store.ts";
import type { ChatLog } from "./chat.ts";
import type { Day } from "./council.ts";
import type { Told } from "./oracle.ts";
import { USUAL } from "./usual.ts";

export interface Account {
  readonly found: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
}

interface Message {
  readonly key: string;
  readonly person: number;
  readonly state: string;
  readonly reason: string | null;
  readonly references: readonly string[] | null;
}

/**
 * Holds the promises of reminders against the chat's log: each message that was due arrived once or is listed with its
 * reason, nothing else arrived, nothing arrived after its lease, and each told of exactly the actions that were due.
 */
export async function accountFor(
  store: StoreConfig,
  chat: ChatLog,
  due: readonly Told[],
  spareMs = USUAL.leaseMs - USUAL.sendWithinMs,
): Promise<Account> {
  const messages = await dailyMessages(store);
  const byKey = new Map(messages.map((message) => [message.key, message]));
  const wanted = new Map(due.map((told) => [keyOf(told.person, told.day), told]));
  const posts = chat.posts.filter(({ key }) => key.startsWith("daily-"));
  const arrived = Map.groupBy(posts, ({ key }) => key);

  const settled = new Set(["failed", "unconfirmed", "suppressed"]);
  const open = messages.filter(({ state }) => state === "planned" || state === "sending");
  const lost = [...wanted.keys()].filter((key) => !arrived.has(key) && !settled.has(byKey.get(key)?.state ?? ""));
  const twice = [...arrived].filter(([, all]) => all.length > 1);
  const notDue = [...arrived.keys()].filter((key) => !wanted.has(key));
  // Between the sender's last look at its deadline and the chat's reading lie the network and the chat's own queue, so
  // it is the end of the lease that nothing may pass.
  const late = posts.filter(({ lateByMs }) => lateByMs > spareMs);
  const wrong = messages.filter(
    ({ key, state, references }) =>
      state === "sent" && String(references?.toSorted()) !== String(wanted.get(key)?.references ?? []),
  );
  const falselySent = messages.filter(({ key, state }) => state === "sent" && !arrived.has(key));
  const listed = messages.filter(({ state }) => settled.has(state));
  const silent = listed.filter(({ reason }) => reason === null);

  const promises: readonly (readonly [string, readonly unknown[]])[] = [
    ["lost", lost],
    ["sent twice", twice],
    ["sent and not due", notDue],
    ["after the lease", late],
    ["with other actions than were due", wrong],
    ["marked sent and never arrived", falselySent],
    ["still open", open],
    ["given up without a reason", silent],
  ];
  return {
    found: {
      arrived: arrived.size,
      ...Object.fromEntries(promises.map(([name, all]) => [name, all.length])),
      "read after the deadline": posts.filter(({ lateByMs }) => lateByMs > 0).length,
      "latest by ms": Math.max(0, ...posts.map(({ lateByMs }) => lateByMs)),
      unconfirmed: listed.filter(({ state }) => state === "unconfirmed").length,
      failed: listed.filter(({ state }) => state === "failed").length,
      suppressed: listed.filter(({ state }) => state === "suppressed").length,
    },
    broken: promises.filter(([, all]) => all.length > 0).map(([name, all]) => `${all.length} ${name}: ${example(all)}`),
  };
}

function example(all: readonly unknown[]): string {
  return JSON.stringify(all[0]).slice(0, 300);
}

function keyOf(person: number, day: Day): string {
  return `daily-${person}-${day}`;
}

async function dailyMessages(store: StoreConfig): Promise<readonly Message[]> {
  await using database = await openDatabase(store);
  const { rows } = await sql<Message>`
    select key, person_id as person, state, reason, (select jsonb_agg(action.reference) from due_regard.message_action told
      join due_regard.action on action.id = told.action_id where told.message_id = message.id) as references
    from due_regard.message where purpose = 'reminders' order by id`.execute(database.db);
  return rows;
}
