// "What moved this quarter?": better, worse, the same, in shapes and words.
import type { Database } from "../../db/database.ts";
import { type Movement, movementsOf } from "../../db/movements.ts";
import type { ActionId } from "../../plan/ids.ts";
import type { Question } from "../../plan/question.ts";
import { bySeverity, ragWord } from "../../plan/status.ts";
import type { Message } from "../message.ts";
import { shortened } from "./action-line.ts";
import { type FoundActions, receipt } from "./answer-to-question.ts";
import { counted } from "./listing.ts";

/** Only actions that somebody reported on within the window can have moved; the others are counted, not shown. */
export async function movementMessage(
  db: Database,
  ids: readonly ActionId[],
  found: FoundActions,
  window: Question["window"],
): Promise<Message> {
  const from = window.from ?? found.asOf.quarterFrom;
  const movements = await movementsOf(db, ids, from, window.to ?? found.asOf.today);
  const silent = ids.length - movements.length;
  const better = movements.filter((movement) => wayOf(movement) === "better").length;
  const worse = movements.filter((movement) => wayOf(movement) === "worse").length;
  const heading = `${counted(movements.length, "action")} with a report: ▲ ${better} better, ▼ ${worse} worse`;
  return {
    fallback: `${heading}, as asked: ${found.said}.`,
    view: [
      { kind: "heading", text: heading },
      ...(movements.length > 0 ? [{ kind: "list" as const, numbered: false, items: movements.map(item) }] : []),
      { kind: "note", text: receipt(found, silent > 0 ? `${silent} of ${ids.length} had no report.` : null) },
    ],
  };
}

function item(movement: Movement) {
  return { title: `${movement.reference}: ${sayMovement(movement)}`, text: shortened(movement.words), details: [] };
}

/** From no colour to one is no movement yet. */
function wayOf({ before, after }: Movement): "better" | "worse" | "same" {
  if (before === null || after === null || before === after) return "same";
  return bySeverity(before, after) < 0 ? "better" : "worse";
}

function sayMovement(movement: Movement): string {
  const now = movement.after ? ragWord(movement.after) : "no colour";
  const before = movement.before ? ragWord(movement.before) : "no colour";
  switch (wayOf(movement)) {
    case "better":
      return `▲ better, ${before} to ${now}`;
    case "worse":
      return `▼ worse, ${before} to ${now}`;
    case "same":
      return `▬ the same, ${now}`;
  }
}
