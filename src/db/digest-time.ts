// When a plan's digest goes out by itself.
import { addDays, dayIn, instantOf, type TimeZone } from "../plan/calendar.ts";
import type { PlanId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** So many days after a review is closed; null: an officer publishes it. What is closed already is not changed. */
export async function setDigestDays(transaction: Database, planId: PlanId, days: number | null): Promise<void> {
  await transaction.updateTable("plan").set({ digest_days: days }).where("id", "=", planId).execute();
}

export async function digestDaysOf(db: Database, planId: PlanId): Promise<number | null> {
  const row = await db.selectFrom("plan").select("digest_days").where("id", "=", planId).executeTakeFirst();
  return row?.digest_days ?? null;
}

/** Nine in the morning, in minutes. */
const MORNING = 9 * 60;

/** When the digest of a review closed at a moment goes out by itself; null where an officer publishes it. */
export async function publishAt(db: Database, planId: PlanId, lockedAt: Date, zone: TimeZone): Promise<Date | null> {
  const days = await digestDaysOf(db, planId);
  if (days === null) return null;
  const moment = instantOf(zone, addDays(dayIn(zone, lockedAt), days), MORNING);
  return moment < lockedAt ? lockedAt : moment;
}
