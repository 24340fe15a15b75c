// What becomes of dates that had passed when a plan came in: the officer decides, one by one or all at once.
import { askOwnersAbout } from "../../db/ask-owners.ts";
import { lockActions } from "../../db/held-actions.ts";
import { decidePast, type PastAction, pastActions } from "../../db/past-dates.ts";
import { peopleAskedAbout } from "../../db/posts.ts";
import type { PastDecision } from "../../db/schema/plan-tables.ts";
import { readDue } from "../../parsers/due/read-due.ts";
import { readPastDecisions } from "../../parsers/past/read-past-decisions.ts";
import { dayIn, type LocalDate, latest, writeDay } from "../../plan/calendar.ts";
import type { ActionId } from "../../plan/ids.ts";
import { andList, counted } from "../../plan/listing.ts";
import { mayImport } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import type { Block } from "../message.ts";
import { pastBlocks } from "../messages/past-list.ts";
import { type Ask, NOTHING_OPEN } from "../remembered.ts";
import { BLANK_REPORT } from "../said-report.ts";
import { saysShowAll } from "../set-phrases.ts";
import type { Turn } from "../turn.ts";
import { report } from "./report.ts";

/** "What was past at import?": what is undecided, and what was decided and still stands past its date. */
export async function pastList(turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const past = await theirs(turn);
  return listAnswer(past, null, turn);
}

/** A choice for one action or for all of a plan, or more of the list. */
export async function pastPressed(args: Readonly<Record<string, string>>, turn: Turn): Promise<Answer> {
  onlyOfficers(turn);
  const past = await theirs(turn);
  const undecided = past.filter(isUndecided);
  if (args.do === "show") {
    return undecided.length === 0 ? listAnswer(past, null, turn) : shownFrom(undecided, Number(args.from ?? 0), turn);
  }
  const decision = DECISIONS.find((one) => one === args.do);
  const chosen =
    args.action === undefined
      ? undecided.filter(({ planId }) => String(planId) === args.plan)
      : past.filter(({ actionId }) => String(actionId) === args.action);
  if (!decision || chosen.length === 0) return listAnswer(past, "That was decided already; nothing was changed.", turn);
  if (decision === "moved") return askForDate(chosen[0], turn);
  return decideAll([{ actions: chosen, decision, to: null }], "", turn);
}

const DECISIONS: readonly PastDecision[] = ["asked", "finished", "moved", "left"];

/** The same in words. Null where they are about something else. */
export async function pastSaid(
  text: string,
  asks: Extract<Ask, { kind: "past" | "past-date" }>,
  turn: Turn,
): Promise<Answer | null> {
  if (!mayImport(turn.standing, null)) return null;
  const past = await theirs(turn);
  const undecided = past.filter(isUndecided);
  if (asks.kind === "past-date") {
    const due = readDue(text.trim(), { today: turn.today });
    const to = latest(due.deadlines.map(({ date }) => date));
    const about = past.filter(({ actionId }) => actionId === asks.action);
    if (to === null || due.leftOver !== "" || about.length === 0) return null;
    return decideAll([{ actions: about, decision: "moved", to }], text.trim(), turn);
  }
  if (saysShowAll(text) && undecided.length > 0) return shownFrom(undecided, 0, turn);
  const said = readPastDecisions(text, turn.today, undecided.length === 1);
  if (said === null) return null;
  const decided: Decided[] = [];
  const named = new Set<ActionId>();
  for (const { targets, decision, to } of said) {
    const actions =
      typeof targets === "string"
        ? undecided.filter((one) => targets === "all" || !named.has(one.actionId))
        : findAll(targets, past, turn);
    if (actions === null) return null;
    for (const { actionId } of actions) named.add(actionId);
    decided.push({ actions, decision, to });
  }
  return decideAll(decided, text.trim(), turn);
}

interface Decided {
  readonly actions: readonly PastAction[];
  readonly decision: PastDecision;
  readonly to: LocalDate | null;
}

/** By number in the list that is answered, or by reference; null where one is none of these. */
function findAll(targets: readonly string[], past: readonly PastAction[], turn: Turn): readonly PastAction[] | null {
  const found = targets.map((target) => {
    const numbered = /^\d+$/.test(target) ? turn.listed[Number(target) - 1]?.id : undefined;
    return past.find(
      ({ actionId, reference }) => actionId === numbered || reference.toLowerCase() === target.toLowerCase(),
    );
  });
  return found.every((one) => one !== undefined) ? found : null;
}

async function decideAll(decided: readonly Decided[], words: string, turn: Turn): Promise<Answer> {
  const said: string[] = [];
  for (const one of decided) said.push(await decide(one, words, turn));
  return listAnswer(await theirs(turn), said.join(" "), turn);
}

async function decide({ actions, decision, to }: Decided, words: string, turn: Turn): Promise<string> {
  await lockActions(
    turn.db,
    actions.map(({ actionId }) => actionId),
  );
  if (to !== null && to < turn.today) {
    return `${writeDay(to)} is past too, so ${sayReferences(actions)} stay${actions.length === 1 ? "s" : ""} undecided. Say a date that lies ahead.`;
  }
  const able = decision === "asked" ? await withSomebodyToAsk(actions, turn) : actions;
  for (const action of able) await decideOne(action, decision, to, words, turn);
  const unable = actions.filter((action) => !able.includes(action));
  return [
    ...(able.length > 0 ? [await sayDecided(able, decision, to, turn)] : []),
    ...(unable.length > 0
      ? [
          `${sayReferences(unable)}: nobody holds the post, so nobody can be asked yet. Say “assign” with the post and a name, then choose again.`,
        ]
      : []),
  ].join(" ");
}

