// One recorded report in the read-back: what was understood of it, in full and in short.
import type { HeldAction } from "../../db/held-actions.ts";
import { writeDay } from "../../plan/calendar.ts";
import { contradictionsOf } from "../../plan/contradiction.ts";
import type { ActionProgress } from "../../plan/progress.ts";
import { chosenOf, mark, ragMarkIn, type StatusScheme } from "../../plan/status-scheme.ts";
import type { ListItem } from "../message.ts";
import type { Recorded } from "../outcome.ts";
import type { Turn } from "../turn.ts";
import { sayColourAndStatus, shortened } from "./action-line.ts";
import { sayDateAsked } from "./date-request.ts";

export function recordedItem(outcome: Recorded, turn: Turn): ListItem {
  const { part, before, after, date } = outcome;
  const words = part.note ? [`Your words: “${part.note}”.`] : [];
  const kept = part.status === "no-change" && after.note ? [`It still says: “${after.note}”.`] : [];
  return {
    title: `${before.reference}: ${sayOutcome(outcome)}`,
    text: shortened(before.words),
    details: [
      ...words,
      ...kept,
      ...(part.percent === null ? [] : [`${part.percent} per cent done.`]),
      ...(part.blockedBy ? [`Blocked by: ${part.blockedBy}.`] : []),
      ...(part.evidence.length > 0 ? [`Evidence: ${part.evidence.join(", ")}`] : []),
      ...(outcome.reasonFor ? ["Whoever decides about the new date is told why."] : []),
      ...(date ? [sayDateAsked(date, before, turn.person.name)] : []),
      ...(part.date && !date && before.dueOn ? [`Its date is ${writeDay(before.dueOn)} already.`] : []),
      ...contradictionsOf({ ...after, saidIn: schemeOf(before, after) }, turn.today).map(
        (clash) =>
          `Two clocks: ${clash}. Both are kept as they are${before.dueOn ? "; a new date can be asked for" : ""}.`,
      ),
    ],
  };
}

function sayOutcome({ part, before, after, nextAsk }: Recorded): string {
  const next = nextAsk ? `; I will ask again on ${writeDay(nextAsk)}` : "";
  const now = sayNow(before, after);
  if (part.status === "no-change") return `no change${now ? `, still ${now}` : ""}${next}`;
  if (part.status === "complete") {
    if (after.state === "closed") return sayComplete(before, after);
    const met = before.dueOn ? `the date of ${writeDay(before.dueOn)} is met` : "this round is complete";
    return `${met}; ${after.dueOn ? `the next is ${writeDay(after.dueOn)}` : "the work goes on"}`;
  }
  const reopened = before.state === "closed" && after.state === "open" ? "open again, " : "";
  if (part.rag === null && part.status === null) return `noted${now ? `, still ${now}` : ""}${next}`;
  return `${reopened}${now ?? "noted"}${next}`;
}

/** "PLA-1 ▲ Amber", "PLA-2 no change", "PLA-3 complete" */
export function inShort({ part, before, after }: Recorded): string {
  if (part.status === "no-change") return `${before.reference} no change`;
  if (part.status === "complete") return `${before.reference} complete`;
  return `${before.reference} ${part.rag ? ragMarkIn(before.scheme, part.rag) : (sayNow(before, after) ?? "noted")}`;
}

function sayNow(before: HeldAction, after: ActionProgress): string | null {
  return sayColourAndStatus({ ...after, saidIn: schemeOf(before, after) });
}

/** The scheme that it was said by: the one in force, or an older one where nothing new was said. */
function schemeOf({ scheme, saidIn }: HeldAction, { schemeId }: ActionProgress): StatusScheme {
  return schemeId === scheme.id ? scheme : saidIn;
}

/** "complete", "complete (✔ Blue)", "complete, ■ Red" */
function sayComplete({ scheme }: HeldAction, after: ActionProgress): string {
  const chosen = chosenOf(scheme, after);
  const word = chosen && chosen.status === "complete" && chosen.word !== "Complete" ? ` (${mark(chosen)})` : "";
  return `complete${word}${after.rag ? `, ${ragMarkIn(scheme, after.rag)}` : ""}`;
}
