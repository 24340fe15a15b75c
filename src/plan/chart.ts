// A chart: stacked bars that lie flat, one a directorate. How it is drawn is for who draws it.

/** What a series says about the actions that it counts. */
export type Tone = "good" | "warning" | "attention" | "neutral" | "accent";

export interface Chart {
  readonly title: string;
  /** The sentence that says it in words: the picture's alt text. */
  readonly summary: string;
  /** One bar each, from the top. */
  readonly categories: readonly string[];
  readonly series: readonly {
    /** "● Green": a shape and a word, never a colour alone. */
    readonly name: string;
    readonly tone: Tone;
    /** One for each category. */
    readonly values: readonly number[];
  }[];
}
