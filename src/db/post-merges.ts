// Two spellings of one post become one; two posts that look alike are kept apart.

import { sql } from "kysely";
import type { OrganisationId, PostId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/**
 * Whatever the spelling owns, the post owns; whoever holds the one holds the other. Each row of the plan keeps the words
 * that it was printed with, and a later edition with that spelling finds the post.
 */
export async function mergePosts(transaction: Database, spelling: PostId, into: PostId): Promise<void> {
  await transaction.updateTable("action_owner").set({ post_id: into }).where("post_id", "=", spelling).execute();
  await transaction
    .deleteFrom("holding")
    .where("post_id", "=", spelling)
    .where(
      sql<boolean>`exists (select from due_regard.holding kept where kept.post_id = ${into}
        and kept.person_id = holding.person_id and kept.from_on <= coalesce(holding.until_on, 'infinity')
        and holding.from_on <= coalesce(kept.until_on, 'infinity'))`,
    )
    .execute();
  await transaction.updateTable("holding").set({ post_id: into }).where("post_id", "=", spelling).execute();
  await transaction.updateTable("post").set({ merged_into: into }).where("merged_into", "=", spelling).execute();
  await transaction.updateTable("post").set({ merged_into: into }).where("id", "=", spelling).execute();
}

/** They are never asked about again. */
export async function keepApart(transaction: Database, one: PostId, other: PostId): Promise<void> {
  await transaction
    .insertInto("post_distinct")
    .values(one < other ? { post_id: one, other_id: other } : { post_id: other, other_id: one })
    .onConflict((conflict) => conflict.columns(["post_id", "other_id"]).doNothing())
    .execute();
}

/** The lesser id first. */
export async function distinctPosts(
  db: Database,
  organisation: OrganisationId,
): Promise<readonly (readonly [PostId, PostId])[]> {
  const rows = await db
    .selectFrom("post_distinct")
    .innerJoin("post", "post.id", "post_distinct.post_id")
    .select(["post_distinct.post_id", "post_distinct.other_id"])
    .where("post.organisation_id", "=", organisation)
    .execute();
  return rows.map((row) => [row.post_id, row.other_id]);
}
