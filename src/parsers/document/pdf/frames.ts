// Boxes that stand side by side on a page, each a card of its own: what is in one is read before what is beside it.
import { withCardBadge } from "./badges.ts";
import { type Box, isInside } from "./box.ts";
import type { PageContent, Piece, Rule } from "./page-content.ts";
import { joinedRules } from "./rules.ts";
import { linesOf, lineText, type TextLine } from "./text-lines.ts";

export interface Frame extends Box {
  /** What stands inside. */
  readonly lines: readonly TextLine[];
}

/**
 * Drawn or shaded boxes beside each other with labelled lines in most of them ("Who: …"), row by row from the left, with
 * the last one of an odd number, which stands alone as wide as those above it. Boxes that touch are cells of a table and no frames, nor are those that lie in one of the tables.
 */
export function framesOf(
  { across, down, shaded }: PageContent,
  pieces: readonly Piece[],
  tables: readonly Box[],
): readonly Frame[] {
  const boxes = outermost([...drawnBoxes(joinedRules(across), joinedRules(down)), ...shaded.filter(isLarge)]);
  const free = boxes.filter((box) => !tables.some((table) => isInside(box, table) || isInside(table, box)));
  const beside = free.filter((box) => free.some((other) => other !== box && standsBeside(box, other)));
  const below = free.filter((box) => !beside.includes(box) && beside.some((other) => standsUnder(box, other)));
  const frames = [...beside, ...below].flatMap((box): Frame[] => {
    const lines = withCardBadge(linesOf(pieces.filter((piece) => isInside(piece, box))));
    return lines.length > 1 ? [{ ...box, lines }] : [];
  });
  const labelled = frames.filter(({ lines }) => lines.filter(hasLabel).length > 1);
  return labelled.length > 1 && labelled.length * 2 > frames.length ? inRows(frames) : [];
}

/** How far from its corners the sides of a box may end: corners are often round. */
const CORNER = 12;
const NARROWEST = 60;
const LOWEST = 30;
/** More lines than this are a drawing or a chart. */
const MOST_RULES = 400;

function isLarge({ left, right, top, bottom }: Box): boolean {
  return right - left > NARROWEST && bottom - top > LOWEST;
}

/** Four lines that meet at their corners, or nearly. */
function drawnBoxes(across: readonly Rule[], down: readonly Rule[]): Box[] {
  if (across.length > MOST_RULES || down.length > MOST_RULES) return [];
  return across.flatMap((upper): Box[] => {
    const sides = down.filter(({ from }) => Math.abs(from - upper.at) < CORNER);
    const left = nearest(sides, upper.from);
    const right = nearest(
      sides.filter(({ to }) => left && Math.abs(to - left.to) < CORNER),
      upper.to,
    );
    const lower = across.find(({ at, from, to }) => {
      const meets = Math.abs(from - upper.from) < CORNER && Math.abs(to - upper.to) < CORNER;
      return meets && left !== undefined && Math.abs(at - left.to) < CORNER && at > upper.at + LOWEST;
    });
    if (!left || !right || !lower) return [];
    const box = { left: left.at, right: right.at, top: upper.at, bottom: lower.at };
    return isLarge(box) ? [box] : [];
  });
}

/** Boxes may stand nearer to each other than round corners reach. */
function nearest(sides: readonly Rule[], x: number): Rule | undefined {
  const away = ({ at }: Rule): number => Math.abs(at - x);
  return sides.filter((side) => away(side) < CORNER).sort((one, other) => away(one) - away(other))[0];
}

function outermost(boxes: readonly Box[]): Box[] {
  return boxes.filter(
    (box, at) => !boxes.some((other, index) => index !== at && holds(other, box) && (!holds(box, other) || index < at)),
  );
}

/** A hair of room, since fills and their borders differ by it. */
function holds(outer: Box, box: Box): boolean {
  return (
    box.left > outer.left - 3 && box.right < outer.right + 3 && box.top > outer.top - 3 && box.bottom < outer.bottom + 3
  );
}

const NARROWEST_GAP = 3;

function standsBeside(one: Box, other: Box): boolean {
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return shared > height / 2 && gap >= NARROWEST_GAP;
}

function standsUnder(one: Box, other: Box): boolean {
  return Math.abs(one.left - other.left) < 2 && Math.abs(one.right - other.right) < 2;
}

function hasLabel(line: TextLine): boolean {
  return /^\p{Lu}[\p{L} ’'/-]{1,30}:/u.test(lineText(line));
}

function inRows(frames: readonly Frame[]): Frame[] {
  const rows: Frame[][] = [];
  for (const frame of [...frames].sort((one, other) => one.top - other.top)) {
    const row = rows.at(-1);
    if (row?.every((other) => standsBeside(frame, other))) row.push(frame);
    else rows.push([frame]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.left - other.left));
}
