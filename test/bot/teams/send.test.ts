import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../../src/bot/message.ts";
import { saveMessage } from "../../../src/db/save-message.ts";
import type { GivenPlan } from "../../support/a-plan.ts";
import type { TeamsServiceOptions } from "../../support/a-teams-service.ts";
import { LIMITS, type Trouble } from "../../support/fake-connector.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";
import { aTeamsDesk, type TeamsDesk } from "../../support/teams-desk.ts";
import { until } from "../../support/until.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const GREETING: Message = { fallback: "PLA-1 is due.", view: [{ kind: "text", text: "PLA-1 is due." }] };

interface Started extends TeamsDesk {
  /** Plans a message to Priya and delivers it, and whatever comes of it, until nothing is left to do. */
  readonly send: (key: string, more?: object) => Promise<string>;
}

async function started(options: TeamsServiceOptions = {}): Promise<Started> {
  const desk = await aTeamsDesk(database, { actions: [], ...options });
  const { plan, app } = desk;
  await desk.meet();
  await database.db.deleteFrom("news").execute();
  const send = async (key: string, more: object = {}) => {
    await planned(plan, app, key, more);
    await app.jobs.idle();
    await settled(key);
    await app.jobs.idle();
    return await stateOf(key);
  };
  return { ...desk, send };
}

/** Due by the service's own clock, which may be some milliseconds behind the machine's. */
async function planned(plan: GivenPlan, app: TeamsDesk["app"], key: string, more: object = {}) {
  const now = await app.clock.now();
  const to = plan.person("Priya Shah");
  const common = { organisationId: plan.organisation.id, to, channel: "teams", purpose: "hand-off", key, at: now };
  const rest = { content: GREETING, answers: null, remembers: null, actions: [], notBefore: now };
  await saveMessage(database.db, { ...common, ...rest, ...more });
}

function settled(key: string): Promise<void> {
  return until(`${key} is settled`, async () => {
    return !["planned", "sending"].includes(await stateOf(key));
  });
}

async function stateOf(key: string): Promise<string> {
  const row = await database.db.selectFrom("message").select("state").where("key", "=", key).executeTakeFirstOrThrow();
  return row.state;
}

const news = () => database.db.selectFrom("news").select(["person_id", "title", "words"]).orderBy("id").execute();

describe("what certainly did not arrive is sent again", () => {
  test.each<Trouble>([429, 412])("after %s", async (trouble) => {
    const { teams, send } = await started();
    teams.breakNext(trouble);
    expect(await send("one")).toBe("sent");
    expect(teams.posted).toMatchObject([{ summary: "PLA-1 is due." }]);
  });

  test("after a conversation is gone, in one that is opened anew", async () => {
    const { teams, send } = await started();
    teams.breakNext("gone");
    expect(await send("one")).toBe("sent");
    expect(teams.posted).toHaveLength(1);
    expect(teams.requests.map(({ path }) => path)).toContain("/v3/conversations");
  });
});

describe("what may have arrived is not sent again by itself", () => {
  test.each<Trouble>([500, 502, 504, "reply-lost", "error-after"])("after %s", async (trouble) => {
    const { teams, send, plan } = await started();
    teams.breakNext(trouble);
    expect(await send("one")).toBe("unconfirmed");
    expect(teams.posted.length).toBe(trouble === "reply-lost" || trouble === "error-after" ? 1 : 0);
    const told = await news();
    expect(told.map(({ person_id }) => person_id)).toEqual([
      plan.person("Priya Shah").id,
      plan.person("Asha Patel").id,
    ]);
    expect(told[0]?.words).toBe("PLA-1 is due.");
    expect(told[1]?.title).toMatch(/^A message to Priya Shah in Teams on .* may not have arrived$/);
  });
});

test("whoever blocked the app is tried once and not reached after that, and the officer hears of it once", async () => {
  const { teams, send, plan } = await started();
  teams.breakNext("blocked");
  expect(await send("one")).toBe("failed");
  expect(await send("two")).toBe("failed");
  expect(await news()).toMatchObject([
    {
      person_id: plan.person("Asha Patel").id,
      title: "Priya Shah cannot be reached in Teams: they have blocked or removed the app in Teams",
    },
  ]);
  expect(teams.requests.filter(({ method, path }) => method === "POST" && path.includes("activities"))).toHaveLength(1);
});

test("a card that is too large in spite of its budget becomes a sentence", async () => {
  const { teams, send } = await started();
  teams.breakNext("too-big");
  expect(await send("one")).toBe("sent");
  expect(teams.posted[0]?.text).toMatch(/^PLA-1 is due\. It is too long/);
});

test("a message is written over where it stands, as often as it takes, and said anew where it is gone", async () => {
  const { teams, send } = await started();
  await send("one");
  const [first] = teams.posted;
  teams.breakNext(502, 429);
  const after = { ...GREETING, fallback: "PLA-1 is green." };
  expect(await send("two", { content: after, replaces: first?.id })).toBe("sent");
  expect(teams.posted).toMatchObject([{ id: first?.id, summary: "PLA-1 is green.", edits: 1 }]);
  expect(await send("three", { content: after, replaces: "1:999" })).toBe("sent");
  expect(teams.posted).toHaveLength(2);
});

test("Teams' limit for a conversation is kept before Teams says so", async () => {
  const { teams, app, plan } = await started({ limits: LIMITS });
  for (let index = 0; index < 12; index += 1) await planned(plan, app, `one-${index}`);
  await app.jobs.idle();
  for (let index = 0; index < 12; index += 1) await settled(`one-${index}`);
  expect(teams.posted).toHaveLength(12);
  expect(teams.requests.filter(({ status }) => status === 429)).toEqual([]);
});
