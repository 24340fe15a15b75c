// A rehearsal says what would really be sent, and leaves no trace.
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { copyOrganisation } from "../../src/db/copy-organisation.ts";
import { json } from "../../src/db/database.ts";
import { rehearsedMessages, sendAsThough } from "../../src/db/rehearsed-messages.ts";
import { rehearse, spanOf } from "../../src/jobs/rehearse.ts";
import { rehearseApart } from "../../src/jobs/rehearse-apart.ts";
import { stillTrue } from "../../src/jobs/still-true.ts";
import { sweepOrganisation } from "../../src/jobs/sweep.ts";
import type { LocalDate } from "../../src/plan/calendar.ts";
import type { RehearsedMessage } from "../../src/plan/rehearsed.ts";
import { aCouncil, type Council } from "../support/a-council.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog } from "../support/test-jobs.ts";

const IMPORTED: LocalDate = "2026-03-02";
/** Monday morning before the office opens. */
const NOW = new Date("2026-03-02T08:00:00Z");

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;

let council: Council;
beforeEach(async () => {
  await database.reset();
  council = await aCouncil(db, {
    importedOn: IMPORTED,
    actions: [
      { reference: "PLA-1", owners: ["Head of Economy"], deadlines: ["2026-03-31"] },
      { reference: "PLA-2", owners: ["Head of Economy"], deadlines: ["2026-04-03"] },
      { reference: "ADU-1", owners: ["Head of Care"], deadlines: [], directorate: "Adults" },
    ],
    held: ["Head of Economy", "Head of Care"],
    channel: "terminal",
  });
});

/** Each rehearsal opens a store of its own. */
const SLOW = { timeout: 180_000 };
const SPAN = spanOf("Europe/London", "2026-03-02", "2026-05-01", NOW);

function told(messages: readonly RehearsedMessage[]): readonly string[] {
  return messages.map(({ at, name, kind, actions }) => `${at.toISOString()} ${name} ${kind} ${actions.join(" ")}`);
}

async function everything(): Promise<string> {
  const { rows } = await sql<{ tables: string }>`
    select string_agg(table_name, ' ' order by table_name) as tables from information_schema.tables
    where table_schema = 'due_regard'`.execute(db);
  const held: unknown[] = [];
  for (const table of rows[0]?.tables.split(" ") ?? []) {
    held.push(
      table,
      (await sql`select to_jsonb(kept) as row from due_regard.${sql.raw(table)} kept order by 1`.execute(db)).rows,
    );
  }
  return JSON.stringify(held);
}

test("it names who is told, when, about what and why, and changes nothing", SLOW, async () => {
  const before = await everything();
  const messages = await rehearseApart(db, council.organisationId, SPAN);
  expect(told(messages)).toMatchInlineSnapshot(`
    [
      "2026-03-03T09:30:00.000Z Person 1 reminder PLA-1",
      "2026-03-06T09:30:00.000Z Person 1 reminder PLA-2",
      "2026-03-24T09:30:00.000Z Person 1 reminder PLA-1",
      "2026-03-24T09:30:00.000Z Person 2 review ADU-1",
      "2026-03-27T09:30:00.000Z Person 1 reminder PLA-2",
      "2026-03-31T08:30:00.000Z Person 1 reminder PLA-1",
      "2026-03-31T08:30:00.000Z Person 2 nudge ADU-1",
      "2026-04-07T08:30:00.000Z Person 1 overdue PLA-1 PLA-2",
      "2026-04-14T08:30:00.000Z Person 1 overdue PLA-2",
      "2026-04-21T08:30:00.000Z Person 1 overdue PLA-1",
      "2026-04-24T08:30:00.000Z Person 1 overdue PLA-2",
    ]
  `);
  expect(messages[0]).toMatchObject({ email: "person1@ashcombe.example", why: "PLA-1: is due on 31 March 2026." });
  expect(await everything()).toBe(before);
});

test("whoever works later or by another clock is told when their own day opens", SLOW, async () => {
  await db
    .updateTable("person")
    .set({ hours: json({ from: 600, to: 1020 }) })
    .where("name", "=", "Person 1")
    .execute();
  await db.updateTable("person").set({ time_zone: "America/New_York" }).where("name", "=", "Person 2").execute();
  const messages = await rehearseApart(db, council.organisationId, { ...SPAN, to: "2026-03-25" });
  expect(told(messages)).toEqual([
    "2026-03-03T10:00:00.000Z Person 1 reminder PLA-1",
    "2026-03-06T10:00:00.000Z Person 1 reminder PLA-2",
    "2026-03-24T10:00:00.000Z Person 1 reminder PLA-1",
    "2026-03-24T13:30:00.000Z Person 2 review ADU-1",
  ]);
});

test("what is rehearsed is what is then really sent, swept several times a day", SLOW, async () => {
  const span = { ...SPAN, to: "2026-04-08" } as const;
  const rehearsed = await rehearseApart(db, council.organisationId, span);
  const log = keptLog();
  for (let now = NOW; now < new Date("2026-04-08T22:00:00Z"); now = new Date(now.getTime() + 5 * 3_600_000)) {
    await sweepOrganisation(db, council.organisationId, now, log);
    await sendAsThough(db, council.organisationId, now, (message) => stillTrue(db, message, now));
  }
  const sent = await rehearsedMessages(db, council.organisationId, NOW);
  const days = (messages: readonly RehearsedMessage[]) =>
    messages.map(({ at, name, kind, actions, why }) => [at.toISOString().slice(0, 10), name, kind, actions, why]);
  expect(days(sent)).toEqual(days(rehearsed));
});

test("rehearsed from a later day, it is what comes from that day on", SLOW, async () => {
  const all = await rehearseApart(db, council.organisationId, SPAN);
  const later = await rehearseApart(db, council.organisationId, { ...SPAN, from: "2026-04-01", to: "2026-04-20" });
  expect(later.length).toBeGreaterThan(0);
  expect(told(later)).toEqual(told(all).filter((line) => line >= "2026-04-01" && line < "2026-04-21"));
});

test("the words of messages stay behind, and so does what people wrote", async () => {
  await rehearse(db, council.organisationId, SPAN);
  const { tables } = await copyOrganisation(db, council.organisationId);
  expect(tables.map(({ table }) => table)).not.toContain("incoming");
  const messages = JSON.stringify(tables.find(({ table }) => table === "message"));
  expect(messages).toContain("daily-");
  expect(messages).not.toContain("promises");
});

test("the wrong way round, or longer than three years, it says so", async () => {
  const { organisationId } = council;
  await expect(rehearse(db, organisationId, { ...SPAN, to: "2026-03-01" })).rejects.toThrow(/would end before/);
  await expect(rehearse(db, organisationId, { ...SPAN, to: "2030-03-01" })).rejects.toThrow(/three years at the most/);
});
