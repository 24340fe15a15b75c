// Reads a chat reply: which actions it names, what it says of each, and what could not be understood.
import type { LocalDate } from "../../plan/calendar.ts";
import { readCorrection } from "./correction.ts";
import { findTargets } from "./find-targets.ts";
import { proposedDate, type ReportReading, readReport, saysSomething } from "./read-report.ts";
import type { Reply, ReplyContext, ReplyPart } from "./reply.ts";
import { replyPart } from "./reply-part.ts";
import { resolveTarget } from "./resolve-target.ts";
import { SAYING_RULES } from "./rules/saying-rules.ts";
import { plainWords } from "./saying.ts";
import { signatureStart } from "./signature.ts";
import { type Sentence, splitSentences } from "./split-sentences.ts";
import type { Target } from "./target-patterns.ts";

/** A stretch of the message that is about one thing. */
interface Statement {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly target: Target | null;
}

/**
 * What somebody said, part by part. Never throws; every word is in a part or in `notUnderstood`.
 *
 * A sentence that names no action and no state explains the report before it. A message that is only such words is a
 * doubted note where one action is in question, and otherwise not understood.
 */
export function readReply(text: string, context: ReplyContext): Reply {
  const whole = text.trim();
  const signedFrom = signatureStart(whole);
  const body = whole.slice(0, signedFrom).trimEnd();
  if (body === "") return readMessage(whole, context);
  const corrections = readCorrection(body, context, (words) => readMessage(words.trim(), context));
  const reply = corrections ? { parts: corrections, notUnderstood: "" } : readMessage(body, context);
  return signedFrom < whole.length ? signed(reply, whole.slice(body.length)) : reply;
}

/** The signature goes with the last thing that was said, and is no note. */
function signed({ parts, notUnderstood }: Reply, signature: string): Reply {
  const last = parts.at(-1);
  if (!last || notUnderstood !== "") return { parts, notUnderstood: `${notUnderstood}${signature}`.trim() };
  return { parts: [...parts.slice(0, -1), { ...last, words: `${last.words}${signature}` }], notUnderstood };
}

function readMessage(whole: string, context: ReplyContext): Reply {
  if (whole === "") return { parts: [], notUnderstood: "" };
  const targets = splitSentences(whole).flatMap((sentence) => targetsIn(whole, sentence, context));
  const said = whole.includes("\n") ? null : sayingIn(whole, 0, targets, targets, context);
  if (said && said.kind !== "question") return { parts: [said], notUnderstood: "" };

  const units: (ReplyPart | Statement)[] = [];
  for (const sentence of splitSentences(whole)) {
    for (const statement of statementsIn(whole, sentence, targets)) addUnit(units, statement, whole, targets, context);
  }
  if (said && !units.some((unit) => "target" in unit)) return { parts: [said], notUnderstood: "" };
  const read = units.map((unit) => ("target" in unit ? readStatement(unit, whole, targets, context) : [unit]));
  const lost = units.flatMap((unit, index) => ("target" in unit && read[index]?.length === 0 ? [unit] : []));
  return {
    parts: read.flat(),
    notUnderstood: lost.map(({ start, end }) => whole.slice(start, end).trim()).join("\n"),
  };
}

function targetsIn(text: string, { start, end }: Sentence, context: ReplyContext): readonly Target[] {
  return findTargets(text.slice(start, end), context).map((target) => ({
    ...target,
    start: start + target.start,
    end: start + target.end,
    from: start + target.from,
  }));
}

/** A sentence as one statement for each target, so that together they are the sentence. */
function statementsIn(text: string, { start, end, line }: Sentence, targets: readonly Target[]): readonly Statement[] {
  const own = targets.filter((target) => target.start >= start && target.end <= end);
  const first = own[0];
  if (!first) return [{ start, end, line, target: null }];
  const opening = text.slice(start, first.from);
  const before = /\p{L}|\p{Extended_Pictographic}/u.test(opening) && !GREETING.test(opening);
  const statements = own.map((target, index) => ({
    start: index === 0 && !before ? start : target.from,
    end: own[index + 1]?.from ?? end,
    line,
    target,
  }));
  return before ? [{ start, end: first.from, line, target: null }, ...statements] : statements;
}

