// In an embedded store whoever waits for us comes before the work that nobody waits for.
import { PGlite } from "@electric-sql/pglite";
import { afterAll, expect, test } from "vitest";
import { lineBefore, type SessionEnd } from "../../src/db/session-line.ts";
import { openInMemory } from "../support/open-in-memory.ts";

const session = await PGlite.create("memory://");
const database = await openInMemory();
afterAll(() => Promise.all([session.close(), database[Symbol.asyncDispose]()]));

/** Asks so many things at once, and notes in which order the answers came. */
function ask(end: Pick<SessionEnd, "query">, name: string, times: number, order: string[]): Promise<unknown> {
  return Promise.all(Array.from({ length: times }, () => end.query("select 1").then(() => order.push(name))));
}

test("an acknowledgement overtakes the work that waits, not the statement in hand", async () => {
  const { first, others } = lineBefore(session);
  const order: string[] = [];
  const work = ask(others, "work", 30, order);
  await ask(first, "acknowledged", 3, order);
  await work;
  expect(order.slice(0, 5)).toEqual(["work", "acknowledged", "acknowledged", "acknowledged", "work"]);
  expect(order).toHaveLength(33);
});

test("acknowledgements one after the other overtake it too", async () => {
  const order: string[] = [];
  const work = Promise.all(
    Array.from({ length: 30 }, () =>
      database.background
        .selectFrom("organisation")
        .select("id")
        .execute()
        .then(() => order.push("work")),
    ),
  );
  for (let nth = 0; nth < 5; nth += 1) {
    await database.db.selectFrom("organisation").select("id").execute();
    order.push("acknowledged");
  }
  await work;
  expect(order.indexOf("acknowledged")).toBeLessThan(3);
  expect(order.slice(0, 7).filter((one) => one === "acknowledged")).toHaveLength(5);
});

test("nobody waits for ever: of many acknowledgements some let a piece of work through", async () => {
  const { first, others } = lineBefore(session);
  const order: string[] = [];
  const begun = ask(first, "acknowledged", 100, order);
  await Promise.all([ask(others, "work", 3, order), begun]);
  expect(order.indexOf("work")).toBeLessThan(30);
  expect(order.lastIndexOf("work")).toBeLessThan(99);
});

test("what fails leaves the line to the next", async () => {
  const { first, others } = lineBefore(session);
  const failing = expect(others.transaction(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  const refused = expect(first.query("select nothing from nowhere")).rejects.toThrow();
  await Promise.all([failing, refused]);
  expect((await others.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});
