// Headings that a program prints again at the head of each page of a tagged table, and leaves out of its tags.
import type { PageLayout } from "./page-layout.ts";
import { type TaggedGroup, type TaggedPart, taggedGroups } from "./tagged-table.ts";
import { linesOf, type TextLine } from "./text-lines.ts";

/** The lines right above the parts of tagged tables that go on from another page, where they say what its first row says. */
export function headingsAgain(pages: readonly PageLayout[]): ReadonlySet<TextLine> {
  const groups = taggedGroups(pages.map(({ tagged }) => tagged.map(({ part }) => part)));
  return new Set(
    pages.flatMap(({ lines, tagged }) =>
      tagged.flatMap(({ part, grid }) => {
        const group = groups.get(part);
        return grid || !group || group.parts[0] === part ? [] : linesAgain(part, group, lines);
      }),
    ),
  );
}

/** Headings in one row or two; part of them is enough, for a page may cut them short. */
const MOST_ROWS = 2;
const LEAST = 0.6;

function linesAgain(part: TaggedPart, group: TaggedGroup, lines: readonly TextLine[]): readonly TextLine[] {
  const [first, ...more] = (group.parts[0]?.rows ?? [])
    .slice(0, MOST_ROWS)
    .map(({ cells }) => linesOf(cells.flat(2)).flatMap(({ words }) => words.map(({ text }) => text)));
  const known = new Set([...(first ?? []), ...more.flat()]);
  const above = lines
    .filter(({ baseline }) => baseline < part.top)
    .toSorted((one, other) => other.baseline - one.baseline);
  const differs = above.findIndex(({ words }) => words.some(({ text }) => !known.has(text)));
  const taken = differs < 0 ? above : above.slice(0, differs);
  const said = taken.reduce((sum, { words }) => sum + words.length, 0);
  return first && said >= first.length * LEAST ? taken : [];
}
