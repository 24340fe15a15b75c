// Two councils with an app and a tenant each in one service: the same names, references and e-mail addresses, and nothing
// of one ever reaches the other.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectTenant } from "../../../src/bot/teams/connect-tenant.ts";
import { sealWith } from "../../../src/db/seal.ts";
import { turnedClock } from "../../../src/jobs/clock.ts";
import { aPlan } from "../../support/a-plan.ts";
import { aTeamsService } from "../../support/a-teams-service.ts";
import { aMember, type FakeMember } from "../../support/fake-connector.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const ASHCOMBE = "7d0c7a52-1f34-4c8e-8a55-0a9b1c2d3e4f";

/** A colleague of the same name and address in the other council: another account. */
function theOther(member: FakeMember): FakeMember {
  return { ...member, id: `${member.id}.ashcombe`, aadObjectId: member.aadObjectId.replace(/^./, "f") };
}

const priya = aMember("Priya Shah");
const olu = aMember("Olu Bright");
const otherPriya = theOther(priya);
const otherOlu = theOther(olu);

async function twoCouncils() {
  const { db } = database;
  const council = (words: string) =>
    aPlan(db, {
      actions: [
        { reference: "PLA-1", words, directorate: "Place", owners: ["Head of Libraries"], due: "2026-06-23" },
        {
          reference: "PLA-2",
          words: `${words} Again.`,
          directorate: "Place",
          owners: ["Head of Care"],
          due: "2027-03-31",
        },
      ],
      people: [
        { name: "Priya Shah", holds: ["Head of Libraries"] },
        { name: "Olu Bright", role: "officer" },
      ],
    });
  const first = await council("Train Thornbridge.");
  await db.updateTable("organisation").set({ name: "The first council" }).execute();
  const second = await council("Train Ashcombe.");
  const seal = sealWith(["thirty-two characters or even more"]);
  const service = await aTeamsService(database, first, { seal, clock: turnedClock(new Date("2026-06-23T09:00:00Z")) });
  const { teams, url, app } = service;
  const other = teams.alsoServes(ASHCOMBE);
  await connectTenant(db, second.organisation, other, seal);
  for (const member of [priya, olu]) teams.install(member);
  for (const member of [otherPriya, otherOlu]) teams.install(member, other);
  /** To a council, with its app's token unless told otherwise. */
  const says = async (from: FakeMember, text: string, to = teams.app, token?: string, more: object = {}) => {
    const genuine = token ?? (await teams.token({ aud: to.appId }));
    const { status } = await teams.tell(url, teams.activity(from, { text, ...more }, to), genuine);
    await app.jobs.idle();
    return status;
  };
  const seenBy = (member: FakeMember) =>
    JSON.stringify(teams.posted.filter(({ conversation }) => conversation === teams.conversationOf(member)));
  return { ...service, first, second, other, says, seenBy };
}

test("each council hears its own, is answered as itself, and sees nothing of the other", async () => {
  const { says, seenBy, other, first, second } = await twoCouncils();
  expect(await says(priya, "PLA-1 green, all trained")).toBe(200);
  expect(await says(otherPriya, "show PLA-1", other)).toBe(200);
  expect(seenBy(otherPriya)).toContain("Train Ashcombe.");
  expect(seenBy(otherPriya)).not.toContain("Train Thornbridge");
  expect(seenBy(otherPriya)).not.toContain("all trained");
  await says(olu, "what's open?");
  await says(otherOlu, "what's open?", other);
  expect(seenBy(olu)).not.toContain("Train Ashcombe");
  expect(seenBy(otherOlu)).not.toContain("Train Thornbridge");
  const accounts = await database.db.selectFrom("chat_identity").select(["person_id", "tenant"]).execute();
  const ids = (plan: typeof first) => [plan.person("Priya Shah").id, plan.person("Olu Bright").id];
  for (const { person_id, tenant } of accounts) {
    expect(ids(tenant === ASHCOMBE ? second : first)).toContain(person_id);
  }
  expect(accounts).toHaveLength(4);
});

test("a token for one council's app opens nothing of the other's", async () => {
  const { says, teams, other, seenBy } = await twoCouncils();
  const tokens = { first: await teams.token(), second: await teams.token({ aud: other.appId }) };
  expect(await says(otherPriya, "my actions", other, tokens.first)).toBe(401);
  expect(await says(priya, "my actions", teams.app, tokens.second)).toBe(401);
  const both = { channelData: { tenant: { id: ASHCOMBE } } };
  expect(await says(priya, "my actions", teams.app, tokens.first, both)).toBe(401);
  expect(await says(priya, "my actions", teams.app, tokens.second, both)).toBe(401);
  expect(seenBy(priya) + seenBy(otherPriya)).toBe("[][]");
  expect(await database.db.selectFrom("incoming").selectAll().execute()).toEqual([]);
});

test("a button with an id of the other council changes nothing there", async () => {
  const { says, teams, other, first } = await twoCouncils();
  await says(otherPriya, "hello", other);
  const args = { actions: String(first.actionId("PLA-1")), choice: "green" };
  const dueRegard = { kind: "press", verb: "set-status", args, version: 1 };
  await says(otherPriya, "", other, await teams.token({ aud: other.appId }), { value: { dueRegard } });
  expect(await database.db.selectFrom("report").selectAll().execute()).toEqual([]);
});

test("each is reminded in its own chat; a name that one council's team has is unknown to the other", async () => {
  const { says, teams, url, app, other, seenBy, log } = await twoCouncils();
  const noor = aMember("Noor Malik");
  await says(priya, "hello");
  await says(otherPriya, "hello", other);
  teams.posted.length = 0;
  await app.jobs.sweepNow();
  await app.jobs.idle();
  expect(seenBy(priya)).toContain("Train Thornbridge.");
  expect(seenBy(otherPriya)).toContain("Train Ashcombe.");
  expect(teams.posted).toHaveLength(2);
  teams.addGroup("19:team@thread.tacv2", [olu, noor]);
  const met = log.until(({ event }) => event === "teams.members");
  await teams.tell(
    url,
    teams.activity(olu, {
      type: "installationUpdate",
      action: "add",
      conversation: { id: "19:team@thread.tacv2", conversationType: "channel", tenantId: teams.app.tenant },
      channelData: { tenant: { id: teams.app.tenant }, team: { id: "19:team@thread.tacv2" } },
    }),
  );
  await met;
  await says(otherOlu, "assign Head of Care to @noor.malik", other);
  expect(seenBy(otherOlu)).toContain("I do not know “@noor.malik”");
  await says(olu, "assign Head of Care to @noor.malik");
  expect(seenBy(olu)).toContain("Noor Malik holds");
});
