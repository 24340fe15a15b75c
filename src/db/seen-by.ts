// Which actions a person may see, as a condition of a query: `maySee` of plan/rights.ts in SQL.
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import { type Standing, seesEverything } from "../plan/rights.ts";
import type { Schema } from "./schema/schema.ts";

type OnAction = ExpressionBuilder<Schema, "action">;
type Condition = ExpressionWrapper<Schema, "action", SqlBool>;

/** A test holds it to the same answers as `maySee`. */
export function seenBy(eb: OnAction, standing: Standing): Condition {
  if (seesEverything(standing)) return eb.and([]);
  const scopes = standing.roles.map((role) =>
    eb.and([
      ...(role.planId ? [eb("action.plan_id", "=", role.planId)] : []),
      ...(role.directorateId ? [eb("action.directorate_id", "=", role.directorateId)] : []),
      ...(role.sectionId ? [eb("action.section_id", "=", role.sectionId)] : []),
    ]),
  );
  return eb.or([...scopes, ownedBy(eb, standing)]);
}

/** What the person's posts own. */
export function ownedBy(eb: OnAction, standing: Standing): Condition {
  if (standing.posts.length === 0) return eb.or([]);
  return eb(
    "action.id",
    "in",
    eb.selectFrom("action_owner").select("action_owner.action_id").where("action_owner.post_id", "in", standing.posts),
  );
}
