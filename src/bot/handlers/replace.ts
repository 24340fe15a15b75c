// What somebody said is put right: the old report is taken back and the new one recorded, as one step.
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import type { StandingReport } from "../../db/undo-report.ts";
import { type Answer, answer } from "../answer.ts";
import type { SaidReport } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import type { Made } from "./record-one.ts";
import { report } from "./report.ts";
import { takeBack } from "./undo.ts";

/**
 * "Undo" then takes back both, so that what was said first stands again. Where somebody else has reported or decided
 * since, theirs stands, and nothing is put right there.
 */
export async function replace(
  old: readonly StandingReport[],
  said: readonly SaidReport[],
  known: readonly HeldAction[],
  opening: string,
  turn: Turn,
  made?: Made,
): Promise<Answer> {
  const taken = await takeBack(old, turn);
  const left = new Set(taken.left);
  const kept = await actionsById(turn.db, [...left]);
  const isLeft = (reference: string) => kept.some((action) => action.reference === reference);
  const news = said
    .map((part) => ({
      ...part,
      actions: part.actions.filter((reference) => !isLeft(reference)),
      about: part.about.filter((id) => !left.has(id)),
    }))
    .filter((part, index) => part.actions.length + part.about.length > 0 || isOpen(said[index]));
  const recorded = news.length > 0 ? await report(news, known, turn, made) : null;
  const items = taken.items.filter((_, index) => news.length === 0 || taken.areLeft[index]);
  return answer({
    ...(recorded ?? { fallback: opening, became: [{ as: "report", why: "taken back by an edit" }] }),
    view: [
      { kind: "text", text: opening },
      ...(items.length > 0 ? [{ kind: "list" as const, numbered: false, items }] : []),
      ...(recorded?.view ?? []),
    ],
    desk: [...taken.desk, ...(recorded?.desk ?? [])],
  });
}

/** A part that named no action from the start is asked about as ever. */
function isOpen(part: SaidReport | undefined): boolean {
  return part !== undefined && part.actions.length + part.about.length === 0;
}
