// A plan's actions as they stand, for the snapshot that locks a review.
import { sql } from "kysely";
import { dayIn, type LocalDate } from "../plan/calendar.ts";
import type { PlanId } from "../plan/ids.ts";
import type { Snapshot, SnapshotAction } from "../plan/snapshot.ts";
import { lateAllowed, mark, sayStanding } from "../plan/status-scheme.ts";
import { askedFor } from "./asked-on.ts";
import type { Database } from "./database.ts";
import { schemesOf } from "./status-schemes.ts";

/** Every action that the plan's present edition has, in its order; whether anybody is asked is as on `asAt`, links since `reportedFrom`. */
export async function snapshotActions(
  db: Database,
  planId: PlanId,
  timeZone: string,
  asAt: LocalDate,
  reportedFrom: LocalDate,
): Promise<SnapshotAction[]> {
  const actions = await db
    .selectFrom("action")
    .leftJoin("directorate", "directorate.id", "action.directorate_id")
    .leftJoin("section", "section.id", "action.section_id")
    .leftJoin("request as date", (join) =>
      join.onRef("date.action_id", "=", "action.id").on("date.kind", "=", "date").on("date.decision", "is", null),
    )
    .leftJoin("request as closing", (join) =>
      join
        .onRef("closing.action_id", "=", "action.id")
        .on("closing.kind", "=", "closing")
        .on("closing.decision", "is", null),
    )
    .where("action.plan_id", "=", planId)
    .where("action.state", "!=", "gone")
    .select([
      "action.id",
      "reference",
      "words",
      "directorate.name as directorate",
      "state",
      "rag",
      "status",
      "choice",
      "status_scheme_id",
      "note",
      "reported_at",
      "due_on",
      "reading",
      "date.to_on as requested",
      "date.reason as request_reason",
      "section.title as section",
      "due_text",
      "tags",
      "closing.closes_as as closes_as",
    ])
    .orderBy("action.position")
    .execute();
  const owners = await db
    .selectFrom("action_owner")
    .innerJoin("action", "action.id", "action_owner.action_id")
    .leftJoin(askedFor("action_owner.post_id", asAt).as("asked"), (join) => join.onTrue())
    .where("action.plan_id", "=", planId)
    .select(["action_id", "printed_name", "asked.person_id as asked"])
    .orderBy("action_owner.position")
    .execute();
  const evidence = await evidenceSince(db, planId, reportedFrom, asAt);
  const schemes = await schemesOf(db, [planId]);
  const byAction = Map.groupBy(owners, (owner) => owner.action_id);
  return actions.map((action) => {
    const own = byAction.get(action.id) ?? [];
    return {
      reference: action.reference,
      words: action.words,
      directorate: action.directorate,
      owners: [...new Set(own.map((owner) => owner.printed_name))],
      open: action.state === "open",
      rag: action.rag,
      status: action.status,
      said: sayStanding(schemes.byId(action.status_scheme_id), action),
      lateAllowed: lateAllowed(schemes.byId(action.status_scheme_id), action),
      note: action.note,
      reportedOn: action.reported_at && dayIn(timeZone, action.reported_at),
      dueOn: action.due_on,
      ongoing: action.reading.ongoing,
      requestedDate: action.requested,
      waitsToCloseAs: action.closes_as,
      hasOwner: own.some((owner) => owner.asked !== null),
      section: action.section,
      dueText: action.due_text,
      tags: tagsOf(action.tags),
      requestReason: action.request_reason,
      evidence: [...new Set(evidence.get(action.id)?.flatMap((report) => report.evidence) ?? [])],
    };
  });
}

/** What the plan's words for a status mean, as they do now. */
export async function statusKey(db: Database, planId: PlanId): Promise<Snapshot["key"]> {
  const { choices } = (await schemesOf(db, [planId])).inForce(planId);
  return choices.map((choice) => ({ word: mark(choice), means: choice.definition }));
}

/** Reports of some days that stand and came with links. */
async function evidenceSince(db: Database, planId: PlanId, from: LocalDate, to: LocalDate) {
  const reports = await db
    .selectFrom("report")
    .innerJoin("action", "action.id", "report.action_id")
    .where("action.plan_id", "=", planId)
    .where("reported_on", ">=", from)
    .where("reported_on", "<=", to)
    .where(sql<boolean>`jsonb_array_length(report.evidence) > 0`)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("report_undo").whereRef("report_undo.report_id", "=", "report.id").select("report_id"))),
    )
    .select(["report.action_id", "report.evidence"])
    .orderBy("report.id")
    .execute();
  return Map.groupBy(reports, (report) => report.action_id);
}

function tagsOf(tags: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tags).map(([name, values]) => [name, [...values]]));
}
