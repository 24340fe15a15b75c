// All actions as they stood, one row each, on pages that lie on their side.
import { writeDay } from "../calendar.ts";
import { isUpdated } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { closedWord } from "../status.ts";
import { type PaperPart, part } from "./paper.ts";
import { heardOf } from "./paper-cells.ts";

export function actionsAppendix(snapshot: Snapshot): PaperPart | null {
  if (snapshot.actions.length === 0) return null;
  return part(
    "actions",
    "Appendix: all actions",
    [
      {
        kind: "table",
        caption: `All ${snapshot.actions.length} actions, as at ${writeDay(snapshot.asAt)}`,
        columns: [
          { title: "Reference", share: 8 },
          { title: "Action", share: 28 },
          { title: "Directorate", share: 11 },
          { title: "Owner", share: 13 },
          { title: "Due", share: 12 },
          { title: "This quarter", share: 12 },
          { title: "The owner's words", share: 22 },
        ],
        rows: snapshot.actions.map((action) => [
          action.reference,
          action.words,
          action.directorate ?? "",
          action.owners.join(", "),
          action.dueOn ? writeDay(action.dueOn) : action.ongoing ? "Ongoing" : "No date",
          standsAs(action, snapshot),
          isUpdated(action, snapshot) ? heardOf(action.note) : "",
        ]),
        numbers: false,
      },
    ],
    true,
  );
}

/** The word of this quarter; an older one is never shown as if it were fresh. */
export function standsAs(action: Snapshot["actions"][number], snapshot: Snapshot): string {
  if (!action.open) return closedWord(endOf(action.status));
  if (action.waitsToCloseAs) return `${closedWord(action.waitsToCloseAs)}, to be accepted`;
  if (!isUpdated(action, snapshot)) return "Not updated";
  return action.said ?? "No status given";
}

function endOf(status: string | null) {
  return status === "business-as-usual" || status === "stopped" ? status : "complete";
}
