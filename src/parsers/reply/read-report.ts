// What one statement says about its actions: clause by clause, the rest kept as a note.

import type { LocalDate } from "../../plan/calendar.ts";
import type { Rag } from "../../plan/status.ts";
import type { FoundPeriod } from "../lexicon/find-periods.ts";
import { regExp } from "../lexicon/pattern.ts";
import type { FoundShift } from "../lexicon/read-shift.ts";
import { type Clause, coreOf, type Finding } from "./clause.ts";
import { blank, findLinks, onlyLeadsTo } from "./find-links.ts";
import type { ReplyPart, SchemeWord } from "./reply.ts";
import { blocked } from "./rules/blocked.ts";
import { WHOLE_OR_PART } from "./rules/complete.ts";
import { helpWanted } from "./rules/help-wanted.ts";
import { movedDate } from "./rules/moved-date.ts";
import { percent } from "./rules/percent.ts";
import { STATEMENT_RULES } from "./rules/statement-rules.ts";
import { spell } from "./spelling.ts";
import { splitClauses } from "./split-clauses.ts";

/** The facts of a report, before it is known which actions it is about. */
export interface ReportReading
  extends Pick<ReplyPart, "rag" | "status" | "percent" | "blockedBy" | "evidence" | "note" | "doubt"> {
  readonly helpWanted: boolean;
  readonly schemeWord: string | null;
  /** It says the same as the statement before it. */
  readonly ditto: boolean;
  readonly moved: FoundPeriod | null;
  readonly shift: FoundShift | null;
  readonly expected: FoundPeriod | null;
  readonly conditional: boolean;
  /** Its colour is no more than suggested: "now fine". */
  readonly onlySuggests: boolean;
  /** Those of `doubt` that a later date answers: "not finished yet" is as good as said by "should be done in July". */
  readonly open: readonly string[];
  /** A note that begins with "but": it sets something against what was said. */
  readonly contrast: boolean;
  /** All its words, apostrophes straight; the names of actions are blanked out, and a link is a comma. */
  readonly told: string;
}

/**
 * Reads a statement: its words, and where in them the actions are named (which is not read again).
 *
 * The note is one stretch of the statement: from its first word that no rule took to its last.
 */
export function readReport(
  words: string,
  named: { start: number; end: number } | null,
  today: LocalDate,
  schemeWords: readonly SchemeWord[] = [],
): ReportReading {
  const { text: spelt, forward, back } = spell(words);
  const straight = spelt.replaceAll("\t", "|");
  const target = named && { start: forward(named.start), end: forward(named.end) };
  const links = findLinks(straight);
  const masked = links.reduce(
    (text, { start }) => `${text.slice(0, start)},${text.slice(start + 1)}`,
    blank(straight, [...links, ...(target ? [withPreposition(straight, target)] : [])]),
  );
  const findings: Finding[] = [];
  const notes: { start: number; end: number; leadsToLink: boolean }[] = [];
  let contrast = false;
  let behindState = false;
  for (const { start, end } of splitClauses(masked)) {
    const text = masked.slice(start, end);
    const clause: Clause = {
      text,
      core: coreOf(text),
      before: masked.slice(Math.max(0, start - 80), start),
      behind: masked.slice(end, end + 20),
      leads: findings.length === 0 && notes.length === 0,
      named: target !== null,
      today,
      schemeWords,
    };
    const finding = findingIn(clause);
    if (finding) findings.push(finding);
    const behind = finding?.noteFrom ? saidBehind(clause, finding.noteFrom, finding.status === "complete") : null;
    if (behind) findings.push(behind);
    const noteFrom = behind ? behind.noteFrom : finding ? finding.noteFrom : 0;
    if (noteFrom !== null && /[\p{L}\p{N}]/u.test(text.slice(noteFrom))) {
      const isBeforeLink = links.some((link) => link.start >= end && masked.slice(end, link.start).trim() === "");
      notes.push({ start: start + noteFrom, end, leadsToLink: isBeforeLink && onlyLeadsTo(text.slice(noteFrom)) });
      contrast ||=
        (behindState || finding !== null) && CONTRAST.test(straight.slice(Math.max(0, start + noteFrom - 5), end));
    }
    behindState = finding !== null && saysHow(finding);
  }
  const facts = fold(findings);
  // "See …, page 3" is kept whole.
  const lastOwn = notes.findLastIndex(({ leadsToLink }) => !leadsToLink);
  const pointsBack = target !== null && SAME_FOR.test(straight.slice(0, target.start));
  const unchanged = target !== null && UNCHANGED.test(straight.slice(target.end));
  const again =
    pointsBack && !unchanged && facts.rag === null && (facts.status === null || facts.status === "no-change");
  return {
    ...facts,
    ...(again ? { ditto: true, status: null } : {}),
    evidence: links.map((link) => words.slice(back(link.start), back(link.end))),
    note: noteOf(
      words,
      notes.slice(0, lastOwn + 1).map(({ start, end }) => ({ start: back(start), end: back(end) })),
    ),
    told: masked,
    contrast,
  };
}

