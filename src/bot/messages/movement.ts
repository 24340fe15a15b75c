// "What moved this quarter?": worse, better, the same, in signs and words. No sign of a status is one of these.
import type { Movement, Movements, Stood } from "../../db/movements.ts";
import { counted } from "../../plan/listing.ts";
import { sayStanding } from "../../plan/status-scheme.ts";
import type { Block, Message } from "../message.ts";
import { shortened } from "./action-line.ts";
import { type FoundActions, receipt } from "./answer-to-question.ts";

/** Only actions that somebody reported on within the window can have moved; the others are counted, not shown. */
export function movementMessage(
  movements: Movements,
  found: FoundActions,
  more: Extract<Block, { kind: "choices" }> | null,
): Message {
  const { reported, better, worse, shown } = movements;
  const silent = found.total - reported;
  const heading = `${counted(reported, "action")} with a report: ↑ ${better} better, ↓ ${worse} worse`;
  const notes = [
    ...(shown.length < reported ? [`Showing ${found.from + 1} to ${found.from + shown.length} of ${reported}.`] : []),
    ...(silent > 0 ? [`${silent} of ${found.total} had no report.`] : []),
  ];
  return {
    fallback: `${heading}, as asked: ${found.said}.`,
    view: [
      { kind: "heading", text: heading },
      ...(shown.length > 0 ? [{ kind: "list" as const, numbered: false, items: shown.map(item) }] : []),
      ...(more ? [more] : []),
      { kind: "note", text: receipt(found, notes.join(" ") || null) },
    ],
  };
}

function item(movement: Movement) {
  return { title: `${movement.reference}: ${sayMovement(movement)}`, text: shortened(movement.words), details: [] };
}

function sayMovement({ way, before, after }: Movement): string {
  switch (way) {
    case "better":
      return `↑ better, ${sayStood(before)} to ${sayStood(after)}`;
    case "worse":
      return `↓ worse, ${sayStood(before)} to ${sayStood(after)}`;
    case "same":
      return `= the same, ${sayStood(after)}`;
  }
}

function sayStood({ isClosed, saidIn, ...said }: Stood): string {
  const standing = sayStanding(saidIn, said) ?? (isClosed ? "complete" : "no colour");
  return said.status === "complete" && !isClosed ? `${standing} as its owner says, not accepted yet` : standing;
}
