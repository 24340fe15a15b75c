// Teams that are reached in a place, and partners outside the organisation.
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, PersonId, PostId } from "../plan/ids.ts";
import type { Database } from "./database.ts";
import { endHoldings } from "./holdings.ts";

/** From a day on the team is asked in a mailbox or a channel, and not its members; a place of before is left. */
export async function reachTeam(
  transaction: Database,
  team: { readonly organisationId: OrganisationId; readonly post: PostId; readonly place: string },
  from: LocalDate,
): Promise<void> {
  const place = await placeCalled(transaction, team.organisationId, team.place);
  await transaction
    .updateTable("post")
    .set({ kind: "team" })
    .where("id", "=", team.post)
    .where("kind", "!=", "team")
    .execute();
  const before = await transaction
    .selectFrom("holding")
    .innerJoin("person", "person.id", "holding.person_id")
    .select("person.id")
    .distinct()
    .where("holding.post_id", "=", team.post)
    .where("person.kind", "=", "place")
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", from)]))
    .execute();
  if (before.some(({ id }) => id === place)) return;
  for (const { id } of before) await endHoldings(transaction, { post: team.post, person: id }, from);
  await transaction.insertInto("holding").values({ post_id: team.post, person_id: place, from_on: from }).execute();
}

/** Somebody outside: nobody here holds it, and whoever asks them is their contact. */
export async function makePartner(transaction: Database, post: PostId, from: LocalDate): Promise<void> {
  await transaction
    .updateTable("post")
    .set({ kind: "partner" })
    .where("id", "=", post)
    .where("kind", "!=", "partner")
    .execute();
  await endHoldings(transaction, { post }, from);
}

async function placeCalled(transaction: Database, organisation: OrganisationId, place: string): Promise<PersonId> {
  const made = await transaction
    .insertInto("person")
    .values({ organisation_id: organisation, name: place, email: place, kind: "place" })
    .onConflict((conflict) => conflict.columns(["organisation_id", "email"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) return made.id;
  const held = await transaction
    .selectFrom("person")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("email", "=", place)
    .executeTakeFirstOrThrow();
  return held.id;
}
