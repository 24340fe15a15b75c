// The card of one action: the plan's words, both clocks, who owns it.
import type { HeldAction } from "../../db/held-actions.ts";
import { contradictionsOf } from "../../plan/contradiction.ts";
import { sayVerdict, verdictOf } from "../../plan/overdue.ts";
import type { Block } from "../message.ts";
import { type AsOf, sayState } from "./action-line.ts";

export function cardBlocks(action: HeldAction, asOf: AsOf): readonly Block[] {
  const verdict = sayVerdict(verdictOf(action, asOf.today, asOf.dueSoonDays));
  const dueText = action.dueText.trim();
  return [
    { kind: "heading", text: `${action.reference}: ${verdict}` },
    { kind: "quote", text: action.words, by: action.plan },
    {
      kind: "facts",
      facts: [
        {
          label: "By when",
          value: dueText ? `“${dueText}”, read as: ${action.reading.said}` : "the plan gives no date",
        },
        { label: "Reported", value: sayState(action, asOf.quarterFrom) },
        ...contradictionsOf(action, asOf.today).map((value) => ({ label: "Two clocks", value })),
        {
          label: "Owners",
          value:
            action.owners.map(({ name, capacity }) => (capacity ? `${name} (${capacity})` : name)).join("; ") ||
            "none named in the plan",
        },
        ...(action.directorate ? [{ label: "Directorate", value: action.directorate }] : []),
        ...(action.section ? [{ label: "Section", value: action.section }] : []),
      ],
    },
  ];
}
