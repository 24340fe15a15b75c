// The single statement that turns open check dates into reminders: who is to be told about which step, once.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId } from "../plan/ids.ts";
import type { Step } from "../plan/policy.ts";
import { type Database, json } from "./database.ts";

/**
 * Claims every reminder that is due by a day and not claimed yet. It may run twice, late, or in two processes at once:
 * the key (action, person, step, check date) is taken once. A step that was missed by more than its grace is never
 * claimed; the next step speaks instead. Nothing is claimed while the plan is paused.
 *
 * A `where not exists` instead of `on conflict` was forty times slower on PGlite with a full table.
 *
 * @returns how many are new
 */
export async function claimReminders(
  db: Database,
  organisation: OrganisationId,
  steps: readonly Step[],
  today: LocalDate,
): Promise<number> {
  const { rows } = await sql`
    insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, check_kind, claimed_on)
    select action.organisation_id, action.id, asked.person_id, step.kind, due.check_on, due.kind, ${today}::date
    from jsonb_to_recordset(${json(steps)}::jsonb)
      as step (kind text, "of" text, "offsetDays" integer, "graceDays" integer)
    join due_regard.check_date due on due.state = 'open' and due.kind = step."of"
      and due.check_on > ${today}::date - step."offsetDays" - step."graceDays"
      and due.check_on <= ${today}::date - step."offsetDays"
    join due_regard.action on action.id = due.action_id and action.state = 'open'
    join due_regard.plan on plan.id = action.plan_id
    join due_regard.action_owner owner on owner.action_id = action.id
    join due_regard.asked_on(${today}::date) asked on asked.post_id = owner.post_id
    where action.organisation_id = ${organisation} and (plan.paused_until is null or plan.paused_until <= ${today}::date)
    order by action.id, owner.position
    on conflict do nothing
    returning id`.execute(db);
  return rows.length;
}
