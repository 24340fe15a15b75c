// Questions about due cells: not understood, read in one of two ways, before the plan itself, finished yet red.
import { type DueFacts, isDated, type Reading } from "../../plan/reading.ts";
import type { Query } from "../../plan/register.ts";
import { rowKey } from "../../plan/settlement.ts";
import { ragWord } from "../../plan/status.ts";
import { SLIP_OF_THE_PEN } from "../due/out-of-time.ts";
import { SLIP_OF_THE_FINGER } from "../due/slips.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";
import { AS_READ, cellOf, dueIs, FINISHED, isSettled, keyed, meaning, rowOf, UNDATED } from "./settling.ts";

/** A cell that somebody settled is not asked about again. */
export function dueQueries(all: readonly Draft[]): readonly Query[] {
  const drafts = all.filter((draft) => !isSettled(draft));
  return [
    ...notUnderstood(drafts),
    ...drafts.flatMap(partlyUnderstood),
    ...drafts.flatMap(datesInDoubt),
    ...partedRows(drafts),
    ...readInTwoWays(drafts),
    ...beforeThePlan(drafts),
    ...drafts.flatMap(finishedYetNot),
    ...undated(drafts),
  ];
}

function notUnderstood(drafts: readonly Draft[]): Query[] {
  return eachText(
    drafts,
    ({ due }) => due.leftOver !== "" && !isDated(due) && !due.ongoing && !due.done && due.from === null,
  ).map(({ text, actions, alternatives }) => ({
    about: actions.length === 1 ? (actions[0]?.reference ?? null) : null,
    question: `${quote(text)} (${listed(actions.map(({ reference }) => reference))}) gives no date that I can read. When is it due?`,
    choices: [...alternatives.map(({ said }) => said), "No date yet; ask at each quarterly review"],
    settles: {
      key: `unread:${text}`,
      choices: [...alternatives, UNDATED].map((means) => dueIs(actions, () => means)),
      takes: { kind: "date", cells: actions.map(cellOf) },
    },
  }));
}

/**
 * "June 2026 or the new depot": the date holds unless the officer says otherwise, but the words are not lost. A remark in
 * brackets behind a date ("Dec 26 (four)") is no doubt about it.
 */
function partlyUnderstood({ action }: Draft): Query[] {
  const { due, reference } = action;
  const isRead = isDated(due) || due.ongoing || due.done || due.from !== null;
  const outside = due.text.replace(/\([^()]*\)/g, " ");
  const words = due.leftOver.split("; ").filter((part) => outside.includes(part) && /\p{L}{2}|\d/u.test(part));
  if (!isRead || words.length === 0) return [];
  return [
    {
      about: reference,
      question: `I read ${quote(due.text)} (${reference}) as ${due.said}, and could not read ${quote(words.join("; "))}. What holds?`,
      choices: [due.said, ...due.alternatives.map(({ said }) => said), "No date yet; ask at each quarterly review"],
      settles: {
        // A row that lists several things has a date for each.
        key: `${keyed("partly", action)}:${due.text}`,
        choices: [meaning(due), ...due.alternatives, UNDATED].map((means) => dueIs([action], () => means)),
        takes: { kind: "date", cells: [cellOf(action)] },
      },
    },
  ];
}

/** Three bullets beside two dates. */
function datesInDoubt({ action, read }: Draft): Query[] {
  if (read.stacked !== "unpaired") return [];
  return [
    {
      about: action.reference,
      question: `${action.reference} lists several things and another number of dates (${quote(action.due.text)}). Which date belongs to which?`,
      choices: ["All of them to the whole action", "I will write each with its date"],
      settles: null,
    },
  ];
}

