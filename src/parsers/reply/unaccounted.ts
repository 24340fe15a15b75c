// What a note says that may change how its action stands: words of weight that no rule took.

import type { LocalDate } from "../../plan/calendar.ts";
import { namesAnother, tellsOfAnother } from "./other-action.ts";
import { namesOtherColour } from "./other-colour.ts";
import { movesDate } from "./other-date.ts";
import type { ReportReading } from "./read-report.ts";
import type { ReplyContext } from "./reply.ts";
import { handedOver } from "./rules/handed-over.ts";
import { spell } from "./spelling.ts";
import { ragOf } from "./state-words.ts";
import { saysLate, saysTrouble } from "./trouble.ts";
import { hasDoubtfulFace, turnsState } from "./turned.ts";
import {
  CONDITION,
  DATE_MOVES,
  ENDED,
  ENDED_IN_PUBLIC,
  FOR_SHOW,
  HANDS_OVER,
  IN_NAME,
  IN_TRUTH,
  LETTER,
  MOCKS,
  NARROWS,
  NOT_ENDED,
  ONLY_STATE,
  ORDERS,
  ORDINAL_STANDS,
  OTHERS_STAND,
  OVER_TO,
  PERCENT_FIELD,
  PROOF_FOLLOWS,
  REASSURES,
  STILL_OPEN,
  STOPPED,
  THUMBS,
  UNCHANGED,
  UNLIKE,
} from "./weighty-words.ts";

/** What a statement is about, as far as its note may say something else. */
interface About {
  readonly today: LocalDate;
  /** The present date of its action; null where it has none, or where it is about several. */
  readonly due: LocalDate | null;
  /** The actions that could be meant besides its own, as they are written. */
  readonly others: readonly string[];
  /** Its own actions. */
  readonly own: readonly string[];
  readonly context: ReplyContext;
}

/**
 * Why a report should be asked about although each of its rules was sure, or null.
 *
 * A note explains. One that names another colour, other actions and how they stand, a letter that rates, trouble beside
 * green, or a date that nothing moved says more than that, and what is not read must not be passed over. Where nothing
 * but a note was read, any state in it counts.
 */
export function unaccountedIn(reading: ReportReading, about: About): string | null {
  const { note } = reading;
  if (namesOtherColour(reading)) return `"${short(reading.told.trim())}": which colour is it?`;
  if (reading.status === "no-change" && reading.rag !== null && UNLIKE.test(reading.told))
    return "Is it as before, or not?";
  if (hasDoubtfulFace(reading.told, reading)) return `"${short(reading.told.trim())}": shall I record it like that?`;
  if (note === null) return null;
  const text = spell(note.slice(0, LONGEST)).text;
  return says(text, reading, about.today) ||
    namesAnother(text, about.others) ||
    tellsOfAnother(text, about.own, about.context) ||
    movesDate(text, reading, about)
    ? `I kept "${short(note)}" as a note: does it change how the action stands?`
    : null;
}

/** Words that say how things stand do so early; a long note is prose. */
const LONGEST = 400;

function says(told: string, reading: ReportReading, today: LocalDate): boolean {
  const text = told.replaceAll(PROOF_FOLLOWS, " ");
  const { rag, status, percent } = reading;
  const well = rag === "G" || status === "complete" || !saysFacts(reading);
  if (OTHERS_STAND.test(text) || ORDINAL_STANDS.test(text) || LETTER.test(text) || THUMBS.test(text)) return true;
  if (percent === null && status === null && PERCENT_FIELD.test(text)) return true;
  if (rag === "G" && CONDITION.test(text)) return true;
  if (status === "in-progress" && STOPPED.test(text)) return true;
  if (status === "complete" && NOT_ENDED.test(text)) return true;
  if (leavesState(text, reading) || ORDERS.test(text)) return true;
  if (saysState(reading) && turnsState(text, reading)) return true;
  // Beside a note, complete and amber may be said of two parts of it.
  if (status === "complete" && rag !== null && rag !== "G") return true;
  if (status === "complete" && NARROWS.test(text)) return true;
  if (MOCKS.test(text) || (well && IN_NAME.test(text))) return true;
  if (IN_TRUTH.test(text) || (FOR_SHOW.test(reading.told) && well && saysTrouble(text, true))) return true;
  if (status === "complete" && (CONDITION.test(text) || STILL_OPEN.test(text) || reading.contrast)) return true;
  if (status === "no-change" && reading.contrast) return true;
  if (rag === "G" && reading.contrast && !REASSURES.test(text)) return true;
  if (saysState(reading) && handsOver(told, today)) return true;
  if (HANDS_OVER.test(text) || DATE_MOVES.test(text)) return true;
  if (well && !explainsItself(reading) && saysTrouble(text, saysFacts(reading))) return true;
  if (rag === null && status === "in-progress" && saysLate(text)) return true;
  if (saysOnlyEvidence(reading) && ENDED_IN_PUBLIC.test(text)) return true;
  return !saysFacts(reading) && (ENDED.test(text) || ENDED_IN_PUBLIC.test(text) || text.split(/\s+/u).length < 3);
}

/** "Zoe takes over in November", "over to Zoe from here": whose it is now, said beside how it stands. */
function handsOver(text: string, today: LocalDate): boolean {
  return text.split(/[;()\n]|\.\s|,\s|\s[-–—]\s/u).some((clause) => {
    const handed = OVER_TO.test(clause) ? handedOver(clause.trim(), false, today) : null;
    return handed !== null;
  });
}

/** A clause that is nothing but another state, and that no rule took: whose is it? */
function leavesState(text: string, { rag, status }: ReportReading): boolean {
  return text.split(/[,;()\n]|\.\s|\s[-–—]\s/u).some((clause) => {
    const state = clause
      .trim()
      .replace(/^(?:and|is|are|it's) /iu, "")
      .replace(/[.!?]+$/u, "");
    if (!ONLY_STATE.test(state)) return false;
    if ((status === "no-change" || rag !== null) && UNCHANGED.test(state)) return false;
    const again = (ragOf(state) !== null && ragOf(state) === rag) || (status === "complete" && ENDED.test(state));
    return !again;
  });
}

/** Help that is wanted, what blocks it and a new date say already that not all is well. */
function explainsItself({ rag, blockedBy, helpWanted, moved, shift }: ReportReading): boolean {
  return rag === null && (blockedBy !== null || helpWanted || moved !== null || shift !== null);
}

/** "It's been published: https://…" may be the end of it. */
function saysOnlyEvidence(reading: ReportReading): boolean {
  return reading.evidence.length > 0 && !saysFacts({ ...reading, evidence: [] });
}

function saysState({ rag, status }: ReportReading): boolean {
  return rag !== null || (status !== null && status !== "no-change");
}

function saysFacts(reading: ReportReading): boolean {
  const { rag, status, percent, schemeWord, moved, shift, blockedBy, helpWanted, evidence, ditto } = reading;
  const facts = [rag, status, percent, schemeWord, moved, shift, blockedBy].some((fact) => fact !== null);
  return facts || helpWanted || ditto || evidence.length > 0;
}

function short(note: string): string {
  return note.length > 60 ? `${note.slice(0, 57).trimEnd()}…` : note;
}
