// F6, F21: several services on one database, started together, sweeping together, stopped and replaced under load.
import { sql } from "kysely";
import { openDatabase } from "../src/db/open-database.ts";
import { sweepOrganisation } from "../src/jobs/sweep.ts";
import type { OrganisationId } from "../src/plan/ids.ts";
import type { Child } from "../test/support/child.ts";
import { until } from "../test/support/until.ts";
import type { Suite, Try } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, dayAfter, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { idleAgain, ON_SERVERS, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const NOW = `${TODAY}T10:00:00+01:00`;
const MOMENT = [{ day: TODAY, minutes: 600 }] as const;
const PATIENCE_MS = 600_000;
const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

export const together: Suite = {
  fault: "F6",
  promise:
    "Several services may start, migrate, sweep and send on one database at the same moment: everybody is told once.",
  modes: ON_SERVERS,
  tries: (size, mode) => {
    const started: Try = (world) => startedTogether(world, { small: 3, middle: 5, full: 8 }[size]);
    // The sweep asks no queue, so one way of keeping things is enough.
    if (mode !== "PostgreSQL") return [started];
    return [started, (world) => sweptTogether(world, { small: 10, middle: 50, full: 100 }[size])];
  },
};

export const replaced: Suite = {
  fault: "F21",
  promise:
    "Services that are asked to stop in the middle of the work stop within ten seconds, and nothing is begun twice.",
  modes: ON_SERVERS,
  tries: (size) => {
    const amount = {
      small: { people: 80, turns: 2 },
      middle: { people: 400, turns: 8 },
      full: { people: 2_000, turns: 24 },
    }[size];
    return [(world) => rolling(world, amount)];
  },
};

/** On a database that has no tables yet: the services race to make them, in our schema and in the queue's. */
async function startedTogether(world: World, services: number) {
  const { store, queue } = await world.place();
  const chat = await world.chat();
  const first = Array.from({ length: services }, () => world.service({ store, queue, chat: chat.url, now: NOW }));
  await Promise.all(first.map((service) => service.says("ready", PATIENCE_MS)));
  const council = councilAround(TODAY, 40 * services);
  const due = whatIsDue(council, MOMENT);
  await seed(store, council);
  await until("everybody is told", async () => (await chat.log()).posts.length >= due.told.length, PATIENCE_MS);
  for (const service of first) await idleAgain(service, PATIENCE_MS);
  const ends = await Promise.all(first.map(stopsWell));
  const { found, broken } = await accountFor(store, await chat.log(), due.told);
  const ill = ends.filter((end) => end !== null);
  return {
    subject: "ours",
    tried: { services, messages: due.told.length, reminders: due.reminders },
    injected: { "started at once on an empty database": services },
    found: { ...found, "did not stop when asked": ill.length },
    broken: [...broken, ...ill],
  } as const;
}

/** Four sweeps at once, again and again on another day: each reminder is in one message, each person has one a day. */
async function sweptTogether(world: World, races: number) {
  const { store } = await world.place();
  await seed(store, councilAround(TODAY, 100));
  const sweepers = await Promise.all([1, 2, 3, 4].map(() => openDatabase(store)));
  let planned = 0;
  let failed = 0;
  for (let race = 0; race < races; race += 1) {
    const at = new Date(`${dayAfter(TODAY, race)}T11:00:00Z`);
    const swept = await Promise.allSettled(
      sweepers.map(({ db }) => sweepOrganisation(db, 1 as OrganisationId, at, QUIET)),
    );
    for (const one of swept) {
      if (one.status === "fulfilled") planned += one.value.planned;
      else failed += 1;
    }
  }
  const [{ db }] = sweepers as [(typeof sweepers)[number]];
  const { rows } = await sql<{ messages: number; twice: number; untold: number }>`
    select (select count(*) from due_regard.message where purpose = 'reminders')::integer as messages,
      (select count(*) from (select person_id, (planned_at at time zone 'Europe/London')::date from due_regard.message
        where purpose = 'reminders' group by 1, 2 having count(*) > 1) crowded)::integer as twice,
      (select count(*) from due_regard.message_action told where not exists (select from due_regard.reminder
        where reminder.message_id = told.message_id and reminder.action_id = told.action_id))::integer as untold`.execute(
    db,
  );
  for (const sweeper of sweepers) await sweeper[Symbol.asyncDispose]();
  const { messages = 0, twice = 0, untold = 0 } = rows[0] ?? {};
  const broken = [
    ...(messages === planned ? [] : [`${planned} were said to be planned, and ${messages} are there`]),
    ...(twice > 0 ? [`${twice} people have two messages on a day`] : []),
    ...(untold > 0 ? [`${untold} actions are told of without a reminder`] : []),
    ...(failed > 0 ? [`${failed} sweeps failed`] : []),
  ];
  return {
    subject: "ours",
    tried: { races, "sweeps at once": sweepers.length, messages },
    injected: { races },
    found: { "second messages of a day": twice, "told without a reminder": untold, "sweeps failed": failed },
    broken,
  } as const;
}

async function rolling(world: World, { people, turns }: { readonly people: number; readonly turns: number }) {
  const council = councilAround(TODAY, people);
  const due = whatIsDue(council, MOMENT);
  const { store, queue } = await world.place();
  await seed(store, council);
  const chat = await world.chat({ delayMs: Math.min(400, (30_000 * turns) / people) });
  const order = { store, queue, chat: chat.url, now: NOW };
  let [older, newer] = [world.service(order), world.service(order)];
  let slowestMs = 0;
  const ill: string[] = [];
  for (let turn = 1; turn <= turns; turn += 1) {
    // One that is not ready does not listen yet when it is asked to stop.
    for (const service of [older, newer]) await service.says("ready", PATIENCE_MS);
    const share = (due.told.length * turn) / (turns + 2);
    await until("some were told", async () => (await chat.log()).posts.length >= share, PATIENCE_MS);
    const asked = performance.now();
    const end = await stopsWell(older);
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - asked));
    if (end !== null) ill.push(end);
    older = newer;
    newer = world.service(order);
  }
  await idleAgain(newer, PATIENCE_MS);
  const attempts = await attemptsOf(store);
  for (const service of [older, newer]) {
    const end = await stopsWell(service);
    if (end !== null) ill.push(end);
  }
  const { found, broken } = await accountFor(store, await chat.log(), due.told);
  return {
    subject: "ours",
    tried: { messages: due.told.length, reminders: due.reminders },
    injected: { "stopped under load": turns },
    found: { ...found, "begun more than once": attempts, "slowest stop, ms": slowestMs },
    broken: [...broken, ...(attempts > 0 ? [`${attempts} messages were begun more than once`] : []), ...ill],
  } as const;
}

/** Null when it ended as it should; else how it ended, with its last words. */
async function stopsWell(service: Child): Promise<string | null> {
  const end = await service.kill("SIGTERM");
  return end === 0 ? null : `it ended with ${end} when it was asked to stop: ${service.lines.slice(-12).join(" | ")}`;
}

async function attemptsOf(store: Parameters<typeof openDatabase>[0]): Promise<number> {
  await using database = await openDatabase(store);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from due_regard.message where attempts > 1`.execute(database.db);
  return rows[0]?.count ?? 0;
}
