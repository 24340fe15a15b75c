// What a preview shows the first of, at length: all actions, all changes of an edition, all that was left out.
import { type Answer, answer } from "../answer.ts";
import type { Block } from "../message.ts";
import { editionPreview } from "../messages/edition-preview.ts";
import { leftOutBlocks } from "../messages/left-out.ts";
import { actionBlocks } from "../messages/plan-preview.ts";
import { choice } from "../presses.ts";
import { NOTHING_OPEN } from "../remembered.ts";
import type { OpenUpload } from "./open-upload.ts";
import { stepAnswer } from "./upload-answer.ts";

/** A chat message stays readable and within every service's size. */
const SHOWN_AT_ONCE = 25;

/** So many of each kind; a plan with more changes than that is another plan. */
const CHANGES_AT_ONCE = 100;

/** The changes of a later edition; where it is none any more, the step at which the upload stands. */
export function showChanges(open: OpenUpload): Answer {
  if (open.meant.kind !== "edition") return stepAnswer(open);
  const { fallback, view } = editionPreview(open.meant.plan.title, open.meant.changes, CHANGES_AT_ONCE);
  return shown(open, fallback, [...view, { kind: "choices", choices: [goOn(open)] }]);
}

/** @param from how many actions were shown before */
export function showActions(open: OpenUpload, from: number): Answer {
  const { actions, plan } = open.register;
  return shown(open, `The actions of ${plan.title}, from ${from + 1}.`, [
    { kind: "heading", text: plan.title },
    ...actionBlocks(actions, from, SHOWN_AT_ONCE),
    further(open, "show", actions.length, from),
  ]);
}

/** @param from how many rows and lines were shown before */
export function showLeftOut(open: OpenUpload, from: number): Answer {
  const { leftOut, plan } = open.register;
  return shown(open, `What was left out of ${plan.title}, from ${from + 1}.`, [
    { kind: "heading", text: `Left out of ${plan.title}` },
    ...leftOutBlocks(leftOut, from, SHOWN_AT_ONCE),
    further(open, "left-out", leftOut.length, from),
  ]);
}

function further(open: OpenUpload, what: "show" | "left-out", total: number, from: number): Block {
  const next = from + SHOWN_AT_ONCE;
  const rest = Math.min(total - next, SHOWN_AT_ONCE);
  const args = { upload: String(open.upload.id), do: what, from: String(next) };
  const more = rest > 0 ? [choice(`Show the next ${rest}`, "upload", args)] : [];
  return { kind: "choices", choices: [...more, goOn(open)] };
}

function goOn({ upload }: OpenUpload) {
  return choice("Go on", "upload", { upload: String(upload.id), do: "go-on" });
}

function shown({ upload }: OpenUpload, fallback: string, view: readonly Block[]): Answer {
  return answer({ fallback, view, remembers: { ...NOTHING_OPEN, asks: { kind: "upload", upload: upload.id } } });
}
