// F1: killed with SIGKILL at every step of sweep and delivery and at any moment, with a chat that loses replies.
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import type { BareOrder } from "./support/bare-queue.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { DELIVERY_POINTS, killAgainAndAgain } from "./support/restarts.ts";
import { MODES, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const MORNING = Date.parse(`${TODAY}T10:00:00+01:00`);
const MOMENTS = [{ day: TODAY, minutes: 600 }] as const;
const SIZES = {
  small: { people: 40, kills: 4 },
  middle: { people: 500, kills: 30 },
  full: { people: 3_200, kills: 90 },
};
const BROKEN = { replyLost: 0.02, downBefore: 0.01 };

export const kill: Suite = {
  fault: "F1",
  promise: "Whatever instant the process dies at, every reminder arrives, once, and none that is not due.",
  modes: MODES,
  tries: (size) => [(world) => ours(world, SIZES[size]), (world) => bare(world, SIZES[size])],
};

interface Amount {
  readonly people: number;
  readonly kills: number;
}

/** Ten posts at a time in each process; slow enough that each life ends in the middle of the work. */
function delayFor({ people, kills }: Amount): number {
  return Math.min(400, Math.max(20, (10 * 800 * kills) / people));
}

async function ours(world: World, amount: Amount) {
  const council = councilAround(TODAY, amount.people);
  const due = whatIsDue(council, MOMENTS);
  const { store, queue } = await world.place();
  await seed(store, council);
  const chat = await world.chat({ ...BROKEN, delayMs: delayFor(amount) });
  const started = performance.now();
  const kills = await killAgainAndAgain({
    kills: amount.kills,
    atOnce: world.mode === "embedded" ? 1 : 2,
    points: DELIVERY_POINTS,
    start: (crash) => {
      const now = new Date(MORNING + performance.now() - started).toISOString();
      return world.service({ store, queue, chat: chat.url, crash, now });
    },
  });
  const log = await chat.log();
  const { found, broken } = await accountFor(store, log, due.told);
  return {
    subject: "ours",
    tried: { messages: due.told.length, reminders: due.reminders },
    injected: { kills: kills.total, ...kills.at, ...log.injected },
    found,
    broken,
  } as const;
}

async function bare(world: World, amount: Amount) {
  const { store, queue } = await world.place();
  const chat = await world.chat({ ...BROKEN, delayMs: delayFor(amount) });
  const order: BareOrder = { store, queue, chat: chat.url, jobs: amount.people, liveliness: "as ours" };
  const kills = await killAgainAndAgain({
    kills: amount.kills,
    atOnce: world.mode === "embedded" ? 1 : 2,
    points: [],
    start: () => world.program(new URL("./support/bare-queue.ts", import.meta.url), order),
  });
  const log = await chat.log();
  const arrived = Map.groupBy(log.posts, ({ key }) => key);
  return {
    subject: "bare BullMQ",
    tried: { messages: amount.people },
    injected: { kills: kills.total, ...log.injected },
    found: {
      arrived: arrived.size,
      lost: amount.people - arrived.size,
      "sent twice": [...arrived.values()].filter((all) => all.length > 1).length,
    },
    broken: [],
  } as const;
}
