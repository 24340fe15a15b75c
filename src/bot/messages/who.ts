// "Who hasn't updated?": the same actions, gathered by the owners that the plan names.
import type { OwnerFound, OwnersFound } from "../../db/owners-found.ts";
import { andList, counted } from "../../plan/listing.ts";
import type { Block, Message } from "../message.ts";
import { type FoundActions, headline, receipt } from "./answer-to-question.ts";

/** Posts as the plan prints them, those with the most actions first. Said to the asker alone, never in public. */
export function whoMessage(
  owners: OwnersFound,
  found: FoundActions,
  more: Extract<Block, { kind: "choices" }> | null,
): Message {
  const heading = `${counted(owners.total, "owner")}, ${headline(found)}`;
  const { shown } = owners;
  const part =
    shown.length < owners.total
      ? `Showing ${found.from + 1} to ${found.from + shown.length} of ${owners.total}.`
      : null;
  return {
    fallback: `${heading}.`,
    view: [
      { kind: "heading", text: heading },
      ...(shown.length > 0 ? [{ kind: "list" as const, numbered: false, items: shown.map(item) }] : []),
      ...(owners.unheld > 0 ? [{ kind: "text" as const, text: unheld(owners) }] : []),
      ...(more ? [more] : []),
      { kind: "note", text: receipt(found, part) },
    ],
  };
}

function item({ name, people, count, references }: OwnerFound) {
  const rest = count - references.length;
  const named = rest > 0 ? `${references.join(", ")} and ${rest} more` : andList([...references]);
  const held = people.length > 0 ? andList([...people]) : "nobody holds it here, so no one is asked";
  return {
    title: name === null ? NO_OWNER : `${name} (${held})`,
    text: `${counted(count, "action")}: ${named}`,
    details: [],
  };
}

function unheld({ unheld, total }: OwnersFound): string {
  if (unheld === total) return "Nobody holds any of these posts here, so no one is asked.";
  return `Nobody holds ${unheld} of these ${total} here, so no one is asked there; they stand last.`;
}

const NO_OWNER = "No owner named in the plan";
