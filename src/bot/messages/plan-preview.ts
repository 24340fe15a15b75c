// What was read from a plan, shown to the officer before anything is stored.

import { asWritten } from "../../plan/as-written.ts";
import type { SchemePlace } from "../../plan/change-scheme.ts";
import { nameKey } from "../../plan/names.ts";
import { isDated } from "../../plan/reading.ts";
import type { Query, Register, RegisterAction } from "../../plan/register.ts";
import { ragMark, ragWord, statusWord } from "../../plan/status.ts";
import type { Block, ListItem, Message } from "../message.ts";
import { shortened } from "./action-line.ts";

const QUERIES_SHOWN = 5;
const ACTIONS_SHOWN = 5;

/** The preview of a register: what was found, the proof that nothing was lost, and what needs an answer. */
export function planPreview(register: Register): Message {
  const { plan, actions, queries, seenInstead } = register;
  if (seenInstead !== null) {
    return {
      fallback: `${plan.title}: ${seenInstead}`,
      view: [
        { kind: "heading", text: plan.title },
        { kind: "text", text: seenInstead },
        ...(queries.length > 0 ? queryBlocks(queries) : []),
      ],
    };
  }
  return {
    fallback: `${plan.title}: ${count(actions.length, "action")} read, ${count(queries.length, "question")} to settle.`,
    view: [...planBlocks(register), ...queryBlocks(queries)],
  };
}

/** What was found in a plan: how much and where, owners and dates, the first of its actions. */
export function planBlocks(register: Register): readonly Block[] {
  const { plan, actions } = register;
  return [
    { kind: "heading", text: plan.title },
    { kind: "text", text: `${howMuch(register)} read. ${proof(register)}` },
    byDirectorate(actions),
    { kind: "facts", facts: [datesFact(actions), ownersFact(actions), ...statusFacts(register), ...dueFacts(actions)] },
    ...actionBlocks(actions, 0, ACTIONS_SHOWN),
  ];
}

/** How the plan stands, in three lines: where it was shown at length before. */
export function summaryBlocks(register: Register): readonly Block[] {
  const { plan, actions } = register;
  const heading = `${plan.title}: ${howMuch(register)}`;
  return [
    { kind: "heading", text: heading },
    { kind: "facts", facts: [datesFact(actions), ownersFact(actions)] },
  ];
}

/** Some of the actions as they were read, with what of it that is: "Showing 1 to 5 of 28." */
export function actionBlocks(actions: readonly RegisterAction[], from: number, shown: number): readonly Block[] {
  const some = actions.slice(from, from + shown);
  const last = from + some.length;
  return [
    { kind: "list", numbered: false, items: some.map(actionItem) },
    {
      kind: "note",
      text:
        from === 0 ? `Showing ${last} of ${actions.length}.` : `Showing ${from + 1} to ${last} of ${actions.length}.`,
    },
  ];
}

function actionItem({ reference, action, owners, due, rag, status }: RegisterAction): ListItem {
  const names = owners.map(({ name }) => name);
  const stands = [rag === null ? null : ragMark(rag), status].filter((part) => part !== null).join(", ");
  return {
    title: `${reference}: ${shortened(action)}`,
    text: `${names.length === 0 ? "Nobody is named" : names.join("; ")}. ${sayCell(due)}${stands === "" ? "" : ` ${stands}.`}`,
    details: [],
  };
}

