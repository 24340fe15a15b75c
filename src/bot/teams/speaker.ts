// Who speaks: the person that a Teams account is linked to, by the tenant's own directory.
import { accountOf, linkAccount, seenThere } from "../../db/chat-accounts.ts";
import type { Database } from "../../db/database.ts";
import { personByEmail } from "../../db/people.ts";
import { livesIn } from "../../db/time-zones.ts";
import { tellWhereReached } from "../../db/where-told.ts";
import type { OrganisationId, PersonId } from "../../plan/ids.ts";
import { type Activity, isOurConversation, threadOf } from "./activity.ts";
import type { Connector, Member, Reach } from "./connector.ts";
import { type ReachedAt, reachedAtSchema, TEAMS } from "./place.ts";
import type { Roster } from "./roster.ts";
import type { Tenant } from "./teams-apps.ts";

export type Speaker =
  | { readonly kind: "person"; readonly personId: PersonId }
  /** Of the tenant, and nobody here has their e-mail address. */
  | { readonly kind: "stranger"; readonly member: Member }
  /** The directory could not be asked. */
  | { readonly kind: "unknown"; readonly reason: string };

export interface SpeakerPorts {
  readonly db: Database;
  readonly connector: Connector;
  readonly roster: Roster;
}

/** Refreshes where they are reached; an account that is linked to nobody is looked up and linked by its e-mail address. */
export async function whoSpeaks(
  activity: Activity,
  tenant: Tenant,
  at: Date,
  { db, connector, roster }: SpeakerPorts,
): Promise<Speaker> {
  const { from } = activity;
  if (!from) return { kind: "unknown", reason: "nobody is named" };
  const externalId = from.aadObjectId || from.id;
  const { organisationId } = tenant;
  const account = await accountOf(db, organisationId, TEAMS, externalId);
  const was = reachedAtSchema.parse(account?.place ?? {});
  const place: ReachedAt = {
    serviceUrl: activity.serviceUrl,
    conversation: isOurConversation(activity) ? threadOf(activity).conversation : was.conversation,
    user: from.id,
  };
  if (account) {
    await seenThere(db, organisationId, { channel: TEAMS, externalId, place }, at);
    if (account.unreachableAt) await tellWhereReached(db, account.personId);
    if (activity.localTimezone) await livesIn(db, account.personId, activity.localTimezone, at);
    return { kind: "person", personId: account.personId };
  }
  if (activity.conversation.id === "")
    return { kind: "unknown", reason: "no conversation whose members could be asked for" };
  const reach: Reach = { app: tenant.app, serviceUrl: activity.serviceUrl };
  const found = await connector.member(reach, threadOf(activity).conversation, from.id);
  if (found.kind !== "done") return { kind: "unknown", reason: found.kind };
  const member = found.value;
  roster.keep(organisationId, [{ ...member, externalId }]);
  const personId = await linkMember(db, { ...member, externalId }, tenant, place, at);
  if (personId !== null && activity.localTimezone) await livesIn(db, personId, activity.localTimezone, at);
  return personId === null ? { kind: "stranger", member } : { kind: "person", personId };
}

/**
 * Links a member to the person with their e-mail address. A guest, whose address another organisation gives out, is
 * linked by an officer alone.
 *
 * @returns null where there is nobody with it
 */
export async function linkMember(
  db: Database,
  member: Member & { readonly externalId: string },
  { tenant, organisationId }: { readonly tenant: string; readonly organisationId: OrganisationId },
  place: ReachedAt,
  at: Date,
): Promise<PersonId | null> {
  const isGuest = (member.tenant !== null && member.tenant !== tenant) || /#ext#@/i.test(member.email ?? "");
  const person = member.email && !isGuest ? await personByEmail(db, organisationId, member.email) : null;
  if (!person) return null;
  const account = { personId: person.id, channel: TEAMS, tenant, externalId: member.externalId, place };
  await linkAccount(db, organisationId, account, at);
  await tellWhereReached(db, person.id);
  return person.id;
}
