// F12: thousands of messages at once to a service that takes only so many a second, and to one person none at all.

import { until } from "../test/support/until.ts";
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { MODES, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const PER_SECOND = 50;
const BLOCKED = 1;
const PATIENCE_MS = 1_800_000;

export const burst: Suite = {
  fault: "F12",
  promise: "A burst is worked off as fast as the chat service allows, and somebody who cannot be told holds up nobody.",
  modes: MODES,
  tries: (size) => [(world) => tried(world, { small: 150, middle: 1_200, full: 10_000 }[size])],
};

async function tried(world: World, people: number) {
  const council = councilAround(TODAY, people);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const others = due.told.filter(({ person }) => person !== BLOCKED);
  const { store, queue } = await world.place();
  await seed(store, council);
  const chat = await world.chat({ perSecond: PER_SECOND, retryAfterSeconds: [1, 3], blocked: [BLOCKED] });
  const service = world.service({ store, queue, chat: chat.url, now: `${TODAY}T10:00:00+01:00` });
  await until("the others are told", async () => (await chat.log()).posts.length >= others.length, PATIENCE_MS);
  const log = await chat.log();
  await service.kill("SIGTERM");
  const times = log.posts.map(({ at }) => at).toSorted((left, right) => left - right);
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000;
  const refused = log.injected.rateLimited ?? 0;
  const { found, broken } = await accountFor(store, log, due.told);
  const blockedIsOpen = due.told.length > others.length ? 1 : 0;
  const real = broken.filter((line) => !(blockedIsOpen && / (lost|still open): /.test(line) && line.startsWith("1 ")));
  return {
    subject: "ours",
    tried: { messages: due.told.length, "a second allowed": PER_SECOND },
    injected: { "people who cannot be told": blockedIsOpen, "429 answers": refused },
    found: {
      ...found,
      seconds: Math.round(seconds * 10) / 10,
      "share of the allowed rate, %": Math.round(
        (100 * others.length) / (PER_SECOND * Math.max(seconds, 0.001) + PER_SECOND),
      ),
      "429 for each 100 posts": Math.round((100 * refused) / Math.max(1, log.posts.length)),
    },
    broken: real,
  } as const;
}
