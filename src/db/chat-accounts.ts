// People's accounts in chat services: who speaks, where they are reached, and since when not.
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { type Database, json } from "./database.ts";

export interface ChatAccount {
  readonly personId: PersonId;
  readonly channel: string;
  readonly tenant: string;
  /** The service's own id of the account. */
  readonly externalId: string;
  /** What the channel needs to write to them, in its own shape; empty before the first contact. */
  readonly place: Readonly<Record<string, unknown>>;
  /** Since when nothing reaches them there; null while it does. */
  readonly unreachableAt: Date | null;
}

/** Whose account it is; null where it is linked to nobody. */
export async function accountOf(
  db: Database,
  organisation: OrganisationId,
  channel: string,
  externalId: string,
): Promise<ChatAccount | null> {
  const row = await accounts(db)
    .where("organisation_id", "=", organisation)
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .executeTakeFirst();
  return row ?? null;
}

/** A person's account in a channel; of several the one seen last. Null where they have none. */
export async function accountOfPerson(db: Database, person: PersonId, channel: string): Promise<ChatAccount | null> {
  const row = await accounts(db)
    .where("person_id", "=", person)
    .where("channel", "=", channel)
    .orderBy("unreachable_at", (order) => order.desc().nullsFirst())
    .orderBy("seen_at", (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Links an account to a person, once: one that is linked already keeps its person. They are reached there from now on. */
export async function linkAccount(
  db: Database,
  organisation: OrganisationId,
  account: Omit<ChatAccount, "unreachableAt">,
  at: Date,
): Promise<void> {
  await db
    .insertInto("chat_identity")
    .values({
      channel: account.channel,
      external_id: account.externalId,
      organisation_id: organisation,
      person_id: account.personId,
      place: json(account.place),
      tenant: account.tenant,
      seen_at: at,
      unreachable_at: null,
      unreachable_because: null,
    })
    .onConflict((conflict) => conflict.columns(["organisation_id", "channel", "external_id"]).doNothing())
    .execute();
}

/** They were heard there: they are reached there, and where that is may have changed. */
export async function seenThere(
  db: Database,
  organisation: OrganisationId,
  account: Pick<ChatAccount, "channel" | "externalId" | "place">,
  at: Date,
): Promise<void> {
  await db
    .updateTable("chat_identity")
    .set({ place: json(account.place), seen_at: at, unreachable_at: null, unreachable_because: null })
    .where("organisation_id", "=", organisation)
    .where("channel", "=", account.channel)
    .where("external_id", "=", account.externalId)
    .execute();
}

/** Where they are reached is another place now; whether and when they were heard stays as it is. */
export async function keepPlace(
  db: Database,
  organisation: OrganisationId,
  { channel, externalId, place }: Pick<ChatAccount, "channel" | "externalId" | "place">,
): Promise<void> {
  await db
    .updateTable("chat_identity")
    .set({ place: json(place) })
    .where("organisation_id", "=", organisation)
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .execute();
}

/** Nothing reaches them there any more: those who are asked through it become a visible item on the officer's list. */
export async function markUnreachable(
  db: Database,
  organisation: OrganisationId,
  { channel, externalId }: Pick<ChatAccount, "channel" | "externalId">,
  { at, because }: { readonly at: Date; readonly because: string },
): Promise<void> {
  await db
    .updateTable("chat_identity")
    .set({ unreachable_at: at, unreachable_because: because })
    .where("organisation_id", "=", organisation)
    .where("channel", "=", channel)
    .where("external_id", "=", externalId)
    .where("unreachable_at", "is", null)
    .execute();
}

/** The whole workspace or tenant is gone: nobody is reached there. */
export async function markTenantUnreachable(
  db: Database,
  { organisationId, channel, tenant }: { organisationId: OrganisationId; channel: string; tenant: string },
  { at, because }: { readonly at: Date; readonly because: string },
): Promise<void> {
  await db
    .updateTable("chat_identity")
    .set({ unreachable_at: at, unreachable_because: because })
    .where("organisation_id", "=", organisationId)
    .where("channel", "=", channel)
    .where("tenant", "in", [tenant, ""])
    .where("unreachable_at", "is", null)
    .execute();
}

/** They can be reached there again, as far as the service says. */
export async function markReachable(
  db: Database,
  organisation: OrganisationId,
  { channel, externalIds }: { readonly channel: string; readonly externalIds: readonly string[] },
): Promise<void> {
  if (externalIds.length === 0) return;
  await db
    .updateTable("chat_identity")
    .set({ unreachable_at: null, unreachable_because: null })
    .where("organisation_id", "=", organisation)
    .where("channel", "=", channel)
    .where("external_id", "in", externalIds)
    .where("unreachable_at", "is not", null)
    .execute();
}

/** The accounts of an organisation in a channel, by the service's ids. */
export async function accountsIn(
  db: Database,
  organisation: OrganisationId,
  channel: string,
): Promise<ReadonlyMap<string, ChatAccount>> {
  const rows = await accounts(db).where("organisation_id", "=", organisation).where("channel", "=", channel).execute();
  return new Map(rows.map((row) => [row.externalId, row]));
}

function accounts(db: Database) {
  return db
    .selectFrom("chat_identity")
    .select(["person_id as personId", "channel", "tenant", "external_id as externalId", "place"])
    .select("unreachable_at as unreachableAt");
}
