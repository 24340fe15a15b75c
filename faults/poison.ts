// F17: an event that kills whatever process handles it, among people who only wanted to report.

import { sql } from "kysely";
import { openDatabase } from "../src/db/open-database.ts";
import type { Child } from "../test/support/child.ts";
import { until } from "../test/support/until.ts";
import { acknowledged } from "./events.ts";
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import type { BareOrder } from "./support/bare-queue.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { idleAgain, MODES, portOf, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const POISON = "this kills whoever reads it";
const PATIENCE_MS = 600_000;

export const poison: Suite = {
  fault: "F17",
  promise:
    "What kills its process is set aside for the officer after five tries; everybody else is answered and reminded.",
  modes: MODES,
  tries: (size) => {
    const amount = {
      small: { people: 20, poisons: 1 },
      middle: { people: 60, poisons: 3 },
      full: { people: 200, poisons: 8 },
    }[size];
    return [(world) => ours(world, amount), (world) => bare(world, amount)];
  },
};

interface Amount {
  readonly people: number;
  readonly poisons: number;
}

async function ours(world: World, { people, poisons }: Amount) {
  const council = councilAround(TODAY, people + poisons);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { store, queue } = await world.place();
  await seed(store, council);
  const chat = await world.chat({ delayMs: 50 });
  const events = Array.from({ length: people + poisons }, (_, index) => ({
    id: `event-${index + 1}`,
    person: index + 1,
    text: index % Math.ceil((people + poisons) / poisons) === 0 ? POISON : "what is due",
  }));
  const order = { store, queue, chat: chat.url, now: `${TODAY}T10:00:00+01:00`, poison: POISON };
  let deaths = 0;
  let service = world.service(order);
  const left = [...events];
  for (;;) {
    const port = await portOf(service);
    while (left[0] && !service.isOver()) if (await acknowledged(port, left[0])) left.shift();
    if (!service.isOver() && (await endsWell(service))) break;
    deaths += 1;
    service = world.service(order);
  }
  await service.kill("SIGTERM");
  const log = await chat.log();
  const reminded = await accountFor(store, log, due.told);
  const states = await incomingStates(store);
  const answered = new Set(log.posts.map(({ key }) => key).filter((key) => key.startsWith("answer-")));
  const innocentsFailed = states.filter(({ text, state }) => text !== POISON && state !== "handled").length;
  const poisonOpen = states.filter(({ text, state }) => text === POISON && state !== "failed").length;
  const unanswered = states.filter(({ id }) => ![...answered].some((key) => key.startsWith(`answer-${id}-`))).length;
  return {
    subject: "ours",
    tried: { events: people, poisons, messages: due.told.length },
    injected: { deaths },
    found: {
      "innocent events failed": innocentsFailed,
      "poison not set aside": poisonOpen,
      "events without an answer": unanswered,
      ...reminded.found,
    },
    broken: [
      ...reminded.broken,
      ...(innocentsFailed > 0 ? [`${innocentsFailed} innocent events failed`] : []),
      ...(poisonOpen > 0 ? [`${poisonOpen} events that kill were not set aside`] : []),
      ...(unanswered > 0 ? [`${unanswered} events were not answered`] : []),
    ],
  } as const;
}

/** Whether it came to rest; false when it died before. */
async function endsWell(service: Child): Promise<boolean> {
  const rest = idleAgain(service, PATIENCE_MS).then(() => true);
  return await Promise.race([rest, service.ended.then(() => false)]);
}

async function incomingStates(store: Parameters<typeof openDatabase>[0]) {
  await using database = await openDatabase(store);
  const { rows } = await sql<{ id: number; text: string; state: string }>`
    select id, body ->> 'text' as text, state from due_regard.incoming`.execute(database.db);
  return rows;
}

/** The library's own rules for stalled jobs, with locks as short as ours so that it ends today. */
async function bare(world: World, { people, poisons }: Amount) {
  const { store, queue } = await world.place();
  const chat = await world.chat({ delayMs: 400 });
  const order: BareOrder = { store, queue, chat: chat.url, jobs: people, liveliness: "stalls as by default" };
  let deaths = 0;
  let service = world.program(new URL("./support/bare-queue.ts", import.meta.url), order);
  const said = { id: "poison", person: 0, text: "", dies: true };
  const port = await portOf(service);
  for (let nth = 0; nth < poisons; nth += 1) await acknowledged(port, { ...said, id: `poison-${nth}` });
  for (;;) {
    await until("it rests or dies", () => service.isOver() || service.lines.includes("idle"), PATIENCE_MS);
    if (!service.isOver()) break;
    deaths += 1;
    service = world.program(new URL("./support/bare-queue.ts", import.meta.url), { ...order, jobs: 0 });
  }
  const arrived = new Set((await chat.log()).posts.map(({ key }) => key));
  const failed = Number(service.lines.findLast((line) => line.startsWith("failed "))?.slice("failed ".length));
  return {
    subject: "bare BullMQ",
    tried: { messages: people, poisons },
    injected: { deaths },
    found: { arrived: arrived.size, "innocent jobs given up": failed - poisons },
    broken: [],
  } as const;
}
