// A small service to be killed: the real store, queue, sweep and delivery, with the fake chat as its only channel.
import type { Channel } from "../../src/bot/channel.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { markHandled } from "../../src/db/stored-incoming.ts";
import { turnedClock } from "../../src/jobs/clock.ts";
import type { Log } from "../../src/jobs/log-port.ts";
import { startJobs } from "../../src/jobs/start-jobs.ts";
import { httpChannel } from "./http-channel.ts";

/** Where it kills itself; null where it goes on until somebody else does. */
export const CRASH_POINTS = ["after-sweep", "before-post", "after-post", "after-sent"] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

export interface ServiceOrder {
  readonly store: Parameters<typeof openDatabase>[0];
  readonly queue: Parameters<typeof startJobs>[0]["queue"];
  readonly chat: string;
  readonly now: string;
  readonly crashAt: CrashPoint | null;
  readonly leaseMs: number;
  readonly sendWithinMs: number;
}

/** Prints `ready` when its first sweep is done, and `idle` whenever nothing is left to do after that. */
async function serve(order: ServiceOrder): Promise<void> {
  const database = await openDatabase(order.store);
  const { db } = database;
  const clock = turnedClock(new Date(order.now));
  const jobs = await startJobs({
    database,
    queue: order.queue,
    channels: [crashing(httpChannel(order.chat))],
    readUpload: async () => [],
    handleIncoming: async (id) => {
      await markHandled(db, id, await clock.now(), { became: [], answered: null });
      return [];
    },
    clock,
    log: crashingLog(),
    timeZone: "Europe/London",
    tick: { cron: "* * * * * *", everyMs: 1_000 },
    lease: { leaseMs: order.leaseMs, sendWithinMs: order.sendWithinMs },
  });
  process.once("SIGTERM", async () => {
    await jobs[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
    process.exit(0);
  });
  say("ready");
  await jobs.idle();
  say("idle");

  function crashing(channel: Channel): Channel {
    return {
      ...channel,
      send: async (outgoing) => {
        crash("before-post");
        const result = await channel.send(outgoing);
        if (result.kind === "sent") crash("after-post");
        return result;
      },
    };
  }

  function crashingLog(): Log {
    return {
      info: ({ event, outcome, planned }) => {
        if (event === "sweep.done" && planned !== 0) crash("after-sweep");
        if (event === "message.delivered" && outcome === "sent") crash("after-sent");
      },
      warn: (fields) => say(`warning ${String(fields.err ?? fields.event)}`),
      error: (fields) => say(`error ${String(fields.err ?? fields.event)}`),
    };
  }

  function crash(point: CrashPoint): void {
    if (order.crashAt === point) process.kill(process.pid, "SIGKILL");
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await serve(JSON.parse(process.argv[2] ?? "{}"));
