// Questions about due cells: not understood, read in one of two ways, before the plan itself, finished yet red.
import { type LocalDate, monthOf, startOfMonth, writeDay, yearOf } from "../../plan/calendar.ts";
import { type DueFacts, isDated, type Reading } from "../../plan/reading.ts";
import type { Query } from "../../plan/register.ts";
import { ragWord } from "../../plan/status.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";

export function dueQueries(drafts: readonly Draft[], written: LocalDate | null): readonly Query[] {
  return [
    ...notUnderstood(drafts),
    ...drafts.flatMap(partlyUnderstood),
    ...drafts.flatMap(datesInDoubt),
    ...readInTwoWays(drafts),
    ...drafts.flatMap((draft) => beforeThePlan(draft, written)),
    ...drafts.flatMap(finishedYetNot),
    ...undated(drafts),
  ];
}

function notUnderstood(drafts: readonly Draft[]): Query[] {
  return eachText(
    drafts,
    ({ due }) => due.leftOver !== "" && !isDated(due) && !due.ongoing && !due.done && due.from === null,
  ).map(({ text, references }) => ({
    about: references.length === 1 ? (references[0] ?? null) : null,
    question: `${quote(text)} (${listed(references)}) gives no date that I can read. When is it due?`,
    choices: ["No date yet; ask at each quarterly review"],
  }));
}

/**
 * "June 2026 or the new depot": the date holds unless the officer says otherwise, but the words are not lost. A remark in
 * brackets behind a date ("Dec 26 (four)") is no doubt about it.
 */
function partlyUnderstood({ action: { due, reference } }: Draft): Query[] {
  const isRead = isDated(due) || due.ongoing || due.done || due.from !== null;
  const outside = due.text.replace(/\([^()]*\)/g, " ");
  const words = due.leftOver.split("; ").filter((part) => outside.includes(part) && /\p{L}{2}|\d/u.test(part));
  if (!isRead || words.length === 0) return [];
  return [
    {
      about: reference,
      question: `I read ${quote(due.text)} (${reference}) as ${due.said}, and could not read ${quote(words.join("; "))}. What holds?`,
      choices: [due.said, ...due.alternatives.map(({ said }) => said), "No date yet; ask at each quarterly review"],
    },
  ];
}

/** Three bullets beside two dates. */
function datesInDoubt({ action, read }: Draft): Query[] {
  if (!read.datesInDoubt) return [];
  return [
    {
      about: action.reference,
      question: `${action.reference} lists several things and another number of dates (${quote(action.due.text)}). Which date belongs to which?`,
      choices: ["All of them to the whole action", "I will write each with its date"],
    },
  ];
}

/**
 * One question for each kind of doubt, with the first such cell as its example: a plan that writes "Nov 25" thirty times
 * asks once whether 25 is a year.
 */
function readInTwoWays(drafts: readonly Draft[]): Query[] {
  const kinds = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const kind = kindOfDoubt(draft.action.due);
    if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), draft]);
  }
  return [...kinds.values()].flatMap((alike): Query[] => {
    const [first] = alike;
    if (!first) return [];
    const { due } = first.action;
    const likewise = alike.slice(1).map(({ action }) => action.reference);
    return [
      {
        about: likewise.length === 0 ? first.action.reference : null,
        question: `I read ${quote(due.text)} (${first.action.reference}) as ${due.said}${likewise.length > 0 ? `, and likewise ${listed(likewise)}` : ""}. Is that right?`,
        choices: [due.said, ...due.alternatives.map(({ said }) => said)],
      },
    ];
  });
}

/** Readings are doubtful in the same way when the same precisions stand against each other. */
function kindOfDoubt(due: Reading): string | null {
  const [other] = due.alternatives;
  if (!other) return null;
  const precisions = (facts: DueFacts): string =>
    [...new Set(facts.deadlines.map(({ precision }) => precision))].join();
  const dates = precisions(due);
  return dates === "" ? [due.recurrence, other.recurrence].join("|") : [dates, precisions(other)].join("|");
}

/** "Jan 2022" in a plan of September 2022 is often a slip for the year after. */
function beforeThePlan({ action }: Draft, written: LocalDate | null): Query[] {
  if (written === null || action.due.done) return [];
  const early = action.due.deadlines.find(({ date }) => date < startOfMonth(yearOf(written), monthOf(written)));
  if (!early) return [];
  const slip = quote(action.due.text.replace(String(yearOf(early.date)), String(yearOf(early.date) + 1)));
  const isSpelt = action.due.text.includes(String(yearOf(early.date)));
  return [
    {
      about: action.reference,
      question: `${quote(action.due.text)} lies before the plan's own date, ${writeDay(written).replace(/^\d+ /, "")}. What is meant?`,
      choices: [`${writeDay(early.date)}, as written`, ...(isSpelt ? [slip] : []), "Already finished"],
    },
  ];
}

function finishedYetNot({ action }: Draft): Query[] {
  if (!action.due.done || action.rag === null || action.rag === "G") return [];
  const word = ragWord(action.rag).toLowerCase();
  return [
    {
      about: action.reference,
      question: `${action.reference} says ${quote(action.due.text)} where its date should be, but is rated ${word}. Which holds?`,
      choices: ["It is finished", `It is still open, and ${word}`],
    },
  ];
}

/** Blank, or "TBC": a cell that was understood, and has no date. */
function saysNothing(due: Reading): boolean {
  return due.leftOver === "" && !isDated(due) && !due.ongoing && !due.done && due.from === null;
}

function undated(drafts: readonly Draft[]): Query[] {
  const without = drafts.filter(({ action }) => saysNothing(action.due)).map(({ action }) => action);
  const [first] = without;
  if (!first) return [];
  const cells = without.map(({ reference, due }) =>
    due.text === "" ? reference : `${reference} (${quote(due.text)})`,
  );
  const which =
    without.length === drafts.length
      ? "No action of this plan has a date"
      : `${listed(cells)} ${without.length === 1 ? "has" : "have"} no date`;
  return [
    {
      about: without.length === 1 ? first.reference : null,
      question: `${which}. What should happen?`,
      choices: ["Ask the owners for one", "Leave it to the quarterly review"],
    },
  ];
}

/** One entry for each different text of the cells that the test picks. */
function eachText(
  drafts: readonly Draft[],
  picks: (action: Draft["action"]) => boolean,
): { text: string; references: string[]; draft: Draft }[] {
  const found = new Map<string, { text: string; references: string[]; draft: Draft }>();
  for (const draft of drafts) {
    if (!picks(draft.action)) continue;
    const { text } = draft.action.due;
    const entry = found.get(text) ?? { text, references: [], draft };
    entry.references.push(draft.action.reference);
    found.set(text, entry);
  }
  return [...found.values()];
}
