// F2: frozen for longer than a lease and woken again, in the middle of deliveries.
import { setTimeout as pause } from "node:timers/promises";
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { USUAL } from "./support/usual.ts";
import { idleAgain, MODES, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const SIZES = {
  small: { people: 150, stops: 4 },
  middle: { people: 800, stops: 24 },
  full: { people: 4_500, stops: 70 },
};
const PATIENCE_MS = 900_000;

export const freeze: Suite = {
  fault: "F2",
  promise:
    "A process that is frozen for longer than its lease and wakes up again sends nothing late and nothing twice.",
  modes: MODES,
  tries: (size) => [(world) => frozen(world, SIZES[size])],
};

async function frozen(world: World, { people, stops }: { readonly people: number; readonly stops: number }) {
  const council = councilAround(TODAY, people);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { store, queue } = await world.place();
  await seed(store, council);
  const atOnce = world.mode === "embedded" ? 1 : 3;
  // Slow enough that there is work left at each stop.
  const delayMs = Math.min(400, (10_000 * stops) / people);
  const chat = await world.chat({ replyLost: 0.02, downBefore: 0.01, delayMs });
  const now = `${TODAY}T10:00:00+01:00`;
  const services = Array.from({ length: atOnce }, () => world.service({ store, queue, chat: chat.url, now }));
  await Promise.all(services.map((service) => service.says("ready", PATIENCE_MS)));
  let stopped = 0;
  await Promise.all(
    services.map(async (service) => {
      while (stopped < stops && !service.lines.includes("idle")) {
        stopped += 1;
        await pause(Math.random() * 600);
        service.signal("SIGSTOP");
        await pause(USUAL.leaseMs * (1.05 + Math.random() / 2));
        service.signal("SIGCONT");
      }
    }),
  );
  for (const service of services) await idleAgain(service, PATIENCE_MS);
  const ends = await Promise.all(services.map((service) => service.kill("SIGTERM")));
  const log = await chat.log();
  const { found, broken } = await accountFor(store, log, due.told);
  const illEnds = ends.filter((end) => end !== 0);
  return {
    subject: "ours",
    tried: { messages: due.told.length, reminders: due.reminders },
    injected: { stops: stopped, ...log.injected },
    found: { ...found, "did not stop when asked": illEnds.length },
    broken: [...broken, ...illEnds.map((end) => `it ended with ${end} when it was asked to stop`)],
  } as const;
}
