// What is said about a dropped file: what was understood, the next question, or whether to import it.
import { UPLOAD_KEPT_DAYS } from "../../db/uploads.ts";
import { counted } from "../../plan/listing.ts";
import { type Answer, answer } from "../answer.ts";
import type { Block } from "../message.ts";
import { editionPreview, isCut } from "../messages/edition-preview.ts";
import { planBlocks, summaryBlocks } from "../messages/plan-preview.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import { type OpenUpload, shownAgainst } from "./open-upload.ts";
import type { UploadQuestion } from "./upload-question.ts";

/** Longer labels stand as a numbered list, and the buttons are their numbers. */
const LONGEST_LABEL = 60;

/** The preview with the first question, or with *Import* where there is none. */
export function previewAnswer(open: OpenUpload, before: string | null = null): Answer {
  const { register, upload } = open;
  const step = nextStep(open);
  const first = before === null ? [] : [{ kind: "text" as const, text: before }];
  if (register.actions.length === 0) return nothingYet(open, first);
  return asked(open, {
    fallback: `${before ? `${before} ` : ""}${register.plan.title}: ${counted(register.actions.length, "action")} read from ${upload.name}. ${step.fallback}`,
    view: [
      ...first,
      ...planBlocks(register),
      ...moreBlocks(open, 5),
      ...noteBlocks(open),
      ...editionBlocks(open),
      ...step.view,
    ],
  });
}

/** The next question with what was just said about the one before. */
export function nextAnswer(open: OpenUpload, before: string): Answer {
  const step = nextStep(open);
  const summary = open.questions.length === 0 ? asItIsNow(open) : [];
  return asked(open, {
    fallback: `${before} ${step.fallback}`,
    view: [{ kind: "text", text: before }, ...summary, ...step.view],
  });
}

/** The next question, or *Import*, once more. */
export function stepAnswer(open: OpenUpload): Answer {
  return asked(open, nextStep(open));
}

/**
 * A document in which no action was found: what it is, and the question that may make actions of it. Without one it can only
 * be sent anew.
 */
function nothingYet(open: OpenUpload, first: readonly Block[]): Answer {
  const { register, questions } = open;
  const text = register.seenInstead ?? "I found no action in it.";
  const view: readonly Block[] = [...first, { kind: "heading", text: register.plan.title }, { kind: "text", text }];
  if (questions.length === 0) return answer({ fallback: text, view });
  const step = nextStep(open);
  return asked(open, { fallback: `${text} ${step.fallback}`, view: [...view, ...step.view] });
}

function asked({ upload }: OpenUpload, said: Pick<Answer, "fallback" | "view">): Answer {
  return answer({ ...said, remembers: { ...NOTHING_OPEN, asks: { kind: "upload", upload: upload.id } } });
}

function nextStep(open: OpenUpload): Pick<Answer, "fallback" | "view"> {
  const [question] = open.questions;
  return question ? questionStep(question, open) : importStep(open);
}

function questionStep(question: UploadQuestion, open: OpenUpload): Pick<Answer, "fallback" | "view"> {
  const args = { upload: String(open.upload.id) };
  const total = open.answers.length + open.questions.length;
  const heading = `Question ${open.answers.length + 1} of ${total}`;
  const labels = question.choices.map(({ label }) => label);
  const areLong = labels.some((label) => label.length > LONGEST_LABEL);
  const choices = labels.map((label, at) =>
    choice(areLong ? String(at + 1) : label, "upload", {
      ...args,
      do: "answer",
      key: question.key,
      choice: String(at),
    }),
  );
  const optional = open.questions.filter(({ isNeeded }) => !isNeeded).length;
  const rest = [
    ...(question.isNeeded ? [] : [choice("Skip", "upload", { ...args, do: "skip", key: question.key })]),
    ...(!question.isNeeded && optional > 1
      ? [choice(`Skip all ${optional}`, "upload", { ...args, do: "skip-all" })]
      : []),
    ...(open.answers.length > 0 ? [choice("Back", "upload", { ...args, do: "back" })] : []),
    choice("Cancel", "upload", { ...args, do: "cancel" }),
  ];
  const how = howToAnswer(question);
  return {
    fallback: `${heading}: ${question.question}`,
    view: [
      { kind: "heading", text: heading },
      { kind: "text", text: question.question },
      ...(areLong
        ? [{ kind: "list" as const, numbered: true, items: labels.map((title) => ({ title, text: "", details: [] })) }]
        : []),
      ...(choices.length > 0 ? [{ kind: "choices" as const, choices }] : []),
      { kind: "choices", choices: rest },
      ...(how ? [{ kind: "note" as const, text: how }] : []),
    ],
  };
}