/** Three bullets beside three dates. */
function partedRows(drafts: readonly Draft[]): Query[] {
  const rows = new Map<string, Draft["action"][]>();
  for (const { action, read } of drafts) {
    if (read.stacked !== "parted") continue;
    const key = rowKey(rowOf(action));
    rows.set(key, [...(rows.get(key) ?? []), action]);
  }
  return [...rows.values()].flatMap((actions): Query[] => {
    const [first] = actions;
    if (!first) return [];
    return [
      {
        about: first.reference,
        question: `${first.reference} lists several things with a date each; I made an action of each: ${listed(actions.map(({ reference }) => reference))}. Is that right?`,
        choices: ["Yes", "No, it is one action with several dates"],
        settles: {
          key: keyed("parted", first),
          choices: [AS_READ, { kind: "one-action", row: rowOf(first) }],
          takes: null,
        },
      },
    ];
  });
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
    const others = otherWays(due);
    return [
      {
        about: likewise.length === 0 ? first.action.reference : null,
        question: `I read ${quote(due.text)} (${first.action.reference}) as ${due.said}${likewise.length > 0 ? `, and likewise ${listed(likewise)}` : ""}. Is that right?`,
        choices: [due.said, ...others.map(({ said }) => said)],
        settles: {
          key: `ways:${kindOfDoubt(due)}:${first.action.due.text}`,
          choices: [null, ...others.keys()].map((nth) =>
            dueIs(
              alike.map(({ action }) => action),
              (action) => meaning((nth === null ? null : otherWays(action.due)[nth]) ?? action.due),
            ),
          ),
          takes: alike.every(({ action }) => action.due.text === due.text)
            ? { kind: "date", cells: alike.map(({ action }) => cellOf(action)) }
            : null,
        },
      },
    ];
  });
}

/** Other readings of the words that were understood, whatever the plan's own date makes of them. */
function otherWays({ alternatives }: Reading): Reading["alternatives"] {
  return alternatives.filter(({ why }) => why !== SLIP_OF_THE_PEN && why !== SLIP_OF_THE_FINGER);
}

/** Readings are doubtful in the same way when the same precisions stand against each other. */
function kindOfDoubt(due: Reading): string | null {
  const [other] = otherWays(due);
  if (!other) return null;
  const precisions = (facts: DueFacts): string =>
    [...new Set(facts.deadlines.map(({ precision }) => precision))].join();
  const dates = precisions(due);
  return dates === "" ? [due.recurrence, other.recurrence].join("|") : [dates, precisions(other)].join("|");
}

/**
 * "Jan 2022" in a plan of September 2022 is often a slip for the year after; not where the row has a status, for then it
 * reports on what was due before. One question for all of them: an old plan may
 * have many. What is due after the plan's end is not asked about: much of a plan outlives it.
 */
function beforeThePlan(drafts: readonly Draft[]): Query[] {
  const slips = drafts.flatMap(({ action }) => {
    if (action.status !== null) return [];
    const other = action.due.alternatives.find(({ why }) => why === SLIP_OF_THE_PEN);
    const why = action.due.assumptions.find((each) => /\blies before\b/.test(each));
    return other && why ? [{ action, other, why }] : [];
  });
  const [first] = slips;
  if (!first) return [];
  const { action, other, why } = first;
  const actions = slips.map((slip) => slip.action);
  const others = new Map(slips.map((slip) => [slip.action.reference, slip.other]));
  const likewise =
    slips.length > 1 ? `, and likewise ${listed(actions.slice(1).map(({ reference }) => reference))}` : "";
  return [
    {
      about: likewise === "" ? action.reference : null,
      question: `I read ${quote(action.due.text)} (${action.reference}) as ${action.due.said}${likewise}; but ${why}. What is meant?`,
      choices: [`${action.due.said}, as written`, other.said, "Already finished"],
      settles: {
        key: keyed("before", action),
        choices: [
          dueIs(actions, ({ due }) => meaning(due)),
          dueIs(actions, ({ reference, due }) => meaning(others.get(reference) ?? due)),
          dueIs(actions, () => FINISHED),
        ],
        takes: likewise === "" ? { kind: "date", cells: [cellOf(action)] } : null,
      },
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
      settles: {
        key: keyed("finished", action),
        choices: [dueIs([action], ({ due }) => meaning(due), true), dueIs([action], () => UNDATED)],
        takes: { kind: "date", cells: [cellOf(action)] },
      },
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
      settles: {
        key: "undated",
        choices: [{ kind: "ask-owners", rows: without.map(rowOf) }, AS_READ],
        takes: without.length === 1 ? { kind: "date", cells: [cellOf(first)] } : null,
      },
    },
  ];
}

interface SameText {
  readonly text: string;
  readonly actions: Draft["action"][];
  /** Of the first of them. */
  readonly alternatives: Reading["alternatives"];
}

/** One entry for each different text of the cells that the test picks. */
function eachText(drafts: readonly Draft[], picks: (action: Draft["action"]) => boolean): SameText[] {
  const found = new Map<string, SameText>();
  for (const draft of drafts) {
    if (!picks(draft.action)) continue;
    const { text, alternatives } = draft.action.due;
    const entry = found.get(text) ?? { text, actions: [], alternatives };
    entry.actions.push(draft.action);
    found.set(text, entry);
  }
  return [...found.values()];
}
