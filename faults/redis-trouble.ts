// F4: Redis restarts, forgets everything, is full, or stays away; the chat goes on and nothing that was due is forgotten.
import { setTimeout as pause } from "node:timers/promises";
import { until } from "../test/support/until.ts";
import { acknowledged } from "./events.ts";
import type { Size, Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { type PrivateRedis, privateRedis } from "./support/private-servers.ts";
import { type Chat, idleAgain, portOf, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const NOW = `${TODAY}T10:00:00+01:00`;
const PEOPLE: Readonly<Record<Size, number>> = { small: 60, middle: 300, full: 1_000 };
const AWAY_MS: Readonly<Record<Size, number>> = { small: 5_000, middle: 20_000, full: 600_000 };
const TICK_MS = 1_000;
const PATIENCE_MS = 900_000;

interface Trouble {
  readonly name: string;
  readonly options: readonly string[];
  readonly happens: (redis: PrivateRedis, size: Size, meanwhile: () => Promise<void>) => Promise<void>;
}

const KEPT = ["--appendonly", "yes", "--maxmemory-policy", "noeviction"];

const TROUBLES: readonly Trouble[] = [
  {
    name: "killed and restarted, everything kept",
    options: KEPT,
    happens: async (redis, _size, meanwhile) => {
      await redis.end("SIGKILL");
      await meanwhile();
      await redis.start();
    },
  },
  {
    name: "restarted, nothing kept",
    options: ["--appendonly", "no"],
    happens: async (redis, _size, meanwhile) => {
      await redis.end("SIGKILL");
      await meanwhile();
      await redis.start();
    },
  },
  {
    name: "emptied while it runs",
    options: KEPT,
    happens: async (redis, _size, meanwhile) => {
      await redis.command("FLUSHALL");
      await meanwhile();
    },
  },
  {
    name: "full",
    options: KEPT,
    happens: async (redis, size, meanwhile) => {
      await redis.command("CONFIG", "SET", "maxmemory", "1");
      await meanwhile();
      await pause(Math.min(20_000, AWAY_MS[size]));
      await redis.command("CONFIG", "SET", "maxmemory", "0");
    },
  },
  {
    name: "away for long",
    options: KEPT,
    happens: async (redis, size, meanwhile) => {
      await redis.end("SIGTERM");
      await meanwhile();
      await pause(AWAY_MS[size]);
      await redis.start();
    },
  },
];

export const redisTrouble: Suite = {
  fault: "F4",
  promise: "Whatever happens to Redis, people are heard at once and everything that was due goes out when it is back.",
  modes: ["PostgreSQL and Redis"],
  tries: (size) => TROUBLES.map((trouble) => (world) => tried(world, trouble, size)),
};

async function tried(world: World, trouble: Trouble, size: Size) {
  const redis = await privateRedis(trouble.options);
  if (!redis) throw new Error("redis-server is gone");
  await using _ended = redis;
  const council = councilAround(TODAY, PEOPLE[size]);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { store } = await world.place();
  await seed(store, council);
  const chat = await world.chat({ delayMs: 200, replyLost: 0.01 });
  const queue = { kind: "redis", url: redis.url, name: "faults" } as const;
  const service = world.service({ store, queue, chat: chat.url, now: NOW, tickMs: TICK_MS });
  const port = await portOf(service);
  await until("a third was told", async () => (await dailyPosts(chat)) >= due.told.length / 3, PATIENCE_MS);

  let slowestAckMs = 0;
  let unheard = 0;
  await trouble.happens(redis, size, async () => {
    for (let nth = 1; nth <= 10; nth += 1) {
      const began = performance.now();
      const person = nth;
      if (!(await acknowledged(port, { id: `meanwhile-${nth}`, person, text: "what is due" }))) unheard += 1;
      slowestAckMs = Math.max(slowestAckMs, Math.round(performance.now() - began));
    }
  });
  const before = await dailyPosts(chat);
  const back = performance.now();
  const someLeft = before < due.told.length;
  await until("somebody is told again", async () => !someLeft || (await dailyPosts(chat)) > before, PATIENCE_MS);
  const resumedMs = Math.round(performance.now() - back);
  await idleAgain(service, PATIENCE_MS);
  const scheduled = await schedulesBack(redis);
  const status = await service.kill("SIGTERM");
  const log = await chat.log();
  const { found, broken } = await accountFor(store, log, due.told);
  const answers = new Set(log.posts.filter(({ key }) => key.startsWith("answer-")).map(({ key }) => key));
  const also = [
    ...(unheard > 0 ? [`${unheard} of 10 events were not taken while Redis was away`] : []),
    ...(answers.size < 10 ? [`${10 - answers.size} of 10 events were not answered`] : []),
    ...(scheduled ? [] : ["the sweep's schedule is not back"]),
    ...(status === 0 ? [] : [`it ended with ${status}`]),
  ];
  return {
    subject: "ours",
    tried: { messages: due.told.length, reminders: due.reminders, "events meanwhile": 10 },
    injected: { [trouble.name]: 1, ...log.injected },
    found: { ...found, "slowest ack, ms": slowestAckMs, "told again after, ms": resumedMs },
    broken: [...broken, ...also],
  } as const;
}

async function dailyPosts(chat: Chat): Promise<number> {
  return (await chat.log()).posts.filter(({ key }) => key.startsWith("daily-")).length;
}

async function schedulesBack(redis: PrivateRedis): Promise<boolean> {
  const isThere = async () => Number(await redis.command("ZCARD", "bull:faults-sweep:repeat")) > 0;
  return await until("the schedule is back", isThere, 4 * TICK_MS).then(
    () => true,
    () => false,
  );
}
