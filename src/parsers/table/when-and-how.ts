// One cell that says by when, and how it stands: "March 2027 – on track".

import { readDue } from "../due/read-due.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isStatus } from "./columns-by-content.ts";

/** What parts the two; a bare space only in front of a word such as "Completed". */
const MARKS = /\n(?:• )?|\s+[–—-]\s+|\s*[;,:|/]\s+|[.]\s+|\s+\((?=[^()]*\)$)|\s+/g;

/**
 * When, and how it stands. A date in front comes first, and what stands behind it is progress, whatever dates it names; where
 * the cell says no date in front of a mark, or ends with one, it is divided there, or it is only a date, or only progress.
 */
export function whenAndHow(cell: string): readonly [string, string] {
  const text = cell.trim();
  if (saysOnlyWhen(text) || MOVED.test(text)) return [text, ""];
  for (const mark of [...text.matchAll(MARKS)].reverse()) {
    const [before, behind] = [text.slice(0, mark.index), text.slice(mark.index + mark[0].length)];
    const after = mark[0].includes("(") ? behind.replace(/\)$/, "") : behind;
    if (/^\s+$/.test(mark[0]) && !mark[0].includes("\n") && !isStatus(after)) continue;
    if (saysOnlyWhen(before)) return [before, after];
  }
  for (const mark of text.matchAll(MARKS)) {
    const [before, after] = [text.slice(0, mark.index), text.slice(mark.index + mark[0].length)];
    const isBare = /^\s+$/.test(mark[0]) && !mark[0].includes("\n");
    if (saysOnlyWhen(after) && (isStatus(before) || (!isBare && readDue(before).deadlines.length === 0)))
      return [after, before];
  }
  return readDue(text).deadlines.length > 0 ? [text, ""] : ["", text];
}

/** "June 2026. Moved to March 2027": what follows the first date changes it. */
const MOVED = regExp("i")`
  \b(?:
    revised|moved|extended|deferred|slipped|postponed|pushed|put back|rescheduled|delayed
    |changed|now|new (?:date|deadline)|amended
  )\b.*\b(?:to|until|till|for|by|date|deadline|due|now)\b.*\d
`;

/** Whether all of the words say when, a rhythm and "ongoing" too, or that it is finished. */
function saysOnlyWhen(text: string): boolean {
  const { leftOver, deadlines, recurrence, ongoing, done, from, until } = readDue(text);
  const says = deadlines.length > 0 || recurrence !== null || ongoing || done || from !== null || until !== null;
  return says && leftOver === "" && !HOW.test(text);
}

/** Words that readings of dates pass over, and that tell how it stands. */
const HOW = regExp("i")`
  \b(?:
    on[ -]?(?:track|target)|off[ -]track|not (?:yet )?started|in progress|under ?way|started
    |behind|delayed|late|overdue|at risk|red|amber|green|blue|achieved|met
  )\b
  |.\b(?:done|completed?)\b
`;
