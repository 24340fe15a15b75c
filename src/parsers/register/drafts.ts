// Rows of actions to actions of the register.
import type { LocalDate } from "../../plan/calendar.ts";
import type { SourceSpan } from "../../plan/register.ts";
import { rowAt, type Settled } from "../../plan/settlement.ts";
import { foldText } from "../document/clean-text.ts";
import { columnEvidence } from "../due/column-evidence.ts";
import { readDue } from "../due/read-due.ts";
import { knownOwners } from "../owners/known-owners.ts";
import type { KnownOwners } from "../owners/owner-key.ts";
import { type OwnersRead, readOwners, type SettledSplits } from "../owners/read-owners.ts";
import { leadingReference, plainReference } from "../references/printed-reference.ts";
import { references } from "../references/references.ts";
import type { ActionRow } from "../table/action-row.ts";
import type { PlanRow } from "../table/plan-row.ts";
import type { Draft } from "./draft.ts";
import { yearsIn } from "./plan-facts.ts";
import { type RatingRead, ratingInProgress, readRating } from "./rag-words.ts";
import { settledDues } from "./settled-dues.ts";
import { settledOwners } from "./settled-owners.ts";
import { settledRatings } from "./settled-ratings.ts";
import { tagsOf } from "./tags.ts";

export interface DraftContext {
  readonly unit: SourceSpan["unit"];
  /** What "within 12 months" counts from: the plan's own date, else where its years begin, else the day of the import. */
  readonly countedFrom: LocalDate;
  /** The plan's own date, if it is known: what is due before it is doubted. */
  readonly written: LocalDate | null;
  /** The years that the plan is about, if its title gives them: what is due outside of them is doubted. */
  readonly years: { readonly from: LocalDate; readonly to: LocalDate } | null;
  /** The month in which the financial year begins. */
  readonly yearStarts: number;
  /** Title and headings: the years in them say which years the plan is about. */
  readonly planWords: readonly string[];
  /** What a person said about owners and dates. */
  readonly settled: readonly Settled[];
}

/** Every row read with the evidence of all the others: references, owners and dates decide each other's doubts. */
export function draftActions(rows: readonly ActionRow[], context: DraftContext): readonly Draft[] {
  const leads = tablesWithLeadingReferences(rows);
  const read = rows.map((row) => withReference(row, leads));
  const made = references(read.map(({ printed, row }) => ({ printed, ...row.standing })));
  const known = knownOwners(rows.flatMap(({ row }) => row.owners.map(({ text }) => text)));
  const column = columnEvidence(
    rows.map(({ row }) => row.due),
    context.planWords,
  );
  const settledOwner = settledOwners(context.settled);
  const settledDue = settledDues(context.settled);
  const settledRating = settledRatings(context.settled);
  return read.map(({ row, printed, text }, at): Draft => {
    const owners = settledOwner(row, ownersOf(row.row, known, settledOwner.splits));
    const due = readDue(dueText(row.row.due), {
      today: ownYear(row) ?? context.countedFrom,
      written: context.written,
      window: context.years,
      financialYearStartMonth: context.yearStarts,
      column,
    });
    const settled = settledDue(row, due);
    const rating = settledRating(rowAt(row.table, row.row), ratingOf(row.row));
    return {
      action: {
        reference: made[at] ?? "",
        printedReference: printed,
        section: row.standing.section,
        directorate: row.standing.directorate,
        action: text,
        outcome: foldText(row.row.outcome) || null,
        evidence: foldText(row.row.evidence) || null,
        tags: tagsOf(row.row.further),
        owners: owners.owners,
        due: settled.due,
        ...rating,
        rag: settled.clearsRating ? null : rating.rag,
        source: { ...rowAt(row.table, row.row), to: row.row.to, unit: row.row.unit ?? context.unit },
      },
      read: row,
      ownerDoubts: owners.doubts,
    };
  });
}

function ratingOf({ rag, status, further }: PlanRow): RatingRead {
  return readRating(rag === "" && status === "" ? ratingInProgress(further) : rag, status);
}

/** Under "Delivery in 2024/25" a quarter without a year is one of that year; a span of years says less than the plan does. */
function ownYear({ standing }: ActionRow): LocalDate | null {
  const years = yearsIn(standing.section ?? "");
  return years && years.to.slice(0, 4) <= String(Number(years.from.slice(0, 4)) + 1) ? years.from : null;
}

interface Referenced {
  readonly row: ActionRow;
  readonly printed: string | null;
  readonly text: string;
}

/** The printed reference: its own cell, the row above's, or in front of the action where the whole table has it there. */
function withReference(row: ActionRow, leads: ReadonlySet<number>): Referenced {
  const text = actionText(row.row.action);
  const own = row.row.reference || row.inheritedReference;
  if (own) return { row, printed: foldText(plainReference(own)), text };
  const leading = leads.has(row.table) ? leadingReference(text.replace(/^• /, "")) : null;
  return leading ? { row, printed: leading.reference, text: leading.rest } : { row, printed: null, text };
}

/** Tables that write the reference in front of the action; one such action alone proves nothing. */
function tablesWithLeadingReferences(rows: readonly ActionRow[]): ReadonlySet<number> {
  const tables = new Map<number, { rows: number; leading: number }>();
  for (const { table, row } of rows) {
    const counts = tables.get(table) ?? { rows: 0, leading: 0 };
    counts.rows += 1;
    if (leadingReference(actionText(row.action).replace(/^• /, "")) !== null) counts.leading += 1;
    tables.set(table, counts);
  }
  const habitual = [...tables].filter(([, counts]) => counts.leading >= counts.rows * 0.6);
  return new Set(habitual.some(([, counts]) => counts.leading > 1) ? habitual.map(([table]) => table) : []);
}

/** One line; a list keeps its bullets, a single item does not. */
function actionText(cell: string): string {
  const text = foldText(cell);
  const bullets = text.match(/•/g)?.length ?? 0;
  return bullets === 1 ? foldText(text.replace(/^• /, "").replace(/ •$/, "")) : text.replace(/ •$/, "");
}

/** One line; the marks of a list say nothing about its dates. */
function dueText(cell: string): string {
  return foldText(cell.replace(/(^|\s)• /g, "$1"));
}

function ownersOf(row: PlanRow, known: KnownOwners, splits: SettledSplits): OwnersRead {
  const cells = row.owners.map(({ text, capacity }) => readOwners(text, capacity, known, splits));
  return { owners: cells.flatMap(({ owners }) => owners), doubts: cells.flatMap(({ doubts }) => doubts) };
}
