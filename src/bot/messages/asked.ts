// What somebody asks for: as it stands on the desk of whoever decides, and as the one who asked reads it back.
import type { HeldAction, Slip } from "../../db/held-actions.ts";
import type { Request, Wish } from "../../db/requests.ts";
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { andList, counted } from "../../plan/listing.ts";
import { type ClosedAs, statusWord } from "../../plan/status.ts";
import type { DeskItem } from "../answer.ts";
import type { Decider } from "../deciders.ts";
import type { Block } from "../message.ts";
import { decisionChoices } from "../presses.ts";

/** A request as it was just stored, and what became of it at once. */
export interface Asked {
  readonly request: Request;
  readonly deciders: readonly Decider[];
  /** `settled`: it holds already, because nobody else decides; `refused`: the plan's dates never move. */
  readonly outcome: "waits" | "settled" | "refused";
  /** The date of the request that this one takes the place of. */
  readonly replaces: LocalDate | null;
}

/** One thing on each decider's desk. The one who asks needs none: the read-back has the buttons. */
export function askedOnDesk(
  { request, deciders, outcome }: Asked,
  action: HeldAction,
  by: Decider,
  evidence: readonly string[],
): readonly DeskItem[] {
  if (outcome !== "waits") return [];
  return deciders
    .filter((decider) => decider.id !== by.id)
    .map((decider) => ({
      to: decider.id,
      heading: headingOf(request.wish, action, by.name),
      view: [
        { kind: "quote", text: action.words, by: `${action.reference} in the plan` },
        request.reason
          ? { kind: "quote" as const, text: request.reason, by: by.name }
          : { kind: "text" as const, text: noReasonYet(request.wish, by.name) },
        ...(evidence.length > 0 ? [{ kind: "text" as const, text: `Evidence: ${evidence.join(", ")}` }] : []),
        ...slipBlocks(request.wish, action.slip),
        { kind: "choices", choices: [...decisionChoices(request.id, action.reference)] },
      ],
      request: request.id,
      why: whyYou(request.wish, action, by.name),
    }));
}

/** The reason, to those who were asked to decide without it. */
export function reasonOnDesk(
  request: Request,
  deciders: readonly Decider[],
  action: HeldAction,
  by: Decider,
  evidence: readonly string[],
): readonly DeskItem[] {
  const { wish, reason } = request;
  const heading =
    wish.kind === "closing"
      ? `${by.name} says what came of ${action.reference}, which is waiting to be accepted as ${statusWord(wish.as)}.`
      : `${by.name} says why ${action.reference} should move ${wish.kind === "date" ? fromTo(wish) : ""}.`;
  return deciders
    .filter((decider) => decider.id !== by.id)
    .map((decider) => ({
      to: decider.id,
      heading,
      view: [
        ...(reason ? [{ kind: "quote" as const, text: reason, by: by.name }] : []),
        ...(evidence.length > 0 ? [{ kind: "text" as const, text: `Evidence: ${evidence.join(", ")}` }] : []),
        { kind: "choices", choices: [...decisionChoices(request.id, action.reference)] },
      ],
      request: request.id,
      why: whyYou(wish, action, by.name),
    }));
}

/** Something that waited waits no more, because who asked has said something else. */
export function takenBackText(request: Request, action: HeldAction, by: string): string {
  const what =
    request.wish.kind === "date"
      ? `the new date for ${action.reference}`
      : request.wish.kind === "closing"
        ? `that ${action.reference} is ${endWord(request.wish.as)}`
        : `that ${action.reference} is not theirs`;
  return `${by} has taken back ${what}. There is nothing left for you to decide; thank you.`;
}

export function headingOf(wish: Wish, action: HeldAction, by: string): string {
  switch (wish.kind) {
    case "date":
      return `${by} asks to move ${action.reference} ${fromTo(wish)}.`;
    case "closing":
      return `${by} says that ${action.reference} is ${endWord(wish.as)}.`;
    case "owner":
      return `${by} says that ${action.reference} is not theirs${wish.instead ? ` and names ${wish.instead}` : ""}.`;
  }
}

