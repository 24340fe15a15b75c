// What a person's home shows: what is theirs and due, what waits for them, their settings, and how to get help.

import { openActionsOf } from "../../db/actions-of.ts";
import { actionsById } from "../../db/held-actions.ts";
import { personById } from "../../db/people.ts";
import { standingOf } from "../../db/roles.ts";
import type { PersonId } from "../../plan/ids.ts";
import { quarterOf } from "../../plan/quarter.ts";
import type { BotContext } from "../context.ts";
import type { Block, Choice, Message } from "../message.ts";
import { actionLine } from "../messages/action-line.ts";
import { counted } from "../messages/listing.ts";
import { choice } from "../presses.ts";

/** The home of somebody who is here; of anybody else, a line that says so. */
export async function homeOf(ctx: BotContext, personId: PersonId): Promise<Message> {
  const person = await personById(ctx.db, personId);
  const standing = await standingOf(ctx.db, personId, ctx.today);
  const own = await openActionsOf(ctx.db, standing);
  const text = `${person?.name ?? "Hello"}: ${counted(own.length, "open action")}.`;
  const held = await actionsById(
    ctx.db,
    own.slice(0, SHOWN).map(({ id }) => id),
  );
  const asOf = {
    today: ctx.today,
    dueSoonDays: ctx.organisation.policy.dueSoonDays,
    quarterFrom: quarterOf(ctx.today).from,
  };
  const view: Block[] = [
    { kind: "heading", text: "Yours and open" },
    ...held.flatMap((action): Block[] => [
      { kind: "list", numbered: false, items: [actionLine(action, asOf)] },
      { kind: "choices", choices: [reportChoice(action)] },
    ]),
    { kind: "choices", choices: [choice("My actions", "my-actions", {}), choice("Help", "help", {})] },
  ];
  return { fallback: text, view };
}

/** The rest is one button away. */
const SHOWN = 5;

/** Opens the form. */
function reportChoice(action: { readonly id: number; readonly reference: string; readonly version: number }): Choice {
  return {
    ...choice(`Report on ${action.reference}`, "report", { action: String(action.id) }, action.version),
    opensForm: true,
  };
}
