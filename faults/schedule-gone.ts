// F24: the sweep's schedule is deleted by hand, and a service hangs: the sweep comes again, and whoever hangs is not ready.
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { openDatabase } from "../src/db/open-database.ts";
import { sweepAgeMs } from "../src/db/sweeps.ts";
import { until } from "../test/support/until.ts";
import type { Suite } from "./suite.ts";
import { accountFor } from "./support/account.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { idleAgain, ON_SERVERS, portOf, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const TICK_MS = 1_000;
const PATIENCE_MS = 120_000;
/** Longer than the watchdog's two ticks and the three after which a service says that it is not ready. */
const HANGS_MS = 6_000;
/** A signal is heard a moment after it was sent. */
const HEARD_MS = 300;

export const scheduleGone: Suite = {
  fault: "F24",
  promise:
    "When the queue's own schedule is gone or a service hangs, it is swept again within a few ticks, and a service that hangs is not ready.",
  modes: ON_SERVERS,
  tries: (size) => [(world) => tried(world, { small: 3, middle: 20, full: 100 }[size])],
};

async function tried(world: World, times: number) {
  const council = councilAround(TODAY, 20);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { store, queue } = await world.place();
  await seed(store, council);
  const chat = await world.chat();
  const service = world.service({ store, queue, chat: chat.url, now: `${TODAY}T10:00:00+01:00`, tickMs: TICK_MS });
  const port = await portOf(service);
  await service.says("ready", PATIENCE_MS);
  await using database = await openDatabase(store);
  const { db } = database;
  let slowestMs = 0;
  let slowestHungMs = 0;
  let readyMeanwhile = 0;
  const sweptAgain = async (since: Date): Promise<number> => {
    await until("it is swept again", async () => (await sweptAt()) > since, PATIENCE_MS);
    return (await sweptAt()).getTime() - since.getTime();
  };
  async function sweptAt(): Promise<Date> {
    const row = await db.selectFrom("organisation").select("swept_at").executeTakeFirstOrThrow();
    return row.swept_at ?? new Date(0);
  }
  for (let time = 0; time < times; time += 1) {
    await until("it was just swept", async () => (await sweepAgeMs(db)) < TICK_MS, PATIENCE_MS);
    await forgetSchedule();
    // Whatever was begun before the deletion does not count.
    const begun = await sweptAt();
    slowestMs = Math.max(slowestMs, await sweptAgain(new Date(begun.getTime() + TICK_MS / 2)));

    service.signal("SIGUSR1");
    await pause(HEARD_MS);
    const answer = await fetch(`http://127.0.0.1:${port}/ready`, { signal: AbortSignal.timeout(HANGS_MS / 2) }).catch(
      () => null,
    );
    if (answer?.ok) readyMeanwhile += 1;
    slowestHungMs = Math.max(slowestHungMs, await sweptAgain(await sweptAt()));
    await until("it is ready again", async () => (await fetch(`http://127.0.0.1:${port}/ready`)).ok, PATIENCE_MS);
  }
  await idleAgain(service, PATIENCE_MS);
  const end = await service.kill("SIGTERM");
  const { found, broken } = await accountFor(store, await chat.log(), due.told);
  const tooLate = slowestMs > 6 * TICK_MS;
  return {
    subject: "ours",
    tried: { messages: due.told.length },
    injected: { "schedule deleted": times, "hung for 6 s": times },
    found: {
      ...found,
      "swept again after at most, ms": slowestMs,
      "of which it hung, ms": slowestHungMs,
      readyMeanwhile,
    },
    broken: [
      ...broken,
      ...(tooLate ? [`it was swept again only after ${slowestMs} ms, with a tick of ${TICK_MS} ms`] : []),
      ...(readyMeanwhile > 0 ? [`it said ${readyMeanwhile} times that it was ready while it hung`] : []),
      ...(end === 0 ? [] : [`it ended with ${end}`]),
    ],
  } as const;

  /** The schedule and the job that it has waiting. */
  async function forgetSchedule(): Promise<void> {
    const name = `${queue.name}-sweep`;
    if (world.redis && queue.kind === "redis") {
      for (const what of ["repeat", "delayed", "wait"]) await world.redis.command("DEL", `bull:${name}:${what}`);
      return;
    }
    await sql`delete from bullmq.scheduler`.execute(db);
    await sql`delete from bullmq.job where name = 'sweep'`.execute(db);
  }
}