/** "By 30 June 2026, from “June 26”." */
function sayCell({ text, said, settledBy }: RegisterAction["due"]): string {
  const meaning = `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
  const whose = settledBy ? `, as ${settledBy.name} said` : "";
  return `${meaning}${whose}${text === "" || text === said ? "" : `, from “${asWritten(text)}”`}.`;
}

/** "28 actions in 6 sections" */
function howMuch({ actions, sections }: Register): string {
  const of = sections.length > 0 ? ` in ${count(sections.length, "section")}` : "";
  return `${count(actions.length, "action")}${of}`;
}

function datesFact(actions: readonly RegisterAction[]) {
  const dated = actions.filter(({ due }) => isDated(due)).length;
  const ongoing = actions.filter(({ due }) => !isDated(due) && due.ongoing).length;
  const done = actions.filter(({ due }) => !isDated(due) && !due.ongoing && due.done).length;
  const without = actions.length - dated - ongoing - done;
  const parts = [
    `${dated} dated`,
    ...(ongoing > 0 ? [`${ongoing} ongoing`] : []),
    ...(done > 0 ? [`${done} finished`] : []),
    ...(without > 0 ? [`${without} without a date`] : []),
  ];
  return { label: "Dates", value: parts.join(", ") };
}

function ownersFact(actions: readonly RegisterAction[]) {
  const names = new Set(actions.flatMap(({ owners }) => owners.map(({ name }) => nameKey(name))));
  const without = actions.filter(({ owners }) => owners.length === 0).length;
  const nobody = without === 0 ? "" : `; ${count(without, "action")} name${without === 1 ? "s" : ""} nobody`;
  return {
    label: "Owners",
    value: `${names.size === 1 ? "1 post, team or person" : `${names.size} posts, teams and people`}${nobody}`,
  };
}

/** The plan's own status words and what they are taken for; those that a question is about say so. */
function statusFacts({ statusWords, actions }: Register): { label: string; value: string }[] {
  const placed = statusWords.map(({ word, place }) => {
    const number = actions.filter(({ status }) => status !== null && nameKey(status) === nameKey(word)).length;
    return `${number} “${word}”${place ? ` (${sayPlace(place)})` : ""}`;
  });
  return placed.length === 0 ? [] : [{ label: "Status words", value: placed.join(", ") }];
}

function sayPlace({ rag, status }: SchemePlace): string {
  return `counts as ${rag ? ragWord(rag).toLowerCase() : statusWord(status ?? "in-progress")}`;
}

/** "All 99 rows are accounted for: 86 actions, 3 joined to the row before, 10 headings." */
function proof({ reconciliation }: Register): string {
  const { rows, actions, joined, headings, queried, leftOut } = reconciliation;
  const parts = [
    count(actions, "action"),
    ...(joined > 0 ? [`${joined} joined to the row before`] : []),
    ...(headings > 0 ? [count(headings, "heading")] : []),
    ...(queried > 0 ? [`${queried} to settle`] : []),
    ...(leftOut.length > 0 ? [leftOutOf(leftOut)] : []),
  ];
  return `All ${rows} rows are accounted for: ${parts.join(", ")}.`;
}

/** "6 left out (5 text around the tables, 1 ruled line)". */
function leftOutOf(leftOut: Register["reconciliation"]["leftOut"]): string {
  const all = leftOut.reduce((sum, one) => sum + one.count, 0);
  return `${all} left out (${leftOut.map((one) => `${one.count} ${one.reason}`).join(", ")})`;
}

/** By directorate where the plan has any, else by section. */
function byDirectorate(actions: readonly RegisterAction[]): Block {
  const hasDirectorates = actions.some((action) => action.directorate !== null);
  const groups = Map.groupBy(actions, (action) =>
    hasDirectorates ? (action.directorate ?? "(no directorate)") : (action.section ?? "(no section)"),
  );
  return {
    kind: "table",
    caption: `Actions by ${hasDirectorates ? "directorate" : "section"}`,
    columns: [hasDirectorates ? "Directorate" : "Section", "Actions", "Dated", "Not dated", "No owner"],
    rows: [...groups.entries()].map(([name, group]) => [
      name,
      String(group.length),
      String(group.filter((action) => isDated(action.due)).length),
      String(group.filter((action) => !isDated(action.due)).length),
      String(group.filter((action) => action.owners.length === 0).length),
    ]),
  };
}

/** The due cells, one of each kind that occurs, with how it was read: the officer's quickest check. */
function dueFacts(actions: readonly RegisterAction[]): { label: string; value: string }[] {
  const kinds: [string, (action: RegisterAction) => boolean][] = [
    ["A date", ({ due }) => due.deadlines.length === 1 && due.recurrence === null && !due.ongoing],
    ["Several dates", ({ due }) => due.deadlines.length > 1],
    ["Repeating", ({ due }) => due.recurrence !== null],
    ["Ongoing", ({ due }) => due.ongoing && due.recurrence === null],
    ["Not wholly understood", ({ due }) => due.leftOver.trim() !== ""],
  ];
  return kinds.flatMap(([label, holds]) => {
    const example = actions.find(holds);
    if (!example) return [];
    const number = actions.filter(holds).length;
    const { text, said, leftOver } = example.due;
    const unread = leftOver.trim() === "" ? "" : `; not understood: “${leftOver.trim()}”`;
    return [{ label: `${label} (${number})`, value: `“${asWritten(text)}” is read as “${said}”${unread}` }];
  });
}

function queryBlocks(queries: readonly Query[]): Block[] {
  if (queries.length === 0) return [{ kind: "text", text: "Nothing needs an answer from you." }];
  const shown = queries.slice(0, QUERIES_SHOWN);
  return [
    { kind: "heading", text: `To settle: ${shown.length} of ${queries.length}` },
    {
      kind: "list",
      numbered: true,
      items: shown.map((query) => ({
        title: query.about ?? "The plan",
        text: query.question,
        details: query.choices.length > 0 ? [query.choices.join(" / ")] : [],
      })),
    },
  ];
}

function count(number: number, thing: string): string {
  if (number === 1) return `1 ${thing}`;
  return `${number} ${thing.endsWith("y") ? `${thing.slice(0, -1)}ies` : `${thing}s`}`;
}
