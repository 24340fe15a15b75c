// F5: PostgreSQL restarts in the middle of a delivery, has no connection left, or takes no writes.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { until } from "../test/support/until.ts";
import type { Size, Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import type { BareOrder } from "./support/bare-queue.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { type PrivatePostgres, privatePostgres } from "./support/private-servers.ts";
import { type Chat, idleAgain, ON_SERVERS, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const PEOPLE: Readonly<Record<Size, number>> = { small: 60, middle: 400, full: 1_500 };
const ROUNDS: Readonly<Record<Size, number>> = { small: 1, middle: 3, full: 8 };
const CONNECTIONS = 60;
const PATIENCE_MS = 600_000;

interface Trouble {
  readonly name: string;
  readonly happens: (postgres: PrivatePostgres) => Promise<void>;
}

const TROUBLES: readonly Trouble[] = [
  { name: "restarted, sessions ended", happens: (postgres) => restart(postgres, "fast") },
  { name: "crashed and restarted", happens: (postgres) => restart(postgres, "immediate") },
  {
    name: "no connection left",
    happens: async (postgres) => {
      await postgres.asSuperuser(ENDS_SESSIONS);
      const hogs = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: postgres.url }));
      for (const hog of hogs) hog.on("error", () => {});
      const held = await Promise.all(
        hogs.map((hog) =>
          hog.connect().then(
            () => hog,
            () => null,
          ),
        ),
      );
      await pause(2_000);
      await Promise.all(held.map((hog) => hog?.end()));
    },
  },
  {
    name: "takes no writes",
    happens: async (postgres) => {
      await postgres.asSuperuser("alter system set default_transaction_read_only = on");
      await postgres.asSuperuser("select pg_reload_conf()");
      await pause(3_000);
      await postgres.asSuperuser("alter system reset default_transaction_read_only");
      await postgres.asSuperuser("select pg_reload_conf()");
    },
  },
];

const ENDS_SESSIONS =
  "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'";

async function restart(postgres: PrivatePostgres, how: "fast" | "immediate"): Promise<void> {
  await postgres.stop(how);
  await pause(2_000);
  await postgres.start();
}

export const postgresTrouble: Suite = {
  fault: "F5",
  promise:
    "A database that restarts, is crowded or takes no writes in the middle of a delivery loses nothing and sends nothing twice.",
  modes: ON_SERVERS,
  tries: (size) => [
    ...TROUBLES.map((trouble) => (world: World) => ours(world, trouble, size)),
    (world) => bare(world, size),
  ],
};

async function aServer(): Promise<PrivatePostgres> {
  const postgres = await privatePostgres([`max_connections=${CONNECTIONS}`, "superuser_reserved_connections=3"]);
  if (!postgres) throw new Error("PostgreSQL's programs are gone");
  return postgres;
}

async function ours(world: World, trouble: Trouble, size: Size) {
  await using postgres = await aServer();
  const council = councilAround(TODAY, PEOPLE[size]);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const store = { kind: "postgres", url: await postgres.newDatabase() } as const;
  const { queue } = await world.place();
  await seed(store, council);
  const rounds = ROUNDS[size];
  const chat = await world.chat({ replyLost: 0.01, delayMs: Math.min(400, (20_000 * (rounds + 1)) / PEOPLE[size]) });
  const now = `${TODAY}T10:00:00+01:00`;
  const service = world.service({ store, queue, chat: chat.url, now });
  await service.says("ready", PATIENCE_MS);
  let slowestMs = 0;
  let injected = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const share = (due.told.length * round) / (rounds + 1);
    await until("some were told", async () => (await posts(chat)) >= share, PATIENCE_MS);
    await trouble.happens(postgres);
    injected += 1;
    const back = performance.now();
    const before = await posts(chat);
    if (before >= due.told.length) continue;
    await until("somebody is told again", async () => (await posts(chat)) > before, PATIENCE_MS);
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - back));
  }
  await idleAgain(service, PATIENCE_MS);
  const status = await service.kill("SIGTERM");
  const log = await chat.log();
  const { found, broken } = await accountFor(store, log, due.told);
  return {
    subject: "ours",
    tried: { messages: due.told.length, reminders: due.reminders },
    injected: { [trouble.name]: injected, ...log.injected },
    found: { ...found, "told again after at most, ms": slowestMs },
    broken: status === 0 ? broken : [...broken, `it ended with ${status}`],
  } as const;
}

async function bare(world: World, size: Size) {
  await using postgres = await aServer();
  const store = { kind: "postgres", url: await postgres.newDatabase() } as const;
  const { queue } = await world.place();
  const jobs = PEOPLE[size];
  const rounds = ROUNDS[size];
  const chat = await world.chat({ replyLost: 0.01, delayMs: Math.min(400, (20_000 * (rounds + 1)) / jobs) });
  const order: BareOrder = { store, queue, chat: chat.url, jobs, liveliness: "as ours" };
  const service = world.program(new URL("./support/bare-queue.ts", import.meta.url), order);
  for (let round = 1; round <= rounds; round += 1) {
    await until(
      "some were posted",
      async () => (await chat.log()).posts.length >= (jobs * round) / (rounds + 1),
      PATIENCE_MS,
    );
    await restart(postgres, "fast");
  }
  await idleAgain(service, PATIENCE_MS);
  const log = await chat.log();
  const arrived = Map.groupBy(log.posts, ({ key }) => key);
  return {
    subject: "bare BullMQ",
    tried: { messages: jobs },
    injected: { "restarted, sessions ended": rounds, ...log.injected },
    found: {
      arrived: arrived.size,
      lost: jobs - arrived.size,
      "sent twice": [...arrived.values()].filter((all) => all.length > 1).length,
    },
    broken: [],
  } as const;
}

async function posts(chat: Chat): Promise<number> {
  return (await chat.log()).posts.filter(({ key }) => key.startsWith("daily-")).length;
}
