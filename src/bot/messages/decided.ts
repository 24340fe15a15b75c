// What the person who asked for something hears when it is decided.
import type { HeldAction } from "../../db/held-actions.ts";
import type { Request } from "../../db/requests.ts";
import { writeDay } from "../../plan/calendar.ts";
import { statusWord } from "../../plan/status.ts";
import type { HandOff } from "../answer.ts";
import type { Block } from "../message.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { shortened } from "./action-line.ts";

/** `action` is as it was before the decision. */
export function decidedHandOff(
  request: Request,
  action: HeldAction,
  verb: "approve" | "return",
  reason: string | null,
  turn: Turn,
): HandOff {
  const { sentence, next, because } = wordsFor(request, action, verb, turn.person.name);
  const view: Block[] = [
    { kind: "heading", text: sentence },
    ...(reason ? [{ kind: "quote" as const, text: reason, by: turn.person.name }] : []),
    { kind: "quote", text: shortened(action.words), by: `${action.reference} in the plan` },
    { kind: "text", text: next },
    { kind: "note", text: because },
  ];
  return {
    to: request.personId,
    key: `decided-${request.id}-${request.personId}`,
    message: { fallback: sentence, view },
    remembers: NOTHING_OPEN,
    as: "decision",
  };
}

function wordsFor({ wish }: Request, action: HeldAction, verb: "approve" | "return", by: string) {
  const { reference, dueOn } = action;
  switch (wish.kind) {
    case "date":
      return {
        sentence:
          verb === "approve"
            ? `${reference} is now due on ${writeDay(wish.to)}: ${by} agreed to the date that you asked for.`
            : `${by} would like ${reference} to keep its date${wish.from ? `, ${writeDay(wish.from)}` : ""}.`,
        next:
          verb === "approve"
            ? "Thank you. I will ask you about it before that day."
            : "Thank you for saying it early. What you reported stays; you can ask for another date at any time.",
        because: `You get this because you asked for ${writeDay(wish.to)}.`,
      };
    case "closing":
      return {
        sentence:
          verb === "approve"
            ? `${reference} is closed: ${by} accepted that it is ${wish.as === "stopped" ? "stopped" : statusWord(wish.as)}.`
            : `${by} has returned ${reference}: it is not ${wish.as === "stopped" ? "stopped" : statusWord(wish.as)} yet.`,
        next:
          verb === "approve"
            ? "Thank you for seeing it through. I will not ask about it again; a new report opens it at any time."
            : `Thank you for your report, which stays in the history. The action goes on${dueOn ? `, due on ${writeDay(dueOn)}` : ""}; say “${reference} done” when that is mended.`,
        because: `You get this because you reported on ${reference}.`,
      };
    case "owner":
      return {
        sentence: `${by} has decided that ${reference} stays with you.`,
        next: "Thank you for raising it. Nothing was lost: what you said stands in the history, and you can report as before.",
        because: `You get this because you said that ${reference} is not yours.`,
      };
  }
}
