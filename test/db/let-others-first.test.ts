// On a server too whoever waits for us comes before the work that nobody waits for.
import { EventEmitter } from "node:events";
import { setImmediate as nextTurn } from "node:timers/promises";
import { sql } from "kysely";
import type pg from "pg";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { letOthersFirst } from "../../src/db/let-others-first.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
afterEach(() => vi.useRealTimers());

/** A pool of those who wait, of whom none, or somebody, has a connection; and work that notes what is asked. */
function aPoolAndWork() {
  const first = Object.assign(new EventEmitter(), { waitingCount: 0, totalCount: 1, idleCount: 1 });
  const asked: string[] = [];
  const client = { query: async (text: string) => void asked.push(text), release: () => {} };
  const background = { options: {}, connect: async () => client, end: async () => {} };
  const pool = letOthersFirst(background as unknown as pg.Pool, first as unknown as pg.Pool);
  return {
    asked,
    pool,
    somebodyWaits: () => Object.assign(first, { idleCount: 0 }),
    isAnswered: async () => {
      first.emit("release");
      Object.assign(first, { idleCount: 1 });
      for (let turn = 0; turn < 4; turn += 1) await nextTurn();
    },
  };
}

test("nothing is begun while somebody waits for an answer, and all is begun after it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { asked, pool, somebodyWaits, isAnswered } = aPoolAndWork();
  const client = await pool.connect();
  await client.query("begin", []);
  somebodyWaits();
  const work = ["update", "insert"].map((text) => client.query(text, []));
  await nextTurn();
  expect(asked).toEqual(["begin"]);
  await isAnswered();
  await Promise.all(work);
  expect(asked).toEqual(["begin", "update", "insert"]);
});

test("what was begun is brought to its end even then", async () => {
  const { asked, pool, somebodyWaits } = aPoolAndWork();
  const client = await pool.connect();
  somebodyWaits();
  await client.query("commit", []);
  expect(asked).toEqual(["commit"]);
});

test("the work goes on however many are waited for", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { asked, pool, somebodyWaits } = aPoolAndWork();
  const client = await pool.connect();
  somebodyWaits();
  const work = ["update", "insert"].map((text) => client.query(text, []));
  await vi.advanceTimersByTimeAsync(25);
  expect(asked).toEqual(["update"]);
  await vi.advanceTimersByTimeAsync(25);
  expect(asked).toEqual(["update", "insert"]);
  await Promise.all(work);
});

test("what fails is rolled back, and its connection is given back", async () => {
  const { background } = database;
  for (let nth = 0; nth < 20; nth += 1) {
    await expect(
      background.transaction().execute((transaction) => sql`select nothing from nowhere`.execute(transaction)),
    ).rejects.toThrow();
  }
  expect((await sql`select 1 as one`.execute(background)).rows).toEqual([{ one: 1 }]);
});
