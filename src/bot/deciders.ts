// Who is asked to decide about an action or told of it, and what they are called.
import type { HeldAction } from "../db/held-actions.ts";
import { namesOf } from "../db/people.ts";
import { answeringPeople } from "../db/roles.ts";
import type { PersonId } from "../plan/ids.ts";
import type { RequestKind } from "../plan/request.ts";
import { officersOf, whoAnswersFor, whoDecides } from "../plan/rights.ts";
import type { BotContext } from "./context.ts";

export interface Decider {
  readonly id: PersonId;
  readonly name: string;
}

/** Empty where nobody has a role that could decide: the request is kept all the same. */
export async function decidersOf(
  ctx: BotContext,
  action: HeldAction,
  matter: RequestKind,
  by: PersonId,
): Promise<readonly Decider[]> {
  return named(ctx, whoDecides(await answeringPeople(ctx.db, ctx.organisation.id, ctx.today), action, matter, by));
}

/** The officers for an action: they end what nobody else could. */
export async function officersFor(ctx: BotContext, action: HeldAction): Promise<readonly Decider[]> {
  return named(ctx, officersOf(await answeringPeople(ctx.db, ctx.organisation.id, ctx.today), action));
}

/** Who should know when an owner wants help, or when owners differ. */
export async function answeringFor(ctx: BotContext, action: HeldAction, by: PersonId): Promise<readonly Decider[]> {
  return named(ctx, whoAnswersFor(await answeringPeople(ctx.db, ctx.organisation.id, ctx.today), action, by));
}

async function named(ctx: BotContext, ids: readonly PersonId[]): Promise<readonly Decider[]> {
  const names = await namesOf(ctx.db, ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? "" }));
}
