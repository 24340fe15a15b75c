import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { json } from "../../src/db/database.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

test("days come back as text, ids and counts as numbers, instants as dates, JSON as values", async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select '2023-03-31'::date as day, 9007199254740991::bigint as id, count(*) as number,
      array['2023-03-31', '2024-02-29']::date[] as days, array[1, 2]::bigint[] as ids,
      '2023-03-26T01:30:00Z'::timestamptz as at, '{"a": [1, null]}'::jsonb as value, null::date as none
    from (values (1), (2)) as two (n)`.execute(database.db);
  expect(rows).toEqual([
    {
      day: "2023-03-31",
      id: Number.MAX_SAFE_INTEGER,
      number: 2,
      days: ["2023-03-31", "2024-02-29"],
      ids: [1, 2],
      at: new Date("2023-03-26T01:30:00Z"),
      value: { a: [1, null] },
      none: null,
    },
  ]);
});

test("what is written comes back: a day, a list in JSON, an instant", async () => {
  const organisation = await database.db
    .insertInto("organisation")
    .values({ name: "Ashcombe Council", policy: json({ stepsBefore: [28, 7] }) })
    .returningAll()
    .executeTakeFirstOrThrow();
  const plan = await database.db
    .insertInto("plan")
    .values({ organisation_id: organisation.id, title: "Fair for all", paused_until: "2026-05-05" })
    .returningAll()
    .executeTakeFirstOrThrow();
  expect(organisation).toMatchObject({ id: 1, policy: { stepsBefore: [28, 7] }, time_zone: "Europe/London" });
  expect(organisation.created_at).toBeInstanceOf(Date);
  expect(plan).toMatchObject({ organisation_id: 1, paused_until: "2026-05-05" });
});

test("a transaction that fails leaves nothing", async () => {
  await expect(
    database.db.transaction().execute(async (transaction) => {
      await transaction.insertInto("organisation").values({ name: "Ashcombe Council" }).execute();
      throw new Error("half way");
    }),
  ).rejects.toThrow("half way");
  expect(await database.db.selectFrom("organisation").selectAll().execute()).toEqual([]);
});

test("a statement beside a transaction is not part of it", async () => {
  const { db } = database;
  const beside: Promise<unknown>[] = [];
  await expect(
    db.transaction().execute(async (transaction) => {
      await transaction.insertInto("organisation").values({ name: "Ashcombe Council" }).execute();
      beside.push(db.insertInto("organisation").values({ name: "Brackenford Council" }).execute());
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  await Promise.all(beside);
  expect(await db.selectFrom("organisation").select("name").execute()).toEqual([{ name: "Brackenford Council" }]);
});
