// The statements of a message: stretches about one action, sayings to the bot, and sentences that explain what stands before.
import { readSaying } from "./read-saying.ts";
import { reportOf, type Statement, saysState } from "./read-statement.ts";
import type { ReplyContext, ReplyPart } from "./reply.ts";
import type { Sentence } from "./split-sentences.ts";
import type { Target } from "./target-patterns.ts";

/** A sentence as one statement for each target, so that together they are the sentence. */
export function statementsIn(
  text: string,
  { start, end, line }: Sentence,
  targets: readonly Target[],
): readonly Statement[] {
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
export function addUnit(
  units: (ReplyPart | Statement)[],
  statement: Statement,
  text: string,
  targets: readonly Target[],
  context: ReplyContext,
): void {
  const words = text.slice(statement.start, statement.end);
  const own = statement.target ? [statement.target] : [];
  const said = readSaying(words, statement.start, own, targets, context);
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
