// How colours moved between two days: from before the first standing report to after the last.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId } from "../plan/ids.ts";
import type { Rag } from "../plan/status.ts";
import type { Database } from "./database.ts";

export interface Movement {
  readonly reference: string;
  readonly words: string;
  readonly before: Rag | null;
  readonly after: Rag | null;
}

/** Only actions with a report that stands, both days included, in the order of the ids. */
export async function movementsOf(
  db: Database,
  ids: readonly ActionId[],
  from: LocalDate,
  to: LocalDate,
): Promise<readonly Movement[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("report")
    .innerJoin("action", "action.id", "report.action_id")
    .select(["report.action_id", "action.reference", "action.words"])
    .select(sql<Rag | null>`(array_agg(report.before ->> 'rag' order by report.id))[1]`.as("before"))
    .select(
      sql<Rag | null>`coalesce((array_agg(report.rag order by report.id desc) filter (where report.rag is not null))[1],
        (array_agg(report.before ->> 'rag' order by report.id))[1])`.as("after"),
    )
    .where("report.action_id", "in", ids)
    .where("report.reported_on", ">=", from)
    .where("report.reported_on", "<=", to)
    .where("report.id", "not in", db.selectFrom("report_undo").select("report_id"))
    .groupBy(["report.action_id", "action.reference", "action.words"])
    .execute();
  const held = new Map(rows.map(({ action_id, ...movement }) => [action_id, movement]));
  return ids.map((id) => held.get(id)).filter((movement) => movement !== undefined);
}
