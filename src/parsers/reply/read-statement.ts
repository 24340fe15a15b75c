// What one statement of a reply says: its report, what makes it doubtful, and the parts that it becomes.
import type { LocalDate } from "../../plan/calendar.ts";
import { tellsOfWork } from "./narration.ts";
import { mentionedIn } from "./opened-by-words.ts";
import { proposedDate } from "./proposed-date.ts";
import { type ReportReading, readReport, saysSomething } from "./read-report.ts";
import type { ReplyContext, ReplyPart } from "./reply.ts";
import { replyPart } from "./reply-part.ts";
import { type ResolvedTarget, resolveTarget } from "./resolve-target.ts";
import { knownReferences, type Target } from "./target-patterns.ts";
import { unaccountedIn } from "./unaccounted.ts";

/** A stretch of the message that is about one thing. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly target: Target | null;
  /** The part of it that says how the action stands, where sentences that only explain were added. */
  readonly head?: Statement;
}

/** The parts of a statement; none where it was not understood, "manners" where it says nothing but "hope you're well". */
export function readStatement(
  statement: Statement,
  text: string,
  targets: readonly Target[],
  before: ReplyPart | null,
  context: ReplyContext,
): readonly ReplyPart[] | "manners" {
  const words = text.slice(statement.start, statement.end).trim();
  const reading = reportOf(statement, text, context);
  const resolved = resolveTarget(statement.target ?? ofAll(reading, words), targets, context);
  const { actions, doubt } = statement.target ? resolved : orMentioned(resolved, reading, words, context);
  if (!saysSomething(reading) && !statement.target) {
    if (reading.note === null && reading.evidence.length === 0) return /\p{L}/u.test(words) ? "manners" : [];
    if (actions.length !== 1 || words.split(/\s+/u).length < 3) return [];
  }
  const again = sameAgain(reading, before, words);
  return apart(actions, reading, context).map((group) =>
    reportPart(
      words,
      group,
      { ...reading, ...again },
      [...doubt, ...guessesOf(statement, words, reading, actions, context), ...again.doubt],
      context,
    ),
  );
}

/** Where nothing is named, the action whose own words are in what was said; asked about, unless there are several of them. */
function orMentioned(
  resolved: ResolvedTarget,
  reading: ReportReading,
  words: string,
  context: ReplyContext,
): ResolvedTarget {
  if (resolved.actions.length > 0 || !saysSomething(reading)) return resolved;
  const { listed, actions } = context;
  const candidates = listed.length > 0 ? actions.filter(({ reference }) => listed.includes(reference)) : actions;
  const found = mentionedIn(words, candidates);
  if (!found) return resolved;
  return { actions: [found.reference], doubt: found.sure ? [] : [`Do you mean ${found.reference}?`] };
}

/** "No change from me this quarter" is said for all that is listed; without "from me" it may be said of one. */
function ofAll({ status, rag, percent, note }: ReportReading, words: string): Target | null {
  const only =
    (status === "no-change" || status === "not-started") && rag === null && percent === null && note === null;
  return only && (status === "no-change" ? FOR_ALL : NONE_OF).test(words)
    ? { names: [{ kind: "all" }], start: 0, end: 0, from: 0 }
    : null;
}

/** "Neither has started" */
const NONE_OF = /^(?:neither|none of (?:them|these|those)|none)\b/iu;
const FOR_ALL =
  /\b(?:from|for|with) (?:me|us|mine|ours|my (?:side|team|end)|our (?:side|team|end))\b|\b(?:at|on) (?:my|our) (?:end|side)\b/iu;

