// A council's own Teams app is kept with its tenant, so that one service can serve several councils.
import { connectionOf, keepConnection } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import type { Organisation } from "../../db/people.ts";
import type { Seal } from "../../db/seal.ts";
import { UserError } from "../../plan/user-error.ts";
import { TEAMS } from "./place.ts";
import type { TeamsApp } from "./sdk.ts";

/**
 * The app's secret is sealed. A second time changes it, as when it is renewed.
 *
 * @throws UserError where the tenant is another organisation's
 */
export async function connectTenant(
  db: Database,
  organisation: Organisation,
  app: TeamsApp,
  seal: Seal,
): Promise<void> {
  const held = await connectionOf(db, TEAMS, app.tenant);
  if (held && held.organisationId !== organisation.id) {
    throw new UserError(
      `That tenant is connected to another organisation here, not to ${organisation.name}. Check ORGANISATION.`,
    );
  }
  await keepConnection(db, {
    organisationId: organisation.id,
    channel: TEAMS,
    tenant: app.tenant,
    name: "Microsoft Teams",
    credentials: seal.seal(JSON.stringify({ appId: app.appId, password: app.password })),
    settings: held?.settings ?? {},
  });
}
