// Which plan an officer's command is about.
import { type HeldPlan, plansOf } from "../db/plans.ts";
import { UserError } from "../plan/user-error.ts";
import type { Turn } from "./turn.ts";

/**
 * The only plan, or the one whose title stands in the words.
 *
 * @throws UserError where there is none, or several and none or more than one is named
 */
export async function planMeant(turn: Turn, words: string): Promise<HeldPlan> {
  const plans = await plansOf(turn.db, turn.organisation.id);
  const [only, ...others] = plans;
  if (!only) throw new UserError("There is no plan here yet. Import one first.");
  if (others.length === 0) return only;
  const named = plans.filter((plan) => words.toLowerCase().includes(plan.title.toLowerCase()));
  if (named[0] && named.length === 1) return named[0];
  const titles = plans.map((plan) => `“${plan.title}”`).join(", ");
  throw new UserError(`Which plan do you mean: ${titles}? Say its title too.`);
}
