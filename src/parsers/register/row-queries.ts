// Questions about rows: what belongs together, what stands twice, what is an action at all.
import { nameKey } from "../../plan/names.ts";
import type { Query, RegisterAction, SourceSpan } from "../../plan/register.ts";
import { type RowAt, rowAt, rowKey, type Settlement } from "../../plan/settlement.ts";
import type { TablesRead } from "../table/action-row.ts";
import { notAccepted } from "../table/not-accepted.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";
import { AS_READ, keyed, rowOf } from "./settling.ts";

export function rowQueries(drafts: readonly Draft[], read: TablesRead, unit: SourceSpan["unit"]): readonly Query[] {
  return [
    ...drafts.flatMap(joinedInDoubt),
    ...drafts.flatMap(withoutText),
    ...notTakenUp(drafts),
    ...drafts.flatMap((draft) => cellsInDoubt(draft, unit)),
    ...strayRows(drafts, read, unit),
    ...doubtfulTables(read, unit),
    ...duplicates(drafts),
  ];
}

function joinedInDoubt({ action, read }: Draft): Query[] {
  if (read.perhapsJoined === null) return [];
  const row = read.perhapsJoined.at;
  return [
    {
      about: action.reference,
      question: `Does ${quote(read.perhapsJoined.text)} go on with ${action.reference}, above it?`,
      choices: ["Yes, it is one action", "No, it is an action of its own", "It is a heading"],
      settles: {
        key: `joined:${rowKey(row)}`,
        choices: [AS_READ, rowsAre("action", [row]), rowsAre("heading", [row])],
        takes: null,
      },
    },
  ];
}

function withoutText({ action, read }: Draft): Query[] {
  if (!read.withoutText) return [];
  return [
    {
      about: action.reference,
      question: `The action cell beside ${quote(action.action)} is blank, though the row has an owner, a date or a rating. What is to be done?`,
      choices: ["Follow it up under these words", "Leave it out"],
      settles: { key: keyed("blank", action), choices: [AS_READ, rowsAre("left out", [rowOf(action)])], takes: null },
    },
  ];
}

/** A recommendation that was not accepted, and has a date all the same. */
function notTakenUp(drafts: readonly Draft[]): Query[] {
  const refused = drafts.filter(({ read }) => notAccepted(read.row) !== null);
  const [first] = refused;
  if (first === undefined) return [];
  const rows = refused.map(({ action }) => rowOf(action));
  const which = listed(refused.map(({ action }) => action.reference));
  return [
    {
      about: refused.length === 1 ? first.action.reference : null,
      question: `${which} ${refused.length === 1 ? "says" : "say"} ${quote(notAccepted(first.read.row) ?? "")}, and ${refused.length === 1 ? "has" : "have"} a date. Should anybody be asked about ${refused.length === 1 ? "it" : "them"}?`,
      choices: ["No; leave out what was not accepted", "Yes, follow up"],
      settles: { key: keyed("refused", first.action), choices: [rowsAre("left out", rows), AS_READ], takes: null },
    },
  ];
}

function cellsInDoubt({ action, read: { row } }: Draft, unit: SourceSpan["unit"]): Query[] {
  if (row.doubt === undefined) return [];
  const place = row.to > row.from ? `${unit}s ${row.from} to ${row.to}` : `${unit} ${row.from}`;
  const who = action.owners.map(({ name }) => name);
  const by = who.length > 0 ? listed(who) : "nobody";
  const when = action.due.text === "" ? "no date" : quote(action.due.text);
  return [
    {
      about: action.reference,
      question: `I am not sure of ${action.reference}, on ${place}: ${row.doubt}. I read ${quote(action.action)}, by ${by}, with ${when}. Is that right?`,
      choices: ["Yes, as it is read", "Leave it out"],
      settles: { key: keyed("cells", action), choices: [AS_READ, rowsAre("left out", [rowOf(action)])], takes: null },
    },
  ];
}

function strayRows(drafts: readonly Draft[], { strays }: TablesRead, unit: SourceSpan["unit"]): Query[] {
  return strays.map(({ row, table, text, above }) => {
    const at = rowAt(table, row);
    const reference = drafts[above]?.action.reference ?? null;
    const belongs = reference === null ? [] : [`It belongs to ${reference}, above it`];
    return {
      about: reference,
      question: `On ${row.unit ?? unit} ${row.from} ${quote(text)} stands without an action. What is it?`,
      choices: [...belongs, "Leave it out"],
      settles: {
        key: `stray:${rowKey(at)}`,
        choices: [...belongs.map(() => rowsAre("joined", [at])), rowsAre("left out", [at])],
        takes: null,
      },
    };
  });
}

function doubtfulTables({ doubtfulTables: tables }: TablesRead, unit: SourceSpan["unit"]): Query[] {
  const once = tables.filter(
    (each, at) =>
      tables.findIndex((other) => other.table === each.table && other.headings.join() === each.headings.join()) === at,
  );
  return once.map(({ headings, table, from, guessed, rows }): Query => {
    if (guessed !== null) return guessedTable({ headings, table, from, guessed, rows }, unit);
    return {
      about: null,
      question: `The table on ${unit} ${from} has owners and dates but no column of actions. Which column says what is to be done?`,
      choices: [...headings, "None; leave the table out"],
      settles: {
        key: `column:${table}:${from}`,
        choices: [...headings.map((heading): Settlement => ({ kind: "column", table, heading })), AS_READ],
        takes: null,
      },
    };
  });
}

function guessedTable(
  { headings, table, from, guessed, rows }: TablesRead["doubtfulTables"][number],
  unit: SourceSpan["unit"],
): Query {
  const others = headings.filter((heading) => heading !== guessed);
  const out = rowsAre("left out", rows);
  return {
    about: null,
    question: `No heading of the table on ${unit} ${from} says what is to be done; I took ${quote(guessed ?? "")}. Is that right?`,
    choices: [`Yes, ${quote(guessed ?? "")}`, ...others, "None; leave the table out"],
    settles: {
      key: `column:${table}:${from}`,
      choices: [AS_READ, ...others.map((heading): Settlement => ({ kind: "column", table, heading })), out],
      takes: null,
    },
  };
}

/** The same words in two directorates are two actions; within one, perhaps a row that was pasted twice. */
function duplicates(drafts: readonly Draft[]): Query[] {
  const seen = new Map<string, RegisterAction[]>();
  for (const { action } of drafts) {
    const key = [nameKey(action.action), action.directorate ?? action.section ?? ""].join("|");
    const actions = seen.get(key) ?? [];
    actions.push(action);
    seen.set(key, actions);
  }
  return [...seen.values()].flatMap((actions): Query[] => {
    const [first, ...others] = actions;
    if (first === undefined || others.length === 0) return [];
    const references = actions.map(({ reference }) => reference);
    const again = others.filter((other) => rowKey(rowOf(other)) !== rowKey(rowOf(first)));
    return [
      {
        about: others[0]?.reference ?? null,
        question: `${listed(references)} say the same in the same words. Are they one action?`,
        choices: [`Yes; keep ${first.reference}`, "No; keep them all"],
        // Two things that one row lists cannot be left out apart.
        settles:
          again.length < others.length
            ? null
            : { key: keyed("twice", first), choices: [rowsAre("left out", again.map(rowOf)), AS_READ], takes: null },
      },
    ];
  });
}

function rowsAre(are: Extract<Settlement, { kind: "rows" }>["are"], rows: readonly RowAt[]): Settlement {
  return { kind: "rows", rows, are };
}
