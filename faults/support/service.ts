// The whole service as a process to be hurt: store, queue, sweep, delivery and conversation; its chat is the fake one.

import { startApp } from "../../src/app.ts";
import type { Channel } from "../../src/bot/channel.ts";
import type { Database } from "../../src/db/database.ts";
import { openDatabase } from "../../src/db/open-database.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import type { StoreConfig } from "../../src/db/store.ts";
import { listen } from "../../src/http.ts";
import type { QueueConfig } from "../../src/jobs/backend.ts";
import { databaseClock, turnedClock } from "../../src/jobs/clock.ts";
import { faultOf, type Log } from "../../src/jobs/log-port.ts";
import { keepCompiled } from "../../src/keep-compiled.ts";
import type { PersonId } from "../../src/plan/ids.ts";
import { HTTP_CHANNEL, httpChannel } from "../../test/support/http-channel.ts";
import { COUNCIL } from "./council.ts";
import { type Crash, crasher, poisoned } from "./crash-points.ts";

export interface ServiceOrder {
  readonly store: StoreConfig;
  readonly queue: QueueConfig;
  readonly chat: string;
  /** Null: the database's clock. */
  readonly now: string | null;
  readonly crash: Crash | null;
  readonly leaseMs: number;
  readonly sendWithinMs: number;
  /** False: a chat that cannot be read back, like Teams. */
  readonly readable: boolean;
  /** Milliseconds by which this process's own clock is wrong. */
  readonly clockWrongBy: number;
  /** What somebody writes that kills the process that handles it; null for none. */
  readonly poison: string | null;
  readonly tickMs: number;
  /** How often it looks whether nothing is left to do, and says so: this costs some statements. */
  readonly asksEveryMs: number;
}

/** An event as the chat hands it over. */
export interface EventSaid {
  readonly id: string;
  readonly person: number;
  readonly text: string;
  /** A file that comes along; its bytes lie with the chat. */
  readonly file?: { readonly id: string; readonly name: string; readonly size: number };
}

const HANGS_MS = 6_000;

/** Prints `port N`, then `ready` after its first sweep, and `idle` whenever nothing is left to do after that. */
async function serve(order: ServiceOrder): Promise<void> {
  keepCompiled();
  turnOwnClock(order.clockWrongBy);
  const crash = crasher(order.crash);
  const database = await openDatabase(order.store);
  const hurt = (through: Database) => poisoned(crash.database(through), order.poison);
  const db = hurt(database.db);
  const background = database.background === database.db ? db : hurt(database.background);
  const organisation = await ensureOrganisation(db, COUNCIL);
  const clock = order.now === null ? databaseClock(db) : turnedClock(new Date(order.now));
  const channel = crash.channel(tellingWhatIsUnknown(httpChannel(order.chat, { readable: order.readable })));
  const app = await startApp({
    store: { database: { ...database, db, background }, db, organisation, [Symbol.asyncDispose]: async () => {} },
    queue: order.queue,
    channels: [channel],
    clock,
    log: crash.log(linesLog()),
    tick: { cron: `*/${Math.max(1, order.tickMs / 1_000)} * * * * *`, everyMs: order.tickMs },
    lease: { leaseMs: order.leaseMs, sendWithinMs: order.sendWithinMs },
  });
  const server = await listen(
    { host: "127.0.0.1", port: 0 },
    {
      isReady: app.isReady,
      failed: (_path, cause) => say(`http ${JSON.stringify(faultOf(cause).message)}`),
      routes: [
        {
          path: "/events",
          handle: async (request, response) => {
            let body = "";
            for await (const part of request) body += part;
            const { id, person, text, file }: EventSaid = JSON.parse(body);
            const files = file ? [{ ...file, mediaType: null }] : [];
            await app.receive({
              channel: HTTP_CHANNEL,
              externalId: id,
              personId: person as PersonId,
              body: file ? { kind: "files", text, files, repliesTo: null } : { kind: "text", text, repliesTo: null },
            });
            response.writeHead(200).end("{}");
          },
        },
      ],
    },
  );
  /** What was put off for a moment is not due now, and not done either. */
  async function nothingWaits(): Promise<boolean> {
    const { waits } = await db
      .selectFrom("message")
      .select(({ fn }) => fn.countAll<number>().as("waits"))
      .where("state", "in", ["planned", "sending"])
      .executeTakeFirstOrThrow();
    return Number(waits) === 0;
  }
  process.once("SIGTERM", async () => {
    await server[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
    process.exit(0);
  });
  // Hangs: nothing else is done in this thread.
  process.on("SIGUSR1", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, HANGS_MS));
  process.on("SIGUSR2", () => turnOwnClock(-order.clockWrongBy - 3_600_000));
  say(`port ${server.port}`);
  say("ready");
  for (;;) {
    // Asked while the store closes, the second question may fail too.
    const rests = await app.jobs
      .idle()
      .then(nothingWaits)
      .catch(() => false);
    say(rests ? "idle" : "not idle");
    await new Promise((resolve) => setTimeout(resolve, order.asksEveryMs));
  }
}

/** Prints `unknown` for each post of which nobody can tell whether it arrived. */
function tellingWhatIsUnknown(channel: Channel): Channel {
  return {
    ...channel,
    send: async (outgoing) => {
      const result = await channel.send(outgoing);
      if (result.kind === "unknown") say("unknown");
      return result;
    },
  };
}

const realNow = Date.now;

/** Everything in this process that asks the machine for the time is told another one. */
function turnOwnClock(wrongBy: number): void {
  if (wrongBy === 0) return;
  const Real = globalThis.Date;
  Real.now = () => realNow() + wrongBy;
  globalThis.Date = new Proxy(Real, {
    construct: (target, words) =>
      words.length === 0 ? new target(realNow() + wrongBy) : Reflect.construct(target, words),
  });
}

function linesLog(): Log {
  const tell = (fields: Readonly<Record<string, unknown>>) => {
    const fault = fields.err as { message?: string } | undefined;
    say(`trouble ${String(fields.event)} ${fault?.message ?? ""}`.replaceAll("\n", " "));
  };
  return { info: () => {}, warn: tell, error: tell };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await serve(JSON.parse(process.argv[2] ?? "{}"));
