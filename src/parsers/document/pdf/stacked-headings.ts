// Headings of columns in two rows, one of which stands over several of the other: "Delivery" over "Lead" and "By when".
import { headingWords } from "../../table/columns.ts";
import { around, type Box } from "./box.ts";
import { type Corridor, segmentsOf } from "./corridors.ts";
import { lineOfWords, lineText, type TextLine, type Word } from "./text-lines.ts";

export interface StackedHeadings {
  readonly corridors: readonly Corridor[];
  readonly cells: readonly string[];
  /** Their lines without what stands over several columns. */
  readonly lines: readonly TextLine[];
}

interface Part extends Box {
  readonly words: readonly Word[];
  /** Of which line, from 0. */
  readonly line: number;
}

/**
 * The headings of these lines, or null where nothing stands over several columns, and no two lines stand beside each other
 * as they do where cells are set in the middle of their height.
 */
export function stackedHeadings(lines: readonly TextLine[]): StackedHeadings | null {
  const parts = lines.flatMap((line, at) =>
    segmentsOf(line).map((words): Part => ({ ...around(words), words, line: at })),
  );
  const over = withoutShared(parts.map((part) => [part, partsBelow(part, parts)] as const));
  const isBeside = lines.some((line, at) => at > 0 && areBeside(lines[at - 1], line));
  if (over.size === 0 && !isBeside) return null;
  const columns = columnsOf(parts.filter((part) => !over.has(part)));
  const corridors = columns.slice(1).map(({ left }, at) => ({ from: columns[at]?.right ?? left, to: left }));
  const cells = columns.map((column) => {
    const own = textOf(column.parts);
    const above = [...over].find(([, below]) => column.parts.some((part) => below.includes(part)))?.[0];
    const whole = above ? `${textOf([above])} ${own}` : own;
    const [alone, together] = [headingWords(own), headingWords(whole)];
    return together !== null && (alone === null || alone.means === together.means) ? whole : own;
  });
  const bare = lines.map((_, at) =>
    parts.filter((part) => part.line === at && !over.has(part)).flatMap(({ words }) => words),
  );
  return { corridors, cells, lines: bare.filter(({ length }) => length > 0).map(lineOfWords) };
}

type Over = readonly [part: Part, below: readonly Part[]];

/**
 * A heading of one column beside two that stand over others seems to stand over the nearest of each: these are theirs. All
 * lines of one heading stand over the same.
 */
function withoutShared(found: readonly Over[]): ReadonlyMap<Part, readonly Part[]> {
  const over = found.filter(([, below]) => below.length > 1);
  const isOthers = (part: Part, own: readonly Part[]): boolean =>
    over.some(([, below]) => below.includes(part) && !below.every((each) => own.includes(each)));
  return new Map(over.filter(([, own]) => !own.every((part) => isOthers(part, own))));
}

/** Whether two lines share so much of their height that they are no two lines of one text. */
export function areBeside(above: TextLine | undefined, line: TextLine | undefined): boolean {
  return (
    above !== undefined &&
    line !== undefined &&
    line.baseline - above.baseline < MOST_BESIDE * Math.min(line.size, above.size)
  );
}

/** Of a line's height; lines of one text stand at least as far apart as their type is high. */
const MOST_BESIDE = 0.9;

/**
 * The parts of a line below that one stands over: it reaches over several, or stands between two where its neighbours
 * leave it room, or so does the rest of it. Over the first column stands the title of what follows.
 */
function partsBelow(part: Part, parts: readonly Part[]): readonly Part[] {
  const isLevel = (other: Part): boolean =>
    Math.abs(other.bottom - part.bottom) < MOST_BESIDE * (part.bottom - part.top);
  const beside = parts.filter((other) => other !== part && (other.line < part.line || isLevel(other)));
  const first = parts.reduce((most, other) => (other.left < most.left ? other : most), part);
  const from = Math.max(first.right, ...beside.filter(({ right }) => right <= part.left).map(({ right }) => right));
  const to = Math.min(...beside.filter(({ left }) => left >= part.right).map(({ left }) => left));
  if (part.left < from) return [];
  const between = parts.filter(
    (other) => other.line > part.line && !isLevel(other) && other.left >= from && other.right <= to,
  );
  const below = between.filter(({ line }) => line === between[0]?.line);
  const reached = below.filter(({ left, right }) => right > part.left + NEAR && left < part.right - NEAR);
  const [only] = reached;
  if (reached.length > 1) return reached;
  if (only && (below.length === 1 || isAligned(part, only))) return partsBelow(only, parts);
  const one = below.findLast(({ left }) => left < part.left);
  const two = below.find(({ right }) => right > part.right);
  return one && two && one !== two ? [one, two] : [];
}

/** Two lines of one cell begin, end or have their middle at one place. */
function isAligned(one: Box, other: Box): boolean {
  const [left, right] = [other.left - one.left, other.right - one.right];
  return [left, right, (left + right) / 2].some((apart) => Math.abs(apart) < NEAR);
}

const NEAR = 2;

interface Column extends Box {
  readonly parts: readonly Part[];
}

/** Parts under each other, from left to right. */
function columnsOf(parts: readonly Part[]): readonly Column[] {
  const columns: Column[] = [];
  for (const part of parts.toSorted((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last && part.left < last.right) {
      columns[columns.length - 1] = { ...around([last, part]), parts: [...last.parts, part] };
    } else {
      columns.push({ ...around([part]), parts: [part] });
    }
  }
  return columns;
}

/** Line by line. */
function textOf(parts: readonly Part[]): string {
  return parts
    .toSorted((one, other) => one.line - other.line)
    .map(({ words }) => lineText(lineOfWords(words)))
    .join(" ");
}
