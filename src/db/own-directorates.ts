// The directorates that are somebody's own: what they lead, or else where their actions stand.
import type { Standing } from "../plan/rights.ts";
import type { Database } from "./database.ts";

/** By name. Empty for somebody who leads nothing and owns nothing in a directorate. */
export async function ownDirectorates(db: Database, standing: Standing): Promise<readonly string[]> {
  const led = await db
    .selectFrom("role")
    .innerJoin("directorate", "directorate.id", "role.directorate_id")
    .where("role.person_id", "=", standing.personId)
    .select("directorate.name")
    .distinct()
    .orderBy("directorate.name")
    .execute();
  if (led.length > 0 || standing.posts.length === 0) return led.map((row) => row.name);
  const owned = await db
    .selectFrom("action")
    .innerJoin("action_owner", "action_owner.action_id", "action.id")
    .innerJoin("directorate", "directorate.id", "action.directorate_id")
    .where("action_owner.post_id", "in", standing.posts)
    .where("action.state", "=", "open")
    .select("directorate.name")
    .distinct()
    .orderBy("directorate.name")
    .execute();
  return owned.map((row) => row.name);
}
