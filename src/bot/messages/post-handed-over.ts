// What the next holder of a post is told, and the last one.
import type { OwnedAction } from "../../db/posts.ts";
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import type { Message } from "../message.ts";
import { shortened } from "./action-line.ts";

/** So many of the actions are shown; the message says how many there are. */
const SHOWN = 5;

/** The next one is told what comes with the post, the earliest date first, and how to say that it is not theirs. */
export function toNextHolder(sentence: string, by: string, actions: readonly OwnedAction[], today: LocalDate): Message {
  const shown = actions.slice(0, SHOWN);
  return {
    fallback: sentence,
    view: [
      { kind: "heading", text: sentence },
      { kind: "text", text: howMany(actions.length, shown.length) },
      ...(shown.length > 0
        ? [{ kind: "list" as const, numbered: false, items: shown.map((action) => item(action, today)) }]
        : []),
      {
        kind: "note",
        text: `You get this because ${by} put you down for it. I will ask you about each when its date comes near. If this is not yours, say “not mine”; “my actions” shows all that is.`,
      },
    ],
  };
}

/** Where a team is asked together, everybody reads what comes with its post and how to answer. */
export function toPlace(title: string, by: string, actions: readonly OwnedAction[], today: LocalDate): Message {
  const sentence = `${title} is asked here from ${writeDay(today)}.`;
  const shown = actions.slice(0, SHOWN);
  return {
    fallback: sentence,
    view: [
      { kind: "heading", text: sentence },
      { kind: "text", text: howMany(actions.length, shown.length) },
      ...(shown.length > 0
        ? [{ kind: "list" as const, numbered: false, items: shown.map((action) => item(action, today)) }]
        : []),
      {
        kind: "note",
        text: `${by} has said so. I will ask about each here when its date comes near. Whoever is assigned to ${title} may answer: press a button there, or write “@Due Regard” and the answer below it. My answer to that comes to them alone.`,
      },
    ],
  };
}

/**
 * The last one is thanked, and knows that nothing more is wanted.
 *
 * @param next who is asked from then on; null where nobody is
 */
export function toLastHolder(title: string, from: LocalDate, next: string | null, actions: number): Message {
  const then = next === null ? "it is vacant" : actions === 0 ? `${next} holds it` : `${next} is asked about it`;
  const text = `Thank you for looking after ${title}. From ${writeDay(from)} ${then}, and nothing more is needed from you there. What you reported stays under your name.`;
  return { fallback: text, view: [{ kind: "text", text }] };
}

function howMany(all: number, shown: number): string {
  if (all === 0) return "No open action comes with it now.";
  if (all === 1) return "1 open action comes with it:";
  return `${all} open actions come with it${shown < all ? `; these are the first ${shown} of ${all} by their dates` : ""}:`;
}

function item({ reference, words, dueOn }: OwnedAction, today: LocalDate) {
  const due = dueOn ? `${dueOn < today ? "was" : "is"} due on ${writeDay(dueOn)}` : "has no deadline";
  return { title: `${reference}: ${due}`, text: shortened(words), details: [] };
}
