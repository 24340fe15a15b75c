import { afterAll, beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../src/db/open-database.ts";
import { PglitePool } from "../../src/jobs/pglite-pool.ts";
import { openInMemory } from "../support/open-in-memory.ts";
import { until } from "../support/until.ts";

const database = await openInMemory();
const { db, connections } = database;
if (connections.kind !== "embedded") throw new Error("this is about the embedded store");
const pool = new PglitePool(connections.session);

afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await pool.query("drop table if exists tried");
  await pool.query("create table tried (n integer primary key, note jsonb)");
});

async function kept(): Promise<unknown[]> {
  return (await pool.query("select n from tried order by n")).rows;
}

test("a statement beside a client's transaction is not part of it", async () => {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("insert into tried values ($1)", [1]);
  const beside = [pool.query("insert into tried values (2)"), db.selectFrom("organisation").selectAll().execute()];
  await client.query("insert into tried values (3)");
  await client.query("ROLLBACK");
  await Promise.all(beside);
  expect(await kept()).toEqual([{ n: 2 }]);
});

test("a client's transaction waits for Kysely's, and the other way round", async () => {
  const order: string[] = [];
  const client = await pool.connect();
  await client.query("BEGIN");
  const kysely = db.transaction().execute(async (transaction) => {
    order.push("kysely begins");
    await transaction.selectFrom("organisation").selectAll().execute();
  });
  await client.query("insert into tried values (1)");
  order.push("client commits");
  await client.query("COMMIT");
  await kysely;
  expect(order).toEqual(["client commits", "kysely begins"]);
  expect(await kept()).toEqual([{ n: 1 }]);
});

test("a client that is given back in the middle of a transaction leaves nothing, and the store goes on", async () => {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("insert into tried values (1)");
  client.release();
  expect(await kept()).toEqual([]);
});

test("a statement that fails inside a transaction can be rolled back", async () => {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("insert into tried values (1)");
  await expect(client.query("insert into tried values (1)")).rejects.toThrow(/duplicate key/);
  await client.query("ROLLBACK");
  expect(await kept()).toEqual([]);
});

test("what a listening client hears comes at once, and only until it is given back", async () => {
  const heard: unknown[] = [];
  const client = await pool.connect();
  client.on("notification", (notification) => heard.push(notification));
  await client.query("-- the shared channel\nLISTEN bullmq_jobs;\n");
  await pool.query("select pg_notify('bullmq_jobs', 'delivery')");
  await until("it is heard", () => heard.length === 1);
  expect(heard).toEqual([{ channel: "bullmq_jobs", payload: "delivery" }]);
  client.release();
  await pool.query("select pg_notify('bullmq_jobs', 'delivery')");
  await pool.query("select 1");
  expect(heard).toHaveLength(1);
});

test("results look as pg's do: rows, how many were changed, the last of several statements", async () => {
  expect(await pool.query("insert into tried values ($1, $2), (2, null)", [1, '{"a": 1}'])).toMatchObject({
    rowCount: 2,
  });
  expect(await pool.query("select note from tried where n = $1", [1])).toEqual({
    rows: [{ note: { a: 1 } }],
    rowCount: 1,
  });
  expect(await pool.query("delete from tried; select 7 as seven")).toEqual({ rows: [{ seven: 7 }], rowCount: 1 });
});

test("an embedded store is closed though nobody ended the pool", async () => {
  const other = await openDatabase({ kind: "embedded", folder: "memory" });
  await other[Symbol.asyncDispose]();
  await expect(other.db.selectFrom("organisation").selectAll().execute()).rejects.toThrow();
});
