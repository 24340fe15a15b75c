// The actions that a question means and its asker may see, as a query that others narrow down.
import type { OrganisationId } from "../plan/ids.ts";
import type { Question } from "../plan/question.ts";
import type { Standing } from "../plan/rights.ts";
import type { Database } from "./database.ts";
import { type AsAt, inScope, inState } from "./question-conditions.ts";
import { seenBy } from "./seen-by.ts";

/** Everything in the question's scope, whoever may see it. */
export function actionsInScope(
  db: Database,
  organisation: OrganisationId,
  asker: Standing,
  question: Question,
  asAt: AsAt,
) {
  return db
    .selectFrom("action")
    .where("action.organisation_id", "=", organisation)
    .where((eb) => eb.and(inScope(eb, question, asker, asAt.today)));
}

/** What the question means, as far as the asker may see it. */
export function matchingActions(
  db: Database,
  organisation: OrganisationId,
  asker: Standing,
  question: Question,
  asAt: AsAt,
) {
  return actionsInScope(db, organisation, asker, question, asAt)
    .where((eb) => seenBy(eb, asker))
    .where((eb) => eb.and(inState(eb, question, asAt)));
}
export type MatchingActions = ReturnType<typeof matchingActions>;
