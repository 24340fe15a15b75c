// Greetings, thanks and help: short, by role, and never a dead end.
import { isOfficer, isOwnerOnly } from "../../plan/rights.ts";
import { type Answer, answer, line } from "../answer.ts";
import type { Block } from "../message.ts";
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

export function help(turn: Turn): Answer {
  const text = "You can write to me in your own words. Some examples:";
  const items = examplesFor(turn);
  return answer({
    fallback: `${text} ${items.map((item) => item.title).join("; ")}.`,
    view: [
      { kind: "text", text },
      { kind: "list", numbered: false, items },
      {
        kind: "note",
        text: "What you write is stored before I read it, and what you report can be undone. I say what I understood each time.",
      },
    ],
  });
}

type Example = Extract<Block, { kind: "list" }>["items"][number];

/** The person's own first reference makes an example that works as it stands. */
function examplesFor(turn: Turn): Example[] {
  const reference = (turn.listed[0] ?? turn.own[0])?.reference ?? "PLA-1";
  const owner = [
    example(`“${reference} green, training booked”`, "reports on an action; several at once work too"),
    example(`“${reference} amber, waiting on data, now end of June”`, "asks for a new date; a lead decides"),
    example(`“${reference} done, 40 people trained https://…”`, "says that one is complete; somebody accepts it"),
    example("“rest no change”", "confirms the others of the last list"),
    example("“I need help from finance”, “blocked by procurement”", "reaches whoever leads"),
    example("“undo”, “put it back”, “I meant amber”, “2 not 1”", "takes back or puts right what you said last"),
    example(`“update ${reference} step by step”, “go on”`, "a form that waits for you as long as you like"),
    example(`“my actions”, “show ${reference}”, “history of ${reference}”`, "what stands where, and who said what"),
    example("“snooze till Monday”, “I'm away until 3 January”, “not mine, it's Sam's”", "changes what I send you"),
    example("“why did I get this?”", "the reason for the last reminder"),
  ];
  const questions = [
    example("“what's overdue in Place?”, “red and amber in Adults”", "asks about what you may see"),
    example("“only red”, “and in Adults?”, “show all”", "goes on from the last answer"),
  ];
  const decisions = [
    example("“what waits for my decision?”", "new dates, what is complete, and whose an action is"),
    example(`“approve ${reference}”, “return ${reference}, too late for committee”, “approve all”`, "decides"),
    example(`“assign ${reference} to Sam”`, "gives an action to somebody, who is told"),
    example(`“audit ${reference}”`, "every change: who, when, where from, before and after"),
  ];
  const runs = [
    example(
      "drop a plan's file, “undo the import”",
      "brings a plan or a later edition in; you see it before anything is stored",
    ),
    example("“what was past at import?”", "dates that had passed already, for you to decide about"),
    example("“who is unmatched?”, “assign Head of Economy to Priya”", "whom I can ask, and whom I cannot"),
    example(
      "“Sam left on 3 May”, “Priya covers for Sam until 3 June”, “Head of Libraries is vacant until June”",
      "who is asked instead",
    ),
    example(
      "“transfer everything from Head of Economy to Head of Place”, “Place is now Growth and Place from 1 April”",
      "a restructure; history keeps the old names",
    ),
    example("“make Asha lead of Place”, “who may do what?”", "roles, given and taken back"),
    example("“who has most to do?”, “load in Place”", "who holds how much, and which months are too full"),
    example("“open the review”, “close the review”, “publish the digest”", "the quarter, from asking to reporting"),
    example("“record for Sam: PLA-1 green, told me by phone”", "writes down what somebody said elsewhere"),
    example("“what was said since Monday?”", "every message, and what became of it"),
    example("“date changes for committee”", "what waits, and what was agreed this quarter"),
    example("“dates are decided by the committee”, “decision rules”", "who decides about dates and completion"),
    example("“status scheme”", "the words that say how actions stand, and how to change them"),
    example("“pause the plan until 5 May”, “resume the plan”", "holds reminders back; nothing is dropped"),
  ];
  if (isOwnerOnly(turn.standing)) return owner;
  const own = turn.own.length > 0 ? owner : owner.slice(0, 1);
  const decides = turn.standing.roles.some(({ role }) => role === "lead") || isOfficer(turn.standing);
  return [...questions, ...(decides ? decisions : []), ...(isOfficer(turn.standing) ? runs : []), ...own];
}

function example(title: string, text: string): Example {
  return { title, text, details: [] };
}

function whatIsOpen(turn: Turn): string {
  if (turn.own.length === 0) return "You have no open actions of your own.";
  const overdue = turn.own.filter((action) => action.dueOn !== null && action.dueOn < turn.today).length;
  const late = overdue === 0 ? "" : `, ${overdue} of them past ${overdue === 1 ? "its" : "their"} date`;
  return `You have ${counted(turn.own.length, "open action")}${late}.`;
}
