// The members of a tenant that we have met, kept in memory for whoever is looked for by name.
import type { OrganisationId } from "../../plan/ids.ts";
import type { Directory } from "../directory.ts";
import type { Member } from "./connector.ts";
import { TEAMS } from "./place.ts";

/** A member with the id that their account goes by: the directory's where it has one. */
export type RosterEntry = Member & { readonly externalId: string };

export interface Roster {
  readonly keep: (organisation: OrganisationId, members: readonly RosterEntry[]) => void;
  readonly directory: (organisation: OrganisationId) => Directory;
  readonly byId: (organisation: OrganisationId, externalId: string) => RosterEntry | null;
}

/** Empty at the start: the teams that the app is in are asked again, and people come in as they write. */
export function openRoster(): Roster {
  const known = new Map<OrganisationId, Map<string, RosterEntry>>();

  return {
    keep(organisation, members) {
      const held = known.get(organisation) ?? new Map<string, RosterEntry>();
      for (const member of members) held.set(member.externalId, member);
      known.set(organisation, held);
    },
    directory: (organisation) => ({
      find(words) {
        const sought = words.trim().replace(/^@/, "").toLowerCase();
        if (sought === "") return [];
        const isMeant = ({ name, email }: RosterEntry) =>
          email === sought || name?.toLowerCase() === sought || email?.split("@")[0] === sought;
        return [...(known.get(organisation)?.values() ?? [])]
          .filter(isMeant)
          .flatMap(({ name, email, externalId }) =>
            email ? [{ name: name ?? email, email, channel: TEAMS, externalId }] : [],
          );
      },
    }),
    byId: (organisation, externalId) => known.get(organisation)?.get(externalId) ?? null,
  };
}
