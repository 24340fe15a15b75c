// What became of each thing that somebody said in a report.
import type { HeldAction } from "../db/held-actions.ts";
import type { LocalDate } from "../plan/calendar.ts";
import type { ReportId } from "../plan/ids.ts";
import type { DeskItem, News } from "./answer.ts";
import type { ReasonGiven } from "./asks-of-report.ts";
import type { Asked } from "./messages/asked.ts";
import type { SaidReport } from "./said-report.ts";

/** Recorded, kept with a question, or not the speaker's to report. */
export type Outcome =
  | Recorded
  | { readonly kind: "not-found"; readonly reference: string }
  | { readonly kind: "not-theirs"; readonly action: HeldAction }
  /** Somebody else has reported since, and theirs stands. */
  | { readonly kind: "overtaken"; readonly action: HeldAction }
  /** `only`: the one action that it is about; null where there are several. */
  | { readonly kind: "doubted"; readonly part: SaidReport; readonly only: HeldAction | null }
  | { readonly kind: "which"; readonly part: SaidReport; readonly choices: readonly HeldAction[] };

/** What was written down, before anybody else is thought of. */
export interface Written {
  readonly kind: "recorded";
  readonly part: SaidReport;
  readonly reportId: ReportId;
  readonly before: HeldAction;
  readonly after: HeldAction;
  /** When its owners are asked again if nothing else happens; null when no step is left. */
  readonly nextAsk: LocalDate | null;
  readonly date: Asked | null;
  /** The end that it says the action has come to, waiting to be accepted; null where nothing waits. */
  readonly closing: Asked | null;
  /** The waiting requests that these words give a reason for. */
  readonly reasonsFor: readonly ReasonGiven[];
  /** The review that was locked before this came. */
  readonly lateFor: string | null;
}

export interface Recorded extends Written {
  readonly others: OthersTold;
  /** What this takes off a desk again. */
  readonly desk: readonly DeskItem[];
}

/** Who has to know of a report besides the speaker, and what the speaker is told of that. */
export interface OthersTold {
  /** For the read-back: "Sam Okoro shares it and is told." */
  readonly said: readonly string[];
  readonly desk: readonly DeskItem[];
  readonly news: readonly News[];
}

/** Words that are kept until somebody says yes, or which action they are about. */
export type HeldOutcome = Extract<Outcome, { kind: "doubted" | "which" }>;
