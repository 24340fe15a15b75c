// A list of posts and who holds them, before it is taken: what would be done, and what is wrong on which line.
import { writeDay } from "../../plan/calendar.ts";
import { counted } from "../../plan/listing.ts";
import type { LineProblem, PeopleList, PlannedHolding } from "../../plan/people-list.ts";
import type { Block, Message } from "../message.ts";

const SHOWN = 8;

/**
 * @param vacant lines that say that nobody holds the post
 * @example
 * peoplePreview(list, 0).fallback // "37 of 40 lines can be taken; 3 have a problem, so nothing is taken yet."
 */
export function peoplePreview({ holdings, problems }: PeopleList, vacant: number): Message {
  const lines = holdings.length + new Set(problems.map(({ line }) => line)).size;
  const newcomers = new Set(holdings.filter(({ isNew }) => isNew).map(({ email }) => email)).size;
  const text =
    problems.length > 0
      ? `${holdings.length} of ${counted(lines, "line")} can be taken; ${problems.length} ${problems.length === 1 ? "has" : "have"} a problem, so nothing is taken yet.`
      : `${counted(holdings.length, "line")} can be taken: ${counted(new Set(holdings.map(({ post }) => post)).size, "post")}, ${newcomers === 1 ? "1 person" : `${newcomers} people`} new here.`;
  const shown = holdings.slice(0, SHOWN);
  const table: Block = {
    kind: "table",
    caption: `The first ${shown.length} of ${holdings.length}`,
    columns: ["Line", "Post", "Who", "From", "Until"],
    rows: shown.map(rowOf),
  };
  return {
    fallback: text,
    view: [
      { kind: "text", text },
      ...(problems.length > 0 ? [problemList(problems)] : []),
      ...(shown.length > 0 ? [table] : []),
      ...(vacant > 0
        ? [
            {
              kind: "note" as const,
              text: `${counted(vacant, "line")} ${vacant === 1 ? "says" : "say"} that nobody holds the post; nothing is done for ${vacant === 1 ? "it" : "them"}.`,
            },
          ]
        : []),
    ],
  };
}

function problemList(problems: readonly LineProblem[]): Block {
  const sorted = problems.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0));
  return {
    kind: "list",
    numbered: false,
    items: sorted.map(({ line, text }) => ({ title: line === null ? "The file" : `Line ${line}`, text, details: [] })),
  };
}

function rowOf({ line, title, name, isNew, from, until }: PlannedHolding): string[] {
  return [String(line), title, isNew ? `${name} (new)` : name, writeDay(from), until ? writeDay(until) : ""];
}