function howToAnswer({ takes }: UploadQuestion): string | null {
  switch (takes?.kind) {
    case "date":
      return "Or write a date in your own words, such as “end of June 2027”.";
    case "owners":
      return "Or write who owns it: a post, a team or a name; several with “;” between them.";
    case "split":
      return "Or write the owners yourself, with “;” between them.";
    case "names":
      return takes.of.length === 1
        ? `Or write whom ${takes.of[0]} stands for: a post or a name.`
        : `Or write whom they stand for, as in “${takes.of[0]} = Head of Parks; ${takes.of[1]} = …”.`;
    case "title":
      return "Write its title.";
    default:
      return null;
  }
}

function importStep(open: OpenUpload): Pick<Answer, "fallback" | "view"> {
  const { upload, register, meant, answers } = open;
  const args = { upload: String(upload.id) };
  const skipped = answers.filter(({ settlement }) => settlement === null).length;
  const left = skipped === 0 ? "" : ` ${counted(skipped, "question")} you skipped: the plan says there what it says.`;
  const text =
    meant.kind === "edition"
      ? `Shall I apply this edition to “${meant.plan.title}”? References, reports and history stay.${left}`
      : `Shall I import ${register.actions.length === 1 ? "this one action" : `these ${register.actions.length} actions`}?${left}`;
  return {
    fallback: text,
    view: [
      { kind: "text", text },
      {
        kind: "choices",
        choices: [
          choice("Import", "upload", { ...args, do: "import", against: shownAgainst(meant) }),
          choice("Cancel", "upload", { ...args, do: "cancel" }),
          ...(answers.length > 0 ? [choice("Back", "upload", { ...args, do: "back" })] : []),
          ...(meant.kind === "edition"
            ? [choice("It is another plan", "upload", { ...args, do: "another-plan" })]
            : []),
        ],
      },
      {
        kind: "note",
        text: `Nothing is stored as a plan before you press Import. What was in the file is deleted when you import or cancel, and after ${UPLOAD_KEPT_DAYS} days at the latest.`,
      },
    ],
  };
}

/** After the answers: how the plan stands with them. */
function asItIsNow(open: OpenUpload): readonly Block[] {
  return [...summaryBlocks(open.register), ...moreBlocks(open, 0), ...editionBlocks(open)];
}

function editionBlocks({ meant, upload }: OpenUpload): readonly Block[] {
  if (meant.kind !== "edition") return [];
  const all = choice("Show all changes", "upload", { upload: String(upload.id), do: "changes" });
  return [
    ...editionPreview(meant.plan.title, meant.changes).view,
    ...(isCut(meant.changes) ? [{ kind: "choices" as const, choices: [all] }] : []),
  ];
}

/**
 * All of what is shown in part: the actions, and the rows and lines that were left out.
 *
 * @param shown how many actions stand in the message already
 */
function moreBlocks({ upload, register }: OpenUpload, shown: number): readonly Block[] {
  const { actions, leftOut } = register;
  const args = { upload: String(upload.id), from: "0" };
  const choices = [
    ...(actions.length > shown ? [choice(`Show all ${actions.length}`, "upload", { ...args, do: "show" })] : []),
    ...(leftOut.length > 0
      ? [choice(`Show what was left out (${leftOut.length})`, "upload", { ...args, do: "left-out" })]
      : []),
  ];
  return choices.length > 0 ? [{ kind: "choices", choices }] : [];
}

/** What no answer changes, for the officer to know. */
function noteBlocks({ notes }: OpenUpload): readonly Block[] {
  if (notes.length === 0) return [];
  return [
    { kind: "heading", text: `To know (${notes.length})` },
    {
      kind: "list",
      numbered: false,
      items: notes.map(({ about, question }) => ({ title: about ?? "The plan", text: question, details: [] })),
    },
  ];
}
