// A row whose cells have its separator in them (" / ", a comma that nobody quoted), or that leaves cells out: which part
// belongs to which column.
import { isInitials, looksLikePost } from "../owners/title-words.ts";
import { isReference } from "../references/printed-reference.ts";
import type { Column } from "../table/columns.ts";
import { looksLikeDate } from "../table/columns-by-content.ts";
import { foldText } from "./clean-text.ts";

/**
 * The cells of a row, parts that belong together joined again; null where no part stands where an owner or a date
 * should, since then it is no row. Of equal ways the one that joins what stands first, which is the action, is taken.
 */
export function fitParts(parts: readonly string[], columns: readonly Column[], joint: " / " | ", "): string[] | null {
  if (parts.length > MOST_PARTS) return null;
  const best = bestFrom(parts.map(foldText), columns, 0, 0, new Map());
  const proves = best.groups.some((group, at) => {
    const meaning = columns[at]?.meaning;
    return (meaning === "due" || meaning === "owner") && group.length > 0 && worth(group, columns[at]) > 0;
  });
  return proves ? best.groups.map((group) => group.join(joint)) : null;
}

const MOST_PARTS = 14;

interface Fit {
  readonly score: number;
  readonly groups: readonly (readonly string[])[];
}

/** The best way to give the parts from `part` on to the columns from `column` on. */
function bestFrom(
  parts: readonly string[],
  columns: readonly Column[],
  part: number,
  column: number,
  seen: Map<string, Fit>,
): Fit {
  if (column === columns.length) return { score: part === parts.length ? 0 : Number.NEGATIVE_INFINITY, groups: [] };
  const key = `${part} ${column}`;
  const known = seen.get(key);
  if (known) return known;
  let best: Fit = { score: Number.NEGATIVE_INFINITY, groups: [] };
  for (let end = parts.length; end >= part; end--) {
    const group = parts.slice(part, end);
    const rest = bestFrom(parts, columns, end, column + 1, seen);
    const score = worth(group, columns[column]) + rest.score;
    if (score > best.score) best = { score, groups: [group, ...rest.groups] };
  }
  seen.set(key, best);
  return best;
}

/** How well parts stand in a column: posts under owners, dates under dates, words under actions. */
function worth(group: readonly string[], column: Column | undefined): number {
  const meaning = column?.meaning;
  if (group.length === 0) return meaning === "action" ? -4 : -1;
  const each = (test: (text: string) => boolean): number => (group.every(test) ? 2 : -2);
  const alone = (group.length - 1) * -1;
  switch (meaning) {
    case "owner":
      return each((text) => looksLikePost(text) || isInitials(text));
    case "due":
      return each(saysWhen) + alone * 0.5;
    case "reference":
      return each(isReference) + alone * 2;
    case "rag":
    case "status":
      return each((text) => text.split(" ").length <= 3 && !looksLikePost(text)) / 2 + alone;
    case "action":
      return (group.some((text) => text.split(" ").length > 2) ? 1 : 0) - group.filter(looksLikePost).length * 1.5;
    default:
      if (/\b(?:start|date|when|baseline)\b/i.test(column?.heading ?? "")) return each(saysWhen) + alone * 0.5;
      return alone * 0.25 - (group.some(looksLikePost) ? 0.5 : 0);
  }
}

function saysWhen(text: string): boolean {
  return (
    looksLikeDate(text) || /^(?:tbc|tbd|n\/a|asap|immediate(?:ly)?|spring|summer|autumn|winter|[-–—])\b/i.test(text)
  );
}
