// "Date changes for committee": what waits to be decided, and what was agreed since the last review was closed.
import { agreedDates } from "../../db/agreed-dates.ts";
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import { namesOf } from "../../db/people.ts";
import { type Request, waitingRequests } from "../../db/requests.ts";
import { writeDay } from "../../plan/calendar.ts";
import { counted } from "../../plan/listing.ts";
import { quarterOf } from "../../plan/quarter.ts";
import { mayDecide, maySee } from "../../plan/rights.ts";
import { type Answer, answer, line } from "../answer.ts";
import type { Block, ListItem } from "../message.ts";
import { capital } from "../messages/action-line.ts";
import { fromTo, saySlip } from "../messages/asked.ts";
import { decisionChoices } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";

/** Each request gets its buttons; more of them would not fit a message. */
const BUTTONS = 5;

export async function datesForCommittee(turn: Turn): Promise<Answer> {
  const waiting = (await waitingRequests(turn.db, turn.organisation.id)).filter(({ wish }) => wish.kind === "date");
  const from = quarterOf(turn.today).from;
  const agreed = await agreedDates(turn.db, turn.organisation.id, from, turn.organisation.timeZone);
  const ids = [...waiting, ...agreed].map(({ actionId }) => actionId);
  const held = new Map((await actionsById(turn.db, [...new Set(ids)])).map((action) => [action.id, action]));
  const seen = ({ actionId }: Request) => {
    const action = held.get(actionId);
    return action && maySee(turn.standing, action) ? action : null;
  };
  const names = await namesOf(
    turn.db,
    [...waiting, ...agreed].flatMap((one) => [one.personId, ...(one.decidedBy ? [one.decidedBy] : [])]),
  );
  const open = waiting.flatMap((request) => pair(request, seen(request)));
  const done = agreed.flatMap((request) => pair(request, seen(request)));
  if (open.length + done.length === 0) {
    return line(`No date change waits, and none was agreed since ${writeDay(from)}.`);
  }
  const mine = open.filter(({ request, action }) => mayDecide(turn.standing, action, "date", request.personId));
  const heading = `${counted(open.length, "date change")} to decide, ${done.length} agreed since ${writeDay(from)}`;
  const view: Block[] = [
    { kind: "heading", text: heading },
    ...(open.length > 0
      ? [list(open.map(({ request, action }) => item(request, action, names.get(request.personId))))]
      : []),
    ...mine.slice(0, BUTTONS).map(({ request, action }) => ({
      kind: "choices" as const,
      choices: [...decisionChoices(request.id, action.reference)],
    })),
    ...(done.length > 0
      ? [
          { kind: "heading" as const, text: "Agreed already, for the committee to note" },
          list(
            done.map(({ request, action }) =>
              item(
                request,
                action,
                names.get(request.personId),
                (request.decidedBy && names.get(request.decidedBy)) || null,
              ),
            ),
          ),
        ]
      : []),
    {
      kind: "note",
      text: `As at ${writeDay(turn.today)}. When the committee has decided, say “approve” and the references, or “return” and the reason.`,
    },
  ];
  const requests = mine.map(({ request }) => request.id);
  return answer({
    fallback: `${heading}.`,
    view,
    remembers: requests.length > 0 ? { ...NOTHING_OPEN, asks: { kind: "decide", requests } } : NOTHING_OPEN,
  });
}

function pair(request: Request, action: HeldAction | null) {
  return action ? [{ request, action }] : [];
}

function list(items: ListItem[]): Block {
  return { kind: "list", numbered: false, items };
}

function item(request: Request, action: HeldAction, by: string | undefined, agreedBy: string | null = null): ListItem {
  const { wish, reason } = request;
  const move = wish.kind === "date" ? fromTo(wish) : "";
  return {
    title: `${action.reference}: ${move}`,
    text: action.words,
    details: [
      `Asked by ${by ?? "an owner"}${reason ? `: “${reason}”` : ", who gave no reason"}.${agreedBy ? ` Agreed by ${agreedBy}.` : ""}`,
      ...(action.slip ? [`${capital(saySlip(action.slip))}${agreedBy ? "" : " so far"}.`] : []),
    ],
  };
}
