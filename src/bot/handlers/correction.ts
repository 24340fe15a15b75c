// "I meant amber", "2 not 1": the last report is put right.
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import { type StandingReport, standingReports } from "../../db/undo-report.ts";
import type { ActionId } from "../../plan/ids.ts";
import { andList } from "../../plan/listing.ts";
import { type Answer, line } from "../answer.ts";
import { findReference } from "../find-reference.ts";
import { readLine } from "../read-line.ts";
import { type SaidReport, saidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { saidAgain } from "./put-back.ts";
import { replace } from "./replace.ts";

/** Words that put something right are about what was said today or yesterday; later they are a report of their own. */
const PUT_RIGHT_WITHIN_MS = 24 * 3_600_000;

/** Null where there is no last report that the words could put right: they are then a report like any other. */
export async function correction(text: string, known: readonly HeldAction[], turn: Turn): Promise<Answer | null> {
  const last = (await standingReports(turn.db, turn.person.id, null)).filter(
    ({ at }) => turn.now.getTime() - at.getTime() <= PUT_RIGHT_WITHIN_MS,
  );
  if (last.length === 0) return null;
  const held = await actionsById(
    turn.db,
    last.map(({ actionId }) => actionId),
  );
  const reported = new Map(held.map((action) => [action.id, action]));
  const said = readSurely(text, [...new Map([...held, ...known].map((one) => [one.id, one])).values()], held, turn);
  if (said === null) return null;
  const old: StandingReport[] = [];
  const news: SaidReport[] = [];
  for (const part of said) {
    const named = part.actions.flatMap((reference) => {
      const found = findReference(reference, known, turn);
      return found.kind === "one" ? [found.action.id] : [];
    });
    const wrong = saysFacts(part) ? meantBy(named, last) : wrongOnes(part, named, last, reported, turn);
    if (wrong === null) return whichWasWrong([...reported.values()]);
    if (wrong.length === 0) return null;
    old.push(...wrong);
    news.push(...wrong.flatMap((one) => putRight(part, one, named)));
  }
  return replace(old, news, [...known, ...held], "Put right; what you said before is in the history.", turn);
}

/** "2" counts in what was listed; what names nothing is about what was reported last. Null where neither is sure. */
function readSurely(
  text: string,
  known: readonly HeldAction[],
  reported: readonly HeldAction[],
  turn: Turn,
): readonly SaidReport[] | null {
  for (const listed of [turn.listed, reported]) {
    const said = readLine(text, known, { ...turn, listed }).parts.map((part) => saidReport(part, text));
    if (said.length > 0 && said.every((part) => part.doubt.length === 0)) return said;
  }
  return null;
}

function saysFacts({ rag, status, schemeWord, percent, date, note, evidence, blockedBy }: SaidReport): boolean {
  return [rag, status, schemeWord, percent, date, note, blockedBy].some((fact) => fact !== null) || evidence.length > 0;
}

/** The reports that new facts are about; null where it is not clear, none where it is about something else. */
function meantBy(named: readonly ActionId[], last: readonly StandingReport[]): readonly StandingReport[] | null {
  if (named.length > 0) return last.filter(({ actionId }) => named.includes(actionId));
  return last.length === 1 ? last : null;
}

/** "2 not 1": the facts were right and the action was not. */
function wrongOnes(
  part: SaidReport,
  named: readonly ActionId[],
  last: readonly StandingReport[],
  reported: ReadonlyMap<ActionId, HeldAction>,
  turn: Turn,
): readonly StandingReport[] | null {
  const others = last.filter(({ actionId }) => !named.includes(actionId));
  if (others.length <= 1) return others;
  const denied = /\b(?:not|rather than|instead of)\b(?<denied>.*)$/iu.exec(part.words)?.groups?.denied ?? "";
  const words = denied.toLowerCase().split(/[^\p{L}\d.-]+/u);
  const wrong = others.filter(({ actionId }) => {
    const place = turn.listed.findIndex((action) => action.id === actionId) + 1;
    return words.includes(reported.get(actionId)?.reference.toLowerCase() ?? "") || words.includes(String(place));
  });
  return wrong.length > 0 ? wrong : null;
}

/** What was said again with what was put right in it. A new colour takes the place of "complete", and the other way. */
function putRight(part: SaidReport, old: StandingReport, named: readonly ActionId[]): readonly SaidReport[] {
  const before = saidAgain(old);
  if (!saysFacts(part)) return [{ ...before, about: named, words: part.words }];
  const stands = part.rag !== null || part.status !== null || part.schemeWord !== null;
  return [
    {
      ...before,
      about: [old.actionId],
      words: part.words,
      rag: stands ? part.rag : before.rag,
      status: stands ? part.status : before.status,
      schemeWord: stands ? part.schemeWord : before.schemeWord,
      percent: part.percent ?? before.percent,
      date: part.date ?? before.date,
      blockedBy: part.blockedBy ?? before.blockedBy,
      helpWanted: part.helpWanted || before.helpWanted,
      evidence: part.evidence.length > 0 ? part.evidence : before.evidence,
      note: part.note ?? before.note,
    },
  ];
}

function whichWasWrong(reported: readonly HeldAction[]): Answer {
  const names = reported.map(({ reference }) => reference);
  return line(
    `Which one shall I put right: ${andList(names, "or")}? Say it with its reference, as in “${names[0]} amber” or “${names[1]} not ${names[0]}”. Nothing was changed.`,
    { became: [{ as: "note", why: "a correction; which report it is about was asked" }] },
  );
}
