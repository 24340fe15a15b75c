// F9: services whose own clock is an hour fast or slow, and jumps back an hour while they work.

import { until } from "../test/support/until.ts";
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, type Day, dayAfter, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { idleAgain, MODES, type World } from "./support/world.ts";

const HOUR_MS = 3_600_000;
const PATIENCE_MS = 600_000;

export const wrongClocks: Suite = {
  fault: "F9",
  promise: "A machine whose clock is wrong, or is put back while it works, sends nothing early and stops nothing.",
  // The embedded database has no other clock than its machine's.
  modes: MODES.filter((mode) => mode !== "embedded"),
  tries: (size) => {
    const people = { small: 60, middle: 300, full: 2_000 }[size];
    return [
      (world) => tried(world, people, "an hour fast", HOUR_MS, false),
      (world) => tried(world, people, "an hour slow", -HOUR_MS, false),
      (world) => tried(world, people, "put back by an hour while it works", HOUR_MS, true),
    ];
  },
};

async function tried(world: World, people: number, name: string, clockWrongBy: number, jumps: boolean) {
  // By the database's clock, so the day is today's, and messages may go out at any hour.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(new Date()) as Day;
  const council = councilAround(today, people, true);
  const due = whatIsDue(council, [{ day: today, minutes: 720 }]);
  const { store, queue } = await world.place();
  await seed(store, { ...council, importedOn: dayAfter(today, -60) });
  const chat = await world.chat({ delayMs: 100, rateLimited: 0.1, replyLost: 0.02 });
  const service = world.service({ store, queue, chat: chat.url, clockWrongBy });
  if (jumps) {
    await until("a third is told", async () => (await chat.log()).posts.length >= due.told.length / 3, PATIENCE_MS);
    service.signal("SIGUSR2");
  }
  await idleAgain(service, PATIENCE_MS);
  const end = await service.kill("SIGTERM");
  const log = await chat.log();
  // The deadline that a post carries is by the clock that is wrong, so its lateness says nothing here.
  const { found, broken } = await accountFor(store, log, due.told, Number.POSITIVE_INFINITY);
  return {
    subject: "ours",
    tried: { messages: due.told.length, reminders: due.reminders },
    injected: { [name]: 1, ...log.injected },
    found,
    broken: end === 0 ? broken : [...broken, `it ended with ${end}`],
  } as const;
}
