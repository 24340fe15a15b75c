// Taking back what somebody said last: as a new fact beside the report, never by deleting it.
import { sql } from "kysely";
import type { IncomingId, OrganisationId, PersonId } from "../plan/ids.ts";
import { restore } from "../plan/progress.ts";
import { progressOf, writeProgress } from "./action-progress.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import { actionsById } from "./held-actions.ts";
import { type KeptReport, keptReport, keptReports } from "./kept-reports.ts";
import { moveDateBack } from "./move-date.ts";
import { addRequest, type Request, withdrawnAt, withdrawRequests } from "./requests.ts";

/** A report that may be taken back. */
export interface StandingReport extends KeptReport {
  /** Somebody has reported on the action since, so that taking this back would take theirs back too. */
  readonly overtaken: boolean;
  /** Who accepted since that the action is complete, as this report said; null where nobody did. */
  readonly acceptedBy: string | null;
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
  const rows = await keptReports(db)
    .select(
      sql<string | null>`(
        select person.name from due_regard.request join due_regard.person on person.id = request.decided_by
        where request.report_id = report.id and request.kind = 'closing' and request.decision = 'accepted'
          and request.decided_by <> report.person_id
        limit 1)`.as("acceptedBy"),
    )
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
  return rows.map((row) => ({ ...keptReport(row), overtaken: row.overtaken, acceptedBy: row.acceptedBy }));
}

/** Whether a person's own event made reports that nobody has put back from an undo: a first saying, or a correction. */
export function saysAnew(reports: readonly KeptReport[]): boolean {
  return reports.some((report) => report.putsBack === null);
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

/** What became of what a report asked for. */
export interface AskedAfterUndo {
  /** Nobody needs to decide about these any more. */
  readonly withdrawn: readonly Request[];
  /** What this report had taken off a desk waits again. */
  readonly reinstated: readonly Request[];
  /** A new date was agreed to meanwhile, which is somebody else's decision. */
  readonly dateDecided: boolean;
}

/**
 * Restores what the action said before the report. What still waits for a decision is withdrawn with it; a date that
 * was accepted since is somebody else's decision and stays.
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
): Promise<AskedAfterUndo> {
  const [action] = await actionsById(transaction, [report.actionId]);
  if (!action) throw new Error(`report ${report.id} names the action ${report.actionId}, which is not there`);
  const withdrawn = await withdrawRequests(transaction, { reportId: report.id }, { at: by.at, by: by.personId }, null);
  await unsettleOwn(transaction, report, by);
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
  const reinstated = await reinstate(transaction, report, by);
  return { withdrawn, reinstated, dateDecided: moved && (await isDateDecided(transaction, report)) };
}

/** What nobody else had to decide goes back with the report that settled it, and a date with it. */
async function unsettleOwn(
  transaction: Database,
  report: StandingReport,
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<void> {
  const settled = await transaction
    .updateTable("request")
    .set({ decision: "withdrawn", decided_at: by.at, decided_by: by.personId })
    .where("report_id", "=", report.id)
    .where("decision", "=", "accepted")
    .whereRef("decided_by", "=", "person_id")
    .whereRef("decided_at", "=", "requested_at")
    .returning(["from_on", "to_on"])
    .execute();
  const date = settled.find(({ to_on: to }) => to !== null);
  if (date?.to_on) await moveDateBack(transaction, report.actionId, { from: date.from_on, to: date.to_on });
}

/** A later word takes back what waited before it; when that word is taken back, it waits again. */
async function reinstate(
  transaction: Database,
  report: StandingReport,
  by: { readonly incomingId: IncomingId },
): Promise<readonly Request[]> {
  const before = await withdrawnAt(transaction, report.actionId, report.at, report.id);
  const again: Request[] = [];
  for (const request of before) {
    const { actionId, personId, reportId, wish, reason, requestedAt: at } = request;
    again.push(
      await addRequest(transaction, { actionId, personId, reportId, wish, reason, at, incomingId: by.incomingId }),
    );
  }
  return again;
}

async function isDateDecided(transaction: Database, report: StandingReport): Promise<boolean> {
  const row = await transaction
    .selectFrom("request")
    .select("id")
    .where("report_id", "=", report.id)
    .where("kind", "=", "date")
    .where("decision", "=", "accepted")
    .executeTakeFirst();
  return row !== undefined;
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
    .selectFrom("request")
    .select("id")
    .where("action_id", "=", report.actionId)
    .where("kind", "=", "date")
    .where("decision", "=", "accepted")
    .where("decided_at", ">=", report.at)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
