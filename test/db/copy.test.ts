import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readCopy, writeCopy } from "../../src/cli/copy-folder.ts";
import { writeAudit } from "../../src/db/audit.ts";
import { copyIn } from "../../src/db/copy-in.ts";
import { copyOut, migrationsRun } from "../../src/db/copy-out.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";
import { inRepository } from "../support/run-program.ts";

const database = await openTestDatabase();
const { db } = database;
const folder = await mkdtemp(join(tmpdir(), "due-regard-copy-"));
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => database.reset());

const made = { program: "0.0.0", madeAt: "2026-06-23T09:00:00Z" };
const copyTo = (name: string) => copyOut(db, (copy) => writeCopy(join(folder, name), copy, made));

/** Reports, a request, an undone report, a leave, words that nobody understood, bytes, a null within JSON. */
async function aBusyCouncil(): Promise<GivenPlan> {
  const plan = await aPlan(db, {
    actions: [
      {
        reference: "1.1",
        words: "Publish data “by ethnicity”\\n",
        directorate: "Place",
        owners: ["Head of Economy"],
        due: "2026-06-30",
      },
      {
        reference: "2.1",
        words: "Open on Sundays",
        directorate: "Adults",
        owners: ["Head of Libraries"],
        due: "2026-03-31",
      },
    ],
    people: [
      { name: "Priya Shah", holds: ["Head of Economy"] },
      { name: "Sam Lee", holds: ["Head of Libraries"] },
      { name: "Asha Bond", role: "officer" },
    ],
  });
  const talk = aConversation(db, plan, "2026-06-23T09:00:00Z");
  await talk.say("Priya Shah", "1.1 green, published at https://ashcombe.example/data");
  await talk.say("Priya Shah", "can 1.1 move to end of August? 🧡 supplier delay");
  await talk.say("Sam Lee", "2.1 red, blocked by procurement");
  await talk.say("Sam Lee", "undo");
  await talk.say("Sam Lee", "I'm on leave until 3 August");
  await talk.say("Asha Bond", "assign Head of Libraries to Priya Shah from 1 July");
  await talk.say("Asha Bond", "the lasagne is lovely");
  await talk.say("Asha Bond", "open the review");
  await talk.say("Asha Bond", "close the review");
  await writeAudit(db, {
    organisationId: plan.organisation.id,
    at: new Date("2026-06-23T09:00:00.123Z"),
    personId: null,
    kind: "plan.paused",
    subject: { plan: plan.planId },
    before: null,
  });
  await sql`insert into due_regard.upload (organisation_id, incoming_id, channel, file_id, name, bytes, received_at)
    select organisation_id, id, 'terminal', 'f', 'plan.docx', '\x504b0304ff00'::bytea, received_at
    from due_regard.incoming limit 1`.execute(db);
  return plan;
}

async function filesOf(name: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(folder, name))).sort();
  return new Map(
    await Promise.all(names.map(async (one) => [one, await readFile(join(folder, name, one), "utf8")] as const)),
  );
}

