import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { json } from "../../src/db/database.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const { db, ...database } = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());

test.each([
  ["the character NUL", "PLA-1 is\0 green", "PLA-1 is\u{FFFD} green"],
  ["half of an emoji", "done \ud83d", "done \u{FFFD}"],
  ["the other half", "\ude00 done", "\u{FFFD} done"],
  ["a whole emoji", "done 😀", "done 😀"],
  ["a backslash that somebody typed", "C:\\u0000 and \\ud800", "C:\\u0000 and \\ud800"],
])("words with %s are kept", async (_what, words, stored) => {
  const body = { kind: "text", text: words, more: [words, null, 7] };
  const { rows } = await sql<{ body: unknown }>`select ${json(body)}::jsonb as body`.execute(db);
  expect(rows[0]?.body).toEqual({ kind: "text", text: stored, more: [stored, null, 7] });
});
