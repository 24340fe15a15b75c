// A team that is asked together in a channel of Teams: said there, asked there, answered there by whoever belongs to it.
import { afterAll, beforeEach, expect, test } from "vitest";
import { aPlan } from "../../support/a-plan.ts";
import { aTeamsService, type TeamsService } from "../../support/a-teams-service.ts";
import { aMember, type FakeMember, TENANT } from "../../support/fake-connector.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const CARERS = "19:carers@thread.tacv2";
const [olu, sam, priya] = [aMember("Olu Bright"), aMember("Sam Okoro"), aMember("Priya Shah")];

async function started() {
  const plan = await aPlan(db, {
    actions: [
      { reference: "ADU-1", words: "Listen to carers.", directorate: "Adults", owners: ["Carers"], due: "2026-06-30" },
    ],
    people: [
      { name: "Olu Bright", role: "officer" },
      { name: "Sam Okoro", holds: ["Carers"] },
      { name: "Priya Shah", holds: ["Head of Care"] },
    ],
  });
  let now = new Date("2026-06-23T09:00:00Z");
  const service = await aTeamsService(database, plan, { clock: { now: async () => now } });
  for (const member of [olu, sam, priya]) service.teams.install(member);
  service.teams.addGroup(CARERS, [olu, sam, priya]);
  return {
    ...service,
    async morning(day: string) {
      now = new Date(`${day}T09:00:00Z`);
      await service.app.jobs.sweepNow();
      await service.app.jobs.idle();
    },
  };
}

/** Below a message of the channel, or as a new one. */
async function saysThere({ teams, url, app }: TeamsService, from: FakeMember, text: string, below = "1") {
  const conversation = { id: `${CARERS};messageid=${below}`, conversationType: "channel", tenantId: TENANT };
  const { status } = await teams.tell(url, teams.activity(from, { text, conversation }));
  expect(status).toBe(200);
  await app.jobs.idle();
}

const postsThere = ({ teams }: TeamsService) => teams.posted.filter(({ conversation }) => conversation === CARERS);

test("a team is asked in the channel in which an officer says so, and its member answers below the question", async () => {
  const service = await started();
  await saysThere(service, olu, "Carers is reached in #carers");
  expect(postsThere(service).map(({ summary }) => summary)).toEqual(["Carers is asked here from 23 June 2026."]);
  await service.morning("2026-06-24");
  const question = postsThere(service)[1];
  expect(question?.summary).toMatch(/^An action of yours needs an update: ADU-1/);
  await saysThere(service, priya, "green, all done", question?.id);
  expect(await db.selectFrom("report").select("id").execute()).toEqual([]);
  await saysThere(service, sam, "amber, two wards are left", question?.id);
  expect(await db.selectFrom("report").select(["rag", "note"]).execute()).toEqual([
    { rag: "A", note: "two wards are left" },
  ]);
});

test("a channel that is gone is not asked any more, and why is kept", async () => {
  const service = await started();
  await saysThere(service, olu, "Carers is reached in #carers");
  service.teams.forgetConversation(CARERS);
  await service.morning("2026-06-24");
  const places = await db
    .selectFrom("chat_identity")
    .select(["unreachable_because as because"])
    .where("external_id", "=", CARERS)
    .execute();
  expect(places).toEqual([{ because: "that channel is gone, or I am not in it any more" }]);
});

test("between the two a channel's name alone says not which one it is, and how to say that is said", async () => {
  const service = await started();
  await service.teams.tell(service.url, service.teams.activity(olu, { text: "Carers is reached in #carers" }));
  await service.app.jobs.idle();
  const said = JSON.stringify(service.teams.posted.at(-1)?.card);
  expect(said).toContain("I do not know yet which channel #carers is.");
  expect(said).toContain("@Due Regard Carers is reached in #carers");
});
