// "Approve 1.4", "return, too late for committee", "what waits for my decision?": which request is meant.
import { actionsById, type HeldAction } from "../../db/held-actions.ts";
import { namesOf } from "../../db/people.ts";
import { type Request, waitingRequests, waitingRequestsOf } from "../../db/requests.ts";
import type { ReplyPart } from "../../parsers/reply/reply.ts";
import { dayIn, daysBetween, writeDay } from "../../plan/calendar.ts";
import { counted } from "../../plan/listing.ts";
import { mayDecide, type Standing } from "../../plan/rights.ts";
import { type Answer, answer, line, together } from "../answer.ts";
import type { BotContext } from "../context.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import type { Block } from "../message.ts";
import { headingOf, saySlip } from "../messages/asked.ts";
import { decisionChoices, ownerChoices } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { Turn } from "../turn.ts";
import { peopleNamed } from "./decide-owner.ts";
import { decide, type Verb } from "./decision.ts";

/** The requests are named, asked about, all, or the only one. */
export async function decisionSaid(part: ReplyPart, known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const verb: Verb = part.verb === "return" ? "return" : "approve";
  const waiting = await decidable(turn);
  const meant = await requestsMeant(part, known, waiting, turn);
  if ("fallback" in meant) return meant;
  if (meant.length === 0) return line(NOTHING_WAITS);
  const answers: Answer[] = [];
  for (const request of meant) answers.push(await decide(request.id, verb, part.note, turn));
  return together(answers);
}

const NOTHING_WAITS = "Nothing waits for your decision.";

/** So many are shown with their buttons; the rest come when these are decided. */
const SHOWN = 5;

/** "What waits for my decision?": oldest first, each with what it needs to be decided. */
export async function whatWaits(turn: Turn): Promise<Answer> {
  const waiting = await decidable(turn);
  if (waiting.length === 0) return line(NOTHING_WAITS);
  return listOf(
    `${counted(waiting.length, "decision")} ${waiting.length === 1 ? "waits" : "wait"} for you`,
    waiting,
    turn,
  );
}

export interface Decidable {
  readonly request: Request;
  readonly action: HeldAction;
}

async function listOf(heading: string, waiting: readonly Decidable[], turn: Turn): Promise<Answer> {
  const shown = waiting.slice(0, SHOWN);
  const names = await namesOf(
    turn.db,
    shown.map(({ request }) => request.personId),
  );
  const blocks: Block[] = [];
  for (const one of shown) {
    blocks.push(...(await blocksOf(one, names.get(one.request.personId) ?? "Somebody", turn)));
  }
  return answer({
    fallback: `${heading}. First: ${shown[0]?.action.reference ?? ""}.`,
    view: [
      { kind: "heading", text: heading },
      ...blocks,
      {
        kind: "note",
        text: `Showing ${shown.length} of ${waiting.length}, the longest waiting first. Until you decide, nothing changes, and who asked is not asked again. Say “approve ${shown[0]?.action.reference ?? ""}”, or “return” with the reason.`,
      },
    ],
    remembers: {
      ...NOTHING_OPEN,
      asks: { kind: "decide", requests: shown.map(({ request }) => request.id) },
    },
  });
}

async function blocksOf({ request, action }: Decidable, by: string, turn: Turn): Promise<readonly Block[]> {
  const asked = dayIn(turn.organisation.timeZone, request.requestedAt);
  const days = daysBetween(asked, turn.today);
  const since = days === 0 ? "asked today" : `asked on ${writeDay(asked)}, ${counted(days, "day")} ago`;
  const choices =
    request.wish.kind === "owner"
      ? ownerChoices(request.id, action.reference, await peopleNamed(request.wish.instead, turn), by)
      : decisionChoices(request.id, action.reference);
  return [
    {
      kind: "list",
      numbered: false,
      items: [
        {
          title: headingOf(request.wish, action, by),
          text: action.words,
          details: [
            `${request.reason ? `“${request.reason}”; ` : "No reason given yet; "}${since}.`,
            ...(request.wish.kind === "date" && action.slip ? [`It would be one more: ${saySlip(action.slip)}.`] : []),
          ],
        },
      ],
    },
    { kind: "choices", choices: [...choices] },
  ];
}

async function requestsMeant(
  part: ReplyPart,
  known: readonly HeldAction[],
  waiting: readonly Decidable[],
  turn: Turn,
): Promise<readonly Request[] | Answer> {
  const { asks } = turn.open;
  if (meansAllThatWaits(part) && waiting.length > 0) {
    const asked = asks?.kind === "decide" ? asks.requests : null;
    return waiting.filter(({ request }) => asked === null || asked.includes(request.id)).map(({ request }) => request);
  }
  if (part.actions.length > 0) {
    const meant: Request[] = [];
    for (const reference of part.actions) {
      const found = findReference(reference, known, turn);
      if (found.kind !== "one") return line(sayNotFound(reference, turn));
      const own = await waitingRequestsOf(turn.db, found.action.id);
      if (own.length === 0)
        return line(`Nothing waits for a decision about ${found.action.reference}, so there is nothing to decide.`);
      meant.push(...own);
    }
    return meant;
  }
  if (asks?.kind === "return-reason") return only(asks.request, waiting);
  if (asks?.kind === "decide" && asks.requests.length === 1 && asks.requests[0]) {
    return only(asks.requests[0], waiting);
  }
  const [first, ...others] = waiting;
  if (!first) return line("Nothing waits for you to decide.");
  if (others.length === 0) return [first.request];
  return listOf(`${waiting.length} decisions wait for you. Which one do you mean?`, waiting, turn);
}

/** "Approve all" means what waits, not the actions of whatever list came before. */
function meansAllThatWaits({ words, actions }: ReplyPart): boolean {
  const said = words.toLowerCase();
  return (
    /\b(?:all|both|everything)\b/.test(said) && !actions.some((reference) => said.includes(reference.toLowerCase()))
  );
}

/** One that was decided meanwhile is still named, so that the answer can say by whom. */
function only(id: Request["id"], waiting: readonly Decidable[]): readonly Request[] {
  const found = waiting.find(({ request }) => request.id === id)?.request;
  return found ? [found] : [{ id } as Request];
}

/** What waits and this person may decide, oldest first. */
function decidable(turn: Turn): Promise<readonly Decidable[]> {
  return decidableBy(turn, turn.standing);
}

/** What waits and somebody may decide, oldest first. */
export async function decidableBy(
  { db, organisation }: Pick<BotContext, "db" | "organisation">,
  standing: Standing,
): Promise<readonly Decidable[]> {
  const requests = await waitingRequests(db, organisation.id);
  const held = await actionsById(db, [...new Set(requests.map((request) => request.actionId))]);
  const actions = new Map(held.map((action) => [action.id, action]));
  return requests.flatMap((request) => {
    const action = actions.get(request.actionId);
    return action && mayDecide(standing, action, request.wish.kind, request.personId) ? [{ request, action }] : [];
  });
}
