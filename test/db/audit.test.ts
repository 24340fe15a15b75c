import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeAudit } from "../../src/db/audit.ts";
import { ensureOrganisation } from "../../src/db/organisations.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());

beforeAll(async () => {
  const { id } = await ensureOrganisation(database.db, {
    name: "Ashcombe Council",
    timeZone: "Europe/London",
    nation: "england-and-wales",
  });
  const at = new Date("2026-06-23T09:00:00Z");
  await writeAudit(database.db, { organisationId: id, at, personId: null, kind: "plan.paused", subject: { plan: 1 } });
});

test.each([
  "update due_regard.audit_event set kind = 'other'",
  "delete from due_regard.audit_event",
  "truncate due_regard.audit_event",
])("the audit trail refuses: %s", async (statement) => {
  await expect(sql.raw(statement).execute(database.db)).rejects.toThrow("append-only");
});
