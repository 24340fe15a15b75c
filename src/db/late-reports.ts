// What was reported after a review had been locked.
import type { LocalDate } from "../plan/calendar.ts";
import type { PlanId } from "../plan/ids.ts";
import { maySee, type Standing } from "../plan/rights.ts";
import type { Database } from "./database.ts";
import { actionsById } from "./held-actions.ts";

export interface LateReport {
  readonly reference: string;
  readonly on: LocalDate;
  readonly by: string;
  readonly words: string;
}

/** In the order in which they came; those that were taken back are left out, and so is what the reader may not see. */
export async function lateReports(
  db: Database,
  plan: PlanId,
  label: string,
  reader: Standing,
): Promise<readonly LateReport[]> {
  const rows = await db
    .selectFrom("report")
    .innerJoin("action", "action.id", "report.action_id")
    .innerJoin("person", "person.id", "report.person_id")
    .where("action.plan_id", "=", plan)
    .where("report.late_for", "=", label)
    .where("report.id", "not in", db.selectFrom("report_undo").select("report_id"))
    .select(["action.id", "action.reference", "report.reported_on as on", "person.name as by", "report.words"])
    .orderBy("report.id")
    .execute();
  const seen = new Set(
    (await actionsById(db, [...new Set(rows.map(({ id }) => id))]))
      .filter((one) => maySee(reader, one))
      .map(({ id }) => id),
  );
  return rows.filter(({ id }) => seen.has(id)).map(({ id: _id, ...late }) => late);
}
