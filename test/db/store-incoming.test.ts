// Events that come at the same time are stored in one statement.
import { afterAll, beforeEach, expect, test } from "vitest";
import { type NewIncoming, storeAllIncoming, storeIncoming } from "../../src/db/store-incoming.ts";
import type { PersonId } from "../../src/plan/ids.ts";
import { aCouncil, type Council } from "../support/a-council.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
const { db } = database;
let council: Council;
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(async () => {
  await database.reset();
  council = await aCouncil(db, {
    importedOn: "2026-06-01",
    actions: [{ reference: "PLA-1", owners: ["Head of Economy"], deadlines: ["2026-06-30"] }],
    held: ["Head of Economy"],
    channel: "chat",
  });
});

function said(externalId: string, text: string, more: Partial<NewIncoming> = {}): NewIncoming {
  return {
    organisationId: council.organisationId,
    channel: "chat",
    externalId,
    personId: council.holders.get("Head of Economy") ?? null,
    body: { kind: "text", text, repliesTo: null },
    at: new Date("2026-06-23T10:00:00Z"),
    ...more,
  };
}

test("an event that comes twice at the same time is new once, and one that was stored before is not", async () => {
  const before = await storeIncoming(db, said("one", "first"));
  const kept = await storeAllIncoming(db, [said("two", "second"), said("two", "second"), said("one", "first")]);
  expect(kept).toEqual([
    { id: expect.any(Number), kind: "new" },
    { id: kept[0]?.id, kind: "seen" },
    { id: before.id, kind: "seen" },
  ]);
});

test("what somebody writes keeps its order, its words and its place", async () => {
  const place = { conversation: "C1", thread: null };
  await storeAllIncoming(db, [
    said("z", "green", { personId: null, place }),
    said("y", "PLA-1 amber \u{1F600} \0 \ud800 'quoted' \\ {}"),
    said("x", "no, red"),
  ]);
  const rows = await db
    .selectFrom("incoming")
    .select(["body", "place", "person_id", "received_at"])
    .orderBy("id")
    .execute();
  const person = council.holders.get("Head of Economy");
  const at = new Date("2026-06-23T10:00:00Z");
  const text = (words: string) => ({ kind: "text", text: words, repliesTo: null });
  expect(rows).toEqual([
    {
      body: text("PLA-1 amber \u{1F600} \u{FFFD} \u{FFFD} 'quoted' \\ {}"),
      place: null,
      person_id: person,
      received_at: at,
    },
    { body: text("no, red"), place: null, person_id: person, received_at: at },
    { body: text("green"), place, person_id: null, received_at: at },
  ]);
});

test("all are stored or none is, so that each can be tried by itself", async () => {
  const nobody = said("two", "second", { personId: 999_999 as PersonId });
  await expect(storeAllIncoming(db, [said("one", "first"), nobody])).rejects.toThrow();
  expect(await db.selectFrom("incoming").select("id").execute()).toEqual([]);
});
