// How far a review has come: who was asked, who answered, and asking the silent again.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { OrganisationId, PersonId } from "../plan/ids.ts";
import { askedFor } from "./asked-on.ts";
import type { Database } from "./database.ts";
import type { HeldReview } from "./reviews.ts";

export interface ReviewProgress {
  /** Actions that were asked about, and how many of them have an answer. */
  readonly asked: number;
  readonly answered: number;
  /** People who were asked and have something left to answer, the most first. */
  readonly silent: readonly { readonly personId: PersonId; readonly name: string; readonly open: number }[];
  readonly people: number;
}

/**
 * An action is answered when its check date of the review is met or moved, or it is closed or gone; the others of joint
 * owners are answered with it.
 */
export async function reviewProgress(db: Database, { planId, answersBy }: HeldReview): Promise<ReviewProgress> {
  const { rows } = await sql<{
    actionId: number;
    personId: PersonId | null;
    name: string | null;
    open: boolean;
  }>`
    select due.action_id as "actionId", asked.person_id as "personId", person.name,
      (due.state = 'open' and action.state = 'open') as open
    from due_regard.check_date due
    join due_regard.action on action.id = due.action_id and action.plan_id = ${planId}
    left join due_regard.reminder asked on asked.action_id = due.action_id and asked.kind = 'review-open'
      and asked.check_on = due.check_on
    left join due_regard.person on person.id = asked.person_id
    where due.kind = 'review' and due.check_on = ${answersBy}::date
    order by due.action_id, asked.person_id`.execute(db);
  const actions = Map.groupBy(rows, ({ actionId }) => actionId);
  const people = Map.groupBy(
    rows.flatMap(({ personId, name, open }) => (personId === null ? [] : [{ personId, name: name ?? "", open }])),
    ({ personId }) => personId,
  );
  const silent = [...people.entries()]
    .map(([personId, own]) => ({ personId, name: own[0]?.name ?? "", open: own.filter(({ open }) => open).length }))
    .filter(({ open }) => open > 0)
    .toSorted((left, right) => right.open - left.open || left.name.localeCompare(right.name, "en"));
  return {
    asked: actions.size,
    answered: [...actions.values()].filter(([first]) => first && !first.open).length,
    silent,
    people: people.size,
  };
}

/**
 * Everybody who is asked today and has not answered gets a reminder more. The rules see to the rest: whoever was asked
 * less than a week ago hears when the week is over, and nobody who answers meanwhile.
 *
 * @returns how many people
 */
export async function nudgeSilent(
  db: Database,
  organisationId: OrganisationId,
  { planId, answersBy }: HeldReview,
  today: LocalDate,
): Promise<number> {
  const { rows } = await sql<{ person_id: PersonId }>`
    insert into due_regard.reminder (organisation_id, action_id, person_id, kind, check_on, check_kind, claimed_on)
    select distinct ${organisationId}::bigint, action.id, asked.person_id, ${`nudge-${today}`}, due.check_on, due.kind,
      ${today}::date
    from due_regard.check_date due
    join due_regard.action on action.id = due.action_id and action.plan_id = ${planId} and action.state = 'open'
    join due_regard.action_owner owner on owner.action_id = action.id
    join ${askedFor("owner.post_id", today)} asked on true
    where due.kind = 'review' and due.check_on = ${answersBy}::date and due.state = 'open'
    on conflict do nothing
    returning person_id`.execute(db);
  return new Set(rows.map(({ person_id }) => person_id)).size;
}
