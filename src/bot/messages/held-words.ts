// Words that were kept with a question: what is asked, and the buttons that settle it.
import { mark } from "../../plan/status-scheme.ts";
import type { Block, Choice } from "../message.ts";
import type { HeldOutcome } from "../outcome.ts";
import { choice } from "../presses.ts";
import type { Turn } from "../turn.ts";

/** `index` is the place of the words in what the message remembers. */
export function whatIsHeld(outcome: HeldOutcome, index: number, turn: Turn): readonly Block[] {
  const args = { answers: String(turn.incoming.id), part: String(index) };
  if (outcome.kind === "doubted") {
    return [
      { kind: "text", text: sayHeld(outcome) },
      { kind: "choices", choices: [...colours(outcome, args), choice(yes(outcome), "record-held", args)] },
    ];
  }
  return [
    { kind: "text", text: sayHeld(outcome) },
    {
      kind: "choices",
      choices: outcome.choices
        .slice(0, 5)
        .map((action) => choice(action.reference, "record-held", { ...args, action: String(action.id) })),
    },
  ];
}

/** Where the words are clear but for how the action stands, that is one press, and the words go with it. */
function colours(
  { part, only }: Extract<HeldOutcome, { kind: "doubted" }>,
  args: Readonly<Record<string, string>>,
): readonly Choice[] {
  if (!only || part.date !== null || part.status !== null || only.state !== "open") return [];
  return only.scheme.choices
    .filter((one) => part.rag === null || one.rag !== part.rag)
    .map((one) => choice(mark(one), "record-held", { ...args, choice: one.code }, only.version));
}

function yes({ part }: Extract<HeldOutcome, { kind: "doubted" }>): string {
  const isNote = part.rag === null && part.status === null && part.percent === null && part.date === null;
  return isNote && part.note !== null ? "Only a note" : "Yes, record it";
}

export function sayHeld(outcome: HeldOutcome): string {
  if (outcome.kind === "doubted") {
    const { said, doubt } = outcome.part;
    return `${doubt.join(" ")} I read your words as: ${said}. Nothing is recorded until you say so.`;
  }
  if (outcome.choices.length === 0) {
    return `I have kept “${outcome.part.words}”, but I see no open action of yours. Which action is it about? Name it, as in “1.4 green”.`;
  }
  const doubt = outcome.part.doubt.map((sentence) => `${sentence} `).join("");
  return `${doubt}Which action is “${outcome.part.words}” about? I have kept your words and will record them there.`;
}
