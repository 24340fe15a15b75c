// What the environment says about Teams.
import { z } from "zod";
import { UserError } from "../../plan/user-error.ts";
import type { TeamsApp } from "./sdk.ts";

export const teamsEnvironment = {
  TEAMS_APP_ID: z.guid("must be the app's id, as Entra ID shows it").optional(),
  TEAMS_APP_PASSWORD: z.string().min(8).optional(),
  TEAMS_NO_AUTHENTICATION: z.enum(["yes"], { error: 'must be "yes", or not be set' }).optional(),
  TEAMS_TENANT_ID: z.guid("must be the tenant's id, as Entra ID shows it").optional(),
};
const environmentSchema = z.object({ ...teamsEnvironment, HOST: z.string() });

export interface TeamsSettings {
  /** Null: nobody checks who calls; for a playground on this machine. */
  readonly app: TeamsApp | null;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * Null where nothing is said about Teams.
 *
 * @throws UserError where half of it is missing, or anybody on the network would be let in
 */
export function teamsSettings(data: z.infer<typeof environmentSchema>): TeamsSettings | null {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_TENANT_ID: tenant } = data;
  if (data.TEAMS_NO_AUTHENTICATION) {
    if (appId || password) {
      throw new UserError(
        "TEAMS_NO_AUTHENTICATION is for a playground without an app. Set it, or TEAMS_APP_ID and TEAMS_APP_PASSWORD, not both.",
      );
    }
    if (!LOOPBACK.has(data.HOST)) {
      throw new UserError(
        "TEAMS_NO_AUTHENTICATION lets in whoever can call this service, so it works on this machine alone. Set HOST to 127.0.0.1, or take it away.",
      );
    }
    return { app: null };
  }
  if (!appId && !password && !tenant) return null;
  if (!appId || !password || !tenant) {
    throw new UserError(
      "Teams needs TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID, all three; docs/teams.md says where to find them.",
    );
  }
  return { app: { appId, password, tenant } };
}
