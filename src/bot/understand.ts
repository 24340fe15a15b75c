// From a line of chat to an answer: read, then handled part by part.
import type { HeldAction } from "../db/held-actions.ts";
import { lastQuestion } from "../db/message-context.ts";
import type { ReplyPart } from "../parsers/reply/reply.ts";
import { readSchemeCommand } from "../parsers/scheme/read-scheme-command.ts";
import { type Answer, answer, line, together } from "./answer.ts";
import { decide, decisionSaid } from "./handlers/decision.ts";
import { recordHeld } from "./handlers/held.ts";
import { notMine } from "./handlers/not-mine.ts";
import { pastList, pastSaid } from "./handlers/past.ts";
import { pausePlan, resumePlan } from "./handlers/pause.ts";
import { assign, whoIsUnmatched } from "./handlers/posts.ts";
import { bareQuestion, myActions, question, showAll } from "./handlers/question.ts";
import { away, snooze } from "./handlers/quiet.ts";
import { report } from "./handlers/report.ts";
import { reviewCommand } from "./handlers/review.ts";
import { schemeSaid } from "./handlers/scheme.ts";
import { history, show } from "./handlers/show.ts";
import { greeting, help, thanks } from "./handlers/small-talk.ts";
import { undo } from "./handlers/undo.ts";
import { undoImport } from "./handlers/undo-import.ts";
import { notUnderstood } from "./handlers/unknown.ts";
import { backToImport, uploadSaid } from "./handlers/upload.ts";
import { why } from "./handlers/why.ts";
import { readLine } from "./read-line.ts";
import type { Ask } from "./remembered.ts";
import { saidReport } from "./said-report.ts";
import { saysImport, saysShowAll, saysUndoImport, saysYes } from "./set-phrases.ts";
import { actionsMeant, type Turn } from "./turn.ts";

/** All reports of a message are one answer; whatever else it says follows in its order, in the same message. */
export async function understand(text: string, turn: Turn): Promise<Answer> {
  const direct = await answerToOurs(text, turn);
  if (direct) return direct;
  const scheme = readSchemeCommand(text);
  const aboutScheme = scheme && (await schemeSaid(scheme, text, turn));
  if (aboutScheme) return aboutScheme;
  const known = await actionsMeant(turn, text);
  const reply = readLine(text, known, turn);
  const { asks } = turn.open;
  if (asks?.kind === "return-reason" && reply.parts.every((part) => part.kind === "report")) {
    return decide(asks.request, "return", text.trim(), turn);
  }
  const reports = reply.parts.filter((part) => part.kind === "report");
  const answers: Answer[] = [];
  if (reports.length > 0)
    answers.push(
      await report(
        reports.map((part) => saidReport(part, text)),
        known,
        turn,
      ),
    );
  for (const part of reply.parts.filter(isNoReport)) answers.push(await answerTo(part, known, turn));
  if (answers.length === 0) return (await bareQuestion(text, turn)) ?? notUnderstood(text, turn);
  const left = reply.notUnderstood.trim();
  return together(left ? [...answers, keptBeside(left)] : answers);
}

/** "Yes" and "show all" answer our last message and mean nothing by themselves. */
async function answerToOurs(text: string, turn: Turn): Promise<Answer | null> {
  const { asks, held } = turn.open;
  if (held.length > 0 && saysYes(text)) return recordHeld(turn.open, null, null, turn);
  if (asks?.kind === "decide" && saysYes(text)) return decide(asks.request, "approve", null, turn);
  if (saysUndoImport(text)) return undoImport(null, turn);
  const imported = await aboutImport(text, asks, turn);
  if (imported) return imported;
  return saysShowAll(text) ? showAll(await lastQuestion(turn.db, turn.person.id), 0, turn) : null;
}

/** Answers about a dropped file and about the dates that had passed; null where the words are about something else. */
async function aboutImport(text: string, asks: Ask | null, turn: Turn): Promise<Answer | null> {
  if (asks?.kind === "upload") return uploadSaid(text, asks.upload, turn);
  if (saysImport(text)) return backToImport(turn);
  if (asks?.kind === "past" || asks?.kind === "past-date") return pastSaid(text, asks, turn);
  return null;
}

async function answerTo(part: OtherPart, known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  switch (part.kind) {
    case "undo":
      return undo(null, turn);
    case "snooze":
      return snooze(part, known, turn);
    case "away":
      return away(part, turn);
    case "not-mine":
      return notMine(part, known, turn);
    case "why":
      return why(turn);
    case "help":
      return help(turn);
    case "thanks":
      return thanks(turn);
    case "greeting":
      return greeting(turn);
    case "my-actions":
      return myActions(turn);
    case "show":
      return show(part.actions, known, turn);
    case "history":
      return history(part.actions, known, turn);
    case "question":
      return question(part.words, turn);
    case "decision":
      return decisionSaid(part, known, turn);
    case "command":
      return command(part, turn);
  }
}

type OtherPart = ReplyPart & { readonly kind: Exclude<ReplyPart["kind"], "report"> };

function isNoReport(part: ReplyPart): part is OtherPart {
  return part.kind !== "report";
}

async function command(part: ReplyPart, turn: Turn): Promise<Answer> {
  switch (part.verb) {
    case "open-review":
    case "close-review":
    case "publish-digest":
      return reviewCommand(turn, part.verb, part.words);
    case "who-unmatched":
      return whoIsUnmatched(turn);
    case "assign":
      return assign(part, turn);
    case "pause-plan":
      return pausePlan(part, turn);
    case "resume-plan":
      return resumePlan(turn);
    case "past-list":
      return pastList(turn);
    default:
      return notUnderstood(part.words, turn);
  }
}

function keptBeside(words: string): Answer {
  const text = `I did not understand “${words}”. It is kept with your message; say it another way if it matters.`;
  return answer({ ...line(text), view: [{ kind: "note", text }] });
}
