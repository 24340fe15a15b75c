// Which plan that is held a document is a later edition of.
import { nameKey } from "./names.ts";
import { isSimilarTitle } from "./similar-title.ts";
import { UserError } from "./user-error.ts";

/** What the officer said about it: the plan's title, that it is a plan of its own, or nothing. */
export type SaidEdition = { readonly of: string } | "new-plan" | null;

/**
 * The held plan of the same title, or the one that the officer named; null for a plan of its own. A title that is only
 * similar ("… 2023", "… 2024 update") is asked about, for a council may run two plans of one name.
 *
 * @throws UserError when the title is similar and nothing was said, or no plan has the title that was named
 */
export function planOfEdition<Plan extends { readonly title: string }>(
  plans: readonly Plan[],
  title: string,
  said: SaidEdition,
): Plan | null {
  if (said === "new-plan") return null;
  if (said !== null) return planTitled(plans, said.of);
  const { same, similar } = plansLike(plans, title);
  if (same) return same;
  const [first] = similar;
  if (!first) return null;
  const held = similar.map((plan) => `“${plan.title}”`).join(" and ");
  throw new UserError(
    `Is “${title}” a later edition of ${held}, which is held? Add --edition-of "${first.title}" to compare it with that plan, or --new-plan to store it as another.`,
  );
}

/** The plan of this very title, and those whose titles differ only by a year or by "draft" and "update". */
export function plansLike<Plan extends { readonly title: string }>(
  plans: readonly Plan[],
  title: string,
): { readonly same: Plan | null; readonly similar: readonly Plan[] } {
  const same = plans.find((plan) => isSame(plan.title, title)) ?? null;
  return { same, similar: plans.filter((plan) => plan !== same && isSimilarTitle(plan.title, title)) };
}

function planTitled<Plan extends { readonly title: string }>(plans: readonly Plan[], title: string): Plan {
  const plan = plans.find((one) => isSame(one.title, title));
  if (plan) return plan;
  const titles = plans.map((one) => `“${one.title}”`).join(", ");
  throw new UserError(
    plans.length === 0
      ? "No plan is held yet, so this cannot be an edition of one. Leave --edition-of out to store it."
      : `No plan called “${title}” is held. These are: ${titles}.`,
  );
}

function isSame(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right);
}
