// Greetings and thanks: short, and never a dead end.

import { REMINDERS } from "../../db/save-reminders.ts";
import { andList, counted } from "../../plan/listing.ts";
import { type Answer, answer, line } from "../answer.ts";
import { choice } from "../presses.ts";
import type { Turn } from "../turn.ts";

export function greeting(turn: Turn): Answer {
  const text = `Hello ${turn.person.name}. ${whatIsOpen(turn)} Say “help” for what you can write to me.`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      { kind: "choices", choices: [choice("My actions", "my-actions", {}), choice("Help", "help", {})] },
    ],
  });
}

/** "OK" under a reminder that nobody has answered yet is no answer: what still waits is said, once and briefly. */
export function thanks(turn: Turn): Answer {
  const waiting = stillAsked(turn);
  const [first] = waiting;
  if (first === undefined) return line(`Thank you, ${turn.person.name}. Nothing more is needed now.`);
  const which = waiting.length > MOST_NAMED ? `the ${waiting.length} actions` : andList(waiting);
  return line(
    `Thank you, ${turn.person.name}. When you can, tell me how ${which} ${waiting.length === 1 ? "stands" : "stand"}; one line is enough, such as “${first} green”.`,
  );
}

const MOST_NAMED = 4;

/** References of what the reminder asks about and the person has said nothing of since. */
function stillAsked({ answered, listed: asked, own, answeredSince }: Turn): readonly string[] {
  if (answered?.purpose !== REMINDERS) return [];
  return asked
    .filter(({ id }) => own.some((action) => action.id === id) && !answeredSince.includes(id))
    .map(({ reference }) => reference);
}

function whatIsOpen(turn: Turn): string {
  if (turn.own.length === 0) return "You have no open actions of your own.";
  const overdue = turn.own.filter((action) => action.dueOn !== null && action.dueOn < turn.today).length;
  const late = overdue === 0 ? "" : `, ${overdue} of them past ${overdue === 1 ? "its" : "their"} date`;
  return `You have ${counted(turn.own.length, "open action")}${late}.`;
}
