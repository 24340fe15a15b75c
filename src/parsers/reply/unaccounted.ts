// What a note says that may change how its action stands: words of weight that no rule took.

import type { LocalDate } from "../../plan/calendar.ts";
import { findPeriods } from "../lexicon/find-periods.ts";
import type { ReportReading } from "./read-report.ts";
import { COLOUR, COMPLETE, NO_COLOUR_BEFORE, NOT_STARTED, PAUSED, ragOf, STATE } from "./state-words.ts";

/**
 * Why a report should be asked about although each of its rules was sure, or null.
 *
 * A note explains. One that names another colour, other actions and how they stand, a letter that rates, or a date
 * that nothing moved says more than that, and what is not read must not be passed over. Where nothing but a note was
 * read, any state in it counts.
 */
export function unaccountedIn(reading: ReportReading, today: LocalDate): string | null {
  const { note } = reading;
  if (note === null) return null;
  const text = note.slice(0, LONGEST);
  return says(text, reading) || movesDate(text, reading, today)
    ? `I kept "${short(note)}" as a note: does it change how the action stands?`
    : null;
}

/** Words that say how things stand do so early; a long note is prose. */
const LONGEST = 400;

function says(text: string, reading: ReportReading): boolean {
  const { rag, status, percent } = reading;
  const others = [...text.matchAll(COLOURS)].some(
    ({ 0: word, index }) => ragOf(word) !== rag && !ANOTHER_TIME.test(text.slice(Math.max(0, index - 40), index)),
  );
  if (others || OTHERS_STAND.test(text) || LETTER.test(text) || THUMBS.test(text)) return true;
  if (percent === null && status === null && PERCENT_FIELD.test(text)) return true;
  if (rag === "G" && CONDITION.test(text)) return true;
  if (status === "complete" && NOT_ENDED.test(text)) return true;
  if (status === "complete" && (CONDITION.test(text) || STILL_OPEN.test(text))) return true;
  if (saysOnlyEvidence(reading) && ENDED_IN_PUBLIC.test(text)) return true;
  return !saysFacts(reading) && (ENDED.test(text) || ENDED_IN_PUBLIC.test(text) || text.split(/\s+/u).length < 3);
}

/** "It's been published: https://…" may be the end of it. */
function saysOnlyEvidence(reading: ReportReading): boolean {
  return reading.evidence.length > 0 && !saysFacts({ ...reading, evidence: [] });
}

function saysFacts(reading: ReportReading): boolean {
  const { rag, status, percent, schemeWord, moved, shift, blockedBy, helpWanted, evidence, ditto } = reading;
  const facts = [rag, status, percent, schemeWord, moved, shift, blockedBy].some((fact) => fact !== null);
  return facts || helpWanted || ditto || evidence.length > 0;
}

function movesDate(text: string, { moved, shift, expected }: ReportReading, today: LocalDate): boolean {
  if (moved || shift || expected) return false;
  const said = SAYS_DATE.exec(text);
  return said !== null && findPeriods(`by ${text.slice(said.index + said[0].length)}`, today).length > 0;
}

function short(note: string): string {
  return note.length > 60 ? `${note.slice(0, 57).trimEnd()}…` : note;
}

const COLOURS = new RegExp(`(?<![\\w-])${COLOUR}(?![\\w-])(?!${NO_COLOUR_BEFORE})`, "giu");
/** A colour that it was or may become: "no longer red", "will be green next month". */
const ANOTHER_TIME =
  /\b(?:was|were|not|no longer|from|previously|formerly|been|be|becomes?|back to|until|till|than|instead of|get(?:ting)? (?:back )?to|turn|go|goes|hopefully|hope for) (?:at |a |rated |fully )?$/iu;
/** "rest amber", "2 3 green", "4 thru 8 pushed back", "the others are Tariq's" */
const OTHERS_STAND = new RegExp(
  `(?<![\\w-])(?<!\\b(?:do|send|update|finish|answer|cover|on|to|at) (?:the )?)(?:the )?(?:rest|others|other (?:one|ones|two|three)|everything else)(?: of them)? (?:is|are|at|on|to|remain|stay|[\\p{L}]+s? )?|(?:(?<=^|[,;/–—-] ?|\\band )\\d{1,2}|(?<![\\w.-])[A-Z]{1,6}-?\\d{1,3}) (?:is |are |now |thru \\d+ )*(?:${STATE})(?![\\w-])`,
  "iu",
);
/** A single capital that rates: "R no money", "30/9 7 A" */
const LETTER = /(?:^|[\s→(])(?:[GRC]|NS|(?:(?<=\d )|(?<=→ ?))A)(?=$|[\s,;.!)→])/u;
const THUMBS = /[👎👍🤷]/u;
const PERCENT_FIELD = /(?:%|per ?cent)(?: complete)? ?[:=]? ?\d|\d ?% (?:complete|done)\b/iu;
const CONDITION = /\b(?:if|unless|provided|assuming|subject to|as long as|depending on|else|otherwise)\b/iu;
const STILL_OPEN =
  /\b(?:still (?:to|need|needs|have|has|waiting|outstanding|a bit)|not (?:all|yet|fully|quite)|apart from|except|just need|only need|remaining|left to|to go|to follow|last (?:one|bit|few))\b/iu;
const ENDED = new RegExp(
  `(?<![\\w-])(?:${COMPLETE}|${PAUSED}|${NOT_STARTED}|closed|cancelled|withdrawn|scrapped)(?![\\w-])`,
  "iu",
);
/** "EIA template in progress", said behind what is complete, is about something else. */
const NOT_ENDED = new RegExp(
  `(?<![\\w-])(?:in progress|underway|under way|not (?:yet )?(?:started|begun|finished|complete|done)|on hold|paused|${NOT_STARTED})(?![\\w-])`,
  "iu",
);
const ENDED_IN_PUBLIC =
  /\b(?:published|launched|(?:went|gone|is|now) live|rolled out|adopted|approved|issued|in place|up and running|uploaded|completed?|done|finished|delivered)\b/iu;
const SAYS_DATE =
  /\b(?:so|now|lets|let's)? ?(?:say|more like|new date|revised date|realistically|pushed (?:back )?to|slipped to|moved to)(?: is| of| now)? (?:the )?(?=\p{L}|\d)/iu;
