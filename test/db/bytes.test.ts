import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/open-test-database.ts";

const { db, ...database } = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test.each([
  ["every byte", EVERY_BYTE],
  ["a part of something longer", EVERY_BYTE.subarray(100, 200)],
  ["nothing", new Uint8Array()],
])("a file of %s comes back as it was kept", async (_what, bytes) => {
  const { rows } = await sql<{ kept: Uint8Array; length: number }>`
    select ${bytes}::bytea as kept, length(${bytes}::bytea) as length`.execute(db);
  expect(rows[0]?.length).toBe(bytes.length);
  expect([...(rows[0]?.kept ?? [])]).toEqual([...bytes]);
});
