// One action in a list: what the calendar says, what the owner said and when, and where the two disagree.
import type { HeldAction } from "../../db/held-actions.ts";
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { contradictionsOf } from "../../plan/contradiction.ts";
import { sayVerdict, verdictOf } from "../../plan/overdue.ts";
import { type StatusScheme, sayStanding } from "../../plan/status-scheme.ts";
import type { ListItem } from "../message.ts";
import { endWord, saySlip } from "./asked.ts";

/** Enough to recognise an action; the whole text is one "show" away. */
const WORDS_SHOWN = 160;

export interface AsOf {
  readonly today: LocalDate;
  readonly dueSoonDays: number;
  /** A colour from before this day is never shown as if it were fresh. */
  readonly quarterFrom: LocalDate;
}

export function actionLine(action: HeldAction, asOf: AsOf): ListItem {
  return {
    title: `${action.reference}: ${sayVerdict(verdictOf(action, asOf.today, asOf.dueSoonDays))}`,
    text: shortened(action.words),
    details: [
      `${sayState(action, asOf.quarterFrom)}. ${sayOwners(action)}.`,
      ...(action.slip ? [`${capital(saySlip(action.slip))}.`] : []),
      ...contradictionsOf(action, asOf.today).map((words) => `Two clocks: ${words}.`),
    ],
  };
}

/**
 * "▲ Amber, reported 3 June 2026: “waiting on the supplier”"; a colour of an earlier quarter says so, and one that only
 * the document gives is named as the document's.
 */
export function sayState(action: HeldAction, quarterFrom: LocalDate): string {
  const words = action.note ? `: “${action.note}”` : "";
  const state = sayColourAndStatus(action);
  if (action.reportedOn === null)
    return state ? `Not yet reported here; the plan says ${state}` : "Not yet reported here";
  const on = writeDay(action.reportedOn);
  if (action.reportedOn < quarterFrom)
    return `Not updated this quarter; on ${on} it was ${state ?? "reported"}${words}`;
  return `${state ? `${state}, reported` : "Reported"} ${on}${through(action)}${words}`;
}

/** " for Sam Okoro, as written down by Olu Bright"; empty where an owner wrote it. */
function through({ saidThrough }: HeldAction): string {
  if (saidThrough === null) return "";
  const { by, writtenDownBy } = saidThrough;
  return writtenDownBy ? ` by ${by}, as written down by ${writtenDownBy}` : ` by ${by}, who does not own it`;
}

/**
 * "▲ Amber, in progress", in the words of the scheme that it was said by; null where nothing is known. An end that waits
 * to be accepted is said as such.
 */
export function sayColourAndStatus(
  said: Pick<HeldAction, "rag" | "status" | "choice"> & { readonly saidIn: StatusScheme } & Partial<
      Pick<HeldAction, "waitsToCloseAs">
    >,
): string | null {
  const waits = said.waitsToCloseAs ?? null;
  if (waits === null) return sayStanding(said.saidIn, said);
  const standing = waits === "complete" ? { rag: said.rag, status: null, choice: null } : said;
  return [sayStanding(said.saidIn, standing), `${endWord(waits)}, waiting to be accepted`].filter(Boolean).join(", ");
}

export function sayOwners(action: HeldAction): string {
  if (action.owners.length === 0) return "The plan names no owner";
  const names = [...new Set(action.owners.map(ownerName))];
  return `${names.length === 1 ? "Owner" : "Owners"}: ${names.join("; ")}`;
}

/** "Head of People (the plan prints “Head of Economy”)" */
export function ownerName({ name, printedInstead }: HeldAction["owners"][number]): string {
  return printedInstead ? `${name} (the plan prints “${printedInstead}”)` : name;
}

export function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

export function shortened(words: string): string {
  if (words.length <= WORDS_SHOWN) return words;
  const cut = words.slice(0, WORDS_SHOWN);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), WORDS_SHOWN / 2))} …`;
}
