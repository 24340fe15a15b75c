// Reports that were taken back are said again, as new facts with the day on which they were first said.

import { actionsById } from "../../db/held-actions.ts";
import type { KeptReport } from "../../db/kept-reports.ts";
import type { Answer } from "../answer.ts";
import type { Outcome } from "../outcome.ts";
import { BLANK_REPORT, type SaidReport } from "../said-report.ts";
import { speakerOf, type Turn } from "../turn.ts";
import { recordOne } from "./record-one.ts";
import { answerFor } from "./report.ts";

/**
 * What waited for a decision is asked for again. Where somebody else has reported since, theirs stands, and nothing is
 * put back.
 */
export async function putBack(
  reports: readonly (KeptReport & { readonly overtaken: boolean })[],
  turn: Turn,
): Promise<Answer> {
  const outcomes: Outcome[] = [];
  for (const report of reports) {
    const [action] = await actionsById(turn.db, [report.actionId]);
    if (!action) continue;
    if (report.overtaken) {
      outcomes.push({ kind: "overtaken", action });
      continue;
    }
    const speaker = report.saidBy === null ? turn.speaker : await speakerOf(turn, report.saidBy);
    const made = { at: report.at, on: report.on, putsBack: report.id, lateSince: null };
    outcomes.push(await recordOne(saidAgain(report), action, { ...turn, speaker }, made));
  }
  const said = answerFor(outcomes, turn);
  const [first, ...others] = said.view;
  const opening = { kind: "text" as const, text: "As you said it before:" };
  return first?.kind === "text" ? { ...said, view: [opening, ...others] } : said;
}

/** A kept report in the shape in which it was said. */
export function saidAgain(report: KeptReport): SaidReport {
  const { rag, percent, note, blockedBy, helpWanted, evidence, words, renews, date } = report;
  return {
    ...BLANK_REPORT,
    about: [report.actionId],
    rag,
    status: report.noChange ? "no-change" : report.status,
    schemeWord: report.choice,
    percent,
    date: date && { deadlines: [{ date: date.to, precision: date.precision }] },
    blockedBy,
    helpWanted,
    evidence: [...evidence],
    note,
    words,
    finishes: report.whole ? "action" : "check-date",
    endsAs: report.endsAs,
    renews,
  };
}
