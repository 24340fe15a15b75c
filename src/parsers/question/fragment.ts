// What the words of a question say by themselves, before a follow-up is joined to the question before it.
import type { Question, QuestionState, Scope, Want, Window } from "../../plan/question.ts";

/** Parts that were not said are null or empty. */
export interface Fragment {
  readonly want: Want | null;
  readonly state: readonly QuestionState[];
  readonly window: Window | null;
  readonly minDaysLate: number | null;
  readonly limit: number | null;
  readonly scope: Scope;
  /** "everywhere": the places of the question before hold no longer. */
  readonly wider: boolean;
  /** The filter of an answer in its own words, which mean nothing else. */
  readonly isReceipt: boolean;
  /** A name is to be left out, which a doubt tells. */
  readonly excludes: boolean;
  readonly doubt: readonly string[];
  /** Words that nothing used. */
  readonly strange: readonly string[];
}

export const NO_SCOPE: Scope = { directorate: [], section: [], plan: [], owner: [], mine: false, reference: [] };

export const NO_WINDOW: Window = { from: null, to: null };

/** Days without any state ask what is due in them. */
export function asQuestion(fragment: Fragment): Question {
  const want = fragment.want ?? "list";
  const window = fragment.window ?? NO_WINDOW;
  const dated = window.from !== null || window.to !== null;
  const due =
    dated &&
    fragment.state.length === 0 &&
    fragment.scope.reference.length === 0 &&
    (want === "list" || want === "count" || want === "who");
  return {
    want,
    state: due ? ["due"] : fragment.state,
    window,
    minDaysLate: fragment.minDaysLate,
    ...(fragment.limit === null ? {} : { limit: fragment.limit }),
    scope: fragment.scope,
  };
}
