// "Who …?": the actions that a question means, gathered by the owners that the plan names.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { Database } from "./database.ts";
import type { MatchingActions } from "./matching-actions.ts";

export interface OwnerFound {
  /** As the plan prints it; null for actions where the plan names nobody. */
  readonly name: string | null;
  /** Who holds the post today. */
  readonly people: readonly string[];
  readonly count: number;
  /** The first of them, in the order of every list. */
  readonly references: readonly string[];
}

export interface OwnersFound {
  readonly total: number;
  /** How many of them nobody holds today, so that no one is asked. */
  readonly unheld: number;
  /** Those whom somebody holds first; then those with the most actions. */
  readonly shown: readonly OwnerFound[];
}

/** References that are named with an owner; the count says how many there are. */
const REFERENCES_NAMED = 10;

/** @param limit how many owners are shown, from the place `from` (0 for the first) */
export async function ownersFound(
  db: Database,
  matching: MatchingActions,
  today: LocalDate,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<OwnersFound> {
  const { rows } = await sql<OwnerFound & { readonly owners: number; readonly unheld: number }>`
    with found as (
      ${matching.select(["action.id", "action.reference", "action.due_on", "action.position"])}
    ), owned as (
      select distinct on (found.id, owner.post_id) found.*, owner.post_id, owner.printed_name
      from found left join due_regard.action_owner owner on owner.action_id = found.id
      order by found.id, owner.post_id, owner.position
    ), gathered as (
      select post_id, mode() within group (order by printed_name) as name, count(*) as count,
        (array_agg(reference order by due_on nulls last, position))[1:${sql.lit(REFERENCES_NAMED)}] as references
      from owned group by post_id
    ), held as (
      select gathered.*, coalesce((select array_agg(distinct person.name order by person.name)
        from due_regard.holding join due_regard.person on person.id = holding.person_id
        where holding.post_id = gathered.post_id and holding.from_on <= ${today}
          and (holding.until_on is null or holding.until_on >= ${today})), '{}') as people
      from gathered
    )
    select name, count, "references", people, count(*) over () as owners,
      count(*) filter (where people = '{}') over () as unheld
    from held
    order by people = '{}', count desc, name nulls first
    limit ${limit} offset ${from}`.execute(db);
  return {
    total: rows[0]?.owners ?? 0,
    unheld: rows[0]?.unheld ?? 0,
    shown: rows.map(({ name, people, count, references }) => ({ name, people, count, references })),
  };
}
