// Everything that one post owns passes to another.
import type { PostId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/**
 * Open actions only: what is closed stays with the post that closed it. Each row keeps the words that it was printed
 * with, and its history names the transfer.
 */
export async function transferActions(transaction: Database, from: PostId, to: PostId): Promise<void> {
  await transaction
    .updateTable("action_owner")
    .set({ post_id: to })
    .where("post_id", "=", from)
    .where("action_id", "in", (eb) => eb.selectFrom("action").select("id").where("state", "=", "open"))
    .execute();
}
