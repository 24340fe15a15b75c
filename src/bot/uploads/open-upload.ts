// A dropped file that waits for its officer: its plan as it is understood now, and what is still to be asked.
import { heldForCompare } from "../../db/held-for-compare.ts";
import { type HeldPlan, latestEdition, plansOf } from "../../db/plans.ts";
import { answersOf, type UploadAnswer } from "../../db/upload-answers.ts";
import type { Upload } from "../../db/uploads.ts";
import type { Document } from "../../parsers/document/document.ts";
import { readPlan } from "../../parsers/read-plan.ts";
import { dayIn } from "../../plan/calendar.ts";
import { compareEditions } from "../../plan/compare-editions.ts";
import type { EditionChange } from "../../plan/edition.ts";
import type { EditionId } from "../../plan/ids.ts";
import { plansLike } from "../../plan/plan-of-edition.ts";
import type { Query, Register } from "../../plan/register.ts";
import { type PairAnswer, settleDoubts } from "../../plan/settle-doubts.ts";
import { type RowAt, rowKey, type Settlement } from "../../plan/settlement.ts";
import type { BotContext } from "../context.ts";
import {
  EDITION,
  editionQuestion,
  notesOf,
  pairKey,
  pairQuestions,
  queryQuestions,
  titleQuestion,
  type UploadQuestion,
} from "./upload-question.ts";

export interface OpenUpload {
  readonly upload: Upload;
  readonly answers: readonly UploadAnswer[];
  readonly register: Register;
  readonly meant: PlanMeant;
  /** What is open, in the order in which it is asked. */
  readonly questions: readonly UploadQuestion[];
  readonly notes: readonly Query[];
}

/** What importing the file would do. */
export type PlanMeant =
  | { readonly kind: "new" }
  /** To be asked: a plan of a similar title is held. */
  | { readonly kind: "perhaps"; readonly similar: readonly HeldPlan[] }
  | {
      readonly kind: "edition";
      readonly plan: HeldPlan;
      readonly latest: EditionId;
      readonly changes: readonly EditionChange[];
    };

/**
 * Reads the document once more, with everything that was answered.
 *
 * @param first the plan as it was read with the file, where nothing can be answered yet: it is not read again then
 */
export async function openUpload(ctx: BotContext, upload: Upload, first: Register | null = null): Promise<OpenUpload> {
  const { db, organisation, today } = ctx;
  const answers = await answersOf(db, upload.id);
  const settled = answers.flatMap(({ settlement, words, name, at }) =>
    settlement ? [{ settlement, words, by: name, on: dayIn(organisation.timeZone, at) }] : [],
  );
  const register = first ?? readPlan(upload.document as Document, { today: upload.readOn ?? today, settled });
  const { meant, clash } = await planMeant(ctx, register, answers);
  const answered = new Set(answers.map(({ key }) => key));
  const asked = [
    ...(meant.kind === "perhaps" ? [editionQuestion(register.plan.title, meant.similar)] : []),
    ...(clash ? [titleQuestion(register.plan.title)] : []),
    ...queryQuestions(register),
    ...(meant.kind === "edition" ? pairQuestions(meant.changes) : []),
  ];
  const questions = asked.filter(({ key, isNeeded }) => isNeeded || !answered.has(key));
  return { upload, answers, register, meant, questions, notes: notesOf(register) };
}

/** What a press of *Import* was shown: where another edition came in meanwhile, this differs. */
export function shownAgainst(meant: PlanMeant): string {
  return meant.kind === "edition" ? `${meant.plan.id}.${meant.latest}` : "new";
}

async function planMeant(
  { db, organisation }: BotContext,
  register: Register,
  answers: readonly UploadAnswer[],
): Promise<{ readonly meant: PlanMeant; readonly clash: boolean }> {
  const plans = await plansOf(db, organisation.id);
  const { same, similar } = plansLike(plans, register.plan.title);
  const said = answers.find(({ key }) => key === EDITION)?.settlement;
  const named = said?.kind === "edition" ? said : null;
  if (named && named.of === null) return { meant: { kind: "new" }, clash: same !== null };
  const plan = named ? plans.find(({ id }) => id === named.of) : same;
  if (plan) {
    const changes = compareEditions(await heldForCompare(db, plan.id), register);
    const settled = settleDoubts(changes, pairAnswers(changes, answers));
    return {
      meant: { kind: "edition", plan, latest: await latestEdition(db, plan.id), changes: settled },
      clash: false,
    };
  }
  return { meant: similar.length > 0 ? { kind: "perhaps", similar } : { kind: "new" }, clash: false };
}

/** The answers about pairs that are doubtful still: another answer may have changed the rows. */
function pairAnswers(changes: readonly EditionChange[], answers: readonly UploadAnswer[]): readonly PairAnswer[] {
  const said = new Map(answers.map(({ key, settlement }) => [key, settlement]));
  return changes.flatMap((change) => {
    if (change.kind !== "doubtful") return [];
    const { held, now } = change;
    const answer: Settlement | null | undefined = said.get(pairKey(held.id, now.source));
    return answer?.kind === "pair" ? [{ held: held.reference, now: now.reference, same: answer.same }] : [];
  });
}

/** The reference that a row's action has in the register; null where the row is none any more. */
export function referenceAt({ actions }: Register, row: RowAt): string | null {
  return actions.find(({ source }) => rowKey(source) === rowKey(row))?.reference ?? null;
}