/** Why it might be no report, or not all of one. */
function guessesOf(
  { target }: Statement,
  words: string,
  reading: ReportReading,
  actions: readonly string[],
  context: ReplyContext,
): readonly string[] {
  const guesses: string[] = [];
  if (!saysSomething(reading)) {
    if (reading.note === null) guesses.push("How does it stand?");
    else if (!tellsOfWork(reading.note, target !== null))
      guesses.push(`I took this as a note on ${actions[0]}; it names no status.`);
  }
  if (reading.note !== null && LEFT_OUT.test(reading.note))
    guesses.push("Which of them is left out, and how does it stand?");
  const unaccounted = unaccountedIn(reading, {
    today: context.today,
    due: actions.length === 1 ? dueOf(actions[0] ?? "", context) : null,
    own: actions,
    context,
    others: knownReferences(context).filter((reference) => !actions.includes(reference)),
  });
  if (unaccounted && reading.doubt.length === 0 && guesses.length === 0) guesses.push(unaccounted);
  if (
    (/\?[.!?"')…]*(?:\s|$)/u.test(words) || ASKS.test(words)) &&
    !reading.moved &&
    !reading.shift &&
    saysState(reading)
  ) {
    guesses.push("That may be a question: is it your report?");
  }
  return guesses;
}

/** "is it green", "should I put amber": asked, with or without its mark. */
const ASKS =
  /^(?:(?:so|and|but|ok|hi|sorry),? )*(?:is|are|was|has|have|do|does|did|shall|should|am) (?:it|this|that|these|they|we|i)\b/iu;

/** "2 same": nothing more. */
const JUST_SAME = /^(?:and |but )?\S+ (?:is |are |the )*same[\s.!]*$/iu;

/** "2 ditto" says of 2 what was said of 1. */
function sameAgain(
  reading: ReportReading,
  before: ReplyPart | null,
  words: string,
): Partial<ReportReading> & { doubt: readonly string[] } {
  if (!reading.ditto) {
    const unclear =
      reading.status === "no-change" &&
      before?.kind === "report" &&
      (before.rag ?? before.status) !== null &&
      JUST_SAME.test(words);
    return { doubt: unclear ? [...reading.doubt, "The same as last time, or as the one before it?"] : reading.doubt };
  }
  if (before?.kind !== "report" || (before.rag === null && before.status === null && !before.schemeWord))
    return { doubt: [...reading.doubt, "The same as which: how does it stand?"] };
  const { rag, status, schemeWord = null, percent, doubt } = before;
  return { rag, status, schemeWord, percent, doubt: [...reading.doubt, ...doubt] };
}

/** "all amber apart from the census": what is left out was not recognised, so "all" may be too many. */
const LEFT_OUT = /^(?:apart from|except(?:ing)?|other than|excluding|bar|but not)\b/iu;

/** What a statement says of its action; read once, however often it is asked. */
export function reportOf(statement: Statement, text: string, context: ReplyContext): ReportReading {
  const known = READINGS.get(statement);
  if (known) return known;
  const { start, end, target } = statement;
  const place = target ? { start: target.start - start, end: target.end - start } : null;
  const reading = readReport(text.slice(start, end), place, context.today, context.schemeWords);
  READINGS.set(statement, reading);
  return reading;
}

const READINGS = new WeakMap<Statement, ReportReading>();

/** Each action gets a part of its own where the new date is counted from its present one. */
function apart(
  actions: readonly string[],
  reading: ReportReading,
  context: ReplyContext,
): readonly (readonly string[])[] {
  const dues = new Set(actions.map((action) => dueOf(action, context)));
  return (reading.shift || reading.expected) && dues.size > 1 ? actions.map((action) => [action]) : [actions];
}

function reportPart(
  words: string,
  actions: readonly string[],
  reading: ReportReading,
  doubt: readonly string[],
  context: ReplyContext,
): ReplyPart {
  const { rag, status, schemeWord, percent, blockedBy, helpWanted, evidence, note } = reading;
  const due = actions[0] === undefined ? (context.due ?? null) : dueOf(actions[0], context);
  const date = proposedDate(reading, due, context.today);
  const isDated = !reading.conditional && date.deadlines.length > 0;
  return replyPart("report", words, {
    actions,
    rag,
    status,
    ...(schemeWord === null ? {} : { schemeWord }),
    percent,
    blockedBy,
    helpWanted,
    evidence,
    note,
    date: date.deadlines.length > 0 ? { deadlines: date.deadlines } : null,
    doubt: [...new Set([...(isDated ? doubt.filter((it) => !reading.open.includes(it)) : doubt), ...date.doubt])],
  });
}

function dueOf(reference: string, context: ReplyContext): LocalDate | null {
  return context.actions.find((action) => action.reference === reference)?.due ?? context.due ?? null;
}

export function saysState({ rag, status, schemeWord }: ReportReading): boolean {
  return [rag, status, schemeWord].some((said) => said !== null);
}
