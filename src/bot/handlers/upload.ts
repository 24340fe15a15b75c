// What an officer presses and says about a dropped file: answers, skips, steps back, imports or cancels.
import { keepAnswer, takeBackAnswer } from "../../db/upload-answers.ts";
import { endUpload, lastOpenUpload, lockUpload, UPLOAD_KEPT_DAYS, type Upload } from "../../db/uploads.ts";
import { readReply } from "../../parsers/reply/read-reply.ts";
import type { UploadId } from "../../plan/ids.ts";
import { mayImport } from "../../plan/rights.ts";
import type { Settlement } from "../../plan/settlement.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, line } from "../answer.ts";
import { saysShowAll, saysShowLeftOut, saysYes } from "../set-phrases.ts";
import type { Turn } from "../turn.ts";
import { type OpenUpload, openUpload } from "../uploads/open-upload.ts";
import { peopleIn } from "../uploads/people-upload.ts";
import { showActions, showChanges, showLeftOut } from "../uploads/show-more.ts";
import { takeAnswer } from "../uploads/take-answer.ts";
import { saysUseTemplate, takeTemplate, templateAnswer } from "../uploads/template-upload.ts";
import { nextAnswer, previewAnswer, stepAnswer } from "../uploads/upload-answer.ts";
import { EDITION, type UploadQuestion } from "../uploads/upload-question.ts";
import { importUpload } from "./import-upload.ts";
import { takeList } from "./people/take-list.ts";

type Args = Readonly<Record<string, string>>;

/** A button under a preview or a question. Who may, and how the file stands, is looked at again at each press. */
export async function uploadPressed(id: UploadId | null, args: Args, turn: Turn): Promise<Answer> {
  const upload = await openUploadOf(id, turn);
  if ("fallback" in upload) return upload;
  if (args.do === "cancel") return cancel(upload, turn);
  if (upload.isTemplate) return args.do === "take-template" ? takeTemplate(upload, turn) : templateAnswer(upload);
  if (args.do === "take-people") {
    const people = await peopleIn(turn, upload);
    return people ? takeList(people, turn) : ended("is no list of posts any more");
  }
  const open = await openUpload(turn, upload);
  switch (args.do) {
    case "answer": {
      const question = open.questions.find(({ key }) => key === args.key);
      const chosen = question?.choices[Number(args.choice)];
      if (!question || !chosen) return nextAnswer(open, "That question is answered already.");
      return settle(open, question, chosen.settlement, chosen.label, turn);
    }
    case "skip": {
      const question = open.questions.find(({ key, isNeeded }) => key === args.key && !isNeeded);
      return question
        ? settle(open, question, null, "skipped", turn)
        : nextAnswer(open, "That question is answered already.");
    }
    case "skip-all":
      return skipAll(open, turn);
    case "back":
      return back(upload, turn);
    case "show":
      return showActions(open, Number(args.from ?? 0));
    case "left-out":
      return showLeftOut(open, Number(args.from ?? 0));
    case "import":
      return importUpload(open, args.against ?? null, turn);
    case "another-plan":
      return anotherPlan(open, turn);
    case "changes":
      return showChanges(open);
    case "go-on":
      return stepAnswer(open);
    default:
      return previewAnswer(open);
  }
}

/**
 * The same in words. Null where the words are about something else: a question about the plan, a report, "help".
 */
export async function uploadSaid(text: string, id: UploadId, turn: Turn): Promise<Answer | null> {
  const verb = verbOf(text);
  if (!mayImport(turn.standing, null)) return null;
  const upload = await lockUpload(turn.db, id);
  if (upload?.state !== "read") return null;
  if (verb === "cancel") return cancel(upload, turn);
  if (upload.isTemplate) return verb === "import" || saysUseTemplate(text) ? takeTemplate(upload, turn) : null;
  const open = await openUpload(turn, upload);
  if (open.register.actions.length === 0 && (verb === "import" || saysYes(text))) {
    const people = await peopleIn(turn, upload);
    if (people) return takeList(people, turn);
  }
  const [question] = open.questions;
  if (verb === "import" || (saysYes(text) && !question)) return importUpload(open, null, turn);
  if (verb === "back") return back(upload, turn);
  if (saysShowAll(text)) return showActions(open, 0);
  if (saysShowLeftOut(text)) return showLeftOut(open, 0);
  if (verb === "preview") return previewAnswer(open);
  if (!question) return verb === "skip" || verb === "skip-all" ? nextAnswer(open, "Every question is settled.") : null;
  if (verb === "skip-all") return skipAll(open, turn);
  if (verb === "skip") {
    return question.isNeeded
      ? nextAnswer(open, "This one has to be settled first; it decides what is imported.")
      : settle(open, question, null, "skipped", turn);
  }
  const settlement = takeAnswer(text, question, turn.today);
  if (settlement) return settle(open, question, settlement, choiceSaid(text, question), turn);
  return isAboutSomethingElse(text, turn)
    ? null
    : nextAnswer(open, `I could not read “${text.trim()}” as an answer to this question.`);
}

/** The words of the choice where its number was typed; what was typed otherwise. */
function choiceSaid(text: string, { choices }: UploadQuestion): string {
  const words = text.trim();
  return /^\d+$/.test(words) ? (choices[Number(words) - 1]?.label ?? words) : words;
}

/** A question about the plan, a command, or a report that names its action. */
function isAboutSomethingElse(text: string, turn: Turn): boolean {
  const { parts } = readReply(text, { today: turn.today, listed: [], actions: [] });
  return parts.some(({ kind, actions }) => kind !== "report" || actions.length > 0);
}

