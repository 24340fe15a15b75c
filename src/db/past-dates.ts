// Deadlines that had passed when a plan came in, and what its officer decided about each.
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionId, IncomingId, OrganisationId, PersonId, PlanId } from "../plan/ids.ts";
import { writeAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import { dueAgain } from "./due-again.ts";
import type { PastDecision } from "./schema/plan-tables.ts";

/** An action with dates that had passed when it came in. */
export interface PastAction {
  readonly actionId: ActionId;
  readonly planId: PlanId;
  readonly plan: string;
  readonly reference: string;
  readonly words: string;
  /** Oldest first. */
  readonly dates: readonly LocalDate[];
  /** Null while nobody has decided. */
  readonly decided: { readonly decision: PastDecision; readonly by: string; readonly at: Date } | null;
}

/**
 * Every open action with such dates, the oldest first. What was finished, or has another date now, is past no more; who
 * was asked and what was left stays, with the decision.
 */
export async function pastActions(db: Database, organisation: OrganisationId): Promise<readonly PastAction[]> {
  const checks = await db
    .selectFrom("check_date")
    .innerJoin("action", "action.id", "check_date.action_id")
    .innerJoin("plan", "plan.id", "action.plan_id")
    .select(["action.id as actionId", "action.plan_id as planId", "plan.title as plan", "action.reference"])
    .select(["action.words", "check_date.check_on as on"])
    .where("action.organisation_id", "=", organisation)
    .where("action.state", "=", "open")
    .where("check_date.state", "=", "past-at-import")
    .orderBy("check_date.check_on")
    .orderBy("action.position")
    .execute();
  const decisions = await db
    .selectFrom("past_decision")
    .innerJoin("action", "action.id", "past_decision.action_id")
    .innerJoin("person", "person.id", "past_decision.decided_by")
    .select(["action_id", "check_on", "decision", "person.name as by", "decided_at as at"])
    .where("action.organisation_id", "=", organisation)
    .where("decision", "in", ["asked", "left"])
    .orderBy("past_decision.id")
    .execute();
  const last = new Map(decisions.map((row) => [`${row.action_id} ${row.check_on}`, row]));
  return [...Map.groupBy(checks, (check) => check.actionId).values()].flatMap((group): PastAction[] => {
    const [first] = group;
    if (!first) return [];
    const { on: _, ...action } = first;
    const found = group.map((check) => last.get(`${check.actionId} ${check.on}`));
    const decided = found.every((one) => one !== undefined) ? (found.at(-1) ?? null) : null;
    return [
      {
        ...action,
        dates: group.map((check) => check.on),
        decided: decided && { decision: decided.decision, by: decided.by, at: decided.at },
      },
    ];
  });
}

export interface DecidedPast {
  readonly organisationId: OrganisationId;
  readonly action: PastAction;
  readonly decision: PastDecision;
  /** Set where the decision is `moved`. */
  readonly to: LocalDate | null;
  readonly by: PersonId;
  readonly at: Date;
  readonly incoming: IncomingId;
}

/** Keeps a decision about all such dates of an action; a new date takes the place of them. */
export async function decidePast(transaction: Database, decided: DecidedPast): Promise<void> {
  const { action, decision, to, by, at, incoming } = decided;
  await transaction
    .insertInto("past_decision")
    .values(
      action.dates.map((on) => ({
        action_id: action.actionId,
        check_on: on,
        decision,
        moved_to: to,
        decided_by: by,
        decided_at: at,
        incoming_id: incoming,
      })),
    )
    .execute();
  if (to !== null) await moveTo(transaction, action, to);
  await writeAudit(transaction, {
    organisationId: decided.organisationId,
    at,
    personId: by,
    kind: `past-date.${decision}`,
    subject: { action: action.actionId, incoming },
    before: { dates: action.dates },
    after: { decision, ...(to === null ? {} : { to }) },
  });
}

async function moveTo(transaction: Database, { actionId, dates }: PastAction, to: LocalDate): Promise<void> {
  await transaction
    .updateTable("check_date")
    .set({ state: "moved" })
    .where("action_id", "=", actionId)
    .where("kind", "=", "deadline")
    .where("check_on", "in", dates)
    .execute();
  await transaction
    .insertInto("check_date")
    .values({ action_id: actionId, check_on: to, kind: "deadline" })
    .onConflict((conflict) => conflict.columns(["action_id", "check_on", "kind"]).doUpdateSet({ state: "open" }))
    .execute();
  await dueAgain(transaction, actionId);
}
