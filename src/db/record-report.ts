// A report and the state that follows from it, written together.
import type { LocalDate } from "../plan/calendar.ts";
import type { IncomingId, PersonId, ReportId, StatusSchemeId } from "../plan/ids.ts";
import { type ActionProgress, changedChecks } from "../plan/progress.ts";
import type { Rag, Status } from "../plan/status.ts";
import { writeProgress } from "./action-progress.ts";
import { writeAudit } from "./audit.ts";
import { type Database, json } from "./database.ts";
import type { HeldAction } from "./held-actions.ts";
import type { ActionBefore } from "./schema/report-tables.ts";

/** One statement about one action, as it is kept. */
export interface NewReport {
  readonly personId: PersonId;
  readonly incomingId: IncomingId;
  readonly at: Date;
  /** The day where the organisation is. */
  readonly on: LocalDate;
  readonly rag: Rag | null;
  readonly status: Status | null;
  readonly choice: string | null;
  readonly schemeId: StatusSchemeId | null;
  readonly noChange: boolean;
  readonly percent: number | null;
  readonly note: string | null;
  readonly blockedBy: string | null;
  readonly evidence: readonly string[];
  /** The person's message, verbatim. */
  readonly words: string;
  /** Whose statement it is, where `personId` only wrote it down. */
  readonly saidBy: PersonId | null;
  readonly helpWanted: boolean;
  /** "Complete" finishes the action with all its later dates. */
  readonly whole: boolean;
  /** Work without a date goes on for another year. */
  readonly renews: boolean;
  /** The label of the review that was locked before this came. */
  readonly lateFor: string | null;
  /** The report, undone before, that this one says again. */
  readonly putsBack: ReportId | null;
}

/** Adds the report, with what the action said before it, writes the new state, and notes both in the audit trail. */
export async function recordReport(
  transaction: Database,
  action: HeldAction,
  before: ActionProgress,
  after: ActionProgress,
  report: NewReport,
): Promise<ReportId> {
  const changed = changedChecks(before, after);
  const kept: ActionBefore = {
    state: before.state,
    status: before.status,
    rag: before.rag,
    choice: before.choice,
    status_scheme_id: before.schemeId,
    note: before.note,
    due_on: before.dueOn,
    reported_at: action.reportedAt?.toISOString() ?? null,
    reported_by: action.reportedBy,
    checks: changed,
  };
  const person = await transaction
    .selectFrom("person")
    .select("organisation_id")
    .where("id", "=", report.personId)
    .executeTakeFirstOrThrow();
  const { id } = await transaction
    .insertInto("report")
    .values({
      action_id: action.id,
      person_id: report.personId,
      incoming_id: report.incomingId,
      review_id: await openReview(transaction, action),
      reported_at: report.at,
      reported_on: report.on,
      rag: report.rag,
      status: report.status,
      choice: report.choice,
      status_scheme_id: report.schemeId,
      no_change: report.noChange,
      percent: report.percent,
      note: report.note,
      blocked_by: report.blockedBy,
      evidence: json(report.evidence),
      words: report.words,
      before: json(kept),
      said_by: report.saidBy,
      help_wanted: report.helpWanted,
      whole: report.whole,
      renews: report.renews,
      late_for: report.lateFor,
      puts_back: report.putsBack,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const version = await writeProgress(transaction, action.id, after, changed, {
    at: report.at,
    by: report.saidBy ?? report.personId,
  });
  await writeAudit(transaction, {
    organisationId: person.organisation_id,
    at: report.at,
    personId: report.personId,
    kind: "report.recorded",
    subject: {
      action: action.id,
      report: id,
      incoming: report.incomingId,
      ...(report.saidBy === null ? {} : { saidBy: report.saidBy }),
      ...(report.putsBack === null ? {} : { putsBack: report.putsBack }),
    },
    before: kept,
    after: {
      state: after.state,
      status: after.status,
      rag: after.rag,
      choice: after.choice,
      note: after.note,
      due_on: after.dueOn,
      version,
    },
  });
  return id;
}

/** The review of the plan that is being collected; null between two. */
async function openReview(transaction: Database, action: HeldAction) {
  const review = await transaction
    .selectFrom("review")
    .select("id")
    .where("plan_id", "=", action.planId)
    .where("locked_at", "is", null)
    .orderBy("from_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return review?.id ?? null;
}
