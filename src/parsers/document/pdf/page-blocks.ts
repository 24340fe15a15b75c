// The blocks of each page in reading order: ruled tables, tables without lines, and what stands around them.
import { endsSentence, startsMidSentence } from "../text-flow.ts";
import { alignedRest, alignedTableAt } from "./aligned-table.ts";
import { withBadges } from "./badges.ts";
import { around, type Box } from "./box.ts";
import type { PageBlock } from "./join-pages.ts";
import { labelledCardAt } from "./labelled-card.ts";
import type { Rule, Shade } from "./page-content.ts";
import type { PageLayout } from "./page-layout.ts";
import type { PageTable } from "./page-table.ts";
import { proseBlocks, type Typography } from "./prose.ts";
import { inReadingOrder } from "./reading-order.ts";
import { ruledTable } from "./ruled-table.ts";
import { joinedRules } from "./rules.ts";
import { shadesIn } from "./shades-in.ts";
import { taggedTable } from "./tagged-rows.ts";
import { placeOf, type TaggedGroup, type TaggedPart, taggedGroups } from "./tagged-table.ts";
import { lineText, type TextLine } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the whole document says about how it is set. */
export interface Setting {
  readonly type: Typography;
  readonly vocabulary: Vocabulary;
}

/** The pages, each knowing how the one before ended: a table may go on without its headings. */
export function pagesInOrder(pages: readonly PageLayout[], setting: Setting): PageBlock[][] {
  const groups = taggedGroups(pages.map(({ tagged }) => tagged.map(({ part }) => part)));
  const done: PageBlock[][] = [];
  for (const page of pages)
    done.push(blocksOf(page, tablesOf(page, groups, setting), tableAtFoot(done.at(-1) ?? []), setting));
  return done;
}

/** The table that a page ends with, or ended with but for the heading of its next part: that part may follow overleaf. */
function tableAtFoot(blocks: readonly PageBlock[]): PageTable | null {
  const last = blocks.findLast((block) => block.kind === "table" || !isHeadingOfPart(block));
  const below = last ? blocks.length - 1 - blocks.lastIndexOf(last) : 0;
  return last?.kind === "table" && below <= MOST_HEADING_BLOCKS ? last : null;
}

const MOST_HEADING_BLOCKS = 2;

function isHeadingOfPart(block: PageBlock): boolean {
  if (block.kind === "heading") return true;
  return (
    block.kind === "paragraph" && !block.unreadable && block.text.split(" ").length <= 16 && !/[.;]$/.test(block.text)
  );
}

/** Tables with lines or tags, from top to bottom. */
function tablesOf(
  { content, grids, tagged, ruled }: PageLayout,
  groups: ReadonlyMap<TaggedPart, TaggedGroup>,
  { vocabulary }: Setting,
): PageTable[] {
  const drawn = grids.map((grid): PageTable => {
    const table = ruledTable(grid, ruled, content.shaded, content.number, vocabulary);
    const part = tagged.find((each) => each.grid === grid)?.part;
    const group = part && groups.get(part);
    return part && group ? { ...table, tagged: placeOf(part, group) } : table;
  });
  const byTags = tagged.flatMap(({ part, grid }): PageTable[] => {
    const group = groups.get(part);
    return grid || !group ? [] : [taggedTable(part, group, content, vocabulary)];
  });
  return [...drawn, ...byTags].sort((left, right) => left.top - right.top);
}

function blocksOf(
  page: PageLayout,
  tables: readonly PageTable[],
  before: PageTable | null,
  setting: Setting,
): PageBlock[] {
  const { lines, frames } = page;
  const blocks: PageBlock[] = [];
  let from = -Infinity;
  const addLines = (to: number): void => {
    const between = lines.filter(({ baseline }) => baseline >= from && baseline < to);
    blocks.push(...looseBlocks(between, page, blocks.length === 0 ? before : null, setting));
    from = Math.max(from, to);
  };
  let next = 0;
  const addFrames = (above: number): void => {
    for (let frame = frames[next]; frame && frame.top < above; frame = frames[++next]) {
      addLines(frame.top);
      blocks.push(...looseBlocks(frame.lines, page, null, setting));
    }
  };
  for (const table of tables) {
    addFrames(table.top);
    addLines(table.top);
    blocks.push(table);
  }
  addFrames(Infinity);
  addLines(Infinity);
  return blocks;
}

/** Lines outside ruled tables: tables where headings show them, prose elsewhere. */
function looseBlocks(
  lines: readonly TextLine[],
  { content }: PageLayout,
  before: PageTable | null,
  { type, vocabulary }: Setting,
): PageBlock[] {
  const place = { from: content.number, to: content.number };
  const rules = joinedRules(content.across);
  const on = {
    placeOf: () => place,
    vocabulary,
    separators: separatorsOf(content, rules),
    rules,
    shadeAt: shadesIn(content.shaded),
  };
  const blocks: PageBlock[] = [];
  let prose: TextLine[] = [];
  const addProse = (): void => {
    for (const part of inReadingOrder(prose)) {
      const [first, ...more] = proseBlocks(withBadges(part), content.number, type, vocabulary);
      if (first) blocks.push(...goingOn(blocks.pop(), first), ...more);
    }
    prose = [];
  };
  for (let at = 0; at < lines.length; ) {
    const above = at === 0 ? before : null;
    const found =
      labelledCardAt(lines, at, above, on) ??
      alignedTableAt(lines, at, above, on) ??
      (above && alignedRest(lines, above, on));
    if (found) {
      addProse();
      blocks.push(found.table ?? unreadable(lines.slice(found.from, found.to), content.number));
      at = found.to;
    } else {
      const line = lines[at];
      if (line) prose.push(line);
      at += 1;
    }
  }
  addProse();
  return blocks;
}

/** A paragraph that the foot of a column cut goes on at the head of the next. */
function goingOn(above: PageBlock | undefined, first: PageBlock): PageBlock[] {
  if (above?.kind !== "paragraph" || first.kind !== "paragraph" || above.unreadable)
    return above ? [above, first] : [first];
  const goesOn = !endsSentence(above.text) && startsMidSentence(first.text);
  return goesOn ? [{ ...above, text: `${above.text} ${first.text}` }] : [above, first];
}

function unreadable(lines: readonly TextLine[], page: number): PageBlock {
  const text = lines.map(lineText).join(" / ");
  return { kind: "paragraph", text, from: page, to: page, unreadable: "its columns and rows cannot be told apart" };
}

/** Heights of lines and of the edges of shades that are wide enough to part rows. */
function separatorsOf({ shaded, width }: PageLayout["content"], rules: readonly Rule[]): number[] {
  const wide = (from: number, to: number): boolean => to - from > width * 0.3;
  return [
    ...rules.filter(({ from, to }) => wide(from, to)).map(({ at }) => at),
    ...shadedRows(shaded)
      .filter(({ left, right }) => wide(left, right))
      .flatMap(({ top, bottom }) => [top, bottom]),
  ];
}

/** Shades of cells beside each other make the shade of a row. */
function shadedRows(shaded: readonly Shade[]): readonly Box[] {
  const rows = new Map<string, Box[]>();
  for (const shade of shaded) {
    const key = `${Math.round(shade.top)} ${Math.round(shade.bottom)}`;
    rows.set(key, [...(rows.get(key) ?? []), shade]);
  }
  return [...rows.values()].map(around);
}
