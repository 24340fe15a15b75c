// A meaning and the phrase that it is looked for by.
import type { Found, Passage } from "./passage.ts";
import type { Place } from "./phrase-table.ts";
import type { Captured, WordClass } from "./word-class.ts";

/** Something that is looked for by its phrase. */
export interface PhrasedWay<T> extends WordClass<T> {
  readonly start: Place;
  /** What the phrase means where it was found, from one place to another; null is "not mine". */
  readonly mean: (passage: Passage, at: number, next: number, captures: Captured) => Found<T> | null;
}
