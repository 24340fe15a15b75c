// Which days of the week a rehearsal may pass over: on them nothing is sent, and nothing is lost by looking a day later.
import type { OrganisationId } from "../plan/ids.ts";
import { planPolicyOf, stepsOf } from "../plan/policy.ts";
import type { Database } from "./database.ts";

const WEEKEND = [6, 7];

/** A step whose day is a Saturday is still taken on Monday with so many days of grace. */
const ENOUGH_GRACE_DAYS = 3;

/**
 * Saturday and Sunday, where nobody works on them, no step is too short-lived to be taken on Monday, and no plan waits
 * for the end of a pause that may fall on them; else none.
 */
export async function daysOfRest(db: Database, organisation: OrganisationId): Promise<readonly number[]> {
  const people = await db
    .selectFrom("person")
    .select("working_days as days")
    .where("organisation_id", "=", organisation)
    .execute();
  if (people.some(({ days }) => days.some((day) => WEEKEND.includes(day)))) return [];
  const { policy } = await db
    .selectFrom("organisation")
    .select("policy")
    .where("id", "=", organisation)
    .executeTakeFirstOrThrow();
  const plans = await db
    .selectFrom("plan")
    .select(["policy as departures", "paused_until"])
    .where("organisation_id", "=", organisation)
    .execute();
  const mayRest = plans.every(
    ({ departures, paused_until }) =>
      paused_until === null &&
      stepsOf(planPolicyOf(policy, departures)).every(({ graceDays }) => graceDays >= ENOUGH_GRACE_DAYS),
  );
  return mayRest ? WEEKEND : [];
}
