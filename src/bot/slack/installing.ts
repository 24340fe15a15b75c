// Workspaces that install the app by themselves: what Slack hands over is kept, sealed.
import { HTTPReceiver, type Installation, type InstallationQuery, type InstallationStore } from "@slack/bolt";
import { organisationOfTenant } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import { addOrganisation } from "../../db/organisations.ts";
import type { Organisation } from "../../db/people.ts";
import type { OrganisationId } from "../../plan/ids.ts";
import { UserError } from "../../plan/user-error.ts";
import { SCOPES } from "./scopes.ts";
import type { SlackInstall } from "./settings.ts";
import { clientOptions, SILENT } from "./slack-client.ts";
import { SLACK, type Workspace, type Workspaces } from "./workspaces.ts";

export const EVENTS_PATH = "/slack/events";

export interface Installing {
  readonly db: Database;
  readonly workspaces: Workspaces;
  /** The organisation that this service was set up for. */
  readonly home: Organisation;
  readonly installed: (workspace: Workspace) => void;
}

/** Hears Slack over HTTP; its library checks the signatures. */
export function httpReceiver(signingSecret: string): HTTPReceiver {
  // What was not stored is not acknowledged: then Slack sends it again.
  return new HTTPReceiver({ signingSecret, endpoints: [EVENTS_PATH], processBeforeResponse: true, logger: SILENT });
}

/** `/slack/install` and where Slack sends people back to. Whose requests are heard is decided elsewhere. */
export function installReceiver(
  install: SlackInstall,
  apiUrl: string,
  signingSecret: string,
  installing: Installing,
): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    endpoints: [],
    logger: SILENT,
    clientId: install.clientId,
    clientSecret: install.clientSecret,
    stateSecret: install.stateSecret,
    scopes: [...SCOPES],
    installationStore: installations(install, installing),
    installerOptions: {
      directInstall: true,
      clientOptions: clientOptions(apiUrl),
      ...(install.authorizeUrl ? { authorizationUrl: install.authorizeUrl } : {}),
    },
  });
}

function installations({ teamId }: SlackInstall, { db, workspaces, home, installed }: Installing): InstallationStore {
  return {
    async storeInstallation(installation) {
      const { bot } = installation;
      const { id: tenant, name } = tenantOf(installation);
      if (!bot)
        throw new UserError("Slack gave the app no bot user. Install it again with the scopes of the manifest.");
      const organisationId =
        (await organisationOfTenant(db, SLACK, tenant)) ??
        (tenant === teamId ? home.id : await newOrganisation(tenant, name));
      const { token, userId: botUserId, id: botId } = bot;
      installed(await workspaces.keep({ organisationId, tenant, name, token, botUserId, botId }));
    },
    async fetchInstallation(query) {
      const tenant = queried(query);
      const workspace = await workspaces.of(tenant);
      if (!workspace) throw new UserError("That workspace has not installed the app.");
      return installationOf(workspace);
    },
    async deleteInstallation(query) {
      await workspaces.end(queried(query), "the app was taken out of the workspace");
    },
  };

  /**
   * Anybody can install the app into a workspace of their own and give themselves any e-mail address there. So a
   * workspace that was not named in the settings never comes near another's plan.
   */
  function newOrganisation(tenant: string, name: string): Promise<OrganisationId> {
    const { timeZone, nation } = home;
    return addOrganisation(db, { name, otherName: `${name} (${tenant})`, timeZone, nation });
  }
}

function tenantOf({ isEnterpriseInstall, enterprise, team }: Installation): { id: string; name: string } {
  const installed = isEnterpriseInstall ? enterprise : team;
  if (!installed) throw new Error("an installation without its workspace");
  return { id: installed.id, name: installed.name ?? installed.id };
}

function queried({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? "";
}

function installationOf({ tenant, token, botId, botUserId }: Workspace): Installation<"v2", boolean> {
  return {
    team: { id: tenant },
    enterprise: undefined,
    user: { id: botUserId, token: undefined, scopes: undefined },
    bot: { id: botId, userId: botUserId, token, scopes: [...SCOPES] },
  } as Installation<"v2", boolean>;
}
