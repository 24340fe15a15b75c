// The database says what time it is; it need not be asked for every message.
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from "kysely";
import { expect, test, vi } from "vitest";
import type { Schema } from "../../src/db/schema/schema.ts";
import { databaseClock } from "../../src/jobs/clock.ts";

/** A database of which only the clock is real: `says` is asked for the time. */
function databaseThatSays(says: () => Date) {
  let asked = 0;
  class Clockwork extends DummyDriver {
    override async acquireConnection() {
      const connection = await super.acquireConnection();
      return Object.assign(connection, {
        executeQuery: async (_query: CompiledQuery) => {
          asked += 1;
          return { rows: [{ at: says() }] as never[] };
        },
      });
    }
  }
  const db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new Clockwork(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return { db, asked: () => asked };
}

const NOON = new Date("2026-06-23T12:00:00Z");

test("a hundred messages ask the database once what time it is", async () => {
  const { db, asked } = databaseThatSays(() => NOON);
  const clock = databaseClock(db);
  const times = await Promise.all(Array.from({ length: 100 }, () => clock.now()));
  expect(asked()).toBe(1);
  expect(times.every((time) => Math.abs(time.getTime() - NOON.getTime()) < 60_000)).toBe(true);
});

test("a machine whose own clock is wrong tells the database's time all the same", async () => {
  const { db } = databaseThatSays(() => NOON);
  const clock = databaseClock(db);
  await clock.now();
  vi.spyOn(Date, "now").mockReturnValue(NOON.getTime() + 3_600_000);
  try {
    expect(Math.abs((await clock.now()).getTime() - NOON.getTime())).toBeLessThan(60_000);
  } finally {
    vi.restoreAllMocks();
  }
});

test("a database whose clock was put right is followed", async () => {
  let at = NOON;
  const { db } = databaseThatSays(() => at);
  const clock = databaseClock(db, 0);
  await clock.now();
  at = new Date(NOON.getTime() - 3_600_000);
  expect(Math.abs((await clock.now()).getTime() - at.getTime())).toBeLessThan(60_000);
});

test("it is never ahead of the database", async () => {
  const { db } = databaseThatSays(() => new Date());
  const clock = databaseClock(db, 0);
  for (let look = 0; look < 50; look += 1) {
    const told = await clock.now();
    expect(told.getTime()).toBeLessThanOrEqual(Date.now());
  }
});
