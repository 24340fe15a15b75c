// F13 and F16: what people write comes in many times, out of order, on two instances, and processes die after the ack.

import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { openDatabase } from "../src/db/open-database.ts";
import type { StoreConfig } from "../src/db/store.ts";
import type { Child } from "../test/support/child.ts";
import type { Suite } from "./suite.ts";
import type { BareOrder } from "./support/bare-queue.ts";
import type { ChatLog } from "./support/chat.ts";
import { councilAround, dayAfter, type GivenCouncil, seed } from "./support/council.ts";
import type { Crash } from "./support/crash-points.ts";
import { EVENT_POINTS } from "./support/restarts.ts";
import type { EventSaid } from "./support/service.ts";
import { idleAgain, MODES, portOf, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const NOW = `${TODAY}T10:00:00+01:00`;
const PATIENCE_MS = 600_000;
const ANSWER_WITHIN_MS = 3_000;

export const repeatedEvents: Suite = {
  fault: "F13",
  promise:
    "An event that is delivered up to ten times, out of order and to two instances, changes one thing and is answered once.",
  modes: MODES,
  tries: (size) => [(world) => repeated(world, { small: 60, middle: 600, full: 3_000 }[size])],
};

export const lostAfterTheAck: Suite = {
  fault: "F16",
  promise: "Whatever was acknowledged is answered, whenever the process dies after that.",
  modes: MODES,
  tries: (size) => {
    const amount = {
      small: { people: 60, kills: 4 },
      middle: { people: 300, kills: 20 },
      full: { people: 1_000, kills: 60 },
    }[size];
    return [(world) => killedAfterAck(world, amount), (world) => bareAfterAck(world, amount)];
  },
};

/** Nobody is due to be reminded; each person reports on one action of theirs, so every event is another change. */
function quietCouncil(people: number): GivenCouncil {
  const council = councilAround(TODAY, people);
  const actions = council.people.map((_, index) => ({
    reference: `PLA-${index + 1}`,
    owners: [index + 1],
    deadlines: [dayAfter(TODAY, 200)],
  }));
  return { ...council, actions };
}

function eventsOf(people: number): readonly EventSaid[] {
  return Array.from({ length: people }, (_, index) => ({
    id: `event-${index + 1}`,
    person: index + 1,
    text: `PLA-${index + 1} green, the work is under way`,
  }));
}

async function repeated(world: World, people: number) {
  const { store, queue } = await world.place();
  await seed(store, quietCouncil(people));
  const chat = await world.chat();
  const order = { store, queue, chat: chat.url, now: NOW };
  const services = Array.from({ length: world.mode === "embedded" ? 1 : 2 }, () => world.service(order));
  const ports = await Promise.all(services.map(portOf));
  const deliveries = eventsOf(people).flatMap((event) =>
    Array.from({ length: 1 + Math.floor(Math.random() * 10) }, () => event),
  );
  const shuffled = deliveries
    .map((event) => ({ event, at: Math.random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ event }) => event);
  let slow = 0;
  const refused = await handOver(shuffled, 20, async (event) => {
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      if (await acknowledged(ports[Math.floor(Math.random() * ports.length)] ?? 0, event)) return true;
      slow += 1;
    }
    return false;
  });
  for (const service of services) await idleAgain(service, PATIENCE_MS);
  for (const service of services) await service.kill("SIGTERM");
  const { found, broken } = await accountForEvents(store, await chat.log(), eventsOf(people));
  return {
    subject: "ours",
    tried: { events: people, deliveries: deliveries.length },
    injected: { repetitions: deliveries.length - people },
    found: { ...found, "acknowledged after 3 s": slow, refused },
    broken: refused > 0 ? [...broken, `${refused} deliveries were refused`] : broken,
  } as const;
}

interface Amount {
  readonly people: number;
  readonly kills: number;
}

async function killedAfterAck(world: World, { people, kills }: Amount) {
  const { store, queue } = await world.place();
  await seed(store, quietCouncil(people));
  const chat = await world.chat();
  const result = await sayWhileKilling(eventsOf(people), kills, (crash) =>
    world.service({ store, queue, chat: chat.url, now: NOW, crash }),
  );
  const { found, broken } = await accountForEvents(store, await chat.log(), eventsOf(people));
  return {
    subject: "ours",
    tried: { events: people, deliveries: result.deliveries },
    injected: { kills: result.kills, ...result.at },
    found,
    broken,
  } as const;
}

