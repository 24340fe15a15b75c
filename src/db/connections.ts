// Chat services' workspaces and tenants, and whose they are.
import type { ConnectionId, OrganisationId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

export interface Connection {
  readonly id: ConnectionId;
  readonly organisationId: OrganisationId;
  readonly channel: string;
  /** Slack's workspace (or enterprise) id, Teams' tenant id. */
  readonly tenant: string;
  readonly name: string;
  /** Sealed; null where the environment holds them. */
  readonly credentials: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The connection of a workspace or tenant; null where it is nobody's, or not any more. */
export async function connectionOf(db: Database, channel: string, tenant: string): Promise<Connection | null> {
  const row = await connections(db).where("channel", "=", channel).where("tenant", "=", tenant).executeTakeFirst();
  return row ?? null;
}

/** Whose a workspace or tenant is or was last; null where it was never connected. */
export async function organisationOfTenant(
  db: Database,
  channel: string,
  tenant: string,
): Promise<OrganisationId | null> {
  const row = await db
    .selectFrom("connection")
    .select("organisation_id as id")
    .where("channel", "=", channel)
    .where("tenant", "=", tenant)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** All connections of a channel, oldest first. */
export function allConnections(db: Database, channel: string): Promise<readonly Connection[]> {
  return connections(db).where("channel", "=", channel).orderBy("id").execute();
}

/** An organisation's connections of a channel, oldest first. */
export function connectionsOf(
  db: Database,
  organisation: OrganisationId,
  channel: string,
): Promise<readonly Connection[]> {
  return connections(db)
    .where("organisation_id", "=", organisation)
    .where("channel", "=", channel)
    .orderBy("id")
    .execute();
}

/** Whether any organisation has connected one of that channel. */
export async function hasConnections(db: Database, channel: string): Promise<boolean> {
  return (await connections(db).where("channel", "=", channel).limit(1).executeTakeFirst()) !== undefined;
}

/**
 * Connects a workspace or tenant to an organisation. One that is connected keeps its organisation, whoever asks: it is
 * only given to another after it ended.
 */
export async function keepConnection(
  db: Database,
  { organisationId, channel, tenant, name, credentials, settings }: Omit<Connection, "id">,
): Promise<Connection> {
  await db
    .insertInto("connection")
    .values({
      organisation_id: organisationId,
      channel,
      tenant,
      name,
      credentials,
      settings: json(settings),
      ended_at: null,
      ended_because: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["channel", "tenant"]).doUpdateSet((eb) => ({
        organisation_id: eb
          .case()
          .when("connection.ended_at", "is", null)
          .then(eb.ref("connection.organisation_id"))
          .else(eb.ref("excluded.organisation_id"))
          .end(),
        name: eb.ref("excluded.name"),
        credentials: eb.ref("excluded.credentials"),
        settings: eb.ref("excluded.settings"),
        ended_at: null,
        ended_because: null,
      })),
    )
    .execute();
  const kept = await connectionOf(db, channel, tenant);
  if (!kept) throw new Error("a connection that was just kept is not there");
  return kept;
}

/** Changes what is kept with a connection, whoever else changes it at the same time; one that is over stays as it is. */
export async function changeSettings(
  db: Database,
  channel: string,
  tenant: string,
  change: (settings: Connection["settings"]) => Connection["settings"],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const held = await connections(transaction)
      .where("channel", "=", channel)
      .where("tenant", "=", tenant)
      .forUpdate()
      .executeTakeFirst();
    if (!held) return;
    const settings = json(change(held.settings));
    await transaction.updateTable("connection").set({ settings }).where("id", "=", held.id).execute();
  });
}

/** It is over: its credentials go, its row stays with the reason. */
export async function endConnection(db: Database, id: ConnectionId, at: Date, because: string): Promise<void> {
  await db
    .updateTable("connection")
    .set({ ended_at: at, ended_because: because, credentials: null })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

function connections(db: Database) {
  return db
    .selectFrom("connection")
    .select(["id", "organisation_id as organisationId", "channel", "tenant", "name", "credentials", "settings"])
    .where("ended_at", "is", null);
}
