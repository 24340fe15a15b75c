// An action goes to somebody else by decision: the post that owns it changes, the plan's print stays beside it.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, IncomingId, OrganisationId, PersonId, PostId } from "../plan/ids.ts";
import { nameKey } from "../plan/names.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import { postsHeld } from "./posts-held.ts";

/**
 * Gives an action to a person: to the one post that they hold, or to a post of their own name where they hold none or
 * several.
 *
 * @param from whose posts are replaced; null replaces every owner. Other owners who share it stay.
 * @returns the title of the post that owns it now
 */
export async function reassign(
  transaction: Database,
  given: {
    readonly organisationId: OrganisationId;
    readonly actionId: ActionId;
    readonly from: PersonId | null;
    readonly to: { readonly id: PersonId; readonly name: string };
    readonly by: PersonId;
    readonly incomingId: IncomingId;
    readonly at: Date;
    readonly today: LocalDate;
  },
): Promise<string> {
  const { actionId, organisationId, at, today } = given;
  const post = await postOf(transaction, organisationId, given.to, today);
  const owners = await transaction
    .selectFrom("action_owner")
    .innerJoin("post", "post.id", "action_owner.post_id")
    .select(["action_owner.position", "action_owner.post_id", "post.title"])
    .where("action_owner.action_id", "=", actionId)
    .orderBy("action_owner.position")
    .execute();
  const leaving = given.from === null ? null : await postsHeld(transaction, given.from, today);
  const theirs = owners.filter((owner) => leaving === null || leaving.has(owner.post_id));
  const handedOn = theirs.length > 0 ? theirs : owners;
  for (const { position } of handedOn) await setOwner(transaction, actionId, position, post.id, at);
  if (handedOn.length === 0) {
    await transaction
      .insertInto("action_owner")
      .values({
        action_id: actionId,
        position: 1,
        post_id: post.id,
        capacity: null,
        printed_name: "",
        reassigned_at: at,
      })
      .execute();
  }
  await transaction
    .updateTable("action")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", actionId)
    .execute();
  await writeAudit(transaction, {
    organisationId,
    at,
    personId: given.by,
    kind: "owner.reassigned",
    subject: { action: actionId, person: given.to.id, post: post.id, incoming: given.incomingId },
    before: { owners: owners.map((owner) => owner.title) },
    after: {
      owners:
        owners.length === 0
          ? [post.title]
          : [...new Set(owners.map((owner) => (handedOn.includes(owner) ? post.title : owner.title)))],
    },
  });
  return post.title;
}

async function setOwner(
  transaction: Database,
  actionId: ActionId,
  position: number,
  postId: PostId,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable("action_owner")
    .set({ post_id: postId, reassigned_at: at })
    .where("action_id", "=", actionId)
    .where("position", "=", position)
    .execute();
}

async function postOf(
  transaction: Database,
  organisationId: OrganisationId,
  person: { readonly id: PersonId; readonly name: string },
  today: LocalDate,
): Promise<{ readonly id: PostId; readonly title: string }> {
  const [held, ...others] = [...(await postsHeld(transaction, person.id, today))];
  if (held && others.length === 0) return { id: held[0], title: held[1] };
  const key = nameKey(person.name);
  await transaction
    .insertInto("post")
    .values({ organisation_id: organisationId, title: person.name, title_key: key, directorate_id: null })
    .onConflict((conflict) => conflict.columns(["organisation_id", "title_key", "directorate_id"]).doNothing())
    .execute();
  const own = await transaction
    .selectFrom("post")
    .select(["id", "title"])
    .where("organisation_id", "=", organisationId)
    .where("title_key", "=", key)
    .where("directorate_id", "is", null)
    .executeTakeFirstOrThrow();
  const holds = [...(await postsHeld(transaction, person.id, today)).keys()].includes(own.id);
  if (!holds) {
    await transaction
      .insertInto("holding")
      .values({ post_id: own.id, person_id: person.id, from_on: today })
      .onConflict((conflict) => conflict.columns(["post_id", "person_id", "from_on"]).doNothing())
      .execute();
  }
  return own;
}
