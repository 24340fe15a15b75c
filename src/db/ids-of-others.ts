// Ids that come in from outside: whether they name something of another organisation.
import { type RawBuilder, sql } from "kysely";
import type { OrganisationId } from "../plan/ids.ts";
import type { Database } from "./database.ts";

const OWN = (table: string): RawBuilder<unknown> => sql`select id, organisation_id from due_regard.${sql.ref(table)}`;
const OF_PLAN = (table: string): RawBuilder<unknown> => sql`select part.id, plan.organisation_id
  from due_regard.${sql.ref(table)} part join due_regard.plan on plan.id = part.plan_id`;
const REQUESTS = sql`select request.id, action.organisation_id
  from due_regard.request join due_regard.action on action.id = request.action_id`;

/** What the arguments of buttons and forms are called, and what their ids are of. */
const WHOSE: Readonly<Record<string, RawBuilder<unknown>>> = {
  action: OWN("action"),
  actions: OWN("action"),
  answers: OWN("incoming"),
  change: OWN("change"),
  directorate: OWN("directorate"),
  edition: OF_PLAN("edition"),
  incoming: OWN("incoming"),
  message: OWN("message"),
  person: OWN("person"),
  plan: OWN("plan"),
  post: OWN("post"),
  request: REQUESTS,
  review: OF_PLAN("review"),
  section: OF_PLAN("section"),
  spelling: OWN("post"),
  upload: OWN("upload"),
};

/**
 * Whether an argument names a row of another organisation. Rights are decided within an organisation, and a role for
 * all of it says nothing of whose an id is, so this is asked first at every press and form. What is nowhere is nobody's.
 */
export async function nameOthers(
  db: Database,
  organisation: OrganisationId,
  args: Readonly<Record<string, string>>,
): Promise<boolean> {
  for (const [name, value] of Object.entries(args)) {
    const whose = Object.hasOwn(WHOSE, name) ? WHOSE[name] : undefined;
    const ids = value
      .split(",")
      .filter((id) => /^\d{1,15}$/.test(id))
      .map(Number);
    if (whose === undefined || ids.length === 0) continue;
    const { rows } = await sql`select from (${whose}) held
      where held.id = any(${ids}::bigint[]) and held.organisation_id <> ${organisation} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}
