// What owners say about their actions: understood, stored at once, read back, and one thing more asked for.
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import type { Became } from "../../plan/became.ts";
import { type Answer, answer } from "../answer.ts";
import { findReference } from "../find-reference.ts";
import { askedOnDesk, reasonOnDesk } from "../messages/asked.ts";
import { readBack } from "../messages/read-back.ts";
import { inShort } from "../messages/recorded-item.ts";
import type { Outcome, Recorded } from "../outcome.ts";
import type { SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { type Made, recordOne } from "./record-one.ts";

/**
 * Records what was said, action by action. What was understood with a doubt, names no action where several could be
 * meant, or names one that the person may not report on, changes nothing and is asked about or explained.
 */
export async function report(
  said: readonly SaidReport[],
  known: readonly HeldAction[],
  turn: Turn,
  made?: Made,
): Promise<Answer> {
  const outcomes: Outcome[] = [];
  for (const part of said) {
    if (part.doubt.length > 0) outcomes.push(askedAbout(part, known, turn));
    else outcomes.push(...(await recordPart(part, known, turn, made)));
  }
  return answerFor(outcomes, turn);
}

/** The read-back of what became of a report, with everybody who has to know. */
export function answerFor(outcomes: readonly Outcome[], turn: Turn): Answer {
  const recorded = outcomes.filter((outcome) => outcome.kind === "recorded");
  return answer({
    ...readBack(outcomes, turn),
    desk: recorded.flatMap((outcome) => [...asksOf(outcome, turn), ...outcome.others.desk, ...outcome.desk]),
    news: recorded.flatMap((outcome) => outcome.others.news),
    became: outcomes.map(becameOf),
  });
}

/** Only a report whose actions are clear can be confirmed with a yes; for the others, which one is asked. */
function askedAbout(part: SaidReport, known: readonly HeldAction[], turn: Turn): Outcome {
  const found = part.actions.map((reference) => findReference(reference, known, turn));
  const clear = found.flatMap((one) => (one.kind === "one" ? [one.action] : []));
  const [first, ...others] = clear;
  if (first && clear.length === found.length)
    return { kind: "doubted", part, only: others.length === 0 ? first : null };
  return { kind: "which", part, choices: turn.listed.length > 0 ? turn.listed : turn.own };
}

async function recordPart(
  part: SaidReport,
  known: readonly HeldAction[],
  turn: Turn,
  made: Made | undefined,
): Promise<readonly Outcome[]> {
  if (part.about.length > 0) {
    const outcomes: Outcome[] = [];
    for (const action of await actionsById(turn.db, part.about))
      outcomes.push(await recordOne(part, action, turn, made));
    return outcomes;
  }
  if (part.actions.length === 0) {
    const only = turn.listed.length > 0 ? turn.listed : turn.own;
    const [action, ...others] = only;
    if (!action || others.length > 0) return [{ kind: "which", part, choices: only }];
    return [await recordOne(part, action, turn, made)];
  }
  const outcomes: Outcome[] = [];
  for (const reference of part.actions) {
    const found = findReference(reference, known, turn);
    if (found.kind === "none") outcomes.push({ kind: "not-found", reference });
    else if (found.kind === "several") outcomes.push({ kind: "which", part, choices: found.actions });
    else outcomes.push(await recordOne(part, found.action, turn, made));
  }
  return outcomes;
}

function asksOf({ part, before, date, closing, reasonsFor }: Recorded, turn: Turn) {
  const by = turn.speaker;
  return [
    ...(date ? askedOnDesk(date, before, by, []) : []),
    ...(closing ? askedOnDesk(closing, before, by, part.evidence) : []),
    ...reasonsFor.flatMap(({ request, deciders }) => reasonOnDesk(request, deciders, before, by, part.evidence)),
  ];
}

function becameOf(outcome: Outcome): Became {
  switch (outcome.kind) {
    case "recorded": {
      const { rag, status, percent, endsAs } = outcome.part;
      const says = rag !== null || status !== null || percent !== null || endsAs !== null || outcome.date !== null;
      return { as: says ? "report" : "note", why: inShort(outcome) };
    }
    case "not-found":
      return { as: "ignored", why: `no action ${outcome.reference} that they may see` };
    case "not-theirs":
      return { as: "ignored", why: `not theirs to report on: ${outcome.action.reference}` };
    case "overtaken":
      return { as: "note", why: `somebody has reported on ${outcome.action.reference} since` };
    case "doubted":
      return { as: "note", why: "understood with a doubt; recorded when they say yes" };
    case "which":
      return { as: "note", why: "kept until they say which action it is about" };
  }
}
