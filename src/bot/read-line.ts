// Reading one line of chat with what it may refer to.

import type { HeldAction } from "../db/held-actions.ts";
import { readReply } from "../parsers/reply/read-reply.ts";
import type { Reply, ReplyPart } from "../parsers/reply/reply.ts";
import { replyPart } from "../parsers/reply/reply-part.ts";
import { wordsOfSchemes } from "../plan/status-scheme.ts";
import { askedActions, type Turn } from "./turn.ts";

/**
 * The line as understood. Where it names no action and our last message asked about one ("what is holding PLA-2
 * up?"), it is read as the answer to that; words that nothing else takes are then its explanation.
 */
export function readLine(text: string, known: readonly HeldAction[], turn: Turn): Reply {
  const { today, listed } = turn;
  const answered = references(listed.filter((action) => turn.answeredSince.includes(action.id)));
  const actions = known.map(({ reference, words, dueOn }) => ({ reference, words, due: dueOn }));
  const schemeWords = wordsOfSchemes(known.map(({ scheme }) => scheme));
  const reply = readReply(text, { today, listed: references(listed), answered, actions, schemeWords });
  const asked = known.filter((action) => askedActions(turn.open.asks).includes(action.id));
  if (asked.length === 0 || !isBare(reply)) return reply;
  return asAnswerAbout(asked, text, readReply(text, { today, listed: references(asked), actions, schemeWords }));
}

/** Nothing but a report that names no action, or words that nobody took. */
function isBare({ parts }: Reply): boolean {
  return parts.every((part) => part.kind === "report" && part.actions.length === 0);
}

function asAnswerAbout(asked: readonly HeldAction[], text: string, reply: Reply): Reply {
  const [part, ...others] = reply.parts;
  if (part && (others.length > 0 || part.kind !== "report")) return reply;
  const actions = part && part.actions.length > 0 ? part.actions : references(asked);
  const explains = part === undefined || (part.rag === null && part.status === null);
  // We asked about this action a moment ago, so that bare words may not be about it is no doubt any more.
  const doubt = explains ? [] : part.doubt;
  const note = part?.note ?? (explains ? text.trim() : null);
  return { parts: [{ ...(part ?? noteOnly(text)), actions, note, doubt }], notUnderstood: "", aside: reply.aside };
}

function noteOnly(text: string): ReplyPart {
  return replyPart("report", text, { note: text.trim() });
}

function references(actions: readonly HeldAction[]): readonly string[] {
  return actions.map((action) => action.reference);
}
