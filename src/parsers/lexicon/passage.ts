// A text while it is being read: its words, what it is read against, and the periods already found in it.
import type { Memory } from "./memory.ts";
import type { PeriodContext } from "./period-context.ts";
import type { Word } from "./word.ts";
import type { When, WrittenPeriod } from "./written-period.ts";

/** Something read from the words, and the index of the first word behind it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

/** Something read by one phrase of a rule; the phrase can be asked again under another convention. */
export interface ReadBy<T> extends Found<T> {
  readonly by: { readonly read: (passage: Passage, at: number) => Found<T> | null };
}

/** Each place is read for periods once, whoever asks; that keeps the time linear in the length of the text. */
export interface Passage {
  readonly words: readonly Word[];
  readonly context: PeriodContext;
  readonly periodAt: (at: number) => ReadBy<WrittenPeriod> | null;
  /** Whether a word with this number can begin a period. */
  readonly canBePeriod: (number: number) => boolean;
  readonly whenAt: (at: number) => Found<When> | null;
  /** What has been read at each place so far. */
  readonly memory: Memory;
}
