import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { incomingBodySchema } from "../../src/bot/incoming.ts";
import { messageSchema } from "../../src/bot/message.ts";
import { aboutPerson } from "../../src/db/about-person.ts";
import { copyOut } from "../../src/db/copy-out.ts";
import { erasePerson } from "../../src/db/erase-person.ts";
import { NO_WORDS, NOT_KEPT, retain, setRetention } from "../../src/db/retain.ts";
import { maintain } from "../../src/jobs/maintenance.ts";
import { retentionOf } from "../../src/plan/retention.ts";
import { aConversation, wholeState } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { keptLog } from "../support/test-jobs.ts";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());

let plan: GivenPlan;
beforeEach(async () => {
  await database.reset();
  plan = await aPlan(db, {
    actions: [
      { reference: "1.1", words: "Publish data", directorate: "Place", owners: ["Head of Economy"], due: "2026-06-30" },
      {
        reference: "1.2",
        words: "Train managers",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-05-31",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Lee" },
      { name: "Asha Bond", role: "officer" },
    ],
  });
  const talk = aConversation(db, plan, "2026-06-23T09:00:00Z");
  await talk.say("Priya Shah", "1.1 amber, my son is in hospital");
  await talk.say("Priya Shah", "can 1.2 move to end of August? supplier delay");
  await talk.say("Priya Shah", "I'm on leave until 3 August");
  await talk.say("Asha Bond", "approve 1.2");
  await talk.say("Asha Bond", "assign Head of Economy to Sam Lee from 1 July");
});

/** Every row of the store as text. */
async function everything(): Promise<string> {
  return await copyOut(db, async (copy) => {
    const lines: string[] = [];
    for (const table of copy.tables) for await (const line of copy.rowsOf(table)) lines.push(`${table} ${line}`);
    return lines.join("\n");
  });
}

const erase = (words: "kept" | "removed") =>
  db.transaction().execute((transaction) =>
    erasePerson(transaction, plan.organisation.id, plan.person("Priya Shah").id, {
      words,
      at: new Date("2026-08-01T09:00:00Z"),
    }),
  );

describe("retention", () => {
  const later = new Date("2028-07-23T09:00:00Z");

  test("after two years what people wrote and were sent is gone, and every figure and report stands", async () => {
    const before = await wholeState(db);
    const reports = await db.selectFrom("report").selectAll().orderBy("id").execute();
    expect(await retain(db, plan.organisation.id, later)).toMatchObject({ incoming: 5, settled: 1 });
    expect(await wholeState(db)).toEqual(before);
    expect(await db.selectFrom("report").selectAll().orderBy("id").execute()).toEqual(reports);
    const heard = await db.selectFrom("incoming").select(["body", "state"]).execute();
    expect(heard.map(({ body }) => body)).toEqual(heard.map(() => JSON.parse(NO_WORDS)));
    expect(JSON.stringify(heard)).not.toMatch(/hospital|supplier/);
    const sent = await db.selectFrom("message").select(["content", "state"]).execute();
    expect(JSON.stringify(sent)).not.toMatch(/hospital|1\.1/);
  });

  test("it runs any number of times and writes into the trail only what it did", async () => {
    await retain(db, plan.organisation.id, later);
    expect(await retain(db, plan.organisation.id, later)).toEqual({ incoming: 0, messages: 0, uploads: 0, settled: 0 });
    const events = await db.selectFrom("audit_event").select("kind").where("kind", "like", "retention%").execute();
    expect(events).toEqual([{ kind: "retention.applied" }]);
  });

  test("nothing goes before its time, and a class may be kept for good", async () => {
    const soon = new Date("2027-06-22T09:00:00Z");
    expect(await retain(db, plan.organisation.id, soon)).toMatchObject({ incoming: 0, messages: 0 });
    const forGood = { incomingMonths: null, messagesMonths: null, settledMonths: null };
    await setRetention(db, plan.organisation.id, forGood, soon);
    expect(await retain(db, plan.organisation.id, later)).toEqual({ incoming: 0, messages: 0, uploads: 0, settled: 0 });
    expect(() => retentionOf({ retention: { incomingMonths: 0 } })).toThrow();
  });

  test("a file that nobody took up is not kept for longer than one that waits for its officer", async () => {
    await sql`insert into due_regard.upload (organisation_id, incoming_id, channel, file_id, name, bytes, received_at)
      select organisation_id, id, 'terminal', 'f', 'plan.docx', '\x504b'::bytea, '2026-06-01T09:00:00Z'
      from due_regard.incoming limit 1`.execute(db);
    expect((await retain(db, plan.organisation.id, new Date("2026-06-20T09:00:00Z"))).uploads).toBe(1);
    expect(await db.selectFrom("upload").select(["state", "bytes"]).execute()).toEqual([
      { state: "expired", bytes: null },
    ]);
  });

  test("the night's work does it for every organisation and logs counts", async () => {
    const log = keptLog();
    await maintain(database, later, log);
    expect(log.lines).toMatchObject([{ event: "retention.applied", outcome: "done", incoming: 5 }]);
  });

  test("what is left in their place still reads as an event and as a message", () => {
    expect(incomingBodySchema.parse(JSON.parse(NO_WORDS)).kind).toBe("text");
    expect(messageSchema.parse(JSON.parse(NOT_KEPT)).view).toHaveLength(1);
  });
});

