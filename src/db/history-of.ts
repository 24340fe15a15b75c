// Everything that was said and decided about an action, in order: who, when, and in which words.
import { sql } from "kysely";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId } from "../plan/ids.ts";
import type { ClosedAs, Rag, Status } from "../plan/status.ts";
import type { Database } from "./database.ts";
import type { PastDecision } from "./schema/plan-tables.ts";
import { type HeldScheme, schemesOf } from "./status-schemes.ts";

export type HistoryEntry =
  | {
      readonly kind: "report";
      readonly at: Date;
      readonly by: string;
      readonly rag: Rag | null;
      readonly status: Status | null;
      readonly choice: string | null;
      /** The scheme that it was made by. */
      readonly saidIn: HeldScheme;
      readonly noChange: boolean;
      readonly words: string;
      readonly evidence: readonly string[];
      readonly undoneAt: Date | null;
      /** Who wrote it down, where they did so for `by`; null else. */
      readonly recordedBy: string | null;
      /** The review that was locked before it came. */
      readonly lateFor: string | null;
      /** It says again what was undone before. */
      readonly isPutBack: boolean;
    }
  | {
      readonly kind: "asked";
      readonly at: Date;
      readonly by: string;
      readonly wish: HistoryWish;
    }
  | {
      readonly kind: "decided";
      readonly at: Date;
      readonly by: string;
      readonly wish: HistoryWish;
      readonly decision: "accepted" | "returned" | "withdrawn";
      readonly reason: string | null;
    }
  /** Who owns it, or what its directorate is called, was changed. */
  | { readonly kind: "changed"; readonly at: Date; readonly by: string | null; readonly said: string }
  /** What an officer decided about a date that had passed when the plan came in. */
  | {
      readonly kind: "past-decided";
      readonly at: Date;
      readonly by: string;
      readonly date: LocalDate;
      readonly decision: PastDecision;
      readonly to: LocalDate | null;
    };

/** What was asked for, as far as it is shown. */
export type HistoryWish =
  | { readonly kind: "date"; readonly from: LocalDate | null; readonly to: LocalDate }
  | { readonly kind: "closing"; readonly as: ClosedAs }
  | { readonly kind: "owner"; readonly instead: string | null };

export async function historyOf(db: Database, actionId: ActionId): Promise<readonly HistoryEntry[]> {
  const reports = await db
    .selectFrom("report")
    .innerJoin("person", "person.id", "report.person_id")
    .innerJoin("action", "action.id", "report.action_id")
    .leftJoin("person as speaker", "speaker.id", "report.said_by")
    .leftJoin("report_undo", "report_undo.report_id", "report.id")
    .select([
      "report.reported_at",
      "report.rag",
      "report.status",
      "report.choice",
      "report.status_scheme_id",
      "report.no_change",
      "report.words",
    ])
    .select(["report.evidence", "action.plan_id", "person.name", "report_undo.undone_at"])
    .select(["report.late_for", "report.puts_back", "speaker.name as speaker"])
    .where("report.action_id", "=", actionId)
    .orderBy("report.id")
    .execute();
  const schemes = await schemesOf(
    db,
    reports.slice(0, 1).map((row) => row.plan_id),
  );
  const requests = await db
    .selectFrom("request")
    .innerJoin("person as asker", "asker.id", "request.person_id")
    .leftJoin("person as decider", "decider.id", "request.decided_by")
    .select(["request.report_id", "request.kind", "from_on", "to_on", "closes_as", "instead"])
    .select(["requested_at", "decision", "decided_at", "decision_reason"])
    .select(["asker.name as asker", "decider.name as decider"])
    .where("request.action_id", "=", actionId)
    .orderBy("request.id")
    .execute();
  const past = await db
    .selectFrom("past_decision")
    .innerJoin("person", "person.id", "past_decision.decided_by")
    .select(["decided_at as at", "person.name as by", "check_on as date", "decision", "moved_to as to"])
    .where("action_id", "=", actionId)
    .orderBy("past_decision.id")
    .execute();
  const entries: HistoryEntry[] = reports.map((row) => ({
    kind: "report",
    at: row.reported_at,
    by: row.speaker ?? row.name,
    rag: row.rag,
    status: row.status,
    choice: row.choice,
    saidIn: schemes.byId(row.status_scheme_id),
    noChange: row.no_change,
    words: row.words,
    evidence: row.evidence,
    undoneAt: row.undone_at,
    recordedBy: row.speaker === null ? null : row.name,
    lateFor: row.late_for,
    isPutBack: row.puts_back !== null,
  }));
  for (const row of requests) {
    const wish = wishOf(row);
    // The report that says "complete" stands there already.
    const isSaid = wish.kind === "closing" && wish.as === "complete" && row.report_id !== null;
    if (!isSaid) entries.push({ kind: "asked", at: row.requested_at, by: row.asker, wish });
    if (row.decision === null || row.decided_at === null) continue;
    entries.push({
      kind: "decided",
      at: row.decided_at,
      by: row.decider ?? (row.decision === "withdrawn" ? row.asker : "a rule of the plan"),
      wish,
      decision: row.decision,
      reason: row.decision_reason,
    });
  }
  entries.push(...(await changesOf(db, actionId)));
  entries.push(...past.map((row) => ({ kind: "past-decided" as const, ...row })));
  return entries.sort((left, right) => left.at.getTime() - right.at.getTime());
}

function wishOf(row: {
  readonly from_on: LocalDate | null;
  readonly to_on: LocalDate | null;
  readonly closes_as: ClosedAs | null;
  readonly instead: string | null;
}): HistoryWish {
  if (row.to_on !== null) return { kind: "date", from: row.from_on, to: row.to_on };
  if (row.closes_as !== null) return { kind: "closing", as: row.closes_as };
  return { kind: "owner", instead: row.instead };
}

/** What was done to its owners, its directorate or that directorate's name, and stands. */
async function changesOf(db: Database, actionId: ActionId): Promise<readonly HistoryEntry[]> {
  const { rows } = await sql<{ at: Date; by: string | null; said: string }>`
    select change.applied_at as at, person.name as by, change.said
    from due_regard.change
    left join due_regard.person on person.id = change.person_id
    where change.applied_at is not null and change.undone_at is null and exists (
      select from due_regard.row_change part
      where part.change_id = change.id and (
        (part.table_name = 'action_owner' and part.key @> jsonb_build_object('action_id', ${actionId}::bigint))
        or (part.table_name = 'action' and part.key @> jsonb_build_object('id', ${actionId}::bigint))
        or (part.table_name = 'directorate' and part.key @> jsonb_build_object('id', (
          select directorate_id from due_regard.action where action.id = ${actionId})))))
    order by change.id`.execute(db);
  return rows.map((row) => ({ kind: "changed", ...row }));
}
