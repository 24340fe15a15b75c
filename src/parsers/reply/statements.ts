// The statements of a message: stretches about one action, sayings to the bot, and sentences that explain what stands before.

import { findPeriods } from "../lexicon/find-periods.ts";
import { regExp } from "../lexicon/pattern.ts";
import { matchActionWords } from "./match-action-words.ts";
import { saysSomething } from "./read-report.ts";
import { readSaying } from "./read-saying.ts";
import { reportOf, type Statement, saysState } from "./read-statement.ts";
import type { ReplyContext, ReplyPart } from "./reply.ts";
import { resolveTarget } from "./resolve-target.ts";
import type { Sentence } from "./split-sentences.ts";
import type { Target } from "./target-patterns.ts";

/** A statement, and the saying that it is where it stands alone. */
export interface Heard {
  readonly statement: Statement;
  readonly saying: ReplyPart | null;
}

/** The statements of a sentence, each as it is heard by itself; what comes of them is decided with what stands before. */
export function heardIn(
  text: string,
  sentence: Sentence,
  targets: readonly Target[],
  context: ReplyContext,
): readonly Heard[] {
  return statementsIn(text, sentence, targets).map((statement) => {
    const words = text.slice(statement.start, statement.end);
    const own = statement.target ? [statement.target] : [];
    return { statement, saying: readSaying(words, statement.start, own, targets, context) };
  });
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

/** Adds a statement, or the saying it is, or lets it explain the report before it. `reports`: no sentence is an order. */
export function addUnit(
  units: (ReplyPart | Statement)[],
  { statement, saying }: Heard,
  text: string,
  targets: readonly Target[],
  context: ReplyContext,
  reports: boolean,
): void {
  const last = units.at(-1);
  const isReport =
    (reports && saying !== null && isOrder(saying)) || (last !== undefined && asksForTime(saying, last, context));
  const said = isReport ? null : saying;
  const mannersOnly = said && (said.kind === "thanks" || said.kind === "greeting");
  if (said && !(mannersOnly && last && "target" in last)) {
    units.push(said);
    return;
  }
  if (last && "target" in last && (mannersOnly || explains(statement, last, text, targets, context))) {
    units[units.length - 1] = joined(last, statement, text, context);
    return;
  }
  units.push(statement);
}

/**
 * Both as one. What it says of its action is read from its head, so that a long explanation is not read again with each of
 * its sentences.
 */
function joined(before: Statement, statement: Statement, text: string, context: ReplyContext): Statement {
  const head = before.head ?? before;
  const takesTarget =
    statement.target !== null && before.target === null && !saysSomething(reportOf(head, text, context));
  const both = { ...before, end: statement.end, target: takesTarget ? statement.target : before.target };
  const saysMore = takesTarget || !saysState(reportOf(head, text, context));
  const addsState = saysMore && saysState(reportOf(statement, text, context));
  return { ...both, head: addsState ? { ...both } : head };
}

/** "Paused for now. Can we look again in September?": a question with a day, behind a report, may be about its date. */
function asksForTime(saying: ReplyPart | null, before: ReplyPart | Statement, { today }: ReplyContext): boolean {
  if (saying?.kind !== "question" || !("target" in before) || !ASKS_FOR_TIME.test(saying.words)) return false;
  return findPeriods(saying.words, today).length > 0;
}

const ASKS_FOR_TIME = regExp("iu")`
  ^(?:(?:so|and|but|please),? )*(?:can|could|shall|should|may|might) (?:we|this|it|that|i)\b
    (?! (?:see|have a list|get a list|know|ask))
`;

/**
 * "No one is picking this up", "how many times", beside "Red.", tell; an order about posts or the review comes without
 * reports, and what asks about the plan in two or three words has its mark.
 */
function isOrder({ kind, words }: ReplyPart): boolean {
  if (kind === "question") return !words.includes("?") && (words.endsWith(":") || words.split(/\s+/u).length <= 3);
  return kind === "command" || kind === "decision";
}

/** Whether orders stand among statements that say how an action stands: then they are no orders. */
export function isMixed(units: readonly (ReplyPart | Statement)[], text: string, context: ReplyContext): boolean {
  const orders = units.some((unit) => !("target" in unit) && isOrder(unit));
  return orders && units.some((unit) => "target" in unit && saysState(reportOf(unit, text, context)));
}

function explains(
  statement: Statement,
  before: Statement,
  text: string,
  targets: readonly Target[],
  context: ReplyContext,
): boolean {
  if (statement.target && opens(statement, before, text, context)) return true;
  if (statement.target && !speaksOfTheSame(statement.target, before, targets, context)) return false;
  if (text.slice(before.end, statement.start).includes("\n>")) return false;
  const own = reportOf(statement, text, context);
  if (!saysState(own) && own.percent === null) return true;
  const former = reportOf(before.head ?? before, text, context);
  if (!statement.target && own.onlySuggests && own.rag === former.rag && former.doubt.length === 0) return true;
  // "Green. Nothing further."
  if (!statement.target && isJustNoChange(own) && saysState(former)) return true;
  // "Procurement have sat on it since August. Red.": what is told first explains the state behind it.
  if (!before.target && !statement.target && !saysSomething(former) && own.doubt.length === 0) {
    const together = reportOf({ ...before, end: statement.end }, text, context);
    const same = together.rag === own.rag && together.status === own.status && together.percent === own.percent;
    return same && together.doubt.length === 0;
  }
  // "Fine. Green.": the surer words say what the first only suggest.
  if (!before.target && !statement.target && former.doubt.length > 0 && saysState(own) && own.doubt.length === 0)
    return reportOf({ ...before, end: statement.end }, text, context).doubt.length === 0;
  if (statement.target || before.target === null || saysState(former)) return false;
  return !speaksOfAnother(text.slice(statement.start, statement.end), before.target, targets, context);
}

/** "The policy is with the unions. Shortlisting live since May - done.": the first word is another action's. */
function speaksOfAnother(words: string, target: Target, targets: readonly Target[], context: ReplyContext): boolean {
  const own = resolveTarget(target, targets, context).actions;
  const first = FIRST_WORDS.exec(words)?.[0] ?? "";
  const named = matchActionWords(first, context.actions);
  return named.length === 1 && !named.some((reference) => own.includes(reference));
}

/** A word or two, without what may stand before any. */
const FIRST_WORDS = /(?<=^\W*(?:(?:the|our|my|and|but|also) )?)\p{L}[\p{L}'-]{3,}(?= )/iu;

/** "the testers finished their work, 4.10 is amber": what stands before the action in its own sentence explains it. */
function opens(statement: Statement, before: Statement, text: string, context: ReplyContext): boolean {
  if (before.target !== null || before.end !== statement.start || before.line !== statement.line) return false;
  if (!saysState(reportOf(statement, text, context))) return false;
  const { note, doubt, ...former } = reportOf(before, text, context);
  if (note === null || doubt.length > 0 || saysSomething({ ...former, note, doubt })) return false;
  return reportOf({ ...statement, start: before.start }, text, context).doubt.length === 0;
}

function isJustNoChange({ rag, status, percent, note, doubt }: ReturnType<typeof reportOf>): boolean {
  return status === "no-change" && rag === null && percent === null && note === null && doubt.length === 0;
}

/** "Green. Report goes to Cabinet in June.": words of the action that was spoken of already name no other one. */
function speaksOfTheSame(
  target: Target,
  before: Statement,
  targets: readonly Target[],
  context: ReplyContext,
): boolean {
  if (target.excepted || target.names.some(({ kind }) => kind !== "words")) return false;
  const [own, former] = [target, before.target].map((one) => resolveTarget(one, targets, context).actions);
  return own?.length === 1 && former?.length === 1 && own[0] === former[0];
}
