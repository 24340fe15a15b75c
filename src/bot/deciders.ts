// Who is asked to decide about an action, and what they are called.
import type { HeldAction } from "../db/held-actions.ts";
import { namesOf } from "../db/people.ts";
import { answeringPeople } from "../db/roles.ts";
import type { PersonId } from "../plan/ids.ts";
import { whoDecides } from "../plan/rights.ts";
import type { BotContext } from "./context.ts";

export interface Decider {
  readonly id: PersonId;
  readonly name: string;
}

/** Empty where nobody has a role that could decide: the request is kept all the same. */
export async function decidersOf(ctx: BotContext, action: HeldAction, by: PersonId): Promise<readonly Decider[]> {
  const ids = whoDecides(await answeringPeople(ctx.db, ctx.organisation.id), action, by);
  const names = await namesOf(ctx.db, ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? "" }));
}
