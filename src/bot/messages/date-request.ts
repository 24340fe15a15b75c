// A new date that somebody asks for: the message to those who decide, and the one about their decision.
import type { HeldAction } from "../../db/held-actions.ts";
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import type { DateRequestId } from "../../plan/ids.ts";
import type { HandOff } from "../answer.ts";
import type { Decider } from "../deciders.ts";
import type { Message } from "../message.ts";
import { decisionChoices } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { andList } from "./listing.ts";

/** A request as it was just stored. */
export interface DateAsked {
  readonly id: DateRequestId;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly reason: string | null;
  readonly deciders: readonly Decider[];
  /** The date of the request that this one takes the place of. */
  readonly replaces: LocalDate | null;
}

/** One hand-off to each who is asked to decide. The requester needs none: the read-back has the buttons. */
export function dateRequestHandOffs(asked: DateAsked, action: HeldAction, turn: Turn): readonly HandOff[] {
  return asked.deciders
    .filter((decider) => decider.id !== turn.person.id)
    .map((decider) => ({
      to: decider.id,
      key: `date-request-${asked.id}-${decider.id}`,
      message: handOff(asked, action, turn.person.name),
      remembers: { ...NOTHING_OPEN, asks: { kind: "decide", request: asked.id } },
    }));
}

/** A request that waits and was given its reason just now. */
export interface ReasonGiven {
  readonly id: DateRequestId;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly reason: string;
  readonly deciders: readonly Decider[];
}

/** The reason, to those who were asked to decide without it. */
export function reasonHandOffs(given: ReasonGiven, action: HeldAction, turn: Turn): readonly HandOff[] {
  const sentence = `${turn.person.name} says why ${action.reference} should move ${fromTo(given)}.`;
  return given.deciders
    .filter((decider) => decider.id !== turn.person.id)
    .map((decider) => ({
      to: decider.id,
      key: `date-reason-${given.id}-${decider.id}`,
      message: {
        fallback: `${sentence} “${given.reason}”`,
        view: [
          { kind: "heading", text: sentence },
          { kind: "quote", text: given.reason, by: turn.person.name },
          { kind: "choices", choices: [...decisionChoices(given.id)] },
        ],
      },
      remembers: { ...NOTHING_OPEN, asks: { kind: "decide", request: given.id } },
    }));
}

function handOff(asked: DateAsked, action: HeldAction, by: string): Message {
  const sentence = `${by} asks to move ${action.reference} ${fromTo(asked)}.`;
  return {
    fallback: `${sentence} Do you agree?`,
    view: [
      { kind: "heading", text: sentence },
      { kind: "quote", text: action.words, by: `${action.reference} in the plan` },
      asked.reason
        ? { kind: "quote", text: asked.reason, by }
        : { kind: "text", text: `${by} has given no reason yet.` },
      { kind: "choices", choices: [...decisionChoices(asked.id)] },
      {
        kind: "note",
        text: `You get this because you decide about dates ${action.directorate ? `in ${action.directorate}` : "in this plan"}. Until you do, ${action.reference} keeps its date, and ${by} is not asked about it again.`,
      },
    ],
  };
}

/** "from 31 March 2026 to 30 June 2026" */
export function fromTo(asked: Pick<DateAsked, "from" | "to">): string {
  return asked.from
    ? `from ${writeDay(asked.from)} to ${writeDay(asked.to)}`
    : `to ${writeDay(asked.to)} (no date yet)`;
}

/** What becomes of a date that was asked for, for the read-back. */
export function sayDateAsked(asked: DateAsked, action: HeldAction, me: string): string {
  const others = asked.deciders.filter((decider) => decider.name !== me).map((decider) => decider.name);
  const now = action.dueOn ? `until then it stays ${writeDay(action.dueOn)}` : "until then it has none";
  const replaces = asked.replaces ? ` This takes the place of ${writeDay(asked.replaces)}.` : "";
  const asks = `New date asked for: ${writeDay(asked.to)}`;
  if (asked.deciders.length === 0) {
    return `${asks}. Nobody has been named who can decide about it; it is kept, and ${now}.${replaces}`;
  }
  if (others.length === 0) return `${asks}. You can decide about it yourself; ${now}.${replaces}`;
  return `${asks}. ${andList(others, "or")} decides; ${now}, and you are not asked again.${replaces}`;
}
