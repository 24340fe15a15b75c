// *Import*: the plan that was shown is stored, with what was answered about it, in one transaction; and what comes next.
import { applyEditionIn } from "../../db/apply-edition.ts";
import { askOwners } from "../../db/ask-owners.ts";
import { importOf } from "../../db/imports.ts";
import { type AskedQuery, lockImports, type Source, storeRegisterIn, unanswered } from "../../db/store-register.ts";
import { endUpload } from "../../db/uploads.ts";
import { dayIn, writeDay } from "../../plan/calendar.ts";
import type { EditionId, PlanId } from "../../plan/ids.ts";
import { mayImport } from "../../plan/rights.ts";
import { rowKey } from "../../plan/settlement.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, line } from "../answer.ts";
import type { Turn } from "../turn.ts";
import { type OpenUpload, openUpload, referenceAt, shownAgainst } from "../uploads/open-upload.ts";
import { nextAnswer, previewAnswer } from "../uploads/upload-answer.ts";
import { importedAnswer } from "./imported.ts";

/**
 * Imports the file as it is understood now. Where the plan that it was compared with has changed since, nothing is
 * stored and the new comparison is shown.
 *
 * @param against what the button was shown with; null for words, which mean what was shown last
 * @throws UserError where this plan is not the presser's to import
 */
export async function importUpload(shown: OpenUpload, against: string | null, turn: Turn): Promise<Answer> {
  const { db, organisation } = turn;
  await lockImports(db, organisation.id);
  const open = await openUpload(turn, shown.upload);
  const { meant, register, upload, questions } = open;
  if (!mayImport(turn.standing, meant.kind === "edition" ? meant.plan.id : "a new plan")) {
    throw new UserError("Your role is for another plan, so this one is not yours to import. Nothing was changed.");
  }
  if (against !== null && against !== shownAgainst(meant)) return previewAnswer(open, await whoWasFaster(open, turn));
  if (questions.some(({ isNeeded }) => isNeeded)) {
    return nextAnswer({ ...open, questions: questions.filter(({ isNeeded }) => isNeeded) }, "One thing first.");
  }
  if (register.actions.length === 0) return line("There is no action in it to import. Nothing was changed.");
  const source = { name: upload.name, sha256: upload.sha256 ?? "" };
  const stored = await store(open, source, turn);
  if (stored.kind === "already-held") {
    await endUpload(db, upload.id, "cancelled", { at: turn.now });
    return line(
      `This very document is imported already${await sayImport(stored.editionId, turn)}; nothing was changed.`,
    );
  }
  await endUpload(db, upload.id, "imported", { at: turn.now, edition: stored.editionId });
  await askAtOnce(open, stored.planId, turn);
  return importedAnswer(open, stored, turn);
}

function store(open: OpenUpload, source: Source, turn: Turn) {
  const { meant, register } = open;
  const imported = { today: turn.today, by: turn.person.id, at: turn.now, queries: queriesOf(open) };
  return meant.kind === "edition"
    ? applyEditionIn(turn.db, meant.plan.id, register, source, meant.changes, imported)
    : storeRegisterIn(turn.db, turn.organisation.id, register, source, imported);
}

/** What was asked, with the answers; what was skipped or never asked stays without one. */
function queriesOf({ register, answers }: OpenUpload): readonly AskedQuery[] {
  const answered = answers.flatMap(({ settlement, question, about, words, at, by }): AskedQuery[] =>
    settlement === null
      ? []
      : [{ about: about && referenceAt(register, about), question, choices: [], answer: { words, at, by } }],
  );
  const said = new Set(answers.flatMap(({ key, settlement }) => (settlement === null ? [] : [key])));
  return [...answered, ...unanswered(register.queries.filter(({ settles }) => !settles || !said.has(settles.key)))];
}

/** Owners who are to give a date are asked as soon as there is somebody to ask. */
async function askAtOnce({ answers, register }: OpenUpload, planId: PlanId, turn: Turn): Promise<void> {
  const rows = new Set(
    answers.flatMap(({ settlement }) => (settlement?.kind === "ask-owners" ? settlement.rows.map(rowKey) : [])),
  );
  const sources = register.actions.filter(({ source }) => rows.has(rowKey(source))).map(({ source }) => source);
  await askOwners(turn.db, { planId, sources }, turn.today);
}

async function whoWasFaster({ meant, upload }: OpenUpload, turn: Turn): Promise<string> {
  if (meant.kind !== "edition") {
    return `What “${upload.name}” was compared with is no longer held. Nothing was changed; this is how it stands now.`;
  }
  return `“${meant.plan.title}” has changed since you saw this: another edition was imported${await sayImport(meant.latest, turn)}. Nothing of yours was stored; this is how it compares now.`;
}

/** " by Olu Bright on 3 June 2026" */
async function sayImport(edition: EditionId, turn: Turn): Promise<string> {
  const found = await importOf(turn.db, edition);
  if (!found) return "";
  const by = found.by === null ? "" : ` by ${found.by}`;
  return `${by} on ${writeDay(dayIn(turn.organisation.timeZone, found.at))}`;
}
