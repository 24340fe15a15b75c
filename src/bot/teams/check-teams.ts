// Whether Entra ID still gives tokens for the apps of the tenants that are connected.
import { allConnections } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import { TEAMS } from "./place.ts";
import type { Sdk } from "./sdk.ts";
import type { TeamsApps } from "./teams-apps.ts";

/** What is wrong, a sentence each; asks for a token, and sends nothing to anybody. */
export async function checkTeams(
  db: Database,
  apps: TeamsApps,
  { tokenOf }: Pick<Sdk, "tokenOf">,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { tenant } of await allConnections(db, TEAMS)) {
    try {
      const connected = await apps.of(tenant);
      if (!connected) problems.push(`no app speaks for the tenant ${tenant}.`);
      else if (connected.app) await tokenOf(connected.app, true);
    } catch (error) {
      // The library's messages may repeat what was sent.
      problems.push(`no token is given for the tenant ${tenant} (${error instanceof Error ? error.name : "unknown"}).`);
    }
  }
  return problems;
}
