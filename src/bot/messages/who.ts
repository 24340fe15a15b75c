// "Who hasn't updated?": the same actions, gathered by the owners that the plan names.
import type { HeldAction } from "../../db/held-actions.ts";
import type { Message } from "../message.ts";
import { type FoundActions, headline, receipt } from "./answer-to-question.ts";
import { andList, counted } from "./listing.ts";

/** Posts as the plan prints them, those with the most actions first. Said to the asker alone, never in public. */
export function whoMessage(actions: readonly HeldAction[], found: FoundActions): Message {
  const owned = actions.flatMap((action) => {
    const names = [...new Set(action.owners.map((owner) => owner.name))];
    return (names.length > 0 ? names : [NO_OWNER]).map((name) => ({ name, action }));
  });
  const byOwner = [...Map.groupBy(owned, ({ name }) => name)].sort(([, left], [, right]) => right.length - left.length);
  const heading = `${counted(byOwner.length, "owner")}, ${headline(found)}`;
  return {
    fallback: `${heading}.`,
    view: [
      { kind: "heading", text: heading },
      {
        kind: "list",
        numbered: false,
        items: byOwner.map(([name, held]) => ({
          title: name,
          text: `${counted(held.length, "action")}: ${andList(held.map(({ action }) => action.reference))}`,
          details: [],
        })),
      },
      {
        kind: "note",
        text: receipt(
          found,
          found.total > actions.length ? `Gathered from the first ${actions.length} of ${found.total}.` : null,
        ),
      },
    ],
  };
}

const NO_OWNER = "No owner named in the plan";