/** "Hi Due Regard, " opens the first statement and is none itself. */
const GREETING =
  /^\s*(?:hi|hello|hey|hiya|dear|thanks|thank you|good (?:morning|afternoon|evening)|morning)\b[^,.!\n]{0,30}[,.!\s–-]*$/iu;

/** Adds a statement, or the saying it is, or lets it explain the report before it. */
function addUnit(
  units: (ReplyPart | Statement)[],
  statement: Statement,
  text: string,
  targets: readonly Target[],
  context: ReplyContext,
): void {
  const words = text.slice(statement.start, statement.end);
  const own = statement.target ? [statement.target] : [];
  const said = sayingIn(words, statement.start, own, targets, context);
  const last = units.at(-1);
  const mannersOnly = said && (said.kind === "thanks" || said.kind === "greeting");
  if (said && !(mannersOnly && last && "target" in last)) {
    units.push(said);
    return;
  }
  if (last && "target" in last && (mannersOnly || explains(statement, last, text, context))) {
    units[units.length - 1] = { ...last, end: statement.end };
    return;
  }
  units.push(statement);
}

function explains(statement: Statement, before: Statement, text: string, context: ReplyContext): boolean {
  if (statement.target) return false;
  const own = reportOf(statement, text, context);
  if (!saysState(own) && own.percent === null) return true;
  const former = reportOf(before, text, context);
  return before.target !== null && !saysState(former);
}

function saysState({ rag, status, schemeWord }: ReportReading): boolean {
  return [rag, status, schemeWord].some((said) => said !== null);
}

function sayingIn(
  words: string,
  start: number,
  own: readonly Target[],
  all: readonly Target[],
  context: ReplyContext,
): ReplyPart | null {
  if (own.length > 1) return null;
  const target = own[0] ?? null;
  const masked = target ? `${words.slice(0, target.start - start)}§${words.slice(target.end - start)}` : words;
  const { actions, doubt } = resolveTarget(target, all, context);
  const saying = { words: words.trim(), plain: plainWords(masked), target, actions, actionDoubt: doubt, context };
  for (const rule of SAYING_RULES) {
    const part = rule.read(saying);
    if (part) return part;
  }
  return null;
}

function readStatement(
  statement: Statement,
  text: string,
  targets: readonly Target[],
  context: ReplyContext,
): readonly ReplyPart[] {
  const words = text.slice(statement.start, statement.end).trim();
  const reading = reportOf(statement, text, context);
  const { actions, doubt } = resolveTarget(statement.target, targets, context);
  const guess: string[] = [];
  if (!saysSomething(reading) && !statement.target) {
    if (actions.length !== 1 || words.split(/\s+/u).length < 3) return [];
    guess.push(`I took this as a note on ${actions[0]}; it names no status.`);
  }
  if (statement.target && !saysSomething(reading) && reading.note === null) guess.push("How does it stand?");
  if (reading.note !== null && LEFT_OUT.test(reading.note))
    guess.push("Which of them is left out, and how does it stand?");
  if (/\?\s*$/u.test(words) && !reading.moved && !reading.shift && saysState(reading)) {
    guess.push("It ends with a question mark: is it your report?");
  }
  return apart(actions, reading, context).map((group) =>
    reportPart(words, group, reading, [...doubt, ...guess], context),
  );
}

/** "all amber apart from the census": what is left out was not recognised, so "all" may be too many. */
const LEFT_OUT = /^(?:apart from|except(?:ing)?|other than|excluding|bar|but not)\b/iu;

function reportOf({ start, end, target }: Statement, text: string, context: ReplyContext): ReportReading {
  const place = target ? { start: target.start - start, end: target.end - start } : null;
  return readReport(text.slice(start, end), place, context.today, context.schemeWords);
}

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
    doubt: [...doubt, ...reading.doubt, ...date.doubt],
  });
}

function dueOf(reference: string, context: ReplyContext): LocalDate | null {
  return context.actions.find((action) => action.reference === reference)?.due ?? context.due ?? null;
}
