// Where a service kills itself: at a step of a delivery, or before or after a statement, counted from its start.
import type { KyselyPlugin, RootOperationNode } from "kysely";
import type { Channel } from "../../src/bot/channel.ts";
import type { Database } from "../../src/db/database.ts";
import type { Log } from "../../src/jobs/log-port.ts";

export const CRASH_POINTS = [
  "before-reminders-claimed",
  "after-reminders-claimed",
  "before-message-planned",
  "after-message-planned",
  "after-sweep",
  "before-claim",
  "after-claim",
  "before-post",
  "after-post",
  "before-sent",
  "after-sent",
  "before-ack",
  "before-event-stored",
  "after-event-stored",
  "before-event-counted",
  "after-event-counted",
  "before-event-handled",
  "after-event-handled",
  "before-statement",
  "after-statement",
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** The nth time that it comes to the point. */
export interface Crash {
  readonly point: CrashPoint;
  readonly nth: number;
}

export interface Crasher {
  readonly database: (db: Database) => Database;
  readonly channel: (channel: Channel) => Channel;
  readonly log: (log: Log) => Log;
}

/** The process kills itself with SIGKILL: nothing is closed, told or tidied. */
export function crasher(crash: Crash | null): Crasher {
  let left = crash?.nth ?? 0;
  function reached(point: CrashPoint): void {
    if (crash?.point !== point) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  }
  return {
    database: (db) => (crash ? db.withPlugin(watching(reached)) : db),
    channel: (channel) => ({
      ...channel,
      send: async (outgoing) => {
        reached("before-post");
        const result = await channel.send(outgoing);
        if (result.kind === "sent") reached("after-post");
        return result;
      },
    }),
    log: (log) => ({
      ...log,
      info: (fields) => {
        if (fields.event === "sweep.done" && fields.planned !== 0) reached("after-sweep");
        if (fields.event === "message.delivered" && fields.outcome === "sent") reached("before-ack");
        log.info(fields);
      },
    }),
  };
}

/** Statements of a transaction are not committed when they are done; those of the ledger stand alone. */
function watching(reached: (point: CrashPoint) => void): KyselyPlugin {
  const steps = new WeakMap<object, string>();
  return {
    transformQuery: ({ node, queryId }) => {
      const step = stepOf(node);
      reached("before-statement");
      if (step) {
        steps.set(queryId, step);
        reached(`before-${step}`);
      }
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      const step = steps.get(queryId);
      if (step) reached(`after-${step}` as CrashPoint);
      reached("after-statement");
      return result;
    },
  };
}

type Step =
  | "reminders-claimed"
  | "message-planned"
  | "claim"
  | "sent"
  | "event-stored"
  | "event-counted"
  | "event-handled";

function stepOf(node: RootOperationNode): Step | null {
  const text = JSON.stringify(node);
  if (node.kind === "RawNode") {
    if (text.includes("insert into due_regard.reminder")) return "reminders-claimed";
    if (text.includes("insert into due_regard.incoming")) return "event-stored";
    if (text.includes("set state = 'sending'")) return "claim";
    if (text.includes("set state = 'sent'")) return "sent";
  }
  const sets = (table: string, value: string) =>
    text.includes(`"name":"${table}"`) && text.includes(`"value":"${value}"`);
  if (node.kind === "InsertQueryNode" && text.includes('"name":"message"')) return "message-planned";
  if (node.kind === "UpdateQueryNode" && sets("incoming", "handled")) return "event-handled";
  if (node.kind === "UpdateQueryNode" && text.includes('"name":"incoming"') && text.includes('"name":"attempts"')) {
    return "event-counted";
  }
  return null;
}

/** Kills the process as soon as it has taken up an event with these words, and counted that. */
export function poisoned(db: Database, words: string | null): Database {
  if (words === null) return db;
  return db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      const isPoison = result.rows.some(({ body }) => (body as { text?: string } | undefined)?.text === words);
      if (isPoison) process.kill(process.pid, "SIGKILL");
      return result;
    },
  });
}
