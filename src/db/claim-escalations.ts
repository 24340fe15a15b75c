// Warned and still not answered: who answers for the action gets a reminder of their own, once.
import { sql } from "kysely";
import { dayIn, type LocalDate } from "../plan/calendar.ts";
import { escalatesOn } from "../plan/escalation.ts";
import type { ActionId, OrganisationId } from "../plan/ids.ts";
import { ESCALATION, planPolicyOf, WARNING } from "../plan/policy.ts";
import { answeringPersons } from "./answering-persons.ts";
import type { Database } from "./database.ts";
import { organisationById } from "./people.ts";

/**
 * Claims what is to be told by a day, from warnings that were really sent. The key (action, person, "escalation", check
 * date) is taken once, so nobody is told twice; whether it is still true is decided like any other reminder.
 *
 * @returns how many are new
 */
export async function claimEscalations(db: Database, organisation: OrganisationId, today: LocalDate): Promise<number> {
  const { timeZone, nation } = await organisationById(db, organisation);
  const { rows: warned } = await sql<Warned>`
    select warning.action_id as "actionId", warning.check_on as "checkOn", warning.check_kind as "checkKind",
      min(message.sent_at) as "sentAt", organisation.policy as stored, plan.policy as departures
    from due_regard.reminder warning
    join due_regard.message on message.id = warning.message_id and message.sent_at is not null
    join due_regard.check_date due on due.action_id = warning.action_id and due.check_on = warning.check_on
      and due.kind = warning.check_kind and due.state = 'open'
    join due_regard.action on action.id = warning.action_id and action.state = 'open'
    join due_regard.plan on plan.id = action.plan_id
    join due_regard.organisation on organisation.id = warning.organisation_id
    where warning.organisation_id = ${organisation} and warning.kind = ${WARNING}
      and warning.claimed_on > ${today}::date - ${FORGOTTEN_DAYS}::integer
      and (plan.paused_until is null or plan.paused_until <= ${today}::date)
      and not exists (select from due_regard.reminder told where told.action_id = warning.action_id
        and told.kind = ${ESCALATION} and told.check_on = warning.check_on)
    group by warning.action_id, warning.check_on, warning.check_kind, organisation.policy, plan.policy
    order by warning.action_id, warning.check_on`.execute(db);
  const due = warned.filter(({ stored, departures, sentAt }) => {
    const { escalation } = planPolicyOf(stored, departures);
    return escalation !== null && escalatesOn(dayIn(timeZone, sentAt), escalation, nation) <= today;
  });
  const answering = await answeringPersons(
    db,
    organisation,
    due.map(({ actionId }) => actionId),
    today,
  );
  const claimed = due.flatMap(({ actionId, checkOn, checkKind }) =>
    (answering.get(actionId) ?? []).map(({ personId }) => ({
      organisation_id: organisation,
      action_id: actionId,
      person_id: personId,
      kind: ESCALATION,
      check_on: checkOn,
      check_kind: checkKind,
      claimed_on: today,
    })),
  );
  if (claimed.length === 0) return 0;
  const rows = await db
    .insertInto("reminder")
    .values(claimed)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.length;
}

/** Where nobody could be told for so long, a lead who comes later is not told of the past. */
const FORGOTTEN_DAYS = 60;

interface Warned {
  readonly actionId: ActionId;
  readonly checkOn: LocalDate;
  readonly checkKind: "deadline" | "review";
  readonly sentAt: Date;
  readonly stored: unknown;
  readonly departures: unknown;
}
