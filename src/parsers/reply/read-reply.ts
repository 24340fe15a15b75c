// Reads a chat reply: which actions it names, what it says of each, and what could not be understood.
import type { LocalDate } from "../../plan/calendar.ts";
import { endOfBody, isQuotedLine } from "./aside.ts";
import { readCorrection } from "./correction.ts";
import { findTargets } from "./find-targets.ts";
import { proposedDate, type ReportReading, readReport, saysSomething } from "./read-report.ts";
import type { Reply, ReplyContext, ReplyPart } from "./reply.ts";
import { replyPart } from "./reply-part.ts";
import { resolveTarget } from "./resolve-target.ts";
import { opensMessage } from "./rules/courtesy.ts";
import { SAYING_RULES } from "./rules/saying-rules.ts";
import { plainWords } from "./saying.ts";
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
  const body = whole.slice(0, endOfBody(whole)).trimEnd();
  if (withoutQuotes(body).trim() === "") return readMessage(isQuoted(whole) ? "" : whole, whole, context);
  const opening = openingOf(body);
  const main = body.slice(opening).trimStart();
  const corrections = readCorrection(main, context, (words) => readMessage(words.trim(), words, context));
  const reply = corrections ? { parts: corrections, notUnderstood: "", aside: "" } : readMessage(main, main, context);
  if (reply.parts.length === 0 && reply.notUnderstood === "") return { parts: [], notUnderstood: whole, aside: "" };
  const aside = [body.slice(0, opening).trim(), reply.aside, quotesIn(main), whole.slice(body.length).trim()];
  return { ...reply, aside: aside.filter((it) => it !== "").join("\n") };
}

/** Where the message begins behind "Hi all," and "Sorry for the delay."; 0 where there is nothing else. */
function openingOf(body: string): number {
  for (const { start, end } of splitSentences(body)) {
    const sentence = body.slice(start, end).replace(/[\s,.!–—-]+$/u, "");
    if (!opensMessage(sentence.replaceAll(/[’‘]/gu, "'").trim())) return start;
  }
  return 0;
}

function withoutQuotes(body: string): string {
  return body.includes(">")
    ? body
        .split("\n")
        .filter((line) => !isQuotedLine(line))
        .join("\n")
    : body;
}

function quotesIn(body: string): string {
  return body.includes(">") ? body.split("\n").filter(isQuotedLine).join("\n") : "";
}

function isQuoted(text: string): boolean {
  return endOfBody(text) === 0 || withoutQuotes(text).trim() === "";
}

function readMessage(whole: string, all: string, context: ReplyContext): Reply {
  if (whole === "") return { parts: [], notUnderstood: all, aside: "" };
  const targets = splitSentences(whole).flatMap((sentence) => targetsIn(whole, sentence, context));
  const said = whole.includes("\n") ? null : sayingIn(whole, 0, targets, targets, context);
  if (said && said.kind !== "question") return { parts: [said], notUnderstood: "", aside: "" };

  const units: (ReplyPart | Statement)[] = [];
  for (const sentence of splitSentences(whole)) {
    for (const statement of statementsIn(whole, sentence, targets)) addUnit(units, statement, whole, targets, context);
  }
  if (said && !units.some((unit) => "target" in unit)) return { parts: [said], notUnderstood: "", aside: "" };
  return readUnits(units, whole, targets, context);
}

/** What each stretch says. A greeting is an answer only where nothing else is said. */
function readUnits(
  units: readonly (ReplyPart | Statement)[],
  whole: string,
  targets: readonly Target[],
  context: ReplyContext,
): Reply {
  const parts: ReplyPart[] = [];
  const lost: string[] = [];
  const aside: string[] = [];
  for (const unit of units) {
    if (!("target" in unit)) parts.push(unit);
    else {
      const read = readStatement(unit, whole, targets, parts.at(-1) ?? null, context);
      if (read === "manners") aside.push(whole.slice(unit.start, unit.end).trim());
      else if (read.length === 0) lost.push(whole.slice(unit.start, unit.end).trim());
      else parts.push(...read);
    }
  }
  const notUnderstood = lost.join("\n");
  if (parts.every(isManners))
    return {
      parts: parts.slice(0, 1),
      notUnderstood,
      aside: [...aside, ...parts.slice(1).map((part) => part.words)].join("\n"),
    };
  return {
    parts: withContradictions(parts.filter((part) => !isManners(part))),
    notUnderstood,
    aside: [...aside, ...parts.filter(isManners).map((part) => part.words)].join("\n"),
  };
}

/** An action that is green in one place and amber in another is asked about. */
function withContradictions(parts: readonly ReplyPart[]): readonly ReplyPart[] {
  if (parts.length < 2) return parts;
  const facts = new Map<string, Set<string>>();
  for (const { kind, actions, rag, status } of parts) {
    if (kind !== "report") continue;
    for (const action of actions) {
      const said = facts.get(action) ?? new Set();
      for (const fact of [rag && `rag ${rag}`, status && `status ${status}`]) if (fact) said.add(fact);
      facts.set(action, said);
    }
  }
  const twice = (action: string) =>
    ["rag", "status"].some((kind) => [...(facts.get(action) ?? [])].filter((fact) => fact.startsWith(kind)).length > 1);
  return parts.map((part) => {
    const unclear = part.kind === "report" ? part.actions.filter(twice) : [];
    const doubt = unclear.length > 0 ? [`Two things were said of ${unclear.join(" and ")}: which of them holds?`] : [];
    return doubt.length > 0 ? { ...part, doubt: [...part.doubt, ...doubt] } : part;
  });
}

function isManners({ kind }: ReplyPart): boolean {
  return kind === "greeting" || kind === "thanks";
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
  if (text.slice(before.end, statement.start).includes("\n>")) return false;
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

/** The parts of a statement; none where it was not understood, "manners" where it says nothing but "hope you're well". */
function readStatement(
  statement: Statement,
  text: string,
  targets: readonly Target[],
  before: ReplyPart | null,
  context: ReplyContext,
): readonly ReplyPart[] | "manners" {
  const words = text.slice(statement.start, statement.end).trim();
  const reading = reportOf(statement, text, context);
  const { actions, doubt } = resolveTarget(statement.target, targets, context);
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
      [...doubt, ...guessesOf(statement, words, reading, actions), ...again.doubt],
      context,
    ),
  );
}

/** Why it might be no report, or not all of one. */
function guessesOf(
  { target }: Statement,
  words: string,
  reading: ReportReading,
  actions: readonly string[],
): readonly string[] {
  const guesses: string[] = [];
  if (!saysSomething(reading)) {
    if (!target) guesses.push(`I took this as a note on ${actions[0]}; it names no status.`);
    else if (reading.note === null) guesses.push("How does it stand?");
  }
  if (reading.note !== null && LEFT_OUT.test(reading.note))
    guesses.push("Which of them is left out, and how does it stand?");
  if (/\?\s*$/u.test(words) && !reading.moved && !reading.shift && saysState(reading)) {
    guesses.push("It ends with a question mark: is it your report?");
  }
  return guesses;
}

/** "2 same": nothing more. */
const JUST_SAME = /^\S+ (?:is |are |the )*same[\s.!]*$/iu;

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
      (before.rag ?? null) !== null &&
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
function reportOf(statement: Statement, text: string, context: ReplyContext): ReportReading {
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
    doubt: [...new Set([...doubt, ...date.doubt])],
  });
}

function dueOf(reference: string, context: ReplyContext): LocalDate | null {
  return context.actions.find((action) => action.reference === reference)?.due ?? context.due ?? null;
}
