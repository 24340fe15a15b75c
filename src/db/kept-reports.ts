// Reports as they are kept: what was said, when, and what the action said before.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, IncomingId, PersonId, ReportId } from "../plan/ids.ts";
import type { Precision } from "../plan/reading.ts";
import type { ClosedAs, Rag, Status } from "../plan/status.ts";
import type { Database } from "./database.ts";
import type { ActionBefore } from "./schema/report-tables.ts";

export interface KeptReport {
  readonly id: ReportId;
  readonly actionId: ActionId;
  readonly incomingId: IncomingId | null;
  readonly at: Date;
  readonly on: LocalDate;
  readonly rag: Rag | null;
  readonly status: Status | null;
  /** The code of the plan's own word; null where a general word was said. */
  readonly choice: string | null;
  readonly noChange: boolean;
  readonly percent: number | null;
  readonly note: string | null;
  readonly blockedBy: string | null;
  readonly helpWanted: boolean;
  readonly evidence: readonly string[];
  readonly words: string;
  /** "Complete" finished the action with all its later dates. */
  readonly whole: boolean;
  readonly renews: boolean;
  readonly saidBy: PersonId | null;
  readonly lateFor: string | null;
  readonly putsBack: ReportId | null;
  readonly before: ActionBefore;
  /** The new date that it asked for. */
  readonly date: { readonly to: LocalDate; readonly precision: Precision } | null;
  /** The end, other than complete, that it said the action had come to. */
  readonly endsAs: Exclude<ClosedAs, "complete"> | null;
}

export function keptReports(db: Database) {
  return db
    .selectFrom("report")
    .selectAll("report")
    .select(
      sql<KeptReport["date"]>`(
        select jsonb_build_object('to', request.to_on, 'precision', request.precision) from due_regard.request
        where request.report_id = report.id and request.kind = 'date' limit 1)`.as("date"),
    )
    .select(
      sql<KeptReport["endsAs"]>`(
        select request.closes_as from due_regard.request
        where request.report_id = report.id and request.closes_as <> 'complete' limit 1)`.as("endsAs"),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof keptReports>["execute"]>>[number];

export function keptReport(row: Row): KeptReport {
  return {
    id: row.id,
    actionId: row.action_id,
    incomingId: row.incoming_id,
    at: row.reported_at,
    on: row.reported_on,
    rag: row.rag,
    status: row.status,
    choice: row.choice,
    noChange: row.no_change,
    percent: row.percent,
    note: row.note,
    blockedBy: row.blocked_by,
    helpWanted: row.help_wanted,
    evidence: row.evidence,
    words: row.words,
    whole: row.whole,
    renews: row.renews,
    saidBy: row.said_by,
    lateFor: row.late_for,
    putsBack: row.puts_back,
    before: row.before,
    date: row.date,
    endsAs: row.endsAs,
  };
}

/**
 * What an event took back and nobody has said again since, oldest first: for putting it back.
 *
 * `overtaken`: somebody has reported on the action since it was taken back.
 */
export async function takenBackBy(
  db: Database,
  event: IncomingId,
): Promise<readonly (KeptReport & { readonly overtaken: boolean; readonly undoneBy: PersonId })[]> {
  const rows = await keptReports(db)
    .innerJoin("report_undo", "report_undo.report_id", "report.id")
    .select(
      sql<boolean>`exists (
        select from due_regard.report later
        where later.action_id = report.action_id and later.reported_at > report_undo.undone_at
          and later.incoming_id is distinct from ${event}
          and not exists (select from due_regard.report_undo undo where undo.report_id = later.id))`.as("overtaken"),
    )
    .select("report_undo.person_id as undoneBy")
    .where("report_undo.incoming_id", "=", event)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("report as again")
            .select("again.id")
            .whereRef("again.puts_back", "=", "report.id")
            .where("again.id", "not in", selectFrom("report_undo as undo").select("undo.report_id")),
        ),
      ),
    )
    .orderBy("report.id")
    .execute();
  return rows.map((row) => ({ ...keptReport(row), overtaken: row.overtaken, undoneBy: row.undoneBy }));
}

/** The person's last event that took reports back which nobody has said again; null where there is none. */
export async function lastUndo(db: Database, personId: PersonId): Promise<IncomingId | null> {
  const row = await db
    .selectFrom("report_undo")
    .select("incoming_id")
    .where("person_id", "=", personId)
    .where("incoming_id", "is not", null)
    .orderBy("incoming_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.incoming_id ?? null;
}
