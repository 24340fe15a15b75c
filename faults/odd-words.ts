// F15: what nobody writes on purpose: any characters, any length, halves of characters.

import { openDatabase } from "../src/db/open-database.ts";
import { acknowledged } from "./events.ts";
import type { Suite } from "./suite.ts";
import { councilAround, seed } from "./support/council.ts";
import { idleAgain, MODES, portOf, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const PATIENCE_MS = 1_800_000;
const PEOPLE = 20;
const SPICE = [
  "\0",
  "\ud83d",
  "\ude00",
  "\u202e",
  "\u200b",
  "\ufeff",
  "😀",
  "e\u0301",
  "<!channel>",
  "'; drop table x; --",
  "\\u0000",
  "%s",
  "\r\n\t",
  "1e999",
  "PLA-1",
  "green",
  "31 June 2026",
  "not mine",
  "PLA-99999999999999999999",
];

export const oddWords: Suite = {
  fault: "F15",
  promise: "Whatever characters somebody sends, it is kept, answered, and breaks nothing.",
  modes: MODES,
  tries: (size) => [(world) => fuzzed(world, { small: 100, middle: 1_500, full: 10_000 }[size])],
};

async function fuzzed(world: World, count: number) {
  const { store, queue } = await world.place();
  await seed(store, councilAround(TODAY, PEOPLE));
  const chat = await world.chat({ delayMs: 0 });
  const service = world.service({ store, queue, chat: chat.url, now: `${TODAY}T20:00:00+01:00` });
  const port = await portOf(service);
  let refused = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let nth = next++; nth < count; nth = next++) {
        const text = nth % 500 === 7 ? `PLA-1 ${"x".repeat(1_000_000)}` : oddText();
        const event = { id: `odd-${nth}`, person: (nth % PEOPLE) + 1, text };
        if (!(await acknowledged(port, event, 60_000))) refused += 1;
      }
    }),
  );
  await idleAgain(service, PATIENCE_MS);
  const isAlive = !service.isOver();
  await service.kill("SIGTERM");
  await using database = await openDatabase(store);
  const rows = await database.db.selectFrom("incoming").select(["id", "state", "error"]).execute();
  const failed = rows.filter(({ state }) => state === "failed");
  const answered = new Set((await chat.log()).posts.map(({ key }) => key.split("-")[1]));
  const unanswered = rows.filter(({ id }) => !answered.has(String(id)));
  return {
    subject: "ours",
    tried: { events: count },
    injected: { "odd characters and lengths": count },
    found: { refused, "could not be handled": failed.length, "not answered": unanswered.length },
    broken: [
      ...(isAlive ? [] : ["the service died"]),
      ...(refused > 0 ? [`${refused} events were refused`] : []),
      ...(failed.length > 0 ? [`${failed.length} could not be handled: ${failed[0]?.error}`] : []),
      ...(unanswered.length > 0 ? [`${unanswered.length} were not answered`] : []),
    ],
  } as const;
}

function oddText(): string {
  const parts = Array.from({ length: 1 + Math.floor(Math.random() * 12) }, () => {
    const kind = Math.random();
    if (kind < 0.6) return SPICE[Math.floor(Math.random() * SPICE.length)] ?? "";
    if (kind < 0.8) return String.fromCodePoint(Math.floor(Math.random() * 0x10ffff));
    return String.fromCharCode(...Array.from({ length: 8 }, () => Math.floor(Math.random() * 0xffff)));
  });
  return parts.join(Math.random() < 0.5 ? " " : "");
}
