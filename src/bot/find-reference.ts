// From a reference in somebody's words to the action that it means.
import type { HeldAction } from "../db/held-actions.ts";
import { owns } from "../plan/rights.ts";
import type { Turn } from "./turn.ts";

export type FoundReference =
  | { readonly kind: "one"; readonly action: HeldAction }
  | { readonly kind: "several"; readonly actions: readonly HeldAction[] }
  | { readonly kind: "none"; readonly reference: string };

/** Two plans may number alike ("1.4"): what is listed is meant first, then what the person owns. */
export function findReference(reference: string, known: readonly HeldAction[], turn: Turn): FoundReference {
  const same = known.filter((action) => action.reference.toLowerCase() === reference.toLowerCase());
  const listed = same.filter((action) => turn.listed.some((other) => other.id === action.id));
  const own = same.filter((action) => owns(turn.standing, action));
  const meant = [listed, own, same].find((actions) => actions.length > 0) ?? [];
  const [action, ...others] = meant;
  if (!action) return { kind: "none", reference };
  return others.length === 0 ? { kind: "one", action } : { kind: "several", actions: meant };
}

/** "I couldn't find an action 4.7 of yours. You have 4.1 and 4.2; which did you mean?" */
export function sayNotFound(reference: string, turn: Turn): string {
  const nearby = (turn.listed.length > 0 ? turn.listed : turn.own).slice(0, 5).map((action) => action.reference);
  const [last] = nearby.slice(-1);
  if (!last) return `I couldn't find an action ${reference} that you may see. Say “my actions” for yours, or “help”.`;
  const names = nearby.length === 1 ? last : `${nearby.slice(0, -1).join(", ")} and ${last}`;
  const which = nearby.length === 1 ? "did you mean that one?" : "which did you mean?";
  return `I couldn't find an action ${reference} of yours. You have ${names}; ${which}`;
}
