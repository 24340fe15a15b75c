// A document to the register of its actions: what it holds, what to ask about it, and the proof that nothing was lost.
import type { LocalDate } from "../plan/calendar.ts";
import type { Query, Register, RegisterAction, RegisterSection } from "../plan/register.ts";
import type { Settled } from "../plan/settlement.ts";
import { withCardHeads } from "./cards/card-heads.ts";
import { cardsAsTables } from "./cards/cards-as-tables.ts";
import { withDashLabels } from "./cards/dash-labels.ts";
import { withLabelsAbove } from "./cards/labels-above.ts";
import type { Document, Row } from "./document/document.ts";
import { withLostTables } from "./document/flat/lost-tables.ts";
import { withLostTable } from "./document/stream/lost-table.ts";
import { noticedAsTables, noticedQuery } from "./lists/action-columns.ts";
import { withCountedActions } from "./lists/counted-actions.ts";
import { withLabelledItems } from "./lists/labelled-items.ts";
import { listsAsTables } from "./lists/lists-as-tables.ts";
import { withNamedActions } from "./lists/named-actions.ts";
import { pointsAsTables, pointsQuery } from "./lists/points.ts";
import { withToldActions } from "./lists/told-actions.ts";
import { withWhoBelow } from "./lists/who-below.ts";
import { explainedInitials } from "./owners/explained-initials.ts";
import { colourQueries } from "./register/colour-queries.ts";
import type { Draft } from "./register/draft.ts";
import { draftActions } from "./register/drafts.ts";
import { dueQueries } from "./register/due-queries.ts";
import { leftOutOf } from "./register/left-out.ts";
import { ownerQueries } from "./register/owner-queries.ts";
import { planFacts } from "./register/plan-facts.ts";
import { reconcile } from "./register/reconcile.ts";
import { rowQueries } from "./register/row-queries.ts";
import { seenInstead } from "./register/seen-instead.ts";
import { statusKey } from "./register/status-key.ts";
import { statusQueries, statusWords } from "./register/status-words.ts";
import { unreadableQueries } from "./register/unreadable-queries.ts";
import type { TablesRead } from "./table/action-row.ts";
import { withPartedColumns } from "./table/combined-columns.ts";
import { directorateNames } from "./table/directorates.ts";
import { headerOf } from "./table/header.ts";
import { withLabelsAsColumns } from "./table/labels-in-cells.ts";
import { withPeriodsAsDates } from "./table/period-matrix.ts";
import { readTables } from "./table/read-tables.ts";
import { filledCells, onlyText } from "./table/row-kind.ts";
import { settledRows } from "./table/settled-rows.ts";
import { withRowsToldApart } from "./table/told-apart.ts";
import { withTablesUpright } from "./table/transposed.ts";

export interface ReadOptions {
  readonly today: LocalDate;
  /** What was settled about the document since it was first read, the earliest first; nothing by default. */
  readonly settled?: readonly Settled[];
}

/**
 * Reads a plan. Nothing is stored, and no text makes it fail: what cannot be understood becomes a query.
 *
 * A document without a table of actions comes back with none, and `seenInstead` says what it is.
 */
