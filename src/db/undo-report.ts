// Taking back what somebody said last: as a new fact beside the report, never by deleting it.
import { sql } from "kysely";
import type { ActionId, IncomingId, OrganisationId, PersonId, ReportId } from "../plan/ids.ts";
import { restore } from "../plan/progress.ts";
import { progressOf, writeProgress } from "./action-progress.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import { actionsById } from "./held-actions.ts";
import type { ActionBefore } from "./schema.ts";

/** A report that may be taken back. */
export interface StandingReport {
  readonly id: ReportId;
  readonly actionId: ActionId;
  readonly incomingId: IncomingId;
  readonly at: Date;
  readonly words: string;
  readonly before: ActionBefore;
  /** Somebody has reported on the action since, so that taking this back would take theirs back too. */
  readonly overtaken: boolean;
}

/**
 * The reports of one message of a person that still stand: of this incoming event, else of the last that holds any.
 * Newest first, so that two reports of one message on one action are taken back in the right order.
 */
export async function standingReports(
  db: Database,
  personId: PersonId,
  incoming: IncomingId | null,
): Promise<readonly StandingReport[]> {
  const from = incoming ?? (await lastReporting(db, personId));
  if (from === null) return [];
  const rows = await db
    .selectFrom("report")
    .selectAll("report")
    .select(
      sql<boolean>`exists (
        select from due_regard.report later
        where later.action_id = report.action_id and later.id > report.id
          and later.incoming_id is distinct from report.incoming_id
          and not exists (select from due_regard.report_undo undo where undo.report_id = later.id))`.as("overtaken"),
    )
    .where("report.person_id", "=", personId)
    .where("report.incoming_id", "=", from)
    .where("report.id", "not in", db.selectFrom("report_undo").select("report_id"))
    .orderBy("report.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    actionId: row.action_id,
    incomingId: from,
    at: row.reported_at,
    words: row.words,
    before: row.before,
    overtaken: row.overtaken,
  }));
}

/** The person's last event with a report that still stands. */
async function lastReporting(db: Database, personId: PersonId): Promise<IncomingId | null> {
  const row = await db
    .selectFrom("report")
    .select("incoming_id")
    .where("person_id", "=", personId)
    .where("incoming_id", "is not", null)
    .where("report.id", "not in", db.selectFrom("report_undo").select("report_id"))
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.incoming_id ?? null;
}

/** What became of the new date that a report asked for. */
export type DateAfterUndo = "none" | "withdrawn" | "decided";

/**
 * Restores what the action said before the report. A new date that still waits is withdrawn with it; one that was
 * accepted since is somebody else's decision and stays.
 */
export async function undoReport(
  transaction: Database,
  report: StandingReport,
  by: {
    readonly organisationId: OrganisationId;
    readonly personId: PersonId;
    readonly incomingId: IncomingId;
    readonly at: Date;
  },
): Promise<DateAfterUndo> {
  const [action] = await actionsById(transaction, [report.actionId]);
  if (!action) throw new Error(`report ${report.id} names the action ${report.actionId}, which is not there`);
  const date = await withdrawDate(transaction, report, by);
  const now = await progressOf(transaction, action);
  const { before } = report;
  const moved = await dateMovedSince(transaction, report);
  const restored = restore(now, {
    state: before.state,
    status: before.status,
    rag: before.rag,
    choice: before.choice,
    schemeId: before.status_scheme_id,
    note: before.note,
    dueOn: moved ? now.dueOn : before.due_on,
    checks: moved ? before.checks.filter((check) => check.kind === "review") : before.checks,
  });
  await transaction
    .insertInto("report_undo")
    .values({ report_id: report.id, person_id: by.personId, incoming_id: by.incomingId, undone_at: by.at })
    .execute();
  await writeProgress(transaction, action.id, restored, before.checks, {
    at: before.reported_at === null ? null : new Date(before.reported_at),
    by: before.reported_by,
  });
  await writeAudit(transaction, {
    organisationId: by.organisationId,
    at: by.at,
    personId: by.personId,
    kind: "report.undone",
    subject: { action: action.id, report: report.id, incoming: by.incomingId },
    before: { state: now.state, status: now.status, rag: now.rag, note: now.note, due_on: now.dueOn },
    after: {
      state: restored.state,
      status: restored.status,
      rag: restored.rag,
      note: restored.note,
      due_on: restored.dueOn,
    },
  });
  return date;
}

async function withdrawDate(
  transaction: Database,
  report: StandingReport,
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<DateAfterUndo> {
  const withdrawn = await transaction
    .updateTable("date_request")
    .set({ decision: "withdrawn", decided_at: by.at, decided_by: by.personId })
    .where("report_id", "=", report.id)
    .where("decision", "is", null)
    .returning("id")
    .execute();
  if (withdrawn.length > 0) return "withdrawn";
  const decided = await transaction
    .selectFrom("date_request")
    .select("id")
    .where("report_id", "=", report.id)
    .where("decision", "=", "accepted")
    .execute();
  return decided.length > 0 ? "decided" : "none";
}

/** By a decision, or by a later edition of the plan. */
async function dateMovedSince(transaction: Database, report: StandingReport): Promise<boolean> {
  const reDated = await transaction
    .selectFrom("action")
    .select("id")
    .where("id", "=", report.actionId)
    .where("re_dated_after", ">=", report.id)
    .executeTakeFirst();
  if (reDated) return true;
  const row = await transaction
    .selectFrom("date_request")
    .select("date_request.id")
    .where("date_request.action_id", "=", report.actionId)
    .where("date_request.decision", "=", "accepted")
    .where("date_request.decided_at", ">=", report.at)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
