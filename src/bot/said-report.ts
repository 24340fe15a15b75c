// A report as it was said: what was read, how sure the reader is, and what "complete" would finish.
import type { ReplyPart } from "../parsers/reply/reply.ts";
import type { ActionId } from "../plan/ids.ts";
import type { ReportFacts } from "../plan/progress.ts";
import type { ClosedAs } from "../plan/status.ts";
import type { HeldReport } from "./remembered.ts";

export interface SaidReport extends HeldReport {
  /** Why the reading might be wrong; a report with a doubt is asked about and changes nothing. */
  readonly doubt: readonly string[];
  readonly said: string;
  readonly finishes: ReportFacts["finishes"];
  /** It ends otherwise than complete, when somebody accepts that. */
  readonly endsAs: Exclude<ClosedAs, "complete"> | null;
  /** Work without a date goes on for another year. */
  readonly renews: boolean;
  /** The action itself where a button named it; then the references are not looked up. */
  readonly about: readonly ActionId[];
}

/** Nothing said yet; what a button says is filled in. */
export const BLANK_REPORT: SaidReport = {
  actions: [],
  rag: null,
  status: null,
  schemeWord: null,
  percent: null,
  date: null,
  blockedBy: null,
  helpWanted: false,
  evidence: [],
  note: null,
  words: "",
  doubt: [],
  said: "",
  finishes: "check-date",
  endsAs: null,
  renews: false,
  about: [],
};

/** `message` is the whole of what was written: it is kept with each report that was read from it. */
export function saidReport(part: ReplyPart, message: string): SaidReport {
  const { actions, rag, status, schemeWord = null, percent, date, blockedBy, evidence, note, doubt, said } = part;
  return {
    ...BLANK_REPORT,
    actions: [...actions],
    rag,
    status,
    schemeWord,
    percent,
    date: date && { deadlines: [...date.deadlines] },
    blockedBy,
    helpWanted: part.helpWanted === true,
    evidence: [...evidence],
    note,
    words: message,
    doubt,
    said,
  };
}

/** What is kept of a report until somebody says yes or which action it is about. */
export function heldReport(part: SaidReport): HeldReport {
  const { actions, rag, status, schemeWord, percent, date, blockedBy, helpWanted, evidence, note, words } = part;
  return { actions, rag, status, schemeWord, percent, date, blockedBy, helpWanted, evidence, note, words };
}
