// Who is in the teams that the app is in: known again after a restart, without keeping anybody's name.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTeams } from "../../../src/bot/teams/open-teams.ts";
import { aPlan } from "../../support/a-plan.ts";
import { aTeamsService } from "../../support/a-teams-service.ts";
import { aMember } from "../../support/fake-connector.ts";
import { openTestDatabase, type TestDatabase } from "../../support/open-test-database.ts";
import { keptLog } from "../../support/test-jobs.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

const priya = aMember("Priya Shah");
const noor = aMember("Noor Malik");
const TEAMS = ["19:equalities@thread.tacv2", "19:libraries@thread.tacv2"];

async function inTwoTeams() {
  const plan = await aPlan(database.db, { actions: [], people: [{ name: "Priya Shah", role: "officer" }] });
  const service = await aTeamsService(database, plan);
  const { teams, url, log } = service;
  teams.install(priya);
  const tell = async (team: string, action: string) => {
    const place = {
      conversation: { id: team, conversationType: "channel", tenantId: teams.app.tenant },
      channelData: { tenant: { id: teams.app.tenant }, team: { id: team } },
    };
    await teams.tell(url, teams.activity(priya, { type: "installationUpdate", action, ...place }));
  };
  for (const team of TEAMS) {
    teams.addGroup(team, [priya, noor]);
    const met = log.until(({ event }) => event === "teams.members");
    await tell(team, "add");
    await met;
  }
  /** A process that starts later over the same store. */
  const restarted = async () => {
    const before = teams.requests.length;
    const later = keptLog();
    const chat = openTeams({
      db: database.db,
      own: { app: teams.app, organisationId: plan.organisation.id },
      seal: null,
      log: later,
      sdk: { openIdMetadata: teams.openIdMetadata, tokenOf: teams.tokenOf },
    });
    const done = later.until(({ event }) => event === "teams.met-again");
    const listening = await chat.listen(async () => {}, service.app.core);
    const found = await done;
    await listening[Symbol.asyncDispose]();
    const asked = teams.requests.slice(before).filter(({ path }) => path.endsWith("/pagedmembers"));
    const names = chat.channel.directory?.(plan.organisation.id).find("Noor Malik") ?? [];
    return { found, asked: asked.length, names: names.map(({ name }) => name) };
  };
  return { ...service, tell, restarted };
}

test("after a restart the members of each team are asked for once, and found by name before anybody writes", async () => {
  const { restarted } = await inTwoTeams();
  expect(await restarted()).toMatchObject({ asked: 2, names: ["Noor Malik"], found: { teams: 2 } });
});

test("a team that the app left, said or unsaid, is not asked again, and nobody's name was kept", async () => {
  const { restarted, tell, teams } = await inTwoTeams();
  await tell(TEAMS[0]!, "remove");
  expect(await restarted()).toMatchObject({ asked: 1, names: ["Noor Malik"] });
  teams.forgetConversation(TEAMS[1]!);
  expect(await restarted()).toMatchObject({ asked: 1, names: [] });
  expect(await restarted()).toMatchObject({ asked: 0, names: [], found: { teams: 0 } });
  const kept = JSON.stringify(await database.db.selectFrom("connection").selectAll().execute());
  expect(kept).not.toMatch(/Noor|malik/i);
});
