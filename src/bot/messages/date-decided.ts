// What the owner who asked for a new date hears when it is decided.
import type { DateRequest } from "../../db/date-requests.ts";
import type { HeldAction } from "../../db/held-actions.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { HandOff } from "../answer.ts";
import type { Block } from "../message.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { shortened } from "./action-line.ts";

export function decidedHandOff(
  request: DateRequest,
  action: HeldAction,
  verb: "approve" | "return",
  reason: string | null,
  turn: Turn,
): HandOff {
  const sentence =
    verb === "approve"
      ? `${action.reference} is now due on ${writeDay(request.to)}: ${turn.person.name} agreed to the date that you asked for.`
      : `${turn.person.name} would like ${action.reference} to keep its date${request.from ? `, ${writeDay(request.from)}` : ""}.`;
  const next =
    verb === "approve"
      ? "Thank you. I will ask you about it before that day."
      : "Thank you for saying it early. What you reported stays; you can ask for another date at any time.";
  const view: Block[] = [
    { kind: "heading", text: sentence },
    ...(reason ? [{ kind: "quote" as const, text: reason, by: turn.person.name }] : []),
    { kind: "quote", text: shortened(action.words), by: `${action.reference} in the plan` },
    { kind: "text", text: next },
    { kind: "note", text: `You get this because you asked for ${writeDay(request.to)}.` },
  ];
  return {
    to: request.personId,
    key: `date-decided-${request.id}-${request.personId}`,
    message: { fallback: sentence, view },
    remembers: NOTHING_OPEN,
  };
}
