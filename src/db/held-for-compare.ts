// A plan's actions as a later edition is compared with them.
import type { HeldForCompare } from "../plan/edition.ts";
import type { PlanId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

/** In the order of the plan, without those that left it with an earlier edition. */
export async function heldForCompare(db: Database, planId: PlanId): Promise<readonly HeldForCompare[]> {
  const actions = await db
    .selectFrom("action")
    .leftJoin("section", "section.id", "action.section_id")
    .leftJoin("directorate", "directorate.id", "action.directorate_id")
    .select(["action.id", "action.reference", "printed_reference", "words", "reading", "state"])
    .select(["section.title as section", "directorate.name as directorate"])
    .where("action.plan_id", "=", planId)
    .where("state", "!=", "gone")
    .orderBy("action.position")
    .orderBy("action.id")
    .execute();
  const owners = await db
    .selectFrom("action_owner")
    .innerJoin("action", "action.id", "action_owner.action_id")
    .select(["action_owner.action_id", "printed_name"])
    .where("action.plan_id", "=", planId)
    .orderBy("action_owner.position")
    .execute();
  const agreed = await db
    .selectFrom("request")
    .innerJoin("action", "action.id", "request.action_id")
    .select(["request.action_id", "to_on"])
    .where("action.plan_id", "=", planId)
    .where("request.kind", "=", "date")
    .where("decision", "=", "accepted")
    .orderBy("request.id")
    .execute();
  const ownersOf = Map.groupBy(owners, (owner) => owner.action_id);
  const agreedFor = Map.groupBy(agreed, (date) => date.action_id);
  return actions.map((action) => ({
    id: action.id,
    reference: action.reference,
    printedReference: action.printed_reference,
    section: action.section,
    directorate: action.directorate,
    words: action.words,
    owners: (ownersOf.get(action.id) ?? []).map((owner) => owner.printed_name),
    due: action.reading,
    state: action.state,
    agreedDates: (agreedFor.get(action.id) ?? []).flatMap((date) => date.to_on ?? []),
  }));
}
