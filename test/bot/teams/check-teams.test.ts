import { afterAll, beforeEach, expect, test } from "vitest";
import { checkTeams } from "../../../src/bot/teams/check-teams.ts";
import { teamsApps } from "../../../src/bot/teams/teams-apps.ts";
import { keepConnection } from "../../../src/db/connections.ts";
import { aPlan } from "../../support/a-plan.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";

const database = await openTestDatabase();
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());

test("a look at the connections says for which tenant no token is given, and repeats no secret", async () => {
  const { organisation } = await aPlan(db, { actions: [], people: [] });
  const tenant = "11111111-1111-4111-8111-111111111111";
  const row = { organisationId: organisation.id, channel: "teams", tenant, name: "Microsoft Teams" };
  await keepConnection(db, { ...row, credentials: null, settings: {} });
  const app = { appId: "22222222-2222-4222-8222-222222222222", password: "hunter2", tenant };
  const apps = teamsApps(db, { app, organisationId: organisation.id }, null);
  expect(await checkTeams(db, apps, { tokenOf: async () => "token" })).toEqual([]);
  const refusing = { tokenOf: () => Promise.reject(new TypeError("client_secret hunter2 is wrong")) };
  expect(await checkTeams(db, apps, refusing)).toEqual([`no token is given for the tenant ${tenant} (TypeError).`]);
});
