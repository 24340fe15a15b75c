import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());

test.each([
  "update due_regard.audit_event set kind = 'other'",
  "delete from due_regard.audit_event",
  "truncate due_regard.audit_event",
])("the audit trail refuses: %s", async (statement) => {
  await expect(sql.raw(statement).execute(database.db)).rejects.toThrow("append-only");
});
