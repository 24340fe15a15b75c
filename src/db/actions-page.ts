// The actions that somebody may see, a page at a time, for other programs.
import type { ActionId, OrganisationId, PlanId } from "../plan/ids.ts";
import type { Standing } from "../plan/rights.ts";
import type { Database } from "./database.ts";
import { actionsById, type HeldAction } from "./held-actions.ts";
import { seenBy } from "./seen-by.ts";

export interface Wanted {
  readonly planId: PlanId | null;
  /** The last action of the page before; null for the first page. */
  readonly after: ActionId | null;
  readonly limit: number;
}

export interface ActionsPage {
  readonly actions: readonly HeldAction[];
  /** Actions on all pages. */
  readonly total: number;
  /** Actions that are there and not theirs to see. */
  readonly notSeen: number;
  /** What to ask the next page with; null where this is the last. */
  readonly next: ActionId | null;
}

/** In the order of their ids, so that what comes meanwhile is on a later page. What left its plan is not among them. */
export async function actionsPage(
  db: Database,
  organisation: OrganisationId,
  standing: Standing,
  { planId, after, limit }: Wanted,
): Promise<ActionsPage> {
  let scope = db.selectFrom("action").where("organisation_id", "=", organisation).where("state", "!=", "gone");
  if (planId !== null) scope = scope.where("plan_id", "=", planId);
  const counted = await scope
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere(seenBy(eb, standing)).as("total"),
      eb.fn
        .countAll<number>()
        .filterWhere(eb.not(seenBy(eb, standing)))
        .as("notSeen"),
    ])
    .executeTakeFirstOrThrow();
  const ids = await scope
    .select("id")
    .where((eb) => seenBy(eb, standing))
    .where("id", ">", after ?? (0 as ActionId))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const shown = ids.slice(0, limit).map(({ id }) => id);
  return {
    actions: await actionsById(db, shown),
    total: counted.total,
    notSeen: counted.notSeen,
    next: ids.length > limit ? (shown.at(-1) ?? null) : null,
  };
}

export interface SeenPlan {
  readonly id: PlanId;
  readonly title: string;
  readonly pausedUntil: string | null;
  /** That the asker may see. */
  readonly actions: number;
}

/** Plans with an action that somebody may see, by title. */
export async function plansSeen(
  db: Database,
  organisation: OrganisationId,
  standing: Standing,
): Promise<readonly SeenPlan[]> {
  return await db
    .selectFrom("action")
    .innerJoin("plan", "plan.id", "action.plan_id")
    .where("action.organisation_id", "=", organisation)
    .where("action.state", "!=", "gone")
    .where((eb) => seenBy(eb, standing))
    .select(["plan.id", "plan.title", "plan.paused_until as pausedUntil"])
    .select((eb) => eb.fn.countAll<number>().as("actions"))
    .groupBy("plan.id")
    .orderBy("plan.title")
    .execute();
}
