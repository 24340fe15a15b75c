// "Show 1.4" and "history of 1.4": the action card, and everything that was said and decided about it.
import type { HeldAction } from "../../db/held-actions.ts";
import { historyOf } from "../../db/history-of.ts";
import { differingVoices } from "../../db/speakers.ts";
import { andList } from "../../plan/listing.ts";
import { quarterOf } from "../../plan/quarter.ts";
import { mayRecordFor, mayReport, maySee, owns } from "../../plan/rights.ts";
import { type Answer, answer, line } from "../answer.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import type { Block, Choice } from "../message.ts";
import { cardBlocks } from "../messages/action-card.ts";
import { historyBlocks } from "../messages/history.ts";
import { choice, reportChoice } from "../presses.ts";
import type { Turn } from "../turn.ts";

export function show(references: readonly string[], known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  return aboutOne(references, known, turn, (action) => showAction(action, turn));
}

export function history(references: readonly string[], known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  return aboutOne(references, known, turn, (action) => showHistory(action, turn));
}

export async function showAction(action: HeldAction, turn: Turn): Promise<Answer> {
  const entries = await historyOf(turn.db, action.id);
  const voices = (await differingVoices(turn.db, [action.id], turn.today)).get(action.id) ?? [];
  const asOf = {
    today: turn.today,
    dueSoonDays: turn.organisation.policy.dueSoonDays,
    quarterFrom: quarterOf(turn.today).from,
  };
  return answer({
    fallback: `${action.reference}: ${action.words}`,
    view: [
      ...cardBlocks(action, asOf, voices),
      ...historyBlocks(action, entries, turn.organisation.timeZone),
      ...doable(action, turn),
    ],
    listed: [action.id],
  });
}

/** What can be done about it from its card. */
function doable(action: HeldAction, turn: Turn): readonly Block[] {
  const choices = [
    ...(mayReport(turn.standing, action) ? [reportChoice(action, `Report on ${action.reference}`)] : []),
    ...(owns(turn.standing, action) ? [cardForm(action, "Not mine", "not-mine")] : []),
    ...(mayRecordFor(turn.standing, action) ? [cardForm(action, "Record for somebody", "record")] : []),
  ];
  return choices.length > 0 ? [{ kind: "choices", choices }] : [];
}

function cardForm({ id, version }: HeldAction, label: string, verb: "not-mine" | "record"): Choice {
  return { ...choice(label, verb, { action: String(id) }, version), opensForm: true };
}

async function showHistory(action: HeldAction, turn: Turn): Promise<Answer> {
  const entries = await historyOf(turn.db, action.id);
  return answer({
    fallback: `The history of ${action.reference}: ${entries.length} entries.`,
    view: historyBlocks(action, entries, turn.organisation.timeZone),
    listed: [action.id],
  });
}

/** The one action that is named, or the only one there could be; else a sentence. */
async function aboutOne(
  references: readonly string[],
  known: readonly HeldAction[],
  turn: Turn,
  tell: (action: HeldAction) => Promise<Answer>,
): Promise<Answer> {
  const [reference] = references;
  if (reference === undefined) {
    const [only, ...others] = turn.listed.length > 0 ? turn.listed : turn.own;
    if (only && others.length === 0) return tell(only);
    const names = [only, ...others].flatMap((action) => (action ? [action.reference] : [])).slice(0, 5);
    return line(
      names.length === 0
        ? "Which action do you mean? Name it, as in “show 1.4”."
        : `Which action do you mean: ${andList(names, "or")}? Say for example “show ${names[0]}”.`,
    );
  }
  const found = findReference(reference, known, turn);
  if (found.kind === "several") {
    const plans = found.actions.map((action) => `“${action.plan}”`);
    return line(`There is an action ${reference} in ${andList(plans)}. Ask for the list of the plan that you mean.`);
  }
  if (found.kind === "none" || !maySee(turn.standing, found.action)) return line(sayNotFound(reference, turn));
  return tell(found.action);
}
