// "How is Adults doing?": the figures of a scope, in words and shapes.
import type { Summary } from "../../db/find-actions.ts";
import { ragMark } from "../../plan/status.ts";
import type { Message } from "../message.ts";
import { type FoundActions, headline, receipt } from "./answer-to-question.ts";

/** Each figure stands beside its whole; how many were updated says how fresh they are. */
export function summaryMessage(summary: Summary, found: FoundActions, quarter: string): Message {
  const open = summary.red + summary.amber + summary.green + summary.uncoloured;
  const of = (count: number) => `${count} of ${open} open`;
  const text = headline(found);
  return {
    fallback: `${text}: ${summary.overdue} overdue, ${summary.red} red, ${summary.complete} complete.`,
    view: [
      { kind: "heading", text },
      {
        kind: "facts",
        facts: [
          { label: "Complete", value: `${summary.complete} of ${summary.total}` },
          { label: "Past their date", value: of(summary.overdue) },
          { label: ragMark("R"), value: of(summary.red) },
          { label: ragMark("A"), value: of(summary.amber) },
          { label: ragMark("G"), value: of(summary.green) },
          { label: "No colour yet", value: of(summary.uncoloured) },
          { label: `Updated in ${quarter}`, value: of(summary.updated) },
        ],
      },
      { kind: "note", text: receipt(found, null) },
    ],
  };
}
