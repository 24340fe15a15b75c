// Two organisations in one store: neither sees nor changes anything of the other's, whatever is said or forged.
import { type KyselyPlugin, sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { formFor } from "../../src/bot/forms/forms.ts";
import { copyOut } from "../../src/db/copy-out.ts";
import { aConversation } from "../support/a-conversation.ts";
import { aPlan, type GivenPlan } from "../support/a-plan.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const MORNING = "2026-06-23T09:00:00Z";
const PEOPLE = [
  { name: "Priya Shah", holds: ["Head of Economy"] },
  { name: "Sam Okoro", holds: ["Head of Markets"] },
  { name: "Asha Grant", role: "lead of Place" },
  { name: "Olu Bright", role: "officer" },
  { name: "Ada Cole", role: "administrator" },
];

/** The same plan, references, names and posts for both; only the words tell whose an action is. */
function aCouncilOf(words: string): Promise<GivenPlan> {
  const action = (
    reference: string,
    owner: string,
    directorate: string,
    due: "2026-06-30" | "2026-05-31" | "2026-12-31",
  ) => ({
    reference,
    words: `${words} ${reference}`,
    directorate,
    owners: [owner],
    due,
  });
  return aPlan(db, {
    actions: [
      action("PLA-1", "Head of Economy", "Place", "2026-06-30"),
      action("PLA-2", "Head of Economy", "Place", "2026-05-31"),
      action("PLA-3", "Head of Markets", "Place", "2026-12-31"),
      action("ADU-1", "Head of Care", "Adults", "2026-05-31"),
    ],
    people: PEOPLE,
  });
}

/** What an owner, a lead, an officer and an administrator say: reports, requests, decisions, people, questions, a review. */
const STORY: readonly (readonly [name: string, text: string])[] = [
  ["Priya Shah", "my actions"],
  ["Priya Shah", "PLA-1 amber, waiting for the survey"],
  ["Priya Shah", "can PLA-2 move to end of August? supplier delay"],
  ["Asha Grant", "what waits for my decision?"],
  ["Asha Grant", "approve PLA-2"],
  ["Sam Okoro", "PLA-3 green, stalls are let"],
  ["Sam Okoro", "undo"],
  ["Sam Okoro", "not mine, it's Priya's"],
  ["Olu Bright", "what's overdue?"],
  ["Olu Bright", "red and amber in Place"],
  ["Olu Bright", "how is Place doing?"],
  ["Olu Bright", "who hasn't updated?"],
  ["Olu Bright", "what moved this quarter?"],
  ["Olu Bright", "history of PLA-2"],
  ["Olu Bright", "audit PLA-2"],
  ["Olu Bright", "who is unmatched?"],
  ["Olu Bright", "assign Head of Care to Sam Okoro from 1 July"],
  ["Olu Bright", "Priya Shah covers for Sam Okoro until 3 July"],
  ["Olu Bright", "who has what role?"],
  ["Ada Cole", "make Sam Okoro lead of Adults"],
  ["Olu Bright", "who has most to do?"],
  ["Olu Bright", "what was said since Monday?"],
  ["Olu Bright", "decision rules"],
  ["Olu Bright", "dates are decided by the officer"],
  ["Olu Bright", "pause the plan until 1 July"],
  ["Olu Bright", "resume the plan"],
  ["Olu Bright", "open the review"],
  ["Olu Bright", "who hasn't answered?"],
  ["Priya Shah", "PLA-1 complete, forty traders were asked and twelve are new"],
  ["Priya Shah", "I'm on leave until 3 August"],
  ["Priya Shah", "snooze till Monday"],
  ["Olu Bright", "close the review"],
  ["Olu Bright", "publish the digest"],
  ["Olu Bright", "date changes for committee"],
  ["Olu Bright", "rename directorate Adults to Care"],
  ["Olu Bright", "Sam Okoro has left"],
  ["Olu Bright", "undo"],
];

async function tell(plan: GivenPlan, through = db): Promise<string> {
  const chat = aConversation(through, plan, MORNING);
  await chat.sweep();
  for (const [name, text] of STORY) await chat.say(name, text);
  await chat.turnClockTo("2026-08-04T09:00:00Z");
  await chat.sweep();
  return chat.transcript("A quarter");
}

/** The other organisation, in the middle of its own quarter, with the same names; its ids come first. */
async function beside(): Promise<{ readonly plan: GivenPlan; readonly rows: ReadonlySet<string> }> {
  const plan = await aCouncilOf("SECRETOFTHEOTHER");
  const chat = aConversation(db, plan, MORNING);
  for (const [name, text] of STORY.slice(0, 8)) await chat.say(name, text);
  await chat.say("Olu Bright", "open the review");
  await chat.say("Olu Bright", "assign Head of Care to Sam Okoro from 1 July");
  await db
    .updateTable("organisation")
    .set({ name: "The Other Council" })
    .where("id", "=", plan.organisation.id)
    .execute();
  return { plan, rows: await rows() };
}

/** Ids of whatever is made from here on; all that is older has smaller ones. */
const OURS_BEGIN = 1_000_000;

async function farFromTheOthers(): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.columns
    where table_schema = 'due_regard' and column_name = 'id' and is_identity = 'YES'`.execute(db);
  for (const { name } of tables) {
    await sql`alter table due_regard.${sql.ref(name)} alter column id restart with ${sql.lit(OURS_BEGIN)}`.execute(db);
  }
}

interface Seen {
  readonly statements: Set<string>;
  /** Statements that returned a row with an id of the other's, and the last such id. */
  readonly ofTheOther: Map<string, string>;
}

function watching(seen: Seen): KyselyPlugin {
  const statements = new WeakMap<object, string>();
  return {
    transformQuery: ({ node, queryId }) => {
      statements.set(queryId, db.getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      const statement = statements.get(queryId) ?? "unknown";
      seen.statements.add(statement);
      for (const row of result.rows) {
        for (const [name, value] of Object.entries(row)) {
          const isTheirs = typeof value === "number" && value > 0 && value < OURS_BEGIN;
          if (isTheirs && /^id$|_id$|[a-z]Id$/.test(name)) seen.ofTheOther.set(statement, `${name} ${value}`);
        }
      }
      return result;
    },
  };
}

async function rows(): Promise<ReadonlySet<string>> {
  return await copyOut(db, async (copy) => {
    const lines = new Set<string>();
    for (const table of copy.tables) for await (const line of copy.rowsOf(table)) lines.add(`${table} ${line}`);
    return lines;
  });
}

/** Each row that was the other's stands as it stood. */
async function expectUntouched(before: ReadonlySet<string>): Promise<void> {
  const now = await rows();
  expect([...before].filter((row) => !now.has(row))).toEqual([]);
}

describe("an organisation with another beside it that has the same plan and the same names", () => {
  test("is told exactly what it is told alone, and changes nothing of the other's", async () => {
    const alone = await tell(await aCouncilOf("Ours"));
    await database.reset();
    const other = await beside();
    await farFromTheOthers();
    const seen = { statements: new Set<string>(), ofTheOther: new Map<string, string>() };
    const together = await tell(await aCouncilOf("Ours"), db.withPlugin(watching(seen)));
    expect(seen.statements.size).toBeGreaterThan(150);
    expect([...seen.ofTheOther]).toEqual([]);
    expect(together).toBe(alone);
    expect(alone).toContain("PLA-2");
    await expectUntouched(other.rows);
  }, 240_000);

  test("gets nothing of the other's by any button or form with the other's ids in it", async () => {
    const { plan: other, rows: before } = await beside();
    const ours = await aCouncilOf("Ours");
    const chat = aConversation(db, ours, MORNING);
    const ids = await idsOf(other);
    for (const verb of VERBS) {
      for (const name of ["Ada Cole", "Olu Bright"]) {
        const said = await chat.forge(name, {
          verb,
          args: { ...ids, choice: "green", whole: "yes", from: "0" },
          version: null,
        });
        expect(JSON.stringify(said), `${verb} by ${name}`).not.toMatch(/SECRETOFTHEOTHER/);
      }
    }
    await expectUntouched(before);
    const context = { db, now: new Date(MORNING), today: "2026-06-23" as const, organisation: ours.organisation };
    const press = { verb: "report", args: { action: ids.action ?? "" }, version: null };
    expect(await formFor(context, press, ours.person("Ada Cole").id)).toBeNull();
    expect(
      await formFor({ ...context, organisation: other.organisation }, press, other.person("Ada Cole").id),
    ).not.toBeNull();
  }, 240_000);
});

async function idsOf(plan: GivenPlan): Promise<Readonly<Record<string, string>>> {
  const here = plan.organisation.id;
  const one = async (statement: ReturnType<typeof sql<{ id: number }>>) =>
    String((await statement.execute(db)).rows[0]?.id ?? 0);
  const own = (table: string) =>
    one(sql`select id from due_regard.${sql.ref(table)} where organisation_id = ${here} order by id limit 1`);
  const incoming = await own("incoming");
  return {
    action: await own("action"),
    actions: String(plan.actionId("PLA-2")),
    answers: incoming,
    incoming,
    change: await own("change"),
    edition: await one(sql`select id from due_regard.edition where plan_id = ${plan.planId}`),
    message: await own("message"),
    person: await own("person"),
    plan: String(plan.planId),
    post: await own("post"),
    spelling: await own("post"),
    request: await one(sql`select id from due_regard.request order by decision nulls first limit 1`),
    review: await one(sql`select id from due_regard.review limit 1`),
  };
}

/** Every verb that a button may have. */
const VERBS = [
  ...["approve", "assign-owner", "audit", "fix", "form", "form-drop", "form-send", "form-set", "leave-owner"],
  ...["no-change-all", "only-holder", "past", "put-back", "record-held", "renew-date", "renew-end", "renew-keep"],
  ...["report", "rest", "return", "same-post", "scheme-back", "set-complete", "set-status", "show", "show-all"],
  ...["two-posts", "undo", "undo-change", "undo-import", "upload", "use-scheme"],
];
