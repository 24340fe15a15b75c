// From a line of chat to an answer: read, then handled part by part.
import { actionsById, type HeldAction } from "../db/held-actions.ts";
import { lastQuestion } from "../db/message-context.ts";
import { type Order, readOrder } from "../parsers/order/read-order.ts";
import type { ReplyPart } from "../parsers/reply/reply.ts";
import { readSchemeCommand } from "../parsers/scheme/read-scheme-command.ts";
import type { Became } from "../plan/became.ts";
import { UserError } from "../plan/user-error.ts";
import { type Answer, answer, line, together } from "./answer.ts";
import { correction } from "./handlers/correction.ts";
import { decide } from "./handlers/decision.ts";
import { decisionSaid } from "./handlers/decision-said.ts";
import { askedOfDigest, paperSaid } from "./handlers/digest.ts";
import { formSaid } from "./handlers/form.ts";
import { recordHeld } from "./handlers/held.ts";
import { help, helpSaid } from "./handlers/help.ts";
import { home, mySettings } from "./handlers/home.ts";
import { notMine } from "./handlers/not-mine.ts";
import { obey } from "./handlers/order.ts";
import { pastList, pastSaid } from "./handlers/past.ts";
import { pausePlan, resumePlan } from "./handlers/pause.ts";
import { peopleCommand } from "./handlers/people/people-command.ts";
import { bareQuestion, myActions, question, showAll } from "./handlers/question.ts";
import { away, snooze } from "./handlers/quiet.ts";
import { rehearseSaid } from "./handlers/rehearse.ts";
import { report } from "./handlers/report.ts";
import { reviewCommand } from "./handlers/review.ts";
import { schemeSaid } from "./handlers/scheme.ts";
import { history, show } from "./handlers/show.ts";
import { greeting, thanks } from "./handlers/small-talk.ts";
import { undo } from "./handlers/undo.ts";
import { undoImport } from "./handlers/undo-import.ts";
import { notUnderstood } from "./handlers/unknown.ts";
import { backToImport, uploadSaid } from "./handlers/upload.ts";
import { why } from "./handlers/why.ts";
import { readLine } from "./read-line.ts";
import type { Ask } from "./remembered.ts";
import { saidReport } from "./said-report.ts";
import { saysHome, saysImport, saysShowAll, saysUndoImport, saysYes } from "./set-phrases.ts";
import { actionsMeant, type Turn } from "./turn.ts";
import { withWords } from "./with-words.ts";

/** All reports of a message are one answer; whatever else it says follows in its order, in the same message. */
export async function understand(text: string, turn: Turn): Promise<Answer> {
  const direct = await answerToOurs(text, turn);
  if (direct) return direct;
  const paper = await paperSaid(text, turn);
  if (paper) return as("instruction", paper);
  const order = readOrder(text, turn.today);
  if (order?.kind === "moderate") return understand(order.words, turn);
  const obeyed = order && (await obey(order, text, turn));
  if (order && obeyed) return as(ORDERS[order.kind], obeyed);
  const scheme = readSchemeCommand(text);
  const aboutScheme = scheme && (await schemeSaid(scheme, text, turn));
  if (aboutScheme) return as("instruction", aboutScheme);
  const known = await actionsMeant(turn, text);
  const reply = readLine(text, known, turn);
  if (turn.isAskedOfOthers && reply.parts.some(isAboutTheQuestion)) throw new UserError(ASKED_OF_OTHERS);
  const { asks } = turn.open;
  if (asks?.kind === "return-reason" && reply.parts.every((part) => part.kind === "report")) {
    return as("decision", await decide(asks.request, "return", text.trim(), turn));
  }
  const reports = reply.parts.filter((part) => part.kind === "report");
  const answers: Answer[] = [];
  if (reports.length > 0) answers.push(await reported(reports, text, known, turn));
  for (const part of reply.parts.filter(isNoReport)) {
    answers.push(as(KINDS[part.kind], await answerTo(part, known, turn)));
  }
  if (answers.length === 0) {
    const asked = await bareQuestion(text, turn);
    return asked ? as("question", asked) : notUnderstood(text, turn);
  }
  const left = reply.notUnderstood.trim();
  return together(left ? [...answers, keptBeside(left)] : answers);
}

