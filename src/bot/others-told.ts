// Who else has to know of a report: those who share the action, whoever it was written down for, and whoever leads.
import type { HeldAction } from "../db/held-actions.ts";
import { peopleTold } from "../db/people-told.ts";
import type { Request } from "../db/requests.ts";
import { differingVoices, holdersOf, type Voice } from "../db/speakers.ts";
import { writeDay } from "../plan/calendar.ts";
import type { PersonId } from "../plan/ids.ts";
import { andList } from "../plan/listing.ts";
import { ragMarkIn } from "../plan/status-scheme.ts";
import type { DeskItem, News } from "./answer.ts";
import { answeringFor, decidersOf } from "./deciders.ts";
import { sayColourAndStatus } from "./messages/action-line.ts";
import { askedOnDesk, takenBackText } from "./messages/asked.ts";
import type { OthersTold, Written } from "./outcome.ts";
import { speakerOf, type Turn } from "./turn.ts";

/** Owners share one state, and any may answer: the others hear of it with their next message. */
export async function notedOn(written: Written, turn: Turn): Promise<OthersTold> {
  const { before, after } = written;
  const { speaker, person } = turn;
  const holders = await holdersOf(turn.db, before.id, turn.today);
  const sharing = holders.filter(({ id }) => id !== speaker.id && id !== person.id);
  const isOwner = holders.some(({ id }) => id === speaker.id);
  const voices = (await differingVoices(turn.db, [before.id], turn.today)).get(before.id) ?? [];
  const differ = written.part.rag !== null && voices[0]?.personId === speaker.id ? voices.slice(1) : [];
  const told = sharing.map((one) => newsOf(written, one.id, isOwner, turn));
  const help = written.part.helpWanted || written.part.blockedBy !== null;
  const leads = help || differ.length > 0 ? await answeringFor(turn, before, speaker.id) : [];
  const desk = leads
    .filter(({ id }) => id !== person.id)
    .flatMap(({ id }) => [
      ...(help ? [helpItem(written, id, turn)] : []),
      ...(differ.length > 0 ? [differItem(after, voices, id)] : []),
    ]);
  const names = andList(leads.filter(({ id }) => id !== person.id).map(({ name }) => name));
  return {
    desk,
    news: [...told, ...recordedFor(written, turn)],
    said: [
      ...(sharing.length > 0 && isOwner
        ? [
            `${andList(sharing.map(({ name }) => name))} ${sharing.length === 1 ? "shares" : "share"} it and will hear of this.`,
          ]
        : []),
      ...(sharing.length > 0 && !isOwner
        ? [
            `${andList(sharing.map(({ name }) => name))} ${sharing.length === 1 ? "owns" : "own"} it and will hear of this.`,
          ]
        : []),
      ...(help && names
        ? [
            `${names} ${leads.length === 1 ? "is" : "are"} told ${written.part.helpWanted ? "that help is wanted" : "what blocks it"}.`,
          ]
        : []),
      ...differ.map(
        (voice) =>
          `${voice.name} said ${ragMarkIn(after.scheme, voice.rag)} on ${writeDay(voice.on)}. Both are kept; yours is the latest and stands${names ? `, and ${names} can see that you differ` : ""}.`,
      ),
    ],
  };
}

/** Whoever was asked to decide hears that there is nothing left to decide. */
export async function takenBackOnDesk(
  requests: readonly Request[],
  action: HeldAction,
  turn: Turn,
): Promise<readonly DeskItem[]> {
  const items: DeskItem[] = [];
  for (const request of requests) {
    for (const to of await peopleTold(turn.db, request.id)) {
      if (to === turn.person.id) continue;
      items.push({
        to,
        heading: takenBackText(request, action, turn.speaker.name),
        view: [],
        request: null,
        why: "You get this because you were asked to decide about it.",
      });
    }
  }
  return items;
}

/** What waits again is on the same desks again. */
export async function askedAgainOnDesk(
  requests: readonly Request[],
  action: HeldAction,
  turn: Turn,
): Promise<readonly DeskItem[]> {
  const items: DeskItem[] = [];
  for (const request of requests) {
    const by = await speakerOf(turn, request.personId);
    const deciders = await decidersOf(turn, action, request.wish.kind, request.personId);
    items.push(...askedOnDesk({ request, deciders, outcome: "waits", replaces: null }, action, by, []));
  }
  return items.filter(({ to }) => to !== turn.person.id);
}

function newsOf({ part, reportId, before, after }: Written, to: PersonId, isOwner: boolean, turn: Turn): News {
  const state = sayColourAndStatus(after) ?? "a note";
  const words = part.note ? `: “${part.note}”` : "";
  const also = isOwner
    ? "You share this action, so you need not answer as well. If you see it differently, say so."
    : "You own this action. Your own words are kept beside theirs; if you see it differently, say so.";
  return {
    to,
    report: reportId,
    title: `${before.reference}: ${turn.speaker.name} ${isOwner ? "has answered" : "has reported"} on ${writeDay(turn.today)}`,
    text: `${part.status === "no-change" ? "No change" : state}${words}. ${also}`,
  };
}

/** Whose words were written down by an officer sees what was written. */
function recordedFor({ part, reportId, before, after }: Written, turn: Turn): readonly News[] {
  const { speaker, person } = turn;
  if (speaker.id === person.id) return [];
  const state = sayColourAndStatus(after) ?? "a note";
  const words = part.note ? `: “${part.note}”` : "";
  return [
    {
      to: speaker.id,
      report: reportId,
      title: `${before.reference}: ${person.name} has written down your answer`,
      text: `${state}${words}. If that is not what you said, answer here and yours stands.`,
    },
  ];
}

function helpItem({ part, before, after }: Written, to: PersonId, turn: Turn): DeskItem {
  const { name } = turn.speaker;
  const what = part.helpWanted
    ? `${name} asks for help with ${before.reference}${part.blockedBy ? `, from ${part.blockedBy}` : ""}.`
    : `${before.reference} is blocked by ${part.blockedBy}, ${name} says.`;
  const state = sayColourAndStatus(after);
  return {
    to,
    heading: what,
    view: [
      { kind: "quote", text: part.words || part.note || what, by: name },
      { kind: "quote", text: before.words, by: `${before.reference} in the plan` },
      ...(state ? [{ kind: "text" as const, text: `It stands at ${state}.` }] : []),
    ],
    request: null,
    why: `You get this because you answer for ${before.directorate ?? "this plan"}. Nothing is decided by reading it.`,
  };
}

function differItem(action: HeldAction, voices: readonly Voice[], to: PersonId): DeskItem {
  return {
    to,
    heading: `${andList(voices.map(({ name }) => name))} see ${action.reference} differently.`,
    view: [
      {
        kind: "list",
        numbered: false,
        items: voices.map((voice, index) => ({
          title: `${voice.name}: ${ragMarkIn(action.scheme, voice.rag)}`,
          text: `${writeDay(voice.on)}${index === 0 ? ", the latest, which stands" : ""}`,
          details: [],
        })),
      },
      { kind: "quote", text: action.words, by: `${action.reference} in the plan` },
    ],
    request: null,
    why: `You get this because you answer for ${action.directorate ?? "this plan"}. Both are kept and shown; you can rate it yourself, as in “${action.reference} amber” and the reason.`,
  };
}
