// Questions about rows: what belongs together, what stands twice, what is an action at all.
import { nameKey } from "../../plan/names.ts";
import type { Query, SourceSpan } from "../../plan/register.ts";
import type { TablesRead } from "../table/action-row.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";

export function rowQueries(drafts: readonly Draft[], read: TablesRead, unit: SourceSpan["unit"]): readonly Query[] {
  return [
    ...drafts.flatMap(joinedInDoubt),
    ...drafts.flatMap(withoutText),
    ...strayRows(drafts, read, unit),
    ...doubtfulTables(read, unit),
    ...duplicates(drafts),
  ];
}

function joinedInDoubt({ action, read }: Draft): Query[] {
  if (read.perhapsJoined === null) return [];
  return [
    {
      about: action.reference,
      question: `Does ${quote(read.perhapsJoined)} go on with ${action.reference}, above it?`,
      choices: ["Yes, it is one action", "No, it is an action of its own", "It is a heading"],
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
    },
  ];
}

function strayRows(drafts: readonly Draft[], { strays }: TablesRead, unit: SourceSpan["unit"]): Query[] {
  return strays.map(({ row, text, above }) => {
    const reference = drafts[above]?.action.reference ?? null;
    const belongs = reference === null ? [] : [`It belongs to ${reference}, above it`];
    return {
      about: reference,
      question: `On ${unit} ${row.from} ${quote(text)} stands without an action. What is it?`,
      choices: [...belongs, "Leave it out"],
    };
  });
}

function doubtfulTables({ doubtfulTables: tables }: TablesRead, unit: SourceSpan["unit"]): Query[] {
  return tables.map(({ headings, from }) => ({
    about: null,
    question: `The table on ${unit} ${from} has owners and dates but no column of actions. Which column says what is to be done?`,
    choices: [...headings, "None; leave the table out"],
  }));
}

/** The same words in two directorates are two actions; within one, perhaps a row that was pasted twice. */
function duplicates(drafts: readonly Draft[]): Query[] {
  const seen = new Map<string, string[]>();
  for (const { action } of drafts) {
    const key = [nameKey(action.action), action.directorate ?? action.section ?? ""].join("|");
    const references = seen.get(key) ?? [];
    references.push(action.reference);
    seen.set(key, references);
  }
  return [...seen.values()].flatMap((references): Query[] => {
    const [first, ...others] = references;
    if (first === undefined || others.length === 0) return [];
    return [
      {
        about: others[0] ?? null,
        question: `${listed(references)} say the same in the same words. Are they one action?`,
        choices: [`Yes; keep ${first}`, "No; keep them all"],
      },
    ];
  });
}
