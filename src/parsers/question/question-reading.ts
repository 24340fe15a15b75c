// What a question was understood to ask, and what made the reader doubt.
import type { LocalDate } from "../../plan/calendar.ts";
import type { Question } from "../../plan/question.ts";

/** Names that exist where the question is asked; without them names stay as typed. */
export interface KnownNames {
  readonly directorates: readonly string[];
  readonly owners: readonly string[];
  readonly sections: readonly string[];
  readonly plans: readonly string[];
}

export interface QuestionContext {
  readonly today: LocalDate;
  /** The question before, for "only red" and "and in Adults?"; null at the start. */
  readonly after: Question | null;
  readonly names: KnownNames | null;
}

export interface QuestionReading {
  readonly understood: Question;
  readonly doubt: readonly string[];
  /** The filter in plain words: "overdue actions in Place, as at 2 October 2023". */
  readonly said: string;
}
