// One recorded report in the read-back: what was understood of it, in full and in short.
import type { HeldAction } from "../../db/held-actions.ts";
import { writeDay } from "../../plan/calendar.ts";
import { contradictionsOf } from "../../plan/contradiction.ts";
import { chosenOf, mark, ragMarkIn } from "../../plan/status-scheme.ts";
import type { ListItem } from "../message.ts";
import type { Recorded } from "../outcome.ts";
import type { Turn } from "../turn.ts";
import { sayColourAndStatus, shortened } from "./action-line.ts";
import { endWord, sayAsked } from "./asked.ts";

export function recordedItem(outcome: Recorded, turn: Turn): ListItem {
  const { part, before, after, date, closing } = outcome;
  const whose = turn.speaker.id === turn.person.id ? "Your words" : "Written down";
  const words = part.note ? [`${whose}: “${part.note}”.`] : [];
  const kept = part.status === "no-change" && after.note ? [`It still says: “${after.note}”.`] : [];
  return {
    title: `${before.reference}: ${sayOutcome(outcome)}`,
    text: shortened(before.words),
    details: [
      ...words,
      ...kept,
      ...(part.percent === null ? [] : [`${part.percent} per cent done.`]),
      ...(part.blockedBy ? [`${part.helpWanted ? "Help wanted from" : "Blocked by"}: ${part.blockedBy}.`] : []),
      ...(part.helpWanted && !part.blockedBy ? ["Help is wanted."] : []),
      ...(part.evidence.length > 0 ? [`Evidence: ${part.evidence.join(", ")}`] : []),
      ...outcome.reasonsFor.map(({ request }) =>
        request.wish.kind === "date"
          ? "Whoever decides about the new date is told why."
          : "Whoever accepts it is told what came of it.",
      ),
      ...(date ? [sayAsked(date, before, turn.speaker.name)] : []),
      ...(closing ? [sayAsked(closing, before, turn.speaker.name)] : []),
      ...outcome.others.said,
      ...(part.date && !date && before.dueOn ? [`Its date is ${writeDay(before.dueOn)} already.`] : []),
      ...contradictionsOf(after, turn.today).map(
        (clash) =>
          `Two clocks: ${clash}. Both are kept as they are${before.dueOn ? "; a new date can be asked for" : ""}.`,
      ),
    ],
  };
}

function sayOutcome({ part, before, after, nextAsk, closing }: Recorded): string {
  const next = nextAsk ? `; I will ask again on ${writeDay(nextAsk)}` : "";
  const now = sayColourAndStatus(after);
  if (part.renews) return `kept without a date for another year${now ? `, still ${now}` : ""}${next}`;
  if (part.status === "no-change") return `no change${now ? `, still ${now}` : ""}${next}`;
  if (part.endsAs) return `${endWord(part.endsAs)}${closing?.outcome === "waits" ? ", waiting to be accepted" : ""}`;
  if (part.status === "complete") {
    if (closing) return `complete, waiting to be accepted${part.rag ? `, ${ragMarkIn(before.scheme, part.rag)}` : ""}`;
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
  return `${before.reference} ${part.rag ? ragMarkIn(before.scheme, part.rag) : (sayColourAndStatus(after) ?? "noted")}`;
}

/** "complete", "complete (✔ Blue)", "complete, ■ Red" */
function sayComplete({ scheme }: HeldAction, after: HeldAction): string {
  const chosen = chosenOf(scheme, after);
  const word = chosen && chosen.status === "complete" && chosen.word !== "Complete" ? ` (${mark(chosen)})` : "";
  return `complete${word}${after.rag ? `, ${ragMarkIn(scheme, after.rag)}` : ""}`;
}
