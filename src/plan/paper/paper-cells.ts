// What stands in the cells of a paper's tables.
import { type LocalDate, writeDay } from "../calendar.ts";
import type { DigestAction } from "../digest.ts";
import { closedWord } from "../status.ts";

/** "PLA-2: Publish the workforce data", and whose it is. */
export function actionCell(action: Pick<DigestAction, "reference" | "words" | "owners" | "directorate">): string {
  const whose = [action.owners.join(", "), action.directorate].filter(Boolean).join("; ");
  return [`${action.reference}: ${action.words}`, ...(whose ? [whose] : [])].join("\n");
}

/** How an action stands by its owner's word, and by the calendar. */
export function standingCell(action: DigestAction): string {
  const said = action.waitsToCloseAs
    ? `${closedWord(action.waitsToCloseAs)}, waiting to be accepted`
    : (action.said ?? "Not updated this quarter");
  const late = action.daysLate === null ? [] : [`${action.daysLate} ${action.daysLate === 1 ? "day" : "days"} late`];
  return [said, `Due ${dueSaid(action)}`, ...late].join("\n");
}

export function dueSaid({ dueOn }: { readonly dueOn: LocalDate | null }): string {
  return dueOn ? writeDay(dueOn) : "no deadline";
}

/** Somebody's own words, in quotes; empty where there are none. */
export function heardOf(words: string | null): string {
  return words ? `“${words}”` : "";
}
