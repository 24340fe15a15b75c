// The lines of a cell of owners: which of them name one owner that was wrapped, and which begin another.
import { nameKey } from "../../../plan/names.ts";
import {
  isInitials,
  isTitleNoun,
  isTitleWithService,
  looksLikeBody,
  looksLikePerson,
  looksLikePost,
} from "../../owners/title-words.ts";
import { breaksOff, partedPosts } from "./parted-posts.ts";

/** What the other cells of the column tell. */
export interface OwnerColumn {
  /** Letters of its longest line: what fits into it was never wrapped. */
  readonly widest: number;
  /** Names that fill a cell by themselves somewhere, as `nameKey` writes them. */
  readonly known: ReadonlySet<string>;
  /** Lines of two cells or more. */
  readonly common: ReadonlySet<string>;
}

/** The column that these cells stand in, each with its lines. */
export function ownerColumn(cells: readonly (readonly string[])[]): OwnerColumn {
  const alone = cells.flatMap((lines) => {
    const whole = lines.join(" ");
    return lines.length === 1 || (lines.length === 2 && looksLikePost(whole)) ? [nameKey(whole)] : [];
  });
  const counts = new Map<string, number>();
  for (const lines of cells)
    for (const line of new Set(lines.map(nameKey))) counts.set(line, (counts.get(line) ?? 0) + 1);
  const common = [...counts].flatMap(([line, count]) => (count > 1 ? [line] : []));
  const widest = Math.max(0, ...cells.flat().map((line) => line.length));
  return { widest, known: new Set(alone), common: new Set(common) };
}

/**
 * The lines of each owner. A line that ended early was ended on purpose, so an owner ends with it; where a line is full,
 * only its words can tell.
 *
 * @example
 * ownerLines(["HR", "Research &", "Business Intelligence"], ownerColumn([]))
 * // [["HR"], ["Research &", "Business Intelligence"]]
 */
export function ownerLines(lines: readonly string[], column: OwnerColumn): string[][] {
  const owners: string[][] = [];
  for (const chunk of chunksOf(lines, column)) owners.push(...partedPosts(chunk));
  return owners;
}

/** Letters are not all as wide on paper: what fits by so much of the width would have been on the line above. */
const FITS = 0.85;

function chunksOf(lines: readonly string[], column: OwnerColumn): string[][] {
  const chunks: string[][] = [];
  lines.forEach((line, at) => {
    const open = chunks.at(-1);
    if (open && !begins(open, lines.slice(at), column)) open.push(line);
    else chunks.push([line]);
  });
  return chunks;
}

/** Whether another owner begins with the first of the lines below. */
function begins(open: readonly string[], below: readonly string[], column: OwnerColumn): boolean {
  const [line = ""] = below;
  const above = open.join(" ");
  const last = open.at(-1) ?? "";
  if (!/^\p{Lu}/u.test(line) || breaksOff(above) || /[,;/&(–-]$/.test(above) || isRestOfTitle(above, line))
    return false;
  const isKnown = below.slice(0, MOST_LINES).some((_, at) => isNameElsewhere(below.slice(0, at + 1), column));
  if (isKnown || (isOwner(above, column) && isOwner(line, column) && !mayBeOne(above, line, column))) return true;
  const word = line.split(" ")[0] ?? "";
  const wasEnded = last.length + 1 + word.length <= FITS * column.widest;
  return wasEnded && (isOwner(above, column) || looksLikePost(above));
}

/** A name is wrapped over so many lines at the most. */
const MOST_LINES = 4;

/** "Equalities" and "Team" below each other, where a cell holds "Equalities Team" and nothing else. */
function isNameElsewhere(lines: readonly string[], { known }: OwnerColumn): boolean {
  const text = lines.join(" ");
  return text.includes(" ") && known.has(nameKey(text));
}

/** "Chair" below "Staff Network", or "Manager" below what is no title yet. */
function isRestOfTitle(above: string, line: string): boolean {
  return (
    isTitleNoun(line) && (!looksLikePost(above) || /\b(?:board|committee|forum|group|network|panel|team)$/i.test(above))
  );
}

/** A person, initials, or a name that other cells have: whole, whatever follows. */
function isOwner(text: string, { known, common }: OwnerColumn): boolean {
  const key = nameKey(text);
  if (looksLikePerson(text) || isInitials(text) || isTitleWithService(text)) return true;
  return known.has(key) || (common.has(key) && looksLikePost(text));
}

/** "HR" above "Business Partner": initials may begin a title. */
function mayBeOne(above: string, line: string, { known, common }: OwnerColumn): boolean {
  const isOther = known.has(nameKey(line)) || common.has(nameKey(line));
  return isInitials(above) && looksLikePost(line) && !looksLikeBody(line) && !isOther;
}
