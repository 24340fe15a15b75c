// A row whose cells have a line or more each: which lines make a cell, told by what may stand under each heading.
import { isReference } from "../../references/printed-reference.ts";
import type { Meaning } from "../../table/columns.ts";
import { columnsOf } from "../../table/columns-of.ts";
import { isDate, isPost } from "../flat/cell-signs.ts";
import { continuesCell } from "../text-flow.ts";

/** More are no row. */
const MOST_LINES = 16;

/**
 * The cells of a row, no cell blank, or null where its lines fit the headings in no way or in several: two posts below each
 * other are the owners, and text in front of them is what they do. Only where headings name action, owner and date.
 */
export function fitLines(lines: readonly string[], headings: readonly string[]): readonly string[] | null {
  const meanings = columnsOf(headings).map(({ meaning }) => meaning);
  const names = (["action", "owner", "due"] as const).every((each) => meanings.includes(each));
  if (!names || lines.length < headings.length || lines.length > MOST_LINES) return null;
  const [way, ...others] = waysOf(lines, meanings);
  return way && others.length === 0 ? way : null;
}

function waysOf(lines: readonly string[], [meaning, ...more]: readonly Meaning[]): string[][] {
  if (meaning === undefined) return lines.length === 0 ? [[]] : [];
  return lines.slice(0, lines.length - more.length).flatMap((_, at) => {
    const own = lines.slice(0, at + 1);
    if (!mayStandUnder(own, meaning)) return [];
    // The lines of names are names of their own; those of a sentence were wrapped.
    const cell = meaning === "owner" ? joinNames(own) : own.join(" ");
    return waysOf(lines.slice(at + 1), more).map((cells) => [cell, ...cells]);
  });
}

function mayStandUnder(lines: readonly string[], meaning: Meaning): boolean {
  const text = lines.join(" ");
  if (meaning === "reference") return lines.length === 1 && isReference(text);
  if (meaning === "owner") {
    return lines.every((line, at) => isPost(line) || (at > 0 && continuesCell(line))) && !lines.some(isDate);
  }
  if (meaning === "due") return lines.length === 1 && isDate(text);
  if (meaning === "action") return !lines.some((line) => isDate(line) || isReference(line) || isOnlyPost(line));
  return true;
}

/** "Tell all staff about the network" ends as a team does, and has small words that a post has not. */
function isOnlyPost(line: string): boolean {
  return isPost(line) && line.split(" ").every((word) => /^(?:\p{Lu}|[&(–-]|(?:and|of|for|to|in|the|on)$)/u.test(word));
}

function joinNames(lines: readonly string[]): string {
  return lines.reduce((names, line) => `${names}${continuesCell(line) ? " " : "\n"}${line}`);
}
