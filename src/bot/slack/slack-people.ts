// Who is who: Slack's accounts and our people, linked by the e-mail address that Slack itself gives.
import { accountOf, accountsIn, linkAccount, markReachable, seenThere } from "../../db/chat-accounts.ts";
import type { Database } from "../../db/database.ts";
import { type Person, personByEmail } from "../../db/people.ts";
import { livesIn } from "../../db/time-zones.ts";
import { personUnreachable } from "../../db/unreachable.ts";
import { tellWhereReached } from "../../db/where-told.ts";
import type { OrganisationId, PersonId } from "../../plan/ids.ts";
import type { Directory, DirectoryEntry } from "../directory.ts";
import { listMembers, type Member, memberById } from "./members.ts";
import { slackClient } from "./slack-client.ts";
import { slackErrorOf } from "./slack-error.ts";
import { SLACK, type Workspace } from "./workspaces.ts";

export interface SlackPeople {
  /**
   * Whose account it is; somebody new is looked up and linked. Null where they are not one of ours.
   *
   * @throws where Slack cannot be asked now
   */
  readonly personOf: (workspace: Workspace, user: string) => Promise<PersonId | null>;
  /**
   * They were heard, in the conversation of the two or elsewhere (null). Where their clock stands is believed from now
   * on: of somebody who never signed in Slack names a zone that is nobody's.
   */
  readonly heard: (workspace: Workspace, user: string, conversation: string | null) => Promise<void>;
  /** What Slack says of somebody now. Returns whose account it is, and what became of it. */
  readonly changed: (workspace: Workspace, member: Member) => Promise<Changed | null>;
  /**
   * Asks Slack for the whole list, links whoever is new, and marks whoever left. `anew`: the workspace was connected just
   * now, so whoever could not be reached while it was not, can be.
   */
  readonly refresh: (
    workspace: Workspace,
    anew?: "anew",
  ) => Promise<{ readonly members: number; readonly linked: number }>;
  readonly directory: (organisation: OrganisationId) => Directory;
  /** The name that somebody goes by, from what was listed last; null where it is not known. */
  readonly nameOf: (workspace: Workspace, user: string) => string | null;
}

export interface Changed {
  readonly person: PersonId;
  readonly became: "reachable" | "gone";
}

interface Listed {
  readonly organisationId: OrganisationId;
  readonly members: Map<string, Member>;
}

/** Slack is answered within three seconds, whatever somebody's look-up takes. */
const LOOK_UP_MS = 2_000;

export function slackPeople(db: Database, apiUrl: string): SlackPeople {
  /** By workspace, as Slack listed them last: a handler asks inside its transaction, where nothing may wait for Slack. */
  const listed = new Map<string, Listed>();

  async function link({ organisationId, tenant }: Workspace, { id, email, isGone }: Member): Promise<Person | null> {
    if (email === null || isGone) return null;
    const person = await personByEmail(db, organisationId, email);
    if (!person || person.kind === "place") return null;
    const account = { personId: person.id, channel: SLACK, externalId: id, tenant, place: {} };
    await linkAccount(db, organisationId, account, new Date());
    await tellWhereReached(db, person.id);
    return person;
  }

  async function gone({ organisationId }: Workspace, person: PersonId): Promise<void> {
    const reason = { at: new Date(), because: "the Slack account was deactivated" };
    await personUnreachable(db, organisationId, person, SLACK, reason);
  }

  function remember({ tenant, organisationId }: Workspace, member: Member): void {
    const known = listed.get(tenant) ?? { organisationId, members: new Map() };
    known.members.set(member.id, member);
    listed.set(tenant, known);
  }

  return {
    async personOf(workspace, user) {
      const account = await accountOf(db, workspace.organisationId, SLACK, user);
      if (account) return account.personId;
      const client = slackClient(apiUrl, workspace.token, { timeoutMs: LOOK_UP_MS });
      try {
        const member = await memberById(client, workspace.tenant, user);
        if (!member) return null;
        remember(workspace, member);
        return (await link(workspace, member))?.id ?? null;
      } catch (error) {
        if (slackErrorOf(error) === "user_not_found") return null;
        throw error;
      }
    },
    async heard({ organisationId, tenant }, user, conversation) {
      const account = await accountOf(db, organisationId, SLACK, user);
      if (!account) return;
      const at = new Date();
      const place = conversation === null ? account.place : { ...account.place, conversation };
      await seenThere(db, organisationId, { channel: SLACK, externalId: user, place }, at);
      const { timeZone = null } = listed.get(tenant)?.members.get(user) ?? {};
      if (timeZone !== null) await livesIn(db, account.personId, timeZone, at);
    },
    async changed(workspace, member) {
      remember(workspace, member);
      const { organisationId } = workspace;
      const account = await accountOf(db, organisationId, SLACK, member.id);
      if (account && member.isGone) {
        await gone(workspace, account.personId);
        return { person: account.personId, became: "gone" };
      }
      if (account) {
        await markReachable(db, organisationId, { channel: SLACK, externalIds: [member.id] });
        await tellWhereReached(db, account.personId);
        const wasHeard = account.place.conversation !== undefined;
        if (member.timeZone !== null && wasHeard) await livesIn(db, account.personId, member.timeZone, new Date());
        return account.unreachableAt === null ? null : { person: account.personId, became: "reachable" };
      }
      const person = await link(workspace, member);
      return person && { person: person.id, became: "reachable" };
    },
    async refresh(workspace, anew) {
      const members = await listMembers(slackClient(apiUrl, workspace.token), workspace.tenant);
      const { tenant, organisationId } = workspace;
      listed.set(tenant, { organisationId, members: new Map(members.map((member) => [member.id, member])) });
      const accounts = await accountsIn(db, workspace.organisationId, SLACK);
      let linked = 0;
      for (const member of members) {
        const account = accounts.get(member.id);
        if (!account && (await link(workspace, member))) linked += 1;
        if (account && member.isGone) await gone(workspace, account.personId);
      }
      if (anew) {
        const here = members.flatMap(({ id, isGone }) => (isGone ? [] : [id]));
        await markReachable(db, organisationId, { channel: SLACK, externalIds: here });
      }
      return { members: members.length, linked };
    },
    directory: (organisation) => ({
      find: (words) =>
        [...listed].flatMap(([tenant, { organisationId, members }]) =>
          organisationId === organisation ? entriesFor([...members.values()], tenant, words) : [],
        ),
    }),
    nameOf: ({ tenant }, user) => listed.get(tenant)?.members.get(user)?.name ?? null,
  };
}

/** By e-mail address, handle or name; "@sam", "Sam Okoro", "sam@ashcombe.example". */
function entriesFor(members: readonly Member[], tenant: string, words: string): readonly DirectoryEntry[] {
  const sought = words.trim().replace(/^@/, "").toLowerCase();
  if (sought === "") return [];
  const here = members.filter(({ isGone }) => !isGone);
  const exact = here.filter(({ email, handle, name }) =>
    [email, handle.toLowerCase(), name.toLowerCase()].includes(sought),
  );
  const meant = exact.length > 0 ? exact : here.filter(({ name }) => hasWords(name, sought));
  return meant.flatMap(({ id, name, email }) =>
    email === null ? [] : [{ name, email, channel: SLACK, externalId: id, tenant }],
  );
}

function hasWords(name: string, sought: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return sought.split(/\s+/).every((word) => words.includes(word));
}