async function reported(
  parts: readonly ReplyPart[],
  text: string,
  known: readonly HeldAction[],
  turn: Turn,
): Promise<Answer> {
  const said = parts.map((part) => saidReport(part, text));
  const putRight = parts.some((part) => part.correction) ? await correction(text, known, turn) : null;
  const told = said.map((part) =>
    withWords(
      part,
      known.filter(({ reference }) => part.actions.includes(reference)),
      turn,
    ),
  );
  return putRight ?? report(told, known, turn);
}

/** It names no action, so it would be about what was asked. */
function isAboutTheQuestion({ kind, actions }: ReplyPart): boolean {
  return actions.length === 0 && ["report", "not-mine", "show", "history"].includes(kind);
}

const ASKED_OF_OTHERS =
  "That question is for whoever is assigned to the team, so nothing was recorded. If you meant an action of your own, name it, as in “PLA-1 green”.";

/** What a message became, where the handler did not say. */
function as(became: Became["as"], said: Answer): Answer {
  return said.became.length > 0 ? said : { ...said, became: [{ as: became, why: null }] };
}

const ORDERS: Readonly<Record<Exclude<Order["kind"], "moderate">, Became["as"]>> = {
  waiting: "question",
  committee: "question",
  "said-since": "question",
  audit: "question",
  "show-rules": "question",
  "put-back": "instruction",
  form: "instruction",
  "go-on": "instruction",
  rule: "instruction",
  setting: "instruction",
  "show-settings": "question",
  "bank-holidays": "instruction",
  "own-time": "instruction",
  "review-progress": "question",
  "early-sight": "question",
  "late-corrections": "question",
  calendar: "instruction",
  "for-somebody": "report",
  end: "report",
  assign: "decision",
};

const KINDS: Readonly<Record<OtherPart["kind"], Became["as"]>> = {
  undo: "instruction",
  snooze: "instruction",
  away: "instruction",
  "not-mine": "instruction",
  why: "question",
  help: "question",
  thanks: "note",
  greeting: "note",
  "my-actions": "question",
  show: "question",
  history: "question",
  question: "question",
  decision: "decision",
  command: "instruction",
};

/** "Yes" and "show all" answer our last message and mean nothing by themselves. */
async function answerToOurs(text: string, turn: Turn): Promise<Answer | null> {
  const { asks, held } = turn.open;
  const ofDigest = await askedOfDigest(text, turn);
  if (ofDigest) return as("question", ofDigest);
  if (held.length > 0 && saysYes(text)) return recordHeld(turn.open, null, null, turn);
  const [request, ...others] = asks?.kind === "decide" ? asks.requests : [];
  if (request && others.length === 0 && saysYes(text)) {
    return as("decision", await decide(request, "approve", null, turn));
  }
  if (asks?.kind === "form") {
    const [action] = await actionsById(turn.db, [asks.action]);
    const filled = action && (await formSaid(text, action, asks.field, turn));
    if (filled) return as("note", filled);
  }
  const topic = helpSaid(text, turn);
  if (topic) return as("question", topic);
  const page = saysHome(text);
  if (page) return page === "home" ? home(turn) : mySettings(turn);
  if (saysUndoImport(text)) return as("instruction", await undoImport(null, turn));
  const imported = await aboutImport(text, asks, turn);
  if (imported) return as("decision", imported);
  const all = saysShowAll(text) ? await showAll(await lastQuestion(turn.db, turn.person.id), 0, turn) : null;
  return all && as("question", all);
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
  if (part.people) return peopleCommand(part.people, part.words, turn);
  switch (part.verb) {
    case "open-review":
    case "close-review":
    case "publish-digest":
    case "nudge":
      return reviewCommand(turn, part.verb, part.words);
    case "rehearse":
      return rehearseSaid(part, turn);
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
  const became: Became = { as: "note", why: `not understood: “${words}”` };
  return answer({ ...line(text), view: [{ kind: "note", text }], became: [became] });
}
