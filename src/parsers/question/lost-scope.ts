// "Anything overdue?", asked behind one owner's list: a whole question in a few words, of everybody or of that owner.
import type { Question, Scope } from "../../plan/question.ts";
import { withoutCourtesy } from "./courtesy.ts";
import type { Fragment } from "./fragment.ts";

/**
 * What to say of a short question that names nobody, behind one that did: it was read of everybody. Longer questions, and
 * those that begin afresh or ask for everything, mean it.
 */
export function lostScope(text: string, { scope, wider, window }: Fragment, after: Question): readonly string[] {
  const before = namesOf(after.scope);
  const words = withoutCourtesy(text.trim()).split(/\s+/u).length;
  const isOnes = after.scope.owner.length > 0 || after.scope.mine || after.scope.reference.length > 0;
  // "Who hasn't updated?" and "how many are complete?" are whole questions in a meeting about places.
  const mayLean = isOnes ? words <= 4 : words <= 3 && window === null && !/^who\b/iu.test(text.trim());
  return before === "" || wider || namesOf(scope) !== "" || !mayLean
    ? []
    : [`I looked everywhere, not only at ${before}.`];
}

function namesOf({ directorate, section, plan, owner, mine, reference }: Scope): string {
  return [...directorate, ...section, ...plan, ...owner, ...reference, ...(mine ? ["what is yours"] : [])].join(
    " and ",
  );
}
