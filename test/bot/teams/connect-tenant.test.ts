import { afterAll, beforeEach, expect, test } from "vitest";
import { connectTenant } from "../../../src/bot/teams/connect-tenant.ts";
import { teamsApps } from "../../../src/bot/teams/teams-apps.ts";
import { connectionOf } from "../../../src/db/connections.ts";
import { ensureOrganisation } from "../../../src/db/organisations.ts";
import { sealWith } from "../../../src/db/seal.ts";
import { openTestDatabase } from "../../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.reset());
const { db } = database;

const seal = sealWith(["thirty-two characters or even more"]);
const council = (name: string) =>
  ensureOrganisation(db, { name, timeZone: "Europe/London", nation: "england-and-wales" });
const app = {
  appId: "3f2a6c1e-8d47-4b55-9a0e-6b1f0c2d4e5f",
  password: "a secret of the council's",
  tenant: "0b6a0e54-6f0c-4f0e-9d67-1f5b9a3c2d11",
};

test("a council's app is kept sealed, and speaks for its tenant", async () => {
  const organisation = await council("Thornbridge Council");
  await connectTenant(db, organisation, app, seal);
  await connectTenant(db, organisation, { ...app, password: "a renewed secret" }, seal);
  expect((await connectionOf(db, "teams", app.tenant))?.credentials).not.toContain("secret");
  expect(await teamsApps(db, null, seal).of(app.tenant)).toMatchObject({
    organisationId: organisation.id,
    app: { ...app, password: "a renewed secret" },
  });
});

test("a tenant of one council is not given to another", async () => {
  await connectTenant(db, await council("Thornbridge Council"), app, seal);
  const other = await council("Ashcombe Council");
  await expect(connectTenant(db, other, app, seal)).rejects.toThrow(/connected to another organisation here/);
});
