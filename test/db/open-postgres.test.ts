import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "../../src/db/open-database.ts";
import { UserError } from "../../src/plan/user-error.ts";
import { makeServerDatabase } from "../support/open-test-database.ts";
import { until } from "../support/until.ts";

test("a database that is down is one plain line, without the password", async () => {
  const opened = openDatabase({ kind: "postgres", url: "postgres://clerk:s3cret@127.0.0.1:1/plans" });
  await expect(opened).rejects.toThrow(UserError);
  await expect(opened).rejects.toThrow(
    "I can't use the database at 127.0.0.1:1/plans: nothing answers there. Check that PostgreSQL is running and that DATABASE_URL names it, then start again.",
  );
});

test("something else than PostgreSQL at the address is one plain line too", async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const opened = openDatabase({ kind: "postgres", url: `postgres://clerk:s3cret@127.0.0.1:${port}/plans` });
  await expect(opened).rejects.toThrow(UserError);
  await expect(opened).rejects.not.toThrow("s3cret");
  server.close();
});

test("an address that is none says how to write one, and does not repeat it", async () => {
  const opened = (async () => await openDatabase({ kind: "postgres", url: "clerk:s3cret@db" }))();
  await expect(opened).rejects.toThrow("Write it as postgres://user:password@host:5432/name.");
  await expect(opened).rejects.not.toThrow("s3cret");
});

test.runIf(process.env.STORE === "postgres")("processes that start at once make the tables once", async () => {
  const { url, remove } = await makeServerDatabase();
  try {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ kind: "postgres", url })));
    const [first] = opened;
    if (!first) throw new Error("none was opened");
    const { rows } = await sql`select name from due_regard.schema_migration`.execute(first.db);
    const names = rows.map((row) => (row as { name: string }).name);
    expect(names).toEqual([...new Set(names)]);
    expect(names[0]).toBe("0001-start");
    for (const database of opened) await database[Symbol.asyncDispose]();
  } finally {
    await remove();
  }
});

test.runIf(process.env.STORE === "postgres")(
  "connections that break while nobody uses them are told of, and the next question is answered",
  async () => {
    const { url, remove } = await makeServerDatabase();
    try {
      await using database = await openDatabase({ kind: "postgres", url });
      const broken: Error[] = [];
      database.onBroken((error) => broken.push(error));
      const { db } = database;
      await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.1)`.execute(db)));
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
      await until("the broken ones are told of", () => broken.length === 2);
      expect(broken[0]?.message).toContain("terminating connection");
      expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    } finally {
      await remove();
    }
  },
);

test.runIf(process.env.STORE === "postgres")(
  "a connection that breaks between two statements of a transaction fails that transaction and nothing else",
  async () => {
    const { url, remove } = await makeServerDatabase();
    try {
      await using database = await openDatabase({ kind: "postgres", url });
      const { db } = database;
      const broken = db.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
        // Nobody asks anything of it while it breaks.
        const gone = sql<{
          there: boolean;
        }>`select exists (select from pg_stat_activity where pid = ${rows[0]?.pid}) as there`;
        await until("it is gone", async () => (await gone.execute(db)).rows[0]?.there === false);
        await sql`select 1`.execute(transaction);
      });
      await expect(broken).rejects.toThrow();
      expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    } finally {
      await remove();
    }
  },
);
