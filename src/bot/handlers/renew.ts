// Once a year, work without a date: kept, given one, made business as usual, or stopped.
import type { HeldAction } from "../../db/held-actions.ts";
import { mayReport } from "../../plan/rights.ts";
import { type Answer, line } from "../answer.ts";
import { endWord } from "../messages/asked.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import { BLANK_REPORT } from "../said-report.ts";
import type { Turn } from "../turn.ts";
import { report } from "./report.ts";

/** It goes on for another year, as its owner says; what was reported last stands. */
export function keepUndated(action: HeldAction, turn: Turn): Promise<Answer> {
  return report([{ ...BLANK_REPORT, about: [action.id], status: "no-change", renews: true }], [action], turn);
}

export function dateUndated(action: HeldAction, turn: Turn): Answer {
  if (!mayReport(turn.standing, action)) return line(`${action.reference} is not yours to report on.`);
  return line(
    `By when shall ${action.reference} be done? Say it as in “end of September”, with the reason if there is one.`,
    {
      remembers: { ...NOTHING_OPEN, asks: { kind: "update", actions: [action.id] } },
    },
  );
}

/** The end is for somebody to accept; why is asked where it was not said, so that they know. */
export async function endUndated(
  action: HeldAction,
  as: "business-as-usual" | "stopped",
  turn: Turn,
  because: string | null = null,
): Promise<Answer> {
  if (action.state !== "open" || action.waitsToCloseAs !== null) {
    return line(
      `${action.reference} is ${action.state === "open" ? "waiting to be accepted" : "closed"} already; nothing more is needed.`,
    );
  }
  const said = await report(
    [{ ...BLANK_REPORT, about: [action.id], endsAs: as, note: because, words: because ?? "" }],
    [action],
    turn,
  );
  if (because !== null || said.became.some((one) => one.as === "ignored")) return said;
  const why = `Why is ${action.reference} ${endWord(as)}? One line is enough; whoever accepts it reads it.`;
  return {
    ...said,
    fallback: `${said.fallback} ${why}`,
    view: [...said.view, { kind: "text", text: why }],
    remembers: { ...said.remembers, asks: { kind: "outcome", actions: [action.id] } },
  };
}