describe("a backup and its restore", () => {
  test("what is put back is what was copied, to the byte, and is worked on as before", async () => {
    const plan = await aBusyCouncil();
    const copied = await copyTo("a");
    await database.reset();
    await copyIn(db, (await readCopy(join(folder, "a"))).copy);
    await copyTo("b");
    expect(await filesOf("b")).toEqual(await filesOf("a"));
    expect(copied.tables.filter(({ rows }) => rows > 0).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "audit_event",
        "incoming",
        "message",
        "report",
        "report_undo",
        "request",
        "review",
        "upload",
      ]),
    );

    const talk = aConversation(db, plan, "2026-06-24T09:00:00Z");
    expect((await talk.say("Priya Shah", "1.1 amber, late data")).fallback).toMatch(/1\.1/);
    await expect(sql`update due_regard.audit_event set kind = 'x'`.execute(db)).rejects.toThrow(/append-only/);
    await expect(
      sql`insert into due_regard.holding (post_id, person_id, from_on) values (999, 999, now())`.execute(db),
    ).rejects.toThrow(/foreign key/);
  });

  test("ids that were given before the backup are not given again after it", async () => {
    const { organisation } = await aPlan(db, { actions: [], people: [{ name: "Priya Shah" }] });
    const last = await sql<{ id: number }>`insert into due_regard.snooze (person_id, until_on)
      select id, now() from due_regard.person limit 1 returning id`.execute(db);
    await sql`delete from due_regard.snooze`.execute(db);
    await copyTo("ids");
    await database.reset();
    await copyIn(db, (await readCopy(join(folder, "ids"))).copy);
    const next = await sql<{ id: number }>`insert into due_regard.snooze (person_id, until_on)
      select id, now() from due_regard.person where organisation_id = ${organisation.id} limit 1 returning id`.execute(
      db,
    );
    expect(next.rows[0]?.id).toBe((last.rows[0]?.id ?? 0) + 1);
  });

  test("a copy is only put back into an empty store", async () => {
    await aPlan(db, { actions: [], people: [] });
    await copyTo("full");
    await expect(copyIn(db, (await readCopy(join(folder, "full"))).copy)).rejects.toThrow(/not empty/);
  });

  test("a copy with a row that points at nothing leaves the store empty", async () => {
    await aBusyCouncil();
    await copyTo("broken");
    await database.reset();
    const { copy } = await readCopy(join(folder, "broken"));
    const withoutPeople = { ...copy, tables: copy.tables.filter((name) => name !== "person") };
    await expect(copyIn(db, withoutPeople)).rejects.toThrow(/foreign key/);
    expect((await db.selectFrom("organisation").selectAll().execute()).length).toBe(0);
    expect(await copyIn(db, copy)).toBeGreaterThan(20);
  });

  test("a copy that was changed, or is none, is refused before anything is written", async () => {
    await aPlan(db, { actions: [], people: [{ name: "Priya Shah" }] });
    await copyTo("changed");
    await appendFile(join(folder, "changed", "person.jsonl"), "{}\n");
    await expect(readCopy(join(folder, "changed"))).rejects.toThrow(/person\.jsonl .* not as it was written/);
    await rm(join(folder, "changed", "person.jsonl"));
    await expect(readCopy(join(folder, "changed"))).rejects.toThrow(/missing/);
    await writeFile(join(folder, "changed", "manifest.json"), '{"format":"other"}');
    await expect(readCopy(join(folder, "changed"))).rejects.toThrow(/holds no copy/);
    await expect(readCopy(join(folder, "nowhere"))).rejects.toThrow(/holds no copy/);
  });

  test("a copy is never written over something", async () => {
    await copyTo("once");
    await expect(copyTo("once")).rejects.toThrow(/already/);
  });

  test("a copy of a later version is refused with what to do", async () => {
    await copyTo("later");
    const { copy } = await readCopy(join(folder, "later"));
    await database.reset();
    const later = { ...copy, migrations: [...copy.migrations, "9999-later"] };
    await expect(copyIn(db, later)).rejects.toThrow(/later version/);
  });
});

describe("data of every released version comes forward", () => {
  test("the first release's data is put back, brought up to date, and loses no row and no figure", async () => {
    const { copy, manifest } = await readCopy(inRepository("test/corpus/releases/0.1.0"));
    const latest = await migrationsRun(db);
    await copyIn(db, copy);
    expect(await migrationsRun(db)).toEqual(latest);
    const now = await copyTo("forward");
    const rowsOf = (tables: typeof now.tables) => new Map(tables.map(({ name, rows }) => [name, rows]));
    for (const { name, rows } of manifest.tables) expect([name, rowsOf(now.tables).get(name)]).toEqual([name, rows]);
    for (const { name } of manifest.tables) {
      const before: string[] = [];
      for await (const line of copy.rowsOf(name)) before.push(line);
      const after = (await readFile(join(folder, "forward", `${name}.jsonl`), "utf8")).split("\n").slice(0, -1);
      expect(after.map((line) => JSON.parse(line))).toEqual(
        before.map((line) => expect.objectContaining(JSON.parse(line))),
      );
    }
  });

  test("its reports stand, the one that was taken back too, and its trail is still guarded", async () => {
    await copyIn(db, (await readCopy(inRepository("test/corpus/releases/0.1.0"))).copy);
    const { id } = await db.selectFrom("action").select("id").where("reference", "=", "2.1").executeTakeFirstOrThrow();
    const reports = await db.selectFrom("report").select("rag").where("action_id", "=", id).orderBy("id").execute();
    expect(reports.map(({ rag }) => rag)).toEqual(["A", "R"]);
    await expect(sql`delete from due_regard.audit_event`.execute(db)).rejects.toThrow(/append-only/);
  });
});