/** What is finished, or as it was, has no "but". Only where it stands behind a state: in a tale it sets one thing told against another. */
const CONTRAST = regExp("iu")`
  (?:^|[\s,;–—-])(?:
    but|however|although|though|except|apart from|even so|nevertheless|other than|save for
    |with (?:\p{L}+ )?(?:caveats?|reservations?|conditions?|exceptions?|provisos?|qualifications?)
  )\b
`;

/** "same for 2" is what was said of 1; "same" by itself is no change since last time. */
const SAME_FOR = regExp("iu")`
  \b(?:same|ditto|likewise)(?: again| goes| applies| thing)? (?:for|with|to|on)\s+(?:the )?(?:action )?$
  |(?:^|[\s,])(?:ditto|likewise)[\s:]+(?:and )?$
  |\bso (?:is|are|was|were)\s+(?:the )?(?:action )?$
`;

/** "same for all - no change" */
const UNCHANGED =
  /^[\s,:;(–-]*(?:no (?:further )?(?:changes?|updates?)|unchanged|nothing (?:new|to report)|n\/c|nc)\b/iu;

/** Whether the statement says anything about an action besides its note. */
export function saysSomething(reading: ReportReading): boolean {
  const { rag, status, schemeWord, percent, blockedBy, helpWanted, ditto, evidence, moved, shift, doubt } = reading;
  return (
    helpWanted ||
    ditto ||
    [rag, status, schemeWord, percent, blockedBy, moved, shift].some((it) => it !== null) ||
    evidence.length > 0 ||
    doubt.length > 0
  );
}

/** "green for 1.4": the word that joins the state to its target goes with the target. */
function withPreposition(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const joins = /(?<![\w'])(?:for|on|with|of|about|regarding|re|under|(?<=changes? )to)\s+(?:the\s+)?$/iu.exec(
    text.slice(Math.max(0, start - 30), start),
  );
  return { start: start - (joins?.[0].length ?? 0), end };
}

function saysHow({ rag, status, likely, schemeWord, percent }: Finding): boolean {
  return [rag, status, likely, schemeWord, percent].some((it) => it !== undefined);
}

function findingIn(clause: Clause): Finding | null {
  for (const rule of STATEMENT_RULES) {
    const finding = rule.read(clause);
    if (finding) return finding;
  }
  return null;
}

/**
 * "red held up by legal", "green 60% done", "amber can we push to June": more may stand right behind the state. `isOver`: what
 * is finished "a month early" moves no date.
 */
function saidBehind(clause: Clause, from: number, isOver: boolean): Finding | null {
  const text = clause.text.slice(from);
  const behind = { ...clause, text, core: coreOf(text), behind: "" };
  for (const rule of isOver ? [blocked, helpWanted, percent] : [blocked, helpWanted, percent, movedDate]) {
    const found = rule.read(behind);
    if (!found || found.unsure || found.doubt) continue;
    return { ...found, noteFrom: found.noteFrom === null ? null : from + found.noteFrom };
  }
  return null;
}

function fold(findings: readonly Finding[]): Omit<ReportReading, "evidence" | "note" | "contrast" | "told"> {
  const rags = [...new Set(findings.flatMap((it) => it.rag ?? []))];
  const statuses = [...new Set(findings.flatMap((it) => it.status ?? []))];
  const percent = findings.find((it) => it.percent !== undefined)?.percent ?? null;
  const sure = rags.length > 0 || statuses.length > 0 || findings.some((it) => it.ditto || it.schemeWord);
  // "Bring it forward to April, we're ahead": what only sounds like a colour explains the date.
  const explains = findings.some((it) => (it.moved || it.shift) && !it.doubt && !it.unsure);
  const suggested = sure || explains ? [] : [...new Set(findings.flatMap((it) => it.likely ?? []))];
  return {
    rag: only(rags) ?? only(suggested),
    status: statuses.length === 1 ? (statuses[0] ?? null) : surest(statuses),
    percent,
    schemeWord: findings.find((it) => it.schemeWord)?.schemeWord ?? null,
    blockedBy: findings.find((it) => it.blockedBy)?.blockedBy ?? null,
    helpWanted: findings.some((it) => it.helpWanted),
    ditto: findings.some((it) => it.ditto) && rags.length === 0 && statuses.length === 0,
    moved: findings.find((it) => it.moved)?.moved ?? null,
    shift: findings.find((it) => it.shift)?.shift ?? null,
    expected: findings.find((it) => it.expected)?.expected ?? null,
    onlySuggests: only(rags) === null && only(suggested) !== null,
    conditional: findings.some((it) => it.conditional || it.hedge),
    open: findings.flatMap((it) => (it.unfinished && it.unsure) || []),
    doubt: doubtsOf(explains ? findings.filter((it) => !it.likely) : findings, rags, statuses, sure),
  };
}

function doubtsOf(
  findings: readonly Finding[],
  rags: readonly Rag[],
  statuses: readonly string[],
  sure: boolean,
): readonly string[] {
  const complete = statuses.includes("complete");
  const ends = findings.some((it) => it.status === "complete" && !it.doubt);
  const unclear =
    statuses.length > 1 || findings.some(({ unsure, likely }) => unsure && !likely && unsure !== WHOLE_OR_PART);
  return [
    ...new Set([
      ...findings.flatMap(({ doubt }) => (doubt && !(doubt === WHOLE_OR_PART && ends) ? doubt : [])),
      ...(sure ? [] : findings.flatMap((it) => it.unsure ?? [])),
      ...(rags.length > 1 ? ["Two colours were named: which of them is it?"] : []),
      ...(complete && findings.some((it) => it.moved || it.shift) ? [DONE_OR_MOVED] : []),
      ...(complete && unclear ? ["Is it complete, or not yet?"] : []),
      ...(findings.some((it) => it.hedge) && sure ? ["That sounds not quite sure: shall I record it like that?"] : []),
    ]),
  ];
}

/** "We finished early so can the date come forward": what is finished needs no new date. */
const DONE_OR_MOVED = "Is it complete, or does its date move?";

function only<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** "no change, still in progress" is in progress; complete beside anything else is asked about. */
function surest(statuses: readonly (ReplyPart["status"] & string)[]): ReplyPart["status"] {
  if (statuses.includes("complete")) return null;
  return statuses.find((status) => status !== "no-change") ?? null;
}

function noteOf(words: string, notes: readonly { start: number; end: number }[]): string | null {
  const [first, last] = [notes[0], notes.at(-1)];
  if (!first || !last) return null;
  const note = words
    .slice(first.start, last.end)
    .replace(CONNECTIVE, "")
    .replace(/[\s,;:–—-]+$/u, "")
    .trimStart();
  return note === "" ? null : closed(note, words, last.end);
}

/** With the mark that ends its sentence, so that the words stay as they were written. */
function closed(note: string, words: string, end: number): string {
  const mark = /^[.!?)]+/u.exec(words.slice(end))?.[0];
  return mark && words.includes(note + mark) && (!mark.includes(")") || note.includes("(")) ? note + mark : note;
}

const CONNECTIVE = regExp("iu")`
  ^[\s,;:–—-]*(?:
    (?:
      because of|because|cos
      |due to(?! (?:be|finish|complete|start|end|close|go)\b)
      |owing to|on account of|as a result of|as(?! (?:of|long|soon|far|well)\b)|reason
      |the reason is|note|and|but|so|since
    ) *[:–-]? +
  )?
`;
