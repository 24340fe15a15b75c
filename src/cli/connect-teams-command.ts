// `connect-teams`: keeps the Teams app of the environment for the organisation of the environment.
import { connectTenant } from "../bot/teams/connect-tenant.ts";
import { configFrom } from "../config.ts";
import { sealWith } from "../db/seal.ts";
import { openStore } from "../open-store.ts";
import { UserError } from "../plan/user-error.ts";
import { DONE, type ExitStatus } from "./exit-status.ts";
import { print } from "./print.ts";

export async function connectTeamsCommand(): Promise<ExitStatus> {
  const config = configFrom(process.env);
  const app = config.teams?.app;
  if (!app) {
    throw new UserError("Set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID to those of the council's app.");
  }
  if (config.secretKeys.length === 0) {
    throw new UserError("Set SECRET_KEYS first, to any 32 characters or more: the app's password is sealed with it.");
  }
  await using store = await openStore(config);
  await connectTenant(store.db, store.organisation, app, sealWith(config.secretKeys));
  print(`${store.organisation.name} is connected to its Teams. Restart the service so that it hears it.`);
  return DONE;
}