describe("erasure", () => {
  test("nothing names them any more, and every figure is as it was", async () => {
    const before = await wholeState(db);
    const reports = await db.selectFrom("report").select(["rag", "status", "reported_on"]).execute();
    await erase("kept");
    expect(await everything()).not.toMatch(/Priya|priya/);
    expect(await wholeState(db)).toEqual(before);
    expect(await db.selectFrom("report").select(["rag", "status", "reported_on"]).execute()).toEqual(reports);
    expect(await everything()).toContain("A former owner");
  });

  test("when they were away stands in no row any more, nor in what undo would take back", async () => {
    const leave = /^(absence|change|row_change) .*(2026-08-03|3 August)/m;
    expect(await everything()).toMatch(leave);
    await erase("kept");
    expect(await everything()).not.toMatch(leave);
  });

  test("what they reported in their own words is the council's record, and stays unless it is to go", async () => {
    await erase("kept");
    expect(await everything()).toMatch(/report .*hospital/);
    expect(await everything()).not.toMatch(/^(incoming|message) .*hospital/m);
  });

  test("with their words removed, no row holds what they wrote, and colours and dates stand", async () => {
    const shown = (rows: Awaited<ReturnType<typeof wholeState>>) => rows.actions.map(({ note: _note, ...row }) => row);
    const before = await wholeState(db);
    await erase("removed");
    const now = await wholeState(db);
    expect(await everything()).not.toMatch(/hospital|supplier delay|Priya/);
    expect([shown(now), now.checks]).toEqual([shown(before), before.checks]);
  });

  test("what others did stays theirs, and the trail says that somebody was erased but not who", async () => {
    await erase("removed");
    const kinds = await db.selectFrom("audit_event").select(["kind", "person_id"]).orderBy("id").execute();
    expect(kinds.filter(({ person_id: by }) => by === plan.person("Asha Bond").id).length).toBeGreaterThan(0);
    expect(kinds.at(-1)).toEqual({ kind: "person.erased", person_id: null });
  });

  test("outside an erasure the trail cannot be changed, and within one only its words", async () => {
    await expect(sql`update due_regard.audit_event set after = null`.execute(db)).rejects.toThrow(/append-only/);
    await erase("kept");
    const within = (statement: ReturnType<typeof sql>) =>
      db.transaction().execute(async (transaction) => {
        await sql`select set_config('due_regard.erasure', '1', true)`.execute(transaction);
        await statement.execute(transaction);
      });
    await expect(within(sql`update due_regard.audit_event set person_id = null`)).rejects.toThrow(/append-only/);
    await expect(within(sql`update due_regard.audit_event set at = now()`)).rejects.toThrow(/append-only/);
    await expect(within(sql`delete from due_regard.audit_event`)).rejects.toThrow(/append-only/);
  });

  test("somebody of another organisation with the same name is left alone", async () => {
    const other = await db
      .insertInto("organisation")
      .values({ name: "Other" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const twin = { organisation_id: other.id, name: "Priya Shah", email: "priya.shah@thornbridge.example" };
    await db.insertInto("person").values(twin).execute();
    await erase("removed");
    const left = await db.selectFrom("person").select("name").where("organisation_id", "=", other.id).execute();
    expect(left).toEqual([{ name: "Priya Shah" }]);
  });
});

describe("what is handed out", () => {
  test("a person's data are what they said, were told, held and did, and nobody else's", async () => {
    const { id } = plan.person("Priya Shah");
    const about = await aboutPerson(db, plan.organisation.id, id);
    expect(about.person).toMatchObject([{ name: "Priya Shah" }]);
    expect(about.posts).toMatchObject([{ title: "Head of Economy" }]);
    expect([about.wrote?.length, about.reported?.length, about.askedFor?.length, about.leave?.length]).toEqual([
      3, 2, 1, 1,
    ]);
    expect(about.wasSent?.length).toBeGreaterThanOrEqual(3);
    const sam = await aboutPerson(db, plan.organisation.id, plan.person("Sam Lee").id);
    expect([about.changedAbout, sam.changedAbout?.length]).toEqual([[], 1]);
    const officer = await aboutPerson(db, plan.organisation.id, plan.person("Asha Bond").id);
    expect([officer.wrote?.length, officer.reported?.length, officer.decided?.length]).toEqual([2, 0, 1]);
    expect(JSON.stringify(officer.wrote)).not.toContain("hospital");
  });

  test("no table says who somebody is without access and erasure knowing of it", async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct held.relname || '.' || field.attname as name
      from pg_constraint rule join pg_class held on held.oid = rule.conrelid
      join pg_attribute field on field.attrelid = held.oid and field.attnum = rule.conkey[1]
      where rule.contype = 'f' and rule.confrelid = 'due_regard.person'::regclass order by 1`.execute(db);
    expect(rows.map(({ name }) => name)).toEqual(PERSON_COLUMNS);
  });
});

/** A new column of this kind makes this test fail, so that somebody thinks of access and erasure. */
const PERSON_COLUMNS: readonly string[] = [
  "absence.person_id",
  "action.reported_by",
  "api_token.person_id",
  "audit_event.person_id",
  "calendar_feed.person_id",
  "change.person_id",
  "change.undone_by",
  "chat_identity.person_id",
  "cover.cover_id",
  "cover.person_id",
  "digest_reader.chosen_by",
  "digest_reader.person_id",
  "document.person_id",
  "draft.person_id",
  "edition.imported_by",
  "erasure.person_id",
  "holding.person_id",
  "incoming.person_id",
  "message.person_id",
  "news.person_id",
  "past_decision.decided_by",
  "query.answered_by",
  "rehearsal.of_person",
  "rehearsal.person_id",
  "reminder.person_id",
  "report.person_id",
  "report.said_by",
  "report_undo.person_id",
  "request.decided_by",
  "request.person_id",
  "review.locked_by",
  "review.opened_by",
  "role.person_id",
  "snooze.person_id",
  "status_scheme.set_by",
  "upload.person_id",
  "upload_answer.answered_by",
  "welcome.person_id",
];
