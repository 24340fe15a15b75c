// The part of a PDF's graphics state that decides where letters stand.
import { applied, IDENTITY, type Matrix, times } from "./matrix.ts";

/** What a font tells that matters here. */
export interface FontFacts {
  readonly bold: boolean;
  /** Glyph units to text units: 0.001, but for fonts that are drawn by the document itself. */
  readonly unit: number;
}

export interface TextState {
  readonly page: Matrix;
  readonly text: Matrix;
  readonly line: Matrix;
  readonly font: FontFacts;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** The colour that boxes are filled with ("#00b050"). */
  readonly fill: string;
}

export function startingState(page: Matrix): TextState {
  return {
    page,
    text: IDENTITY,
    line: IDENTITY,
    font: { bold: false, unit: 0.001 },
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    fill: "#000000",
  };
}

export function movedText(state: TextState, x: number, y: number): TextState {
  const line = times(state.line, [1, 0, 0, 1, x, y]);
  return { ...state, line, text: line };
}

export function advancedText(state: TextState, x: number): TextState {
  return { ...state, text: times(state.text, [1, 0, 0, 1, x, 0]) };
}

/** Where a point of the text stands on the page. */
export function pointOnPage(state: TextState, x: number): readonly [number, number] {
  return applied(times(state.page, state.text), x, state.rise);
}
