import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TEAMS_LIMITS } from "../../../src/bot/teams/pace.ts";
import { json } from "../../../src/db/database.ts";
import { turnedClock } from "../../../src/jobs/clock.ts";
import { aPlan } from "../../support/a-plan.ts";
import { aTeamsService } from "../../support/a-teams-service.ts";
import { aMember, LIMITS } from "../../support/fake-connector.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";
import { until } from "../../support/until.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const { TEAMS_PEOPLE: people, TEAMS_TIMES_AS_FAST: timesAsFast } = process.env;

/** `TEAMS_PEOPLE=1000` for all that a large council has; fewer keep the suite short. */
const PEOPLE = Number(people ?? 100);

/** Teams' limits, told and kept ten times as fast: what takes half a minute takes a few seconds. 1 for their own pace. */
const TIMES_AS_FAST = Number(timesAsFast ?? 10);

test("a whole council is reminded once each, at the pace that Teams allows, though it refuses some at first", async () => {
  const { db } = database;
  const members = Array.from({ length: PEOPLE }, (_, index) => aMember(`Owner ${index}`));
  const plan = await aPlan(db, {
    actions: members.map(({ name }, index) => ({
      reference: `PLA-${index + 1}`,
      words: "Train every team.",
      directorate: "Place",
      owners: [`Post of ${name}`],
      due: "2026-06-23",
    })),
    people: members.map(({ name }) => ({ name, holds: [`Post of ${name}`] })),
  });
  const now = new Date("2026-06-23T09:00:00Z");
  const service = await aTeamsService(database, plan, {
    clock: turnedClock(now),
    limits: {
      thread: LIMITS.thread.map(([most, within]) => [most, within / TIMES_AS_FAST] as const),
      tenant: [LIMITS.tenant[0], LIMITS.tenant[1] / TIMES_AS_FAST],
    },
    pace: {
      conversation: TEAMS_LIMITS.conversation.map(({ most, withinMs }) => ({
        most,
        withinMs: withinMs / TIMES_AS_FAST,
      })),
      tenant: TEAMS_LIMITS.tenant.map(({ most, withinMs }) => ({ most, withinMs: withinMs / TIMES_AS_FAST })),
    },
  });
  const { teams, app } = service;
  for (const member of members) teams.install(member);
  await everybodyIsReached(teams.url);
  teams.breakNext(429, "accept", 412, "accept", 429, 412);

  const began = performance.now();
  await app.jobs.sweepNow();
  await app.jobs.idle();
  await until("everybody was told", async () => (await sentSoFar()) >= PEOPLE, 200_000);

  expect(teams.posted).toHaveLength(PEOPLE);
  expect(new Set(teams.posted.map(({ conversation }) => conversation)).size).toBe(PEOPLE);
  const states = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from due_regard.message group by state`.execute(db);
  expect(states.rows).toEqual([{ state: "sent", count: PEOPLE }]);
  const refused = teams.requests.filter(({ status }) => status === 429);
  expect(refused.length).toBeLessThanOrEqual(2 + PEOPLE * 0.005);
  if (people) {
    const seconds = ((teams.posted.at(-1)?.at ?? began) - began) / 1_000;
    const told = { people: PEOPLE, timesAsFast: TIMES_AS_FAST, seconds, refused429: refused.length };
    process.stdout.write(`${JSON.stringify(told)}\n`);
  }

  async function everybodyIsReached(serviceUrl: string): Promise<void> {
    const accounts = members.map((member) => ({
      channel: "teams",
      external_id: member.aadObjectId,
      organisation_id: plan.organisation.id,
      person_id: plan.person(member.name).id,
      place: json({ serviceUrl, conversation: teams.conversationOf(member), user: member.id }),
      tenant: teams.app.tenant,
      seen_at: now,
      unreachable_at: null,
      unreachable_because: null,
    }));
    await db.insertInto("chat_identity").values(accounts).execute();
    await db.updateTable("person").set({ channel: "teams" }).execute();
  }

  async function sentSoFar(): Promise<number> {
    const { count } = await db
      .selectFrom("message")
      .select(({ fn }) => fn.countAll<string>().as("count"))
      .where("state", "=", "sent")
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}, 300_000);