/** "complete", "business as usual now", "to be stopped" */
export function endWord(as: ClosedAs): string {
  switch (as) {
    case "complete":
      return "complete";
    case "business-as-usual":
      return "business as usual now";
    case "stopped":
      return "to be stopped";
  }
}

function noReasonYet(wish: Wish, by: string): string {
  if (wish.kind === "closing" && wish.as !== "complete") return `${by} has not said yet why.`;
  return wish.kind === "closing"
    ? `${by} has not said yet what changed, and for whom.`
    : `${by} has given no reason yet.`;
}

function whyYou({ kind }: Wish, { directorate, reference, dueOn }: HeldAction, by: string): string {
  const where = directorate ? `in ${directorate}` : "in this plan";
  switch (kind) {
    case "date":
      return `You get this because you decide about dates ${where}. Until you do, ${reference} ${dueOn ? "keeps its date" : "has no date"}, and ${by} is not asked about it again.`;
    case "closing":
      return `You get this because you accept what is finished ${where}. Until you do, ${reference} counts as open, and ${by} is not asked about it again.`;
    case "owner":
      return `You get this because you decide who owns what ${where}. Until you do, nothing changes, and ${by} is not asked about ${reference}.`;
  }
}

function slipBlocks(wish: Wish, slip: Slip | null): readonly Block[] {
  return wish.kind === "date" && slip ? [{ kind: "text", text: `It would be one more: ${saySlip(slip)}.` }] : [];
}

/** "its date has moved 2 times, by 92 days in all; it was 30 June 2026 at first" */
export function saySlip({ original, times, days }: Slip): string {
  const far = days >= 0 ? `by ${counted(days, "day")} in all` : `to ${counted(-days, "day")} earlier`;
  const first = original ? `; it was ${writeDay(original)} at first` : "; it had none at first";
  return `its date has moved ${times === 1 ? "once" : `${times} times`}, ${far}${first}`;
}

/** "from 31 March 2026 to 30 June 2026" */
export function fromTo(asked: { readonly from: LocalDate | null; readonly to: LocalDate }): string {
  return asked.from
    ? `from ${writeDay(asked.from)} to ${writeDay(asked.to)}`
    : `to ${writeDay(asked.to)} (no date yet)`;
}

/** What becomes of what was asked for, for the read-back. */
export function sayAsked({ request, deciders, outcome, replaces }: Asked, action: HeldAction, me: string): string {
  const { wish } = request;
  const others = deciders.filter((decider) => decider.name !== me).map((decider) => decider.name);
  if (wish.kind === "date") {
    if (outcome === "refused") {
      return `The dates of this plan stay as they are printed, so ${action.dueOn ? `it stays ${writeDay(action.dueOn)}` : "it stays without one"}. That you asked for ${writeDay(wish.to)} is kept in the history.`;
    }
    if (outcome === "settled") return `Its date is ${writeDay(wish.to)} now; in this plan the owners decide that.`;
    const now = action.dueOn ? `until then it stays ${writeDay(action.dueOn)}` : "until then it has none";
    return sayWaits(`New date asked for: ${writeDay(wish.to)}`, others, deciders.length, now, replaces);
  }
  if (outcome === "settled")
    return `It is closed by your word: ${endWord(wish.kind === "closing" ? wish.as : "complete")}.`;
  if (deciders.length === 0)
    return "Nobody has been named who can accept it; it is kept, and until then it counts as open.";
  if (others.length === 0) return "You can accept it yourself; until then it counts as open.";
  return `${andList(others, "or")} accepts or returns it; until then it counts as open, and you are not asked again.`;
}

function sayWaits(
  asks: string,
  others: readonly string[],
  count: number,
  now: string,
  replaces: LocalDate | null,
): string {
  const instead = replaces ? ` This takes the place of ${writeDay(replaces)}.` : "";
  if (count === 0) return `${asks}. Nobody has been named who can decide about it; it is kept, and ${now}.${instead}`;
  if (others.length === 0) return `${asks}. You can decide about it yourself; ${now}.${instead}`;
  return `${asks}. ${andList(others, "or")} decides; ${now}, and you are not asked again.${instead}`;
}
