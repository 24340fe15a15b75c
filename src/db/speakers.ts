// Who shares an action and what each of them said last, so that nobody is asked for what another has answered.
import { sql } from "kysely";
import { addDays, type LocalDate } from "../plan/calendar.ts";
import type { ActionId, PersonId } from "../plan/ids.ts";
import type { Rag } from "../plan/status.ts";
import type { Database } from "./database.ts";

/** The people who hold the posts that own an action on a day, by name. */
export function holdersOf(
  db: Database,
  actionId: ActionId,
  today: LocalDate,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  return db
    .selectFrom("action_owner")
    .innerJoin("holding", "holding.post_id", "action_owner.post_id")
    .innerJoin("person", "person.id", "holding.person_id")
    .select(["person.id", "person.name"])
    .distinct()
    .where("action_owner.action_id", "=", actionId)
    .where("holding.from_on", "<=", today)
    .where((eb) => eb.or([eb("holding.until_on", "is", null), eb("holding.until_on", ">=", today)]))
    .orderBy("person.name")
    .execute();
}

/** One person's latest colour for an action. */
export interface Voice {
  readonly actionId: ActionId;
  readonly personId: PersonId;
  readonly name: string;
  readonly rag: Rag;
  readonly on: LocalDate;
  /** Whether they held a post that owns it when this was looked up. */
  readonly isOwner: boolean;
}

/** Two people differ where their colours are no further apart than this; an older one has simply been overtaken. */
export const DIFFER_WITHIN_DAYS = 28;

/**
 * Where people differ: each person's latest colour, the one that stands first. Empty for an action on which all who
 * spoke lately say the same, or only one did.
 */
export async function differingVoices(
  db: Database,
  ids: readonly ActionId[],
  today: LocalDate,
): Promise<ReadonlyMap<ActionId, readonly Voice[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Voice & { id: number }>`
    select distinct on (report.action_id, coalesce(report.said_by, report.person_id))
      report.action_id as "actionId", coalesce(report.said_by, report.person_id) as "personId", person.name,
      report.rag, report.reported_on as "on", report.id,
      exists (select from due_regard.action_owner owner
        join due_regard.holding on holding.post_id = owner.post_id
        where owner.action_id = report.action_id and holding.person_id = person.id
          and holding.from_on <= ${today}::date and (holding.until_on is null or holding.until_on >= ${today}::date)
      ) as "isOwner"
    from due_regard.report
    join due_regard.person on person.id = coalesce(report.said_by, report.person_id)
    where report.action_id = any(${ids}::bigint[]) and report.rag is not null
      and report.reported_on > ${addDays(today, -DIFFER_WITHIN_DAYS)}::date
      and not exists (select from due_regard.report_undo undo where undo.report_id = report.id)
    order by report.action_id, coalesce(report.said_by, report.person_id), report.id desc`.execute(db);
  const latestFirst = rows.toSorted((left, right) => right.id - left.id).map(({ id: _id, ...voice }) => voice);
  const byAction = Map.groupBy(latestFirst, (voice) => voice.actionId);
  return new Map([...byAction].filter(([, voices]) => new Set(voices.map(({ rag }) => rag)).size > 1));
}
