// What became of each thing that somebody said in a report.
import type { HeldAction } from "../db/held-actions.ts";
import type { LocalDate } from "../plan/calendar.ts";
import type { ActionProgress } from "../plan/progress.ts";
import type { DateAsked, ReasonGiven } from "./messages/date-request.ts";
import type { SaidReport } from "./said-report.ts";

/** Recorded, kept with a question, or not the speaker's to report. */
export type Outcome =
  | Recorded
  | { readonly kind: "not-found"; readonly reference: string }
  | { readonly kind: "not-theirs"; readonly action: HeldAction }
  | { readonly kind: "doubted"; readonly part: SaidReport }
  | { readonly kind: "which"; readonly part: SaidReport; readonly choices: readonly HeldAction[] };

export interface Recorded {
  readonly kind: "recorded";
  readonly part: SaidReport;
  readonly before: HeldAction;
  readonly after: ActionProgress;
  /** When its owners are asked again if nothing else happens; null when no step is left. */
  readonly nextAsk: LocalDate | null;
  readonly date: DateAsked | null;
  /** The waiting request that these words give a reason for; null where there is none. */
  readonly reasonFor: ReasonGiven | null;
  /** The review that was locked before this came. */
  readonly lateFor: string | null;
}

/** Words that are kept until somebody says yes, or which action they are about. */
export type HeldOutcome = Extract<Outcome, { kind: "doubted" | "which" }>;
