// What was reported after a review had been locked.
import type { LocalDate } from "../plan/calendar.ts";
import type { PlanId } from "../plan/ids.ts";
import type { LateCorrection } from "../plan/late-correction.ts";
import { maySee, type Standing } from "../plan/rights.ts";
import { sayStanding } from "../plan/status-scheme.ts";
import type { Database } from "./database.ts";
import { actionsById } from "./held-actions.ts";
import { schemesOf } from "./status-schemes.ts";

export interface LateReport {
  readonly reference: string;
  readonly on: LocalDate;
  readonly by: string;
  readonly words: string;
}

/** For a paper: in the order in which they came, without those that were taken back, and without who said it. */
export async function lateCorrectionsTo(db: Database, plan: PlanId, label: string): Promise<readonly LateCorrection[]> {
  const rows = await lateRows(db, plan, label)
    .select(["action.reference", "action.words", "report.reported_on as on", "report.note"])
    .select(["report.rag", "report.status", "report.choice", "report.status_scheme_id as scheme"])
    .execute();
  const schemes = await schemesOf(db, [plan]);
  return rows.map(({ reference, words, on, note, scheme, ...said }) => ({
    reference,
    words,
    on,
    note,
    said: sayStanding(schemes.byId(scheme), said),
  }));
}

/** In the order in which they came; those that were taken back are left out, and so is what the reader may not see. */
export async function lateReports(
  db: Database,
  plan: PlanId,
  label: string,
  reader: Standing,
): Promise<readonly LateReport[]> {
  const rows = await lateRows(db, plan, label)
    .innerJoin("person", "person.id", "report.person_id")
    .select(["action.id", "action.reference", "report.reported_on as on", "person.name as by", "report.words"])
    .execute();
  const seen = new Set(
    (await actionsById(db, [...new Set(rows.map(({ id }) => id))]))
      .filter((one) => maySee(reader, one))
      .map(({ id }) => id),
  );
  return rows.filter(({ id }) => seen.has(id)).map(({ id: _id, ...late }) => late);
}

function lateRows(db: Database, plan: PlanId, label: string) {
  return db
    .selectFrom("report")
    .innerJoin("action", "action.id", "report.action_id")
    .where("action.plan_id", "=", plan)
    .where("report.late_for", "=", label)
    .where("report.id", "not in", db.selectFrom("report_undo").select("report_id"))
    .orderBy("report.id");
}
