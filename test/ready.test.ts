import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { startApp } from "../src/app.ts";
import { ensureOrganisation } from "../src/db/organisations.ts";
import { openTestDatabase } from "./support/open-test-database.ts";
import { keptLog, testQueue } from "./support/test-jobs.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

async function anApp() {
  const { db } = database;
  const council = { name: "Ashcombe Council", timeZone: "Europe/London", nation: "england-and-wales" } as const;
  const organisation = await ensureOrganisation(db, council);
  const store = { database, db, organisation, [Symbol.asyncDispose]: async () => {} };
  return await startApp({ store, queue: testQueue(), channels: [], log: keptLog() });
}

test("the service is ready when it has swept, and not while the last sweep is more than three ticks ago", async () => {
  await using app = await anApp();
  expect(await app.isReady()).toBe(true);
  await sql`update due_regard.organisation set swept_at = clock_timestamp() - interval '16 minutes'`.execute(app.db);
  expect(await app.isReady()).toBe(false);
  await app.jobs.sweepNow();
  expect(await app.isReady()).toBe(true);
});

test("the service is not ready when its queue does not answer", async () => {
  const app = await anApp();
  expect(await app.isReady()).toBe(true);
  await app[Symbol.asyncDispose]();
  expect(await app.isReady().catch(() => false)).toBe(false);
});