export function readPlan(given: Document, options: ReadOptions): Register {
  const settled = options.settled ?? [];
  const document = withLostTables(inRows(given, takesPoints(settled)));
  const facts = planFacts(document);
  const lines = linesOutsideRows(document);
  const read = readTables(
    document,
    {
      title: facts.title,
      organisation: facts.organisation,
      directorateOf: directorateNames(lines, facts.title, sheetsOfActions(document)),
    },
    settledRows(settled.map(({ settlement }) => settlement)),
  );
  const drafts = draftActions(read.actions, {
    unit: document.unit,
    countedFrom: facts.written ?? facts.years?.from ?? options.today,
    written: facts.isUpdate ? null : facts.written,
    years: facts.years,
    yearStarts: facts.yearStarts,
    planWords: [facts.title, ...lines.filter((line) => line.split(" ").length <= 12)],
    settled,
  });
  const key = statusKey(document);
  const asked = drafts.length > 0 ? document : withLostTable(document);
  const unreadable = unreadableQueries(asked);
  return {
    plan: { title: titleSettled(settled) ?? facts.title, organisation: facts.organisation },
    sections: sectionsOf(drafts),
    actions: drafts.map(({ action }): RegisterAction => action),
    statusWords: statusWords(drafts, key, settled),
    queries: [
      ...unreadable,
      ...(drafts.length === 0 && unreadable.length === 0 ? nothingReadQuery(document, read) : []),
      ...rowQueries(drafts, read, document.unit),
      ...ownerQueries(drafts, explainedInitials(document)),
      ...dueQueries(drafts),
      ...colourQueries(drafts, document),
      ...statusQueries(drafts, key, settled),
    ],
    reconciliation: reconcile(document, read.fates, read.parted),
    leftOut: leftOutOf(document, read.fates),
    seenInstead: drafts.length > 0 ? null : seenInstead(asked),
  };
}

/** Every way of laying a plan out, made tables with a row for each action. */
function inRows(given: Document, points: boolean): Document {
  const labelled = withLabelledItems(withCardHeads(withDashLabels(withLabelsAbove(withTablesUpright(given)))));
  const upright = withWhoBelow(labelled);
  const hasTable = upright.blocks.some(({ kind }) => kind === "table");
  const lists = hasTable ? listsAsTables(upright) : withNamedActions(withToldActions(listsAsTables(upright)));
  const listed = withCountedActions(cardsAsTables(points ? asActions(lists) : lists));
  return withRowsToldApart(withPeriodsAsDates(withLabelsAsColumns(withPartedColumns(listed))));
}

/** What may be the actions of a document of which nothing was read; nothing where its tables are asked about already. */
function nothingReadQuery(document: Document, { doubtfulTables }: TablesRead): readonly Query[] {
  const points = pointsQuery(document);
  return points.length > 0 || doubtfulTables.length > 0 ? points : noticedQuery(document);
}

/** Those lists, or what is noticed without any, as tables of actions: whatever the officer was asked about. */
function asActions(document: Document): Document {
  return pointsQuery(document).length > 0 ? pointsAsTables(document) : noticedAsTables(document);
}

/** Whether somebody said that each point of the plan's lists is an action. */
function takesPoints(settled: readonly Settled[]): boolean {
  return settled.some(({ settlement }) => settlement.kind === "points");
}

function titleSettled(settled: readonly Settled[]): string | null {
  const [title] = settled.flatMap(({ settlement }) => (settlement.kind === "title" ? [settlement.title] : []));
  return title ?? null;
}

/** Text outside tables, and rows of tables that hold one text: whatever may be a heading. */
function linesOutsideRows(document: Document): string[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap((row) => (onlyText(row) === null ? [] : filledCells(row).slice(0, 1)))
      : [block.text],
  );
}

/** The names of a workbook's sheets that hold a table of actions: no lists of words to choose from, no notes. */
function sheetsOfActions({ blocks }: Document): readonly string[] {
  const names = new Set<string>();
  let sheet: string | null = null;
  for (const block of blocks) {
    if (block.kind === "heading" && block.isSheet === true) sheet = block.text;
    else if (block.kind === "table" && sheet !== null && block.rows.some(isHeadingOfActions)) names.add(sheet);
  }
  return [...names];
}

function isHeadingOfActions({ cells }: Row): boolean {
  return headerOf(cells)?.of === "actions";
}

/** The sections that hold actions, in order. */
function sectionsOf(drafts: readonly Draft[]): RegisterSection[] {
  const sections = new Map<string, RegisterSection>();
  for (const { read } of drafts) {
    const { section, directorate, lead } = read.standing;
    const key = JSON.stringify([section, directorate]);
    if (section !== null && !sections.has(key)) sections.set(key, { title: section, directorate, lead });
  }
  return [...sections.values()];
}
