// F23: what was given up is listed, tried again and settled by a person, and nothing of it arrives twice.
import { openDatabase } from "../src/db/open-database.ts";
import { leaveIt, tryAgain, undelivered } from "../src/db/undelivered.ts";
import type { OrganisationId } from "../src/plan/ids.ts";
import type { Suite } from "./suite.ts";
import { councilAround, seed } from "./support/council.ts";
import { whatIsDue } from "./support/oracle.ts";
import { idleAgain, MODES, type World } from "./support/world.ts";

const TODAY = "2026-06-23";
const NOW = `${TODAY}T10:00:00+01:00`;
const PATIENCE_MS = 300_000;
const ORGANISATION = 1 as OrganisationId;

export const deadLetters: Suite = {
  fault: "F23",
  promise:
    "What was given up is on a list; tried again it arrives at most once, also where it had arrived; left, it is not sent.",
  modes: MODES,
  tries: (size) => {
    const people = { small: 45, middle: 300, full: 2_000 }[size];
    return [true, false].map((readable) => (world) => tried(world, people, readable));
  },
};

/** A chat that takes nothing, or keeps it and always loses the answer, until the service gives up; then it is well. */
async function tried(world: World, people: number, readable: boolean) {
  const council = councilAround(TODAY, people);
  const due = whatIsDue(council, [{ day: TODAY, minutes: 600 }]);
  const { store, queue } = await world.place();
  await seed(store, council);
  // Read back, a message that is not found is tried five times; not read back, one lost answer is enough.
  const chat = await world.chat(readable ? { downBefore: 1 } : { replyLost: 0.5, errorAfter: 0.5 });
  const order = { store, queue, chat: chat.url, now: NOW, readable, leaseMs: 1_000, sendWithinMs: 700 };
  await untilIdle(world, order);

  const before = new Set((await chat.log()).posts.map(({ key }) => key));
  const listed = await inStore(store, (db) => undelivered(db, ORGANISATION));
  const again = listed.filter((_, index) => index % 3 !== 0);
  const left = listed.filter((_, index) => index % 3 === 0);
  await inStore(store, (db) =>
    db.transaction().execute(async (transaction) => {
      const by = { organisation: ORGANISATION, at: new Date(NOW) };
      for (const { letter } of again) await tryAgain(transaction, letter, by);
      // Twice is once.
      for (const { letter } of again) await tryAgain(transaction, letter, by);
      for (const { letter } of left) await leaveIt(transaction, letter, by);
    }),
  );
  await chat.behave({});
  await untilIdle(world, order);

  const { posts } = await chat.log();
  const arrived = Map.groupBy(
    posts.filter(({ key }) => key.startsWith("daily-")),
    ({ key }) => key,
  );
  const keys = new Map(
    (await inStore(store, (db) => db.selectFrom("message").select(["id", "key", "state"]).execute())).map((row) => [
      Number(row.id),
      row,
    ]),
  );
  const keyOf = (one: (typeof listed)[number]) => keys.get(Number(one.letter.id))?.key ?? "";
  const twice = [...arrived].filter(([, all]) => all.length > 1);
  const notAgain = again.filter((one) => !arrived.has(keyOf(one)));
  const leftSent = left.filter((one) => arrived.has(keyOf(one)) && !before.has(keyOf(one)));
  const open = [...keys.values()].filter(({ state }) => state === "planned" || state === "sending");
  const promises = {
    "not on the list": due.told.length - listed.length,
    "sent twice": twice.length,
    "tried again and never arrived": notAgain.length,
    "left and sent all the same": leftSent.length,
    "still open": open.length,
  };
  return {
    subject: "ours",
    tried: { "given up": listed.length, "tried again": again.length, left: left.length },
    injected: { [readable ? "takes nothing" : "loses every answer, cannot be read back"]: due.told.length },
    found: promises,
    broken: Object.entries(promises).flatMap(([name, count]) => (count !== 0 ? [`${count} ${name}`] : [])),
  } as const;
}

async function untilIdle(world: World, order: Parameters<World["service"]>[0]): Promise<void> {
  const service = world.service(order);
  await service.says("ready", PATIENCE_MS);
  await idleAgain(service, PATIENCE_MS);
  const end = await service.kill("SIGTERM");
  if (end !== 0) throw new Error(`it ended with ${end}: ${service.lines.slice(-8).join(" | ")}`);
}

async function inStore<Result>(
  store: Parameters<typeof openDatabase>[0],
  look: (db: Awaited<ReturnType<typeof openDatabase>>["db"]) => Promise<Result>,
): Promise<Result> {
  await using database = await openDatabase(store);
  return await look(database.db);
}
