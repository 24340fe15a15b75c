// While the embedded store works, the process hears everything else.
import { afterAll, expect, test } from "vitest";
import { openInMemory } from "../support/open-in-memory.ts";

const database = await openInMemory();
afterAll(() => database[Symbol.asyncDispose]());

test("a signal to stop is heard in the middle of the work, inside a transaction and outside", async () => {
  for (const work of [inOneGo, inOneTransaction]) {
    const heard = Promise.withResolvers<void>();
    process.once("SIGUSR2", () => heard.resolve());
    let isHeard = false;
    heard.promise.then(() => {
      isHeard = true;
    });
    process.kill(process.pid, "SIGUSR2");
    const statements = await work(() => isHeard);
    expect(isHeard, `after ${statements} statements`).toBe(true);
  }
});

/** Far more than can be done before the signal comes; ends with it. */
const MOST = 20_000;

async function inOneGo(isOver: () => boolean): Promise<number> {
  let done = 0;
  for (; done < MOST && !isOver(); done += 1) await database.db.selectFrom("organisation").select("id").execute();
  return done;
}

async function inOneTransaction(isOver: () => boolean): Promise<number> {
  return await database.db.transaction().execute(async (transaction) => {
    let done = 0;
    for (; done < MOST && !isOver(); done += 1) await transaction.selectFrom("organisation").select("id").execute();
    return done;
  });
}
