// Where a phrase may go on in several ways, and how the words of a text lead from one such place to the next.
import type { Passage } from "./passage.ts";
import type { Captured, WordClass } from "./phrase.ts";
import { NO_WORD, type WordSet } from "./word-number.ts";

/** One way on: over a word, over what a class reads, or (with nowhere to go) to the end of the phrase. */
export interface Step {
  /** The words that it begins with, as keys and as a set of them; null: anything. */
  readonly begins: readonly string[] | null;
  readonly first: WordSet | null;
  /** Null where it goes over one word. */
  readonly of: WordClass<unknown> | null;
  /** What the class is called in this phrase; empty where nobody asks what it read. */
  readonly name: string;
  readonly to: Junction | null;
  /** Classes that this way leaves out. */
  readonly without: readonly string[];
}

/** A place in a phrase; its steps stand in the order in which they are tried. */
export class Junction {
  readonly steps: readonly Step[];

  constructor(steps: readonly Step[]) {
    this.steps = steps;
  }

  /** The index behind the phrase, or -1; captures are filled by the way that led there, and by no other. */
  follow(passage: Passage, at: number, captures: Captured): number {
    const number = numberAt(passage, at);
    for (const step of this.steps) {
      if (!admits(step, number)) continue;
      const end = take(step, passage, at, captures);
      if (end !== -1) return end;
    }
    return -1;
  }
}

/** Whether a step is worth trying at a word with this number. */
export function admits({ first, to }: Step, number: number): boolean {
  if (to === null) return true;
  return number !== NO_WORD && (first === null || first.has(number));
}

/** What several things can begin with. */
export function beginningsOf(all: readonly Pick<Step, "begins">[]): readonly string[] | null {
  return all.some(({ begins }) => begins === null) ? null : [...new Set(all.flatMap(({ begins }) => begins ?? []))];
}

export function numberAt({ words }: Passage, at: number): number {
  return at < words.length ? (words[at]?.number ?? NO_WORD) : NO_WORD;
}

function take(step: Step, passage: Passage, at: number, captures: Captured): number {
  const { of, to } = step;
  if (to === null) return arrived(step, undefined, at, captures);
  if (of === null) return arrived(step, undefined, to.follow(passage, at + 1, captures), captures);
  const found = of.read(passage, at);
  return found === null ? -1 : arrived(step, found.value, to.follow(passage, found.next, captures), captures);
}

/** Keeps what a step read once the rest of the phrase has been found behind it, at `end`. */
export function arrived({ name, without }: Step, value: unknown, end: number, captures: Captured): number {
  if (end === -1) return -1;
  if (name !== "") captures[name] = value;
  for (const missing of without) captures[missing] = null;
  return end;
}
