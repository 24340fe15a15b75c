// The single statement that turns open check dates into reminders: who is to be told about which step, once.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import { planPolicyOf, stepsOf } from "../plan/policy.ts";
import { askedFor } from "./asked-on.ts";
import { type Database, json } from "./database.ts";

/**
 * Claims every reminder that is due by a day and not claimed yet, by the steps of each plan. It may run twice, late, or
 * in two processes at once: the key (action, person, step, check date) is taken once. A step that was missed by more
 * than its grace is never claimed; the next step speaks instead. Nothing is claimed while the plan is paused.
 *
 * A review that is open asks about everything at once, so what is looked at each quarter has no steps of its own
 * meanwhile; nor has it between reviews where the calendar opens them.
 *
 * A `where not exists` instead of `on conflict` was forty times slower on PGlite with a full table.
 *
 * @returns how many are new
 */
export async function claimReminders(db: Database, organisation: OrganisationId, today: LocalDate): Promise<number> {
  const steps = await stepsOfPlans(db, organisation, today);
  if (steps.length === 0) return 0;
  const { rows } = await sql`
    insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, check_kind, claimed_on)
    select action.organisation_id, action.id, asked.person_id, step.kind, due.check_on, due.kind, ${today}::date
    from jsonb_to_recordset(${json(steps)}::jsonb)
      as step (plan bigint, kind text, "of" text, "offsetDays" integer, "graceDays" integer, "reviewOf" date)
    join due_regard.check_date due on due.state = 'open' and due.kind = step."of"
      and due.check_on > ${today}::date - step."offsetDays" - step."graceDays"
      and due.check_on <= ${today}::date - step."offsetDays"
    join due_regard.action on action.id = due.action_id and action.state = 'open' and action.plan_id = step.plan
    join due_regard.action_owner owner on owner.action_id = action.id
    join ${askedFor("owner.post_id", today)} asked on true
    where action.organisation_id = ${organisation}
      and (step."reviewOf" is null or step."reviewOf" = due.check_on)
    order by action.id, owner.position
    on conflict do nothing
    returning id`.execute(db);
  return rows.length;
}

/** Before any review: no check date is so early. */
const NO_REVIEW = "0001-01-01";

/** Of the plans that are not paused. `reviewOf` is the one check date that its review steps count for; null: any. */
async function stepsOfPlans(db: Database, organisation: OrganisationId, today: LocalDate) {
  const plans = await db
    .selectFrom("plan")
    .innerJoin("organisation", "organisation.id", "plan.organisation_id")
    .leftJoin("review", (join) => join.onRef("review.plan_id", "=", "plan.id").on("review.locked_at", "is", null))
    .select(["plan.id", "plan.policy as departures", "organisation.policy as stored", "review.answers_by"])
    .where("organisation.id", "=", organisation)
    .where((eb) => eb.or([eb("paused_until", "is", null), eb("paused_until", "<=", today)]))
    .orderBy("plan.id")
    .orderBy("review.from_on", "desc")
    .execute();
  const latest = new Map(plans.toReversed().map((plan) => [plan.id, plan]));
  return [...latest.values()].flatMap(({ id, departures, stored, answers_by }) => {
    const policy = planPolicyOf(stored, departures);
    const whenNoneIsOpen = policy.review.everyMonths === null ? null : NO_REVIEW;
    return stepsOf(policy).map((step) => ({
      ...step,
      plan: id,
      reviewOf: step.of === "review" ? (answers_by ?? whenNoneIsOpen) : null,
    }));
  });
}
