// Greetings and thanks: short, and never a dead end.
import { type Answer, answer, line } from "../answer.ts";
import { counted } from "../messages/listing.ts";
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

export function thanks(turn: Turn): Answer {
  return line(`Thank you, ${turn.person.name}. Nothing more is needed now.`);
}

function whatIsOpen(turn: Turn): string {
  if (turn.own.length === 0) return "You have no open actions of your own.";
  const overdue = turn.own.filter((action) => action.dueOn !== null && action.dueOn < turn.today).length;
  const late = overdue === 0 ? "" : `, ${overdue} of them past ${overdue === 1 ? "its" : "their"} date`;
  return `You have ${counted(turn.own.length, "open action")}${late}.`;
}
