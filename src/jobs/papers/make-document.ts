// Makes the file that was asked for, from the plan's snapshots and nothing else.
import type { Database } from "../../db/database.ts";
import { lateCorrectionsTo } from "../../db/late-reports.ts";
import { lockedSnapshots, snapshotOfToday, staffNames } from "../../db/locked-snapshots.ts";
import { paperTemplateOf } from "../../db/paper-templates.ts";
import type { Organisation } from "../../db/people.ts";
import type { HeldPlan } from "../../db/plans.ts";
import { dayIn, writeDay } from "../../plan/calendar.ts";
import { type DocumentWish, documentName, MEDIA_TYPES, wishOf } from "../../plan/document.ts";
import type { LateCorrection } from "../../plan/late-correction.ts";
import { annualSummary } from "../../plan/paper/annual-summary.ts";
import { committeePaper } from "../../plan/paper/committee-paper.ts";
import { evidencePack } from "../../plan/paper/evidence-pack.ts";
import type { Paper } from "../../plan/paper/paper.ts";
import { EVERYTHING } from "../../plan/paper/template.ts";
import { yearOfQuarter } from "../../plan/quarter.ts";
import type { Snapshot } from "../../plan/snapshot.ts";
import { UserError } from "../../plan/user-error.ts";
import { lateWithoutNames, withoutNames } from "../../plan/without-names.ts";
import { type Office, officePdf } from "./office-pdf.ts";
import { plainDocx } from "./plain-docx.ts";
import { registerCsv } from "./register-csv.ts";
import { registerXlsx } from "./register-xlsx.ts";
import { templateDocx } from "./template-docx.ts";

export interface MadeDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** "Q1 2026/27, as at 3 July 2026; 41 of 47 actions updated". */
  readonly said: string;
  /** What whoever gets it must know. */
  readonly notices: readonly string[];
}

export interface Making {
  readonly db: Database;
  readonly organisation: Organisation;
  readonly at: Date;
  readonly office: Office;
  /** A Word template for this paper alone; null: the council's own where it has one that fits, or our plain one. */
  readonly template: Uint8Array | null;
}

/** @throws UserError where there is nothing to make it from, the template does not fit, or no office program makes a PDF */
export async function makeDocument(asked: DocumentWish, plan: HeldPlan, making: Making): Promise<MadeDocument> {
  const wish = wishOf(asked);
  const { quarters, isLocked, late } = await quartersFor(wish, plan, making);
  const last = quarters.at(-1) ?? quarters[0];
  const notices = [
    ...(isLocked
      ? []
      : [
          `This is the plan as it stood on ${writeDay(last.asAt)}. The quarter is not closed, so figures can still change.`,
        ]),
    ...(wish.isPublic ? ["Names of staff are left out of this version."] : []),
  ];
  const { organisation } = making;
  const given = { organisation: organisation.name, notices };
  const name = documentName(wish, plan.title, last.label);
  const mediaType = MEDIA_TYPES[wish.format];
  switch (wish.format) {
    case "csv":
      return { name, mediaType, bytes: registerCsv(last), said: saidOf(last), notices };
    case "xlsx":
      return { name, mediaType, bytes: await registerXlsx(last, given), said: saidOf(last), notices };
    case "docx":
    case "pdf": {
      const paper = paperOf(wish, quarters, { ...given, late });
      const template = making.template ?? (await ownTemplate(wish, making));
      const docx = template ? await templateDocx(paper, template) : await plainDocx(paper);
      const bytes = wish.format === "docx" ? docx : await officePdf(docx, making.office);
      return { name, mediaType, bytes, said: `${paper.period}, as at ${paper.asAt}; ${paper.updated}`, notices };
    }
  }
}

/** Papers of other kinds have other parts than a committee paper, so they fit only where a template takes them whole. */
async function ownTemplate({ kind }: DocumentWish, { db, organisation }: Making): Promise<Uint8Array | null> {
  const own = await paperTemplateOf(db, organisation.id);
  return own && (kind === "paper" || own.placeholders.includes(EVERYTHING)) ? own.bytes : null;
}

type Quarters = readonly [Snapshot, ...Snapshot[]];

/** The closed quarters, oldest first; where none is closed, or it is asked for, the plan as it stands comes last. */
async function quartersFor(
  wish: DocumentWish,
  plan: HeldPlan,
  { db, organisation, at }: Making,
): Promise<{
  readonly quarters: Quarters;
  readonly isLocked: boolean;
  readonly late: readonly LateCorrection[];
}> {
  const locked = await lockedSnapshots(db, plan.id);
  const isLocked = locked.length > 0 && !wish.asItStands;
  const today = dayIn(organisation.timeZone, at);
  const all = isLocked ? locked : [...locked, await snapshotOfToday(db, organisation, plan, { at, today })];
  const names = wish.isPublic ? await staffNames(db, organisation.id) : [];
  const [first, ...others] = wish.isPublic ? all.map((snapshot) => withoutNames(snapshot, names)) : all;
  if (!first || first.actions.length + others.length === 0) {
    throw new UserError(`${plan.title} has no actions, so there is nothing to report on.`);
  }
  const late = isLocked ? await lateCorrectionsTo(db, plan.id, (others.at(-1) ?? first).label) : [];
  return { quarters: [first, ...others], isLocked, late: wish.isPublic ? lateWithoutNames(late, names) : late };
}

type Given = Pick<Paper, "organisation" | "notices"> & { readonly late: readonly LateCorrection[] };

function paperOf(wish: DocumentWish, quarters: Quarters, given: Given): Paper {
  const last = quarters.at(-1) ?? quarters[0];
  switch (wish.kind) {
    case "paper":
    case "register":
      return committeePaper(last, quarters.at(-2) ?? null, given);
    case "evidence":
      return evidencePack(yearOf(quarters), wish.framework, given);
    case "annual": {
      const year = yearOf(quarters);
      const before = quarters[quarters.length - year.length - 1] ?? null;
      return annualSummary(year, before, { ...given, year: yearOfQuarter(last.from) });
    }
  }
}

/** The quarters of the last one's year. */
function yearOf(quarters: Quarters): Quarters {
  const last = quarters.at(-1) ?? quarters[0];
  const [first = last, ...others] = quarters.filter(({ from }) => yearOfQuarter(from) === yearOfQuarter(last.from));
  return [first, ...others];
}

function saidOf({ label, asAt }: Snapshot): string {
  return `${label}, as at ${writeDay(asAt)}`;
}
