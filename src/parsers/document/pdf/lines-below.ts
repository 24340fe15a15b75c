// The lines below headings that keep to their columns, down to where the table ends.
import { type Corridor, leftBy, type Strips, segmentsOf, settled } from "./corridors.ts";
import { headingLinesAt } from "./heading-line.ts";
import { isBand, runningAcross, startsAcross } from "./lines-across.ts";
import type { TextLine } from "./text-lines.ts";

export interface LinesBelow {
  readonly lines: readonly LineBelow[];
  readonly to: number;
  readonly corridors: readonly Corridor[];
}

export interface LineBelow {
  readonly line: TextLine;
  /** It runs across the columns: a heading within the table. */
  readonly band: boolean;
}

/**
 * Lines below the headings for as long as they leave the corridors white; a line across them may be a band.
 *
 * @param headings where the headings of the second column and those behind it begin
 */
export function linesBelow(
  lines: readonly TextLine[],
  first: number,
  start: Strips,
  headings: readonly number[] = [],
): LinesBelow {
  const taken: LineBelow[] = [];
  let strips = start;
  let at = first;
  while (at < lines.length) {
    const line = lines[at];
    if (!line || isFarBelow(lines[at - 1], line) || isOutside(lines, at) || headingLinesAt(lines, at)) break;
    const rest = startsAcross(line, strips) ? null : leftBy(line, strips);
    if (rest) {
      strips = rest;
      taken.push({ line, band: false });
    } else if (isBand(lines, at, strips)) {
      taken.push({ line, band: true });
    } else {
      break;
    }
    at += 1;
  }
  while (taken.at(-1)?.band) {
    taken.pop();
    at -= 1;
  }
  const corridors = settled(
    strips,
    taken.flatMap(({ line, band }) => (band ? [] : [line])),
    headings,
  );
  const isAcross = runningAcross(
    taken.map(({ line }) => line),
    corridors,
  );
  const below = taken.map((each) => (each.band ? each : { ...each, band: isAcross(each.line) }));
  return { lines: below, to: at, corridors };
}

export function isFarBelow(above: TextLine | undefined, line: TextLine): boolean {
  return above !== undefined && line.top - above.bottom > 5 * line.size;
}

/** One run of words that is a footnote or a heading by its type, or stands above headings of its own. */
function isOutside(lines: readonly TextLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!line || segmentsOf(line).length > 1) return false;
  if (headingLinesAt(lines, at + 1)) return true;
  const sizes = above?.words.map(({ size }) => size) ?? [];
  return sizes.length > 0 && (line.size < 0.88 * Math.min(...sizes) || line.size > 1.12 * Math.max(...sizes));
}
