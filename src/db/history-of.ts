// Everything that was said and decided about an action, in order: who, when, and in which words.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId } from "../plan/ids.ts";
import type { Rag, Status } from "../plan/status.ts";
import type { Database } from "./database.ts";
import type { PastDecision } from "./schema.ts";
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
    }
  | {
      readonly kind: "date-asked";
      readonly at: Date;
      readonly by: string;
      readonly from: LocalDate | null;
      readonly to: LocalDate;
    }
  | {
      readonly kind: "date-decided";
      readonly at: Date;
      readonly by: string;
      readonly to: LocalDate;
      readonly decision: "accepted" | "returned" | "withdrawn";
      readonly reason: string | null;
    }
  /** What an officer decided about a date that had passed when the plan came in. */
  | {
      readonly kind: "past-decided";
      readonly at: Date;
      readonly by: string;
      readonly date: LocalDate;
      readonly decision: PastDecision;
      readonly to: LocalDate | null;
    };

export async function historyOf(db: Database, actionId: ActionId): Promise<readonly HistoryEntry[]> {
  const reports = await db
    .selectFrom("report")
    .innerJoin("person", "person.id", "report.person_id")
    .innerJoin("action", "action.id", "report.action_id")
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
    .where("report.action_id", "=", actionId)
    .orderBy("report.id")
    .execute();
  const schemes = await schemesOf(
    db,
    reports.slice(0, 1).map((row) => row.plan_id),
  );
  const requests = await db
    .selectFrom("date_request")
    .innerJoin("person as asker", "asker.id", "date_request.person_id")
    .leftJoin("person as decider", "decider.id", "date_request.decided_by")
    .select(["from_on", "to_on", "requested_at", "decision", "decided_at", "decision_reason"])
    .select(["asker.name as asker", "decider.name as decider"])
    .where("date_request.action_id", "=", actionId)
    .orderBy("date_request.id")
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
    by: row.name,
    rag: row.rag,
    status: row.status,
    choice: row.choice,
    saidIn: schemes.byId(row.status_scheme_id),
    noChange: row.no_change,
    words: row.words,
    evidence: row.evidence,
    undoneAt: row.undone_at,
  }));
  for (const row of requests) {
    entries.push({ kind: "date-asked", at: row.requested_at, by: row.asker, from: row.from_on, to: row.to_on });
    if (row.decision === null || row.decided_at === null) continue;
    entries.push({
      kind: "date-decided",
      at: row.decided_at,
      by: row.decider ?? row.asker,
      to: row.to_on,
      decision: row.decision,
      reason: row.decision_reason,
    });
  }
  entries.push(...past.map((row) => ({ kind: "past-decided" as const, ...row })));
  return entries.sort((left, right) => left.at.getTime() - right.at.getTime());
}
