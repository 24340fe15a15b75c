// A plan's actions as they stand, for the snapshot that locks a review.
import { dayIn, type LocalDate } from "../plan/calendar.ts";
import type { PlanId } from "../plan/ids.ts";
import type { SnapshotAction } from "../plan/snapshot.ts";
import { lateAllowed, sayStanding } from "../plan/status-scheme.ts";
import { askedOn } from "./asked-on.ts";
import type { Database } from "./database.ts";
import { schemesOf } from "./status-schemes.ts";

/** Every action that the plan's present edition has, in its order; whether anybody is asked is as on `asAt`. */
export async function snapshotActions(
  db: Database,
  planId: PlanId,
  timeZone: string,
  asAt: LocalDate,
): Promise<SnapshotAction[]> {
  const actions = await db
    .selectFrom("action")
    .leftJoin("directorate", "directorate.id", "action.directorate_id")
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
      "closing.closes_as as closes_as",
    ])
    .orderBy("action.position")
    .execute();
  const owners = await db
    .selectFrom("action_owner")
    .innerJoin("action", "action.id", "action_owner.action_id")
    .leftJoin(askedOn(asAt).as("asked"), "asked.post_id", "action_owner.post_id")
    .where("action.plan_id", "=", planId)
    .select(["action_id", "printed_name", "asked.person_id as asked"])
    .orderBy("action_owner.position")
    .execute();
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
    };
  });
}
