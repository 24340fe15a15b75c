// Tables whose action cells say who and when by labels ("Install a ramp / Lead: Clerk / By: July"): each label becomes a
// column of its own, so that nothing after need know of them.

import { labelledLines } from "../cards/card-line.ts";
import { foldText } from "../document/clean-text.ts";
import type { Block, Document, Row, Table } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { mayBeOwner } from "../lists/owner-and-date.ts";
import { headingWords, type Meaning } from "./columns.ts";
import { headerOf } from "./header.ts";
import { emptyKind, onlyText } from "./row-kind.ts";

/** The document with such labels as columns; only what the table has no column for, and only where most actions have it. */
export function withLabelsAsColumns(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block): Block => (block.kind === "table" ? parted(block) : block)),
  };
}

const MOST = 0.6;
const PARTED: readonly Meaning[] = ["owner", "due"];

function parted(table: Table): Table {
  const at = table.rows.findIndex(({ cells }) => headerOf(cells)?.of === "actions");
  const heading = table.rows[at];
  const columns = heading ? (headerOf(heading.cells)?.columns ?? []) : [];
  const action = columns.findIndex(({ meaning }) => meaning === "action");
  const present = new Set(columns.map(({ meaning }) => meaning));
  const missing = PARTED.filter((meaning) => !present.has(meaning));
  if (!heading || action < 0 || missing.length === 0) return table;
  const isAction = (row: Row, index: number): boolean =>
    index > at && headerOf(row.cells) === null && onlyText(row) === null && emptyKind(row) === null;
  const actions = table.rows.filter(isAction).flatMap(({ cells }) => cells[action] || []);
  const found = actions.map((cell) => partsOf(cell, missing).labels);
  const labels = [...new Map(found.flatMap((own) => [...own]).map(([meaning, { label }]) => [meaning, label]))].filter(
    ([meaning]) => found.filter((own) => own.has(meaning)).length >= actions.length * MOST,
  );
  if (labels.length === 0) return missing.includes("owner") ? withOwnersOfBrackets(table, action, isAction) : table;
  const kept = labels.map(([meaning]) => meaning);
  const width = heading.cells.length;
  const rows = table.rows.map((row, index): Row => {
    const cells = Array.from({ length: width }, (_, column) => row.cells[column] ?? "");
    if (index === at || headerOf(row.cells)) return { ...row, cells: [...cells, ...labels.map(([, label]) => label)] };
    if (!isAction(row, index)) return row;
    const { text, labels: own } = partsOf(cells[action] ?? "", kept);
    const said = kept.map((meaning) => own.get(meaning)?.text ?? "");
    return { ...row, cells: [...cells.map((cell, column) => (column === action ? text : cell)), ...said] };
  });
  return { ...table, rows };
}

/** "Appoint a lead in each school (Director of Education)": an owner behind most of the actions. */
function withOwnersOfBrackets(table: Table, action: number, isAction: (row: Row, index: number) => boolean): Table {
  const ownerOf = (cell: string): { text: string; owner: string } | null => {
    const found = /^(?<text>.*\S)\s*\((?<owner>[^()]+)\)\.?$/s.exec(cell)?.groups;
    return found?.text && found.owner && mayBeOwner(found.owner) ? { text: found.text, owner: found.owner } : null;
  };
  const actions = table.rows.filter(isAction).map(({ cells }) => ownerOf(cells[action] ?? ""));
  const owned = actions.filter((found) => found !== null).length;
  if (owned < 2 || owned < actions.length * MOST) return table;
  const rows = table.rows.map((row, index): Row => {
    if (headerOf(row.cells)?.of === "actions") return { ...row, cells: [...row.cells, "Owner"] };
    const found = isAction(row, index) ? ownerOf(row.cells[action] ?? "") : null;
    if (!found) return row;
    return { ...row, cells: [...row.cells.map((cell, at) => (at === action ? found.text : cell)), found.owner] };
  });
  return { ...table, rows };
}

export interface Parts {
  readonly text: string;
  readonly labels: ReadonlyMap<Meaning, { readonly label: string; readonly text: string }>;
}

/** What stands before and between the labels of these meanings, and behind each of them. */
export function partsOf(cell: string, meanings: readonly Meaning[]): Parts {
  const text: string[] = [];
  const labels = new Map<Meaning, { label: string; text: string }>();
  for (const line of cell.split("\n").flatMap(atLabels)) {
    for (const { label, text: said } of labelledLines(line, { from: 0, to: 0 })) {
      const means = label === null ? null : headingWords(label)?.means;
      if (label === null || !means || !meanings.includes(means)) text.push(label === null ? line : `${label}: ${said}`);
      else labels.set(means, { label, text: [labels.get(means)?.text, said].filter(Boolean).join(", ") });
    }
  }
  return { text: text.join("\n"), labels };
}

/** "Install a ramp. Lead: Clerk" in two, before the label. */
function atLabels(line: string): string[] {
  const found = [...line.matchAll(LABEL)].find(({ groups }) => {
    const means = headingWords(groups?.label ?? "")?.means;
    return means !== undefined && PARTED.includes(means);
  });
  if (!found || found.index === 0) return [line];
  return [foldText(line.slice(0, found.index)).replace(/\s*[;,–—-]$/, ""), line.slice(found.index)];
}

/** One word with a capital and a colon behind it, with the few words that stand in front of it in a label. */
const LABEL = regExp("gu")`
  (?<=\s)(?<label>
    (?:(?:Lead|Responsible|Accountable|Action|Target|Due|Completion|Delivery|End|Executive|Senior) )*
      \p{Lu}\p{Ll}*(?: \p{Ll}+)?
  ):\s
`;
