// The Slack workspaces that organisations have connected, with what is needed to speak in them.
import { z } from "zod";
import { markTenantUnreachable } from "../../db/chat-accounts.ts";
import { type Connection, connectionOf, connectionsOf, endConnection, keepConnection } from "../../db/connections.ts";
import type { Database } from "../../db/database.ts";
import type { Seal } from "../../db/seal.ts";
import type { ConnectionId, OrganisationId } from "../../plan/ids.ts";

export const SLACK = "slack";

export interface Workspace {
  readonly connectionId: ConnectionId;
  readonly organisationId: OrganisationId;
  readonly channel: typeof SLACK;
  /** The workspace's id, or the enterprise's where the app was installed for all of it. */
  readonly tenant: string;
  readonly token: string;
  /** What this app is called there. */
  readonly botUserId: string;
  readonly botId: string;
}

const settingsSchema = z.object({ botUserId: z.string(), botId: z.string() });

export interface Workspaces {
  /** Null where it is nobody's, or not any more. */
  readonly of: (tenant: string) => Promise<Workspace | null>;
  /** An organisation's, oldest first. */
  readonly ofOrganisation: (organisation: OrganisationId) => Promise<readonly Workspace[]>;
  readonly keep: (installed: Installed) => Promise<Workspace>;
  /** The app was taken out there: it is not heard any more, and nobody is reached. */
  readonly end: (tenant: string, because: string) => Promise<void>;
}

export interface Installed {
  readonly organisationId: OrganisationId;
  readonly tenant: string;
  readonly name: string;
  /** Null: the environment's. */
  readonly token: string | null;
  readonly botUserId: string;
  readonly botId: string;
}

/** @param botToken the environment's, for the workspace that was connected with it */
export function workspacesIn(db: Database, botToken: string | null, seal: Seal | null): Workspaces {
  function workspace({ id, organisationId, tenant, credentials, settings }: Connection): Workspace | null {
    const token = credentials === null ? botToken : (seal?.open(credentials) ?? null);
    const named = settingsSchema.safeParse(settings);
    if (token === null || !named.success) return null;
    return { connectionId: id, organisationId, channel: SLACK, tenant, token, ...named.data };
  }

  return {
    async of(tenant) {
      const connection = await connectionOf(db, SLACK, tenant);
      return connection && workspace(connection);
    },
    async ofOrganisation(organisation) {
      const connections = await connectionsOf(db, organisation, SLACK);
      return connections.flatMap((connection) => workspace(connection) ?? []);
    },
    async keep({ token, organisationId, tenant, name, botUserId, botId }) {
      if (token !== null && seal === null) throw new Error("a token was to be kept without a key");
      const credentials = token === null ? null : (seal?.seal(token) ?? null);
      const settings = { botUserId, botId };
      const kept = await keepConnection(db, { organisationId, channel: SLACK, tenant, name, credentials, settings });
      const opened = workspace(kept);
      if (!opened) throw new Error("a connection that was just kept cannot be used");
      return opened;
    },
    async end(tenant, because) {
      const connection = await connectionOf(db, SLACK, tenant);
      if (!connection) return;
      const at = new Date();
      await endConnection(db, connection.id, at, because);
      await markTenantUnreachable(db, connection, { at, because });
    },
  };
}