async function decideOne(
  action: PastAction,
  decision: PastDecision,
  to: LocalDate | null,
  words: string,
  turn: Turn,
): Promise<void> {
  await decidePast(turn.db, {
    organisationId: turn.organisation.id,
    action,
    decision,
    to,
    by: turn.person.id,
    at: turn.now,
    incoming: turn.incoming.id,
  });
  if (decision === "finished") await reportFinished(action, words, turn);
}

/** The officer's own report, so that "undo" and the history treat it as any other. */
async function reportFinished({ actionId }: PastAction, words: string, turn: Turn): Promise<void> {
  await report([{ ...BLANK_REPORT, status: "complete", about: [actionId], words }], [], turn);
}

async function withSomebodyToAsk(actions: readonly PastAction[], turn: Turn): Promise<readonly PastAction[]> {
  const asked = await peopleAskedAbout(
    turn.db,
    actions.map(({ actionId }) => actionId),
    turn.today,
  );
  return actions.filter(({ actionId }) => asked.has(actionId));
}

async function sayDecided(
  actions: readonly PastAction[],
  decision: PastDecision,
  to: LocalDate | null,
  turn: Turn,
): Promise<string> {
  const which = sayReferences(actions);
  switch (decision) {
    case "asked": {
      const ids = actions.map(({ actionId }) => actionId);
      const by = await askOwnersAbout(turn.db, ids, turn.today);
      return `${which}: the ${actions.length === 1 ? "owner is" : "owners are"} asked in working hours, to answer by ${writeDay(by)}.`;
    }
    case "finished":
      return `${which}: marked finished by you; “undo” takes it back.`;
    case "moved":
      return `${which}: now due on ${writeDay(to ?? turn.today)}.`;
    case "left":
      return `${which}: left as ${actions.length === 1 ? "it is" : "they are"}; nobody is asked.`;
  }
}

function sayReferences(actions: readonly PastAction[]): string {
  const references = actions.map(({ reference }) => reference);
  return references.length > 6
    ? `${references.slice(0, 5).join(", ")} and ${references.length - 5} more`
    : andList(references);
}

async function askForDate(action: PastAction | undefined, turn: Turn): Promise<Answer> {
  if (!action) return listAnswer(await theirs(turn), null, turn);
  return line(`By when should ${action.reference} be done now? Write a date, such as “end of June”.`, {
    listed: [action.actionId],
    remembers: { ...NOTHING_OPEN, asks: { kind: "past-date", action: action.actionId } },
  });
}

function listAnswer(past: readonly PastAction[], before: string | null, turn: Turn): Answer {
  const undecided = past.filter(isUndecided);
  const first: Block[] = before === null ? [] : [{ kind: "text", text: before }];
  if (undecided.length === 0) return nothingUndecided(past, first, before, turn);
  const [one] = undecided;
  const list = pastBlocks(undecided, { from: 0, today: turn.today });
  return answer({
    fallback: `${before ? `${before} ` : ""}${list.fallback}`,
    view: [...first, ...list.view, ...decidedNote(past, turn)],
    listed: list.listed,
    remembers: { ...NOTHING_OPEN, asks: one ? { kind: "past", plan: one.planId } : null },
  });
}

function shownFrom(undecided: readonly PastAction[], from: number, turn: Turn): Answer {
  const list = pastBlocks(undecided, { from: from < undecided.length ? from : 0, today: turn.today, all: true });
  const [one] = undecided;
  return answer({
    ...list,
    remembers: { ...NOTHING_OPEN, asks: one ? { kind: "past", plan: one.planId } : null },
  });
}

function nothingUndecided(
  past: readonly PastAction[],
  first: readonly Block[],
  before: string | null,
  turn: Turn,
): Answer {
  const text = "No date that was past at import is undecided.";
  return answer({
    fallback: `${before ? `${before} ` : ""}${text}`,
    view: [...first, { kind: "text", text }, ...decidedNote(past, turn)],
  });
}

/** "Decided before, and still past: PLA-2 (left by Olu Bright on 3 June 2026)." */
function decidedNote(past: readonly PastAction[], turn: Turn): readonly Block[] {
  const decided = past.filter((one) => !isUndecided(one));
  if (decided.length === 0) return [];
  const shown = decided.slice(0, 10).map(({ reference, decided: fact }) => {
    const on = fact ? writeDay(dayIn(turn.organisation.timeZone, fact.at)) : "";
    return `${reference} (${fact?.decision === "asked" ? "owner asked" : "left"} by ${fact?.by ?? ""} on ${on})`;
  });
  const more = decided.length > shown.length ? `; ${shown.length} of ${decided.length}` : "";
  return [
    {
      kind: "note",
      text: `Decided, and still past ${counted(decided.length, "date").replace(/^\d+ /, "its ")}: ${shown.join(", ")}${more}.`,
    },
  ];
}

function isUndecided({ decided }: PastAction): boolean {
  return decided === null;
}

/** Those of plans that the officer runs. */
async function theirs(turn: Turn): Promise<readonly PastAction[]> {
  const past = await pastActions(turn.db, turn.organisation.id);
  return past.filter(({ planId }) => mayImport(turn.standing, planId));
}

function onlyOfficers(turn: Turn): void {
  if (!mayImport(turn.standing, null)) {
    throw new UserError(
      "Only the officer who runs the plan decides about dates that were past at import. Nothing was changed.",
    );
  }
}