async function bareAfterAck(world: World, { people, kills }: Amount) {
  const { store, queue } = await world.place();
  const chat = await world.chat();
  const order: BareOrder = { store, queue, chat: chat.url, jobs: 0, liveliness: "as ours" };
  const result = await sayWhileKilling(eventsOf(people), kills, () =>
    world.program(new URL("./support/bare-queue.ts", import.meta.url), order),
  );
  const { posts } = await chat.log();
  const answered = Map.groupBy(posts, ({ key }) => key);
  return {
    subject: "bare BullMQ",
    tried: { events: people, deliveries: result.deliveries },
    injected: { kills: result.kills },
    found: {
      answered: answered.size,
      lost: people - answered.size,
      "answered twice": [...answered.values()].filter((all) => all.length > 1).length,
    },
    broken: [],
  } as const;
}

/** Says everything, again and again until it is acknowledged as a chat service does, to a process that keeps dying. */
async function sayWhileKilling(
  events: readonly EventSaid[],
  kills: number,
  start: (crash: Crash | null) => Child,
): Promise<{ readonly deliveries: number; readonly kills: number; readonly at: Readonly<Record<string, number>> }> {
  const left = events.map((event) => ({ event, tries: 0 }));
  const at: Record<string, number> = {};
  let killed = 0;
  let deliveries = 0;
  while (left.length > 0) {
    const last = killed >= kills;
    const point = EVENT_POINTS[Math.floor(Math.random() * EVENT_POINTS.length)] ?? "after-event-stored";
    const isStatement = point.endsWith("statement");
    const crash =
      last || killed % 2 === 1 ? null : { point, nth: 1 + Math.floor(Math.random() * (isStatement ? 150 : 8)) };
    const service = start(crash);
    const port = await portOf(service);
    // So many in one life that each life has its share of the kills.
    const share = last ? left.length : Math.max(1, Math.ceil(left.length / (kills - killed + 1)));
    const batch = left.splice(0, share);
    await handOver(batch, 4, async (one) => {
      while (!service.isOver()) {
        deliveries += 1;
        if (await acknowledged(port, one.event)) return true;
      }
      left.push(one);
      return false;
    });
    if (last) {
      if (left.length === 0) await idleAgain(service, PATIENCE_MS);
      await service.kill("SIGTERM");
      continue;
    }
    if (crash) await Promise.race([service.ended, pause(1_500)]);
    const label = service.isOver() && crash ? crash.point : "right after an ack";
    at[label] = (at[label] ?? 0) + 1;
    await service.kill("SIGKILL");
    killed += 1;
  }
  return { deliveries, kills: killed, at };
}

/** Hands each over, so many at a time; returns how many were refused. */
async function handOver<T>(all: readonly T[], atOnce: number, one: (item: T) => Promise<boolean>): Promise<number> {
  let next = 0;
  let refused = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let at = next++; at < all.length; at = next++) {
        const item = all[at];
        if (item !== undefined && !(await one(item))) refused += 1;
      }
    }),
  );
  return refused;
}

export async function acknowledged(port: number, event: EventSaid, withinMs = ANSWER_WITHIN_MS): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/events`, {
      method: "POST",
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(withinMs),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Each event is stored once and handled, made one report, and was answered once in the chat's own log. */
async function accountForEvents(store: StoreConfig, chat: ChatLog, events: readonly EventSaid[]) {
  await using database = await openDatabase(store);
  const { rows } = await sql<{ id: number; event: string; state: string; reports: number }>`
    select incoming.id, incoming.external_id as event, incoming.state,
      (select count(*) from due_regard.report where report.incoming_id = incoming.id)::integer as reports
    from due_regard.incoming`.execute(database.db);
  const answers = Map.groupBy(
    chat.posts.filter(({ key }) => key.startsWith("answer-")),
    ({ key }) => key,
  );
  const stored = new Map(rows.map((row) => [row.event, row]));
  const answersTo = (id: number) => [...answers].filter(([key]) => key.startsWith(`answer-${id}-`));
  const promises: readonly (readonly [string, readonly unknown[]])[] = [
    ["lost", events.filter(({ id }) => !stored.has(id))],
    ["stored twice", rows.length > stored.size ? rows : []],
    ["not handled", rows.filter(({ state }) => state !== "handled")],
    ["without their report", rows.filter(({ reports }) => reports === 0)],
    ["reported twice", rows.filter(({ reports }) => reports > 1)],
    ["not answered", rows.filter(({ id }) => answersTo(id).length === 0)],
    ["answered twice", [...answers].filter(([, all]) => all.length > 1)],
  ];
  return {
    found: { answered: answers.size, ...Object.fromEntries(promises.map(([name, all]) => [name, all.length])) },
    broken: promises
      .filter(([, all]) => all.length > 0)
      .map(([name, all]) => `${all.length} ${name}: ${JSON.stringify(all[0]).slice(0, 200)}`),
  };
}
