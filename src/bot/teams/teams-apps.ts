// Which app speaks for which tenant, and whose tenant it is.
import { z } from "zod";
import { allConnections, type Connection, changeSettings, connectionOf, keepConnection } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import type { Seal } from "../../db/seal.ts";
import type { OrganisationId } from "../../plan/ids.ts";
import { TEAMS } from "./place.ts";
import type { TeamsApp } from "./sdk.ts";

/** A tenant that an organisation has connected. */
export interface Tenant {
  readonly tenant: string;
  readonly organisationId: OrganisationId;
  /** Null where nobody checks tokens. */
  readonly app: TeamsApp | null;
  /** Where the Bot Connector was last heard from; null before the first time. */
  readonly serviceUrl: string | null;
}

export interface TeamsApps {
  /** Null where nobody has connected it. */
  readonly of: (tenant: string) => Promise<Tenant | null>;
  /** The service address of a tenant, as it was last heard. */
  readonly heardAt: (tenant: string, serviceUrl: string) => Promise<void>;
  /** The app is in this team or group chat: its members can be asked for. */
  readonly joined: (tenant: string, team: string) => Promise<void>;
  /** It is not, any more. */
  readonly left: (tenant: string, team: string) => Promise<void>;
  /** Every team and group chat that the app is in, of tenants that were heard from. */
  readonly teams: () => Promise<readonly TeamOfTenant[]>;
}

export interface TeamOfTenant {
  readonly tenant: Tenant;
  readonly serviceUrl: string;
  readonly team: string;
}

export interface OwnApp {
  /** Null: nobody checks tokens, and every tenant is this organisation's. */
  readonly app: TeamsApp | null;
  readonly organisationId: OrganisationId;
}

/** What is sealed in a connection's row. */
const credentialsSchema = z.object({ appId: z.string().min(1), password: z.string().min(1) });
const settingsSchema = z.looseObject({
  serviceUrl: z.string().optional(),
  /** Ids of teams and group chats. Who is in them is asked for anew, so that nobody's name is kept who is none of ours. */
  teams: z.array(z.string()).default([]),
});

/**
 * Tenants stand in the store, each with its sealed credentials; one without uses the app of the environment.
 *
 * @param own the environment's app; null where it names none
 */
export function teamsApps(db: Database, own: OwnApp | null, seal: Seal | null): TeamsApps {
  const heard = new Map<string, string>();

  function appOf(connection: Connection): TeamsApp | null {
    if (connection.credentials === null) return own?.app ?? null;
    if (!seal) throw new Error("a tenant's credentials are sealed, and SECRET_KEYS is not set");
    const { appId, password } = credentialsSchema.parse(JSON.parse(seal.open(connection.credentials)));
    return { appId, password, tenant: connection.tenant };
  }

  async function changeTeams(tenant: string, change: (teams: readonly string[]) => readonly string[]): Promise<void> {
    await changeSettings(db, TEAMS, tenant, (settings) => {
      const read = settingsSchema.parse(settings);
      return { ...read, teams: [...change(read.teams)] };
    });
  }

  async function of(tenant: string): Promise<Tenant | null> {
    const connection = await connectionOf(db, TEAMS, tenant);
    if (!connection) {
      if (own?.app !== null || own === null) return null;
      return { tenant, organisationId: own.organisationId, app: null, serviceUrl: heard.get(tenant) ?? null };
    }
    const app = appOf(connection);
    // Without an app tokens would not be checked: only where that was asked for.
    if (!app && own?.app !== null) return null;
    const { serviceUrl = null } = settingsSchema.parse(connection.settings);
    return { tenant, organisationId: connection.organisationId, app, serviceUrl: heard.get(tenant) ?? serviceUrl };
  }

  return {
    of,
    async heardAt(tenant, serviceUrl) {
      if (heard.get(tenant) === serviceUrl) return;
      if (await connectionOf(db, TEAMS, tenant)) {
        await changeSettings(db, TEAMS, tenant, (settings) => ({ ...settings, serviceUrl }));
      } else if (own) {
        const { organisationId } = own;
        const about = { channel: TEAMS, tenant, name: "Microsoft Teams", credentials: null };
        await keepConnection(db, { organisationId, ...about, settings: { serviceUrl } });
      }
      heard.set(tenant, serviceUrl);
    },
    joined: (tenant, team) => changeTeams(tenant, (teams) => [...teams.filter((one) => one !== team), team]),
    left: (tenant, team) => changeTeams(tenant, (teams) => teams.filter((one) => one !== team)),
    async teams() {
      const found: TeamOfTenant[] = [];
      for (const connection of await allConnections(db, TEAMS)) {
        const tenant = await of(connection.tenant);
        const { teams } = settingsSchema.parse(connection.settings);
        if (!tenant?.serviceUrl) continue;
        const { serviceUrl } = tenant;
        found.push(...teams.map((team) => ({ tenant, serviceUrl, team })));
      }
      return found;
    },
  };
}
