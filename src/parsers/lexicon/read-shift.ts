// A date moved by an amount: "pushed back a month", "slip by two weeks", "delayed by 6 months".

/** How far a date moves, counted from the present date; negative when it comes earlier. Years are 12 months. */
export interface FoundShift {
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * The first shift in a text, or null.
 *
 * @example
 * readShift("1.4 pushed back a month, supplier delay") // { months: 1, words: "pushed back a month", … }
 * readShift("brought forward by two weeks")            // { weeks: -2, … }
 */
export function readShift(_text: string): FoundShift | null {
  return null;
}
