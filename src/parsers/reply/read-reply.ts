// Reads a chat reply: which actions it names, what it says of each, and what could not be understood.
import { endOfBody, isQuotedLine } from "./aside.ts";
import { readCorrection } from "./correction.ts";
import { findTargets } from "./find-targets.ts";
import { numbersAsReferences } from "./number-meant.ts";
import { openedByWords } from "./opened-by-words.ts";
import { withOpenedClauses } from "./opened-clauses.ts";
import { saysSomething } from "./read-report.ts";
import { readSaying } from "./read-saying.ts";
import { readStatement, reportOf, type Statement, saysState } from "./read-statement.ts";
import type { Reply, ReplyContext, ReplyPart } from "./reply.ts";
import { opensMessage } from "./rules/courtesy.ts";
import { spell } from "./spelling.ts";
import { type Sentence, splitSentences } from "./split-sentences.ts";
import { stateRow } from "./state-row.ts";
import { addUnit, type Heard, heardIn, isMixed } from "./statements.ts";
import type { Target } from "./target-patterns.ts";

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
  const row = stateRow(whole, context);
  if (row)
    return readUnits(
      row,
      whole,
      row.flatMap(({ target }) => target ?? []),
      context,
    );
  const named = targetsOf(whole, context);
  const targets = numbersAsReferences(named, context);
  const said = whole.includes("\n") ? null : readSaying(whole, 0, targets, targets, context);
  if (said && said.kind !== "question") return { parts: [said], notUnderstood: "", aside: "" };

  const sentences = underHeadings(whole, splitSentences(whole), targets);
  const heard = sentences.flatMap((sentence) => heardIn(whole, sentence, targets, context));
  const told = unitsOf(heard, whole, targets, context, false);
  const units = isMixed(told, whole, context) ? unitsOf(heard, whole, targets, context, true) : told;
  if (said && !units.some((unit) => "target" in unit)) return { parts: [said], notUnderstood: "", aside: "" };
  return readUnits(units, whole, targets, context);
}

/**
 * The targets of a message, in order. A sentence that names none is about the action whose words it begins with, where it
 * says how something stands, or the message does and names nothing else. What only tells ("two traders have not answered")
 * may be the reason for an answer given before.
 */
function targetsOf(whole: string, context: ReplyContext): readonly Target[] {
  const bySentence = splitSentences(whole).map((sentence) => ({
    sentence,
    targets: targetsIn(whole, sentence, context),
  }));
  const saysIn = (start: number, end: number) =>
    saysSomething(reportOf({ start, end, line: 0, target: null }, whole, context));
  const isNamed = bySentence.some(({ targets }) => targets.length > 0);
  const found = bySentence.map(({ sentence, targets }) => {
    const { start } = sentence;
    const words = whole.slice(start, sentence.end);
    const opened = targets.length > 0 ? null : openedByWords(words, context.actions);
    const says = opened !== null && (isNamed ? saysStateIn(whole, sentence, context) : saysIn(0, whole.length));
    const sure = opened && says ? [{ ...opened, from: 0 }] : targets.map((target) => placed(target, -start));
    const all = withOpenedClauses(words, sure, context).map((target) => placed(target, start));
    return { isSure: sure.length > 0, all };
  });
  const isOfSeveral = isNamed || new Set(found.flatMap(({ all }) => all.flatMap(referencesOf))).size > 1;
  return found.flatMap(({ isSure, all }) => (isSure || isOfSeveral ? all : []));
}

/** The actions that a target names by their words. */
function referencesOf({ names }: Target): readonly string[] {
  return names.flatMap((name) => (name.kind === "words" ? name.references : []));
}

function placed(target: Target, by: number): Target {
  return { ...target, start: target.start + by, end: target.end + by, from: target.from + by };
}

function saysStateIn(whole: string, { start, end, line }: Sentence, context: ReplyContext): boolean {
  return saysState(reportOf({ start, end, line, target: null }, whole, context));
}

function unitsOf(
  heard: readonly Heard[],
  whole: string,
  targets: readonly Target[],
  context: ReplyContext,
  reports: boolean,
): readonly (ReplyPart | Statement)[] {
  const units: (ReplyPart | Statement)[] = [];
  for (const one of heard) addUnit(units, one, whole, targets, context, reports);
  return units;
}

/** A line that only names an action heads the line below it, where that names none. */
function underHeadings(text: string, sentences: readonly Sentence[], targets: readonly Target[]): readonly Sentence[] {
  const within = ({ start, end }: Sentence) => targets.filter((it) => it.start >= start && it.end <= end);
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const [heading] = before ? within(before) : [];
    const heads =
      before && heading && heading.end - heading.start === text.slice(before.start, before.end).trim().length;
    if (!before || !heads || sentence.line === before.line || within(sentence).length > 0) joined.push(sentence);
    else joined[joined.length - 1] = { start: before.start, end: sentence.end, line: before.line };
  }
  return joined;
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
  const saidTwice = (said: ReadonlySet<string>) =>
    ["rag", "status"].some((kind) => [...said].filter((fact) => fact.startsWith(kind)).length > 1);
  const twice = new Set([...facts].flatMap(([action, said]) => (saidTwice(said) ? [action] : [])));
  return parts.map((part) => {
    const unclear = part.kind === "report" ? part.actions.filter((action) => twice.has(action)) : [];
    const doubt = unclear.length > 0 ? [`Two things were said of ${unclear.join(" and ")}: which of them holds?`] : [];
    return doubt.length > 0 ? { ...part, doubt: [...part.doubt, ...doubt] } : part;
  });
}

function isManners({ kind }: ReplyPart): boolean {
  return kind === "greeting" || kind === "thanks";
}

function targetsIn(text: string, { start, end }: Sentence, context: ReplyContext): readonly Target[] {
  const spelt = spell(text.slice(start, end));
  const place = (offset: number) => start + spelt.back(offset);
  return findTargets(spelt.text, context).map((target) => ({
    ...target,
    start: place(target.start),
    end: place(target.end),
    from: place(target.from),
  }));
}
