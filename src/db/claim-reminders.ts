// The single statement that turns open check dates into reminders: who is to be told about which step, once.
import { sql } from "kysely";
import { addDays, type LocalDate } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import { CATCH_UP, planPolicyOf, stepsOf, WARNING } from "../plan/policy.ts";
import { askedFor } from "./asked-on.ts";
import { type Database, json } from "./database.ts";

/**
 * Claims every reminder that is due by a day and not claimed yet, by the steps of each plan. It may run twice, late, or
 * in two processes at once: the key (action, person, step, check date) is taken once. A step that was missed by more
 * than its grace is kept as expired, and its check date named once as what it is; a warning is late and never expired. Nothing is claimed while the plan is paused.
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
  const isFirstOfDay = steps.some(({ claimedUntil }) => claimedUntil === null || claimedUntil < today);
  if (!isFirstOfDay) return await claimDue(db, organisation, steps, today);
  const claimBoth = async (transaction: Database) => {
    const due = await claimDue(transaction, organisation, steps, today);
    const missed = steps.filter(({ claimedUntil }) => claimedUntil !== null && claimedUntil < addDays(today, -1));
    const [warnings, others] = [missed.filter(isWarning), missed.filter((step) => !isWarning(step))];
    const late = warnings.length === 0 ? 0 : await claimMissedWarnings(transaction, organisation, warnings, today);
    const caughtUp = late + (others.length === 0 ? 0 : await claimMissed(transaction, organisation, others, today));
    await transaction
      .updateTable("plan")
      .set({ claimed_until: today })
      .where("id", "in", [...new Set(steps.map(({ plan }) => plan))])
      .execute();
    return due + caughtUp;
  };
  return await (db.isTransaction ? claimBoth(db) : db.transaction().execute(claimBoth));
}

function isWarning({ kind }: PlanStep): boolean {
  return kind === WARNING;
}

type PlanStep = Awaited<ReturnType<typeof stepsOfPlans>>[number];

async function claimDue(db: Database, organisation: OrganisationId, steps: readonly PlanStep[], today: LocalDate) {
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

/** Whose own day and grace lie between the last sweep and today: the owners whom it names today. */
function missedBy(organisation: OrganisationId, steps: readonly PlanStep[], today: LocalDate) {
  return sql`
    from jsonb_to_recordset(${json(steps)}::jsonb) as step (plan bigint, kind text, "of" text,
      "offsetDays" integer, "graceDays" integer, "reviewOf" date, "claimedUntil" date)
    join due_regard.check_date due on due.state = 'open' and due.kind = step."of"
      and due.check_on > step."claimedUntil" - step."offsetDays"
      and due.check_on <= ${today}::date - step."offsetDays" - step."graceDays"
    join due_regard.action on action.id = due.action_id and action.state = 'open' and action.plan_id = step.plan
    join due_regard.action_owner owner on owner.action_id = action.id
    join ${askedFor("owner.post_id", today)} asked on true
    where action.organisation_id = ${organisation}
      and (step."reviewOf" is null or step."reviewOf" = due.check_on)
    order by action.id, owner.position`;
}

/**
 * A warning is true whenever it comes: it names the day on which somebody is told, counted from when it was sent. So it
 * is late and never expired; otherwise what an outage swallowed would be told to nobody.
 */
async function claimMissedWarnings(
  db: Database,
  organisation: OrganisationId,
  steps: readonly PlanStep[],
  today: LocalDate,
): Promise<number> {
  const { rows } = await sql`
    insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, check_kind, claimed_on)
    select action.organisation_id, action.id, asked.person_id, step.kind, due.check_on, due.kind, ${today}::date
    ${missedBy(organisation, steps, today)}
    on conflict do nothing
    returning id`.execute(db);
  return rows.length;
}

/**
 * What fell into an outage or a pause, grace and all, is not sent as if it were on time: it is kept as expired. Its
 * check date, if nothing else speaks of it today, is named once, as what it is.
 */
async function claimMissed(
  db: Database,
  organisation: OrganisationId,
  steps: readonly PlanStep[],
  today: LocalDate,
): Promise<number> {
  const { rows } = await sql`
    with missed as (
      insert into due_regard.reminder
        (organisation_id, action_id, person_id, kind, check_on, check_kind, claimed_on, outcome, reason)
      select action.organisation_id, action.id, asked.person_id, step.kind, due.check_on, due.kind, ${today}::date,
        'expired', 'its day passed while nothing was sent'
      ${missedBy(organisation, steps, today)}
      on conflict do nothing
      returning action_id, person_id, check_on, check_kind
    )
    insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, check_kind, claimed_on)
    select distinct ${organisation}::bigint, missed.action_id, missed.person_id, ${CATCH_UP}, missed.check_on,
      missed.check_kind, ${today}::date
    from missed
    where not exists (select from due_regard.reminder held where held.action_id = missed.action_id
      and held.person_id = missed.person_id and held.check_on = missed.check_on
      and held.message_id is null and held.outcome is null)
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
    .select("plan.claimed_until as claimedUntil")
    .where("organisation.id", "=", organisation)
    .where((eb) => eb.or([eb("paused_until", "is", null), eb("paused_until", "<=", today)]))
    .orderBy("plan.id")
    .orderBy("review.from_on", "desc")
    .execute();
  const latest = new Map(plans.toReversed().map((plan) => [plan.id, plan]));
  return [...latest.values()].flatMap(({ id, departures, stored, answers_by, claimedUntil }) => {
    const policy = planPolicyOf(stored, departures);
    const whenNoneIsOpen = policy.review.everyMonths === null ? null : NO_REVIEW;
    return stepsOf(policy).map((step) => ({
      ...step,
      plan: id,
      claimedUntil,
      reviewOf: step.of === "review" ? (answers_by ?? whenNoneIsOpen) : null,
    }));
  });
}