/** "Import", when something else was said in between: the file that waits is shown again before it is imported. */
export async function backToImport(turn: Turn): Promise<Answer> {
  const upload = mayImport(turn.standing, null) ? await lastOpenUpload(turn.db, turn.person.id) : null;
  if (upload) return nextAnswer(await openUpload(turn, upload), `“${upload.name}” waits for you.`);
  return line(
    mayImport(turn.standing, null)
      ? "Drop the plan's file here: Word, Excel, PDF, CSV or text. I will show you what I understood before anything is imported."
      : "Plans are brought in by the officer who runs them. Please send it to them.",
  );
}

const VERBS: readonly (readonly [string, RegExp])[] = [
  ["import", /^(?:please )?(?:yes,? )?import(?: (?:it|this|them|the plan|now))?(?: please)?[.!]?$/i],
  ["cancel", /^(?:please )?(?:cancel|don'?t import|do not import|forget it|stop)(?: (?:it|this|the import))?[.!]?$/i],
  ["back", /^(?:go )?back[.!]?$/i],
  ["skip-all", /^skip (?:all|the rest|them all|everything)(?: \d+)?[.!]?$/i],
  ["skip", /^(?:skip|skip (?:it|this)|later|don'?t know|next)[.!]?$/i],
  ["preview", /^(?:show )?(?:the )?(?:preview|plan)(?: again)?[.!?]?$/i],
];

function verbOf(text: string): string | null {
  return VERBS.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

/** The file if it waits for an officer and the presser may import; else what to say. */
async function openUploadOf(id: UploadId | null, turn: Turn): Promise<Upload | Answer> {
  const upload = id === null ? null : await lockUpload(turn.db, id);
  if (!upload || upload.organisationId !== turn.organisation.id) return ended("is no longer here");
  if (!mayImport(turn.standing, null)) {
    throw new UserError("Only the officer who runs the plan imports it. Nothing was changed.");
  }
  switch (upload.state) {
    case "read":
      return upload;
    case "imported":
      if (upload.isTemplate) return line(`Papers use “${upload.name}” already.`);
      return line(`“${upload.name}” is imported already, once; nothing was done twice.`);
    case "cancelled":
      return ended("was cancelled, and what was in it is deleted");
    case "expired":
      return ended(`waited longer than ${UPLOAD_KEPT_DAYS} days, and what was in it is deleted`);
    case "refused":
      return ended("could not be read");
    case "stored":
    case "accepted":
      return line(`“${upload.name}” is still being read. I will tell you when that is done.`);
  }
}

function ended(how: string): Answer {
  return line(`That file ${how}, so nothing was changed. Drop it again to import it.`);
}

async function settle(
  open: OpenUpload,
  { key, question, about }: UploadQuestion,
  settlement: Settlement | null,
  words: string,
  turn: Turn,
): Promise<Answer> {
  await keepAnswer(turn.db, open.upload.id, {
    key,
    question,
    about,
    words,
    settlement,
    at: turn.now,
    by: turn.person.id,
  });
  const now = await openUpload(turn, open.upload);
  return nextAnswer(now, settlement === null ? "Skipped." : `Noted: ${said(settlement, words)}.`);
}

/** What was understood, where words were read; the label of a button says it itself. */
function said(settlement: Settlement, words: string): string {
  switch (settlement.kind) {
    case "due":
      return settlement.cells[0]?.means.said ?? words;
    case "split":
      return settlement.names.join(" + ");
    case "owners":
      return [...new Set(settlement.rows.flatMap(({ names }) => names))].join(" + ");
    case "rename":
      return Object.entries(settlement.names)
        .map(([name, means]) => `${name} is ${means}`)
        .join("; ");
    case "title":
      return `the plan is called “${settlement.title}”`;
    default:
      return `“${words}”`;
  }
}

async function skipAll(open: OpenUpload, turn: Turn): Promise<Answer> {
  const optional = open.questions.filter(({ isNeeded }) => !isNeeded);
  for (const { key, question, about } of optional) {
    const answer = { key, question, about, words: "skipped", settlement: null, at: turn.now, by: turn.person.id };
    await keepAnswer(turn.db, open.upload.id, answer);
  }
  return nextAnswer(await openUpload(turn, open.upload), `Skipped ${optional.length}.`);
}

async function back(upload: Upload, turn: Turn): Promise<Answer> {
  const wasThere = await takeBackAnswer(turn.db, upload.id);
  const open = await openUpload(turn, upload);
  return nextAnswer(open, wasThere ? "Your last answer is taken back." : "There is no answer to take back.");
}

async function anotherPlan(open: OpenUpload, turn: Turn): Promise<Answer> {
  await keepAnswer(turn.db, open.upload.id, {
    key: EDITION,
    question: `Is “${open.register.plan.title}” a later edition of the plan that is held?`,
    about: null,
    words: "It is another plan",
    settlement: { kind: "edition", of: null },
    at: turn.now,
    by: turn.person.id,
  });
  return nextAnswer(await openUpload(turn, open.upload), "Noted: it is another plan.");
}

async function cancel(upload: Upload, turn: Turn): Promise<Answer> {
  await endUpload(turn.db, upload.id, "cancelled", { at: turn.now });
  if (upload.isTemplate) return line(`Cancelled. Papers are written as before, and “${upload.name}” is deleted.`);
  return line(
    `Cancelled. Nothing of “${upload.name}” was imported, and what was in it is deleted. Drop it again whenever you like.`,
  );
}
