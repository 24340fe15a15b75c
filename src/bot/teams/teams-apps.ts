// Which app speaks for which tenant, and whose tenant it is.
import { z } from "zod";
import { type Connection, connectionOf, keepConnection } from "../../db/connections.ts";
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
}

export interface OwnApp {
  /** Null: nobody checks tokens, and every tenant is this organisation's. */
  readonly app: TeamsApp | null;
  readonly organisationId: OrganisationId;
}

/** What is sealed in a connection's row. */
const credentialsSchema = z.object({ appId: z.string().min(1), password: z.string().min(1) });
const settingsSchema = z.looseObject({ serviceUrl: z.string().optional() });

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

  return {
    async of(tenant) {
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
    },
    async heardAt(tenant, serviceUrl) {
      if (heard.get(tenant) === serviceUrl) return;
      const connection = await connectionOf(db, TEAMS, tenant);
      const organisationId = connection?.organisationId ?? own?.organisationId;
      if (organisationId === undefined) return;
      await keepConnection(db, {
        organisationId,
        channel: TEAMS,
        tenant,
        name: connection?.name ?? "Microsoft Teams",
        credentials: connection?.credentials ?? null,
        settings: { ...connection?.settings, serviceUrl },
      });
      heard.set(tenant, serviceUrl);
    },
  };
}
