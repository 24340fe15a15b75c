// Whether a review was locked between a message and its answer: then the answer is a late correction.
import type { PlanId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** The label of the plan's review that was locked after the instant; null where none was, or nothing was asked. */
export async function lockedReviewSince(db: Database, plan: PlanId, asked: Date | null): Promise<string | null> {
  if (asked === null) return null;
  const review = await db
    .selectFrom("review")
    .select("label")
    .where("plan_id", "=", plan)
    .where("opened_at", "<=", asked)
    .where("locked_at", ">", asked)
    .orderBy("locked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return review?.label ?? null;
}
