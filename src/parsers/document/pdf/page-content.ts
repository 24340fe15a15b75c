// What stands on a page before anything is understood: pieces of text and ruled lines, each with its place.
import type { Box, Turn } from "./box.ts";
import type { TaggedTable } from "./structure.ts";

/** Letters without a gap between them: a word, or part of one. */
export interface Piece extends Box {
  readonly text: string;
  /** Height of the type in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly turn: Turn;
  /** A space was written before it. */
  readonly spaced: boolean;
  /** The number of the marked stretch that it stands in, by which the document's structure names it. */
  readonly mark: number | null;
}

/** A line that was drawn across the page (`at` is its y) or down it (`at` is its x). */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A filled box; its colour as the library writes it ("#00b050"). */
export interface Shade extends Box {
  readonly colour: string;
}

export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** Shaded cells, rows and boxes. */
  readonly shaded: readonly Shade[];
  /**
   * Whether a picture covers most of the page. Pictures are not decoded, but each is drawn on the square of one by one that
   * was stretched to its size before.
   */
  readonly isPicture: boolean;
  /** Text set at an angle, as watermarks are. */
  readonly askew: readonly string[];
  /** What the document's own structure says about tables on this page; none where it is not tagged. */
  readonly tables: readonly TaggedTable[];
}

/** Where the letters of an upright piece stand. */
export function baselineOf({ bottom, size }: Piece): number {
  return bottom - DESCENT * size;
}

/** Parts of the type's height above and below the baseline. */
export const ASCENT = 0.8;
export const DESCENT = 0.2;
