// The card of one action: the plan's words, both clocks, who owns it.

import type { HeldAction } from "../../db/held-actions.ts";
import type { Voice } from "../../db/speakers.ts";
import { asWritten } from "../../plan/as-written.ts";
import { contradictionsOf } from "../../plan/contradiction.ts";
import { sayVerdict, verdictOf } from "../../plan/overdue.ts";
import type { Block } from "../message.ts";
import { type AsOf, ownerName, sayState } from "./action-line.ts";
import { saySlip } from "./asked.ts";
import { sayVoices } from "./voices.ts";

/** `voices`: where people rate it differently, the one that stands first; empty where they agree. */
export function cardBlocks(action: HeldAction, asOf: AsOf, voices: readonly Voice[]): readonly Block[] {
  const verdict = sayVerdict(verdictOf(action, asOf.today, asOf.dueSoonDays));
  const dueText = asWritten(action.dueText);
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
        ...(action.slip ? [{ label: "Moved", value: saySlip(action.slip) }] : []),
        { label: "Reported", value: sayState(action, asOf.quarterFrom) },
        ...contradictionsOf(action, asOf.today).map((value) => ({ label: "Two clocks", value })),
        ...(voices.length > 0 ? [{ label: "Seen differently", value: sayVoices(voices, action.scheme) }] : []),
        {
          label: "Owners",
          value:
            action.owners
              .map((owner) => (owner.capacity ? `${ownerName(owner)} (${owner.capacity})` : ownerName(owner)))
              .join("; ") || "none named in the plan",
        },
        ...(action.directorate ? [{ label: "Directorate", value: action.directorate }] : []),
        ...(action.section ? [{ label: "Section", value: action.section }] : []),
      ],
    },
  ];
}
