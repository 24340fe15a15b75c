// F3: a chat service that accepts and loses the answer, refuses, stalls, and finds what it has only after a while.
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { MODES, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const SIZES = { small: 120, middle: 1_500, full: 10_000 };
const BROKEN = { replyLost: 0.03, downBefore: 0.02, errorAfter: 0.01, stalled: 0.005, rateLimited: 0.03 };
/** The look-up lags by 5 s and comes at the soonest 6 s after the last byte; in production 15 s lie between. */
const LAG_MS = 5_000;
const LEASE = { leaseMs: 8_000, sendWithinMs: 2_000 };
const PATIENCE_MS = 900_000;

export const breakTheChat: Suite = {
  fault: "F3",
  promise:
    "Where the service can be read back, a lost answer loses nothing and sends nothing twice; where it cannot (Teams), what may have arrived is listed as unconfirmed and never sent again.",
  modes: MODES,
  tries: (size) => [true, false].map((readable) => (world) => tried(world, SIZES[size], readable)),
};

async function tried(world: World, people: number, readable: boolean) {
  const council = councilAround(TODAY, people);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { store, queue } = await world.place();
  await seed(store, council);
  const chat = await world.chat({ ...BROKEN, lookUpLagMs: readable ? LAG_MS : 0, delayMs: 5 });
  const now = `${TODAY}T10:00:00+01:00`;
  const service = world.service({ store, queue, chat: chat.url, now, readable, ...LEASE });
  await service.says("ready", PATIENCE_MS);
  await service.says("idle", PATIENCE_MS);
  await service.kill("SIGTERM");
  const log = await chat.log();
  const { found, broken } = await accountFor(store, log, due.told, LEASE.leaseMs - LEASE.sendWithinMs);
  // A busy machine adds time-outs of its own, so it is the sender that counts.
  const ambiguous = service.lines.filter((line) => line === "unknown").length;
  const { unconfirmed = 0 } = found;
  const tooMany = readable ? unconfirmed > 0 : unconfirmed !== ambiguous;
  return {
    subject: "ours",
    tried: { messages: due.told.length, reminders: due.reminders, "can be read back": readable ? 1 : 0 },
    injected: { ...log.injected, "look-ups": log.lookUps },
    found: { ...found, "ambiguous answers": ambiguous },
    broken: tooMany ? [...broken, `${unconfirmed} unconfirmed after ${ambiguous} ambiguous answers`] : broken,
  } as const;
}
