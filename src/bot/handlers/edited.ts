// A chat message was edited or deleted after it was read: the report follows the words only where they changed.

import { type WrittenMessage, writtenMessage } from "../../db/stored-incoming.ts";
import { standingReports } from "../../db/undo-report.ts";
import { counted } from "../../plan/listing.ts";
import { type Answer, answer, line } from "../answer.ts";
import { undoChoice } from "../presses.ts";
import { readLine } from "../read-line.ts";
import { saidReport } from "../said-report.ts";
import { actionsMeant, type Turn, turnAgain } from "../turn.ts";
import { understand } from "../understand.ts";
import { replace } from "./replace.ts";

/** Nothing is said, and why. */
export interface Unsaid {
  readonly unsaid: string;
}

/**
 * An edit corrects what was reported by the message, in one step that "undo" takes back. An unfurled link or a change of
 * spaces is none. What a message did that was no report (a decision, a snooze) is not done again nor taken back.
 */
export async function edited(of: string, text: string, turn: Turn): Promise<Answer | Unsaid> {
  const message = await writtenMessage(turn.db, turn.incoming, of);
  if (!message) return understand(text, turn);
  if (plain(message.text) === plain(text)) return { unsaid: "the words did not change" };
  const again = await turnAgain(turn, message.answered);
  if (message.became.some(({ as }) => as === "decision" || as === "instruction")) return actedOnAlready();
  const old = await reportsOf(message, turn);
  const known = await actionsMeant(again, text);
  const reply = readLine(text, known, again);
  const reports = reply.parts.filter((part) => part.kind === "report");
  const isClear = reports.length > 0 && reports.every((part) => part.doubt.length === 0);
  if (old.length === 0) {
    return reply.parts.every(({ kind }) => kind === "report" || kind === "question")
      ? understand(text, again)
      : actedOnAlready();
  }
  if (!isClear) return stillStands(message, turn);
  const opening = `You changed “${plain(message.text)}”. What it reported is put right; both wordings are in the history.`;
  const made = { at: turn.now, on: turn.today, putsBack: null, lateSince: message.receivedAt };
  return replace(
    old,
    reports.map((part) => saidReport(part, text)),
    known,
    opening,
    again,
    made,
  );
}

/** What was reported stays: a chat may be tidied without meaning to take anything back. */
export async function deleted(of: string, turn: Turn): Promise<Answer | Unsaid> {
  const message = await writtenMessage(turn.db, turn.incoming, of);
  if (!message) return { unsaid: "a message was deleted that is not known here" };
  const reports = await reportsOf(message, turn);
  const [last] = reports;
  if (!last?.incomingId) return { unsaid: "a message was deleted; nothing reported by it stands" };
  const text = `You deleted “${message.text}”. ${counted(reports.length, "update")} recorded from it ${reports.length === 1 ? "stays" : "stay"}, with a note that the message was deleted. Say so if it should not count:`;
  return answer({
    fallback: text,
    view: [
      { kind: "text", text },
      { kind: "choices", choices: [undoChoice(last.incomingId)] },
    ],
    became: [{ as: "note", why: "a message was deleted; what was reported by it stands" }],
  });
}

async function reportsOf(message: WrittenMessage, turn: Turn) {
  const standing = await Promise.all(message.events.map((event) => standingReports(turn.db, turn.person.id, event)));
  return standing.flat();
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function actedOnAlready(): Answer {
  return line(
    "You changed a message that I have acted on already, so nothing more was done. Say it again as a new message if you want something else.",
    { became: [{ as: "ignored", why: "an edit of something that was done already" }] },
  );
}

function stillStands(message: WrittenMessage, turn: Turn): Answer {
  const [example] = turn.listed;
  return line(
    `You changed “${message.text}”, and I am not sure what it says now. What was recorded from it stands; your new words are kept. Say it as in “${example?.reference ?? "PLA-1"} amber” and the reason, or “undo”.`,
    { became: [{ as: "note", why: "an edit that is not understood; what was reported stands" }] },
  );
}
