// The clauses of a cell from left to right, and the words that none of them took.
import { isLabelled } from "../lexicon/labels.ts";
import type { Passage, ReadBy } from "../lexicon/passage.ts";
import { longestOf } from "../lexicon/rule.ts";
import type { Word } from "../lexicon/word.ts";
import type { Clause } from "./clause.ts";
import { DUE_RULES } from "./due-rules.ts";
import { isNoise } from "./noise.ts";

export interface Clauses {
  readonly passage: Passage;
  /** Each with the rule that read it, and where it begins. */
  readonly found: readonly (ReadBy<Clause> & { readonly at: number })[];
  /** Content words that no rule read, as indexes of words. */
  readonly unread: readonly number[];
}

const longestClause = longestOf(DUE_RULES);

/** Null as soon as a content word stays unread; most long cells are prose, and need not be read twice for that. */
export function readWholly(passage: Passage): Clauses | null {
  return read(passage, 0);
}

export function readClauses(passage: Passage): Clauses {
  return read(passage, Number.POSITIVE_INFINITY) ?? { passage, found: [], unread: [] };
}

function read(passage: Passage, mayLeave: number): Clauses | null {
  const { words } = passage;
  const all: (ReadBy<Clause> & { readonly at: number })[] = [];
  const unread: number[] = [];
  for (let at = 0; at < words.length; ) {
    const found = isBrokenDate(words, at, unread) ? null : longestClause(passage, at);
    if (found) {
      all.push({ value: found.value, next: found.next, by: found.by, at });
      at = found.next;
      continue;
    }
    const word = words[at];
    if (word && word.kind !== "mark" && !isNoise(word.text) && !isEnumerated(words, at)) unread.push(at);
    if (unread.length > mayLeave) return null;
    at += 1;
  }
  return { passage, found: all, unread };
}

/** "a) June 2024 b) September 2024", "(ii) 30 September 2024": a letter or a number that counts what stands behind it. */
function isEnumerated(words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]];
  const before = at > 0 ? words[at - 1] : undefined;
  const opens = before === undefined || before.kind === "mark" || word?.spaced === true;
  return (
    opens &&
    word !== undefined &&
    after?.text === ")" &&
    !after.spaced &&
    /^(?:[a-h]|i{1,3}|iv|vi{0,3}|[1-9])$/.test(word.text)
  );
}

/**
 * Whether the words before belong to a date that could not be read: "31 February 2024" is not February, and
 * "31/04/2024" not April.
 */
function isBrokenDate(words: readonly Word[], at: number, unread: readonly number[]): boolean {
  const last = unread.at(-1);
  if (last === undefined || words[last]?.kind === "word" || isLabelled({ words }, last)) return false;
  if (last === at - 1) return true;
  return last === at - 2 && ["/", ".", "-"].includes(words[at - 1]?.text ?? "") && words[at]?.spaced === false;
}

/** The unread words as they were written; words that stood apart come apart, with "; " between. */
export function leftOverOf(text: string, words: readonly Word[], unread: readonly number[]): string {
  if (unread.length === 0) return "";
  const runs: { from: number; to: number }[] = [];
  for (const index of unread) {
    const run = runs.at(-1);
    if (run && onlySmallWordsBetween(words, run.to, index)) run.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs.map(({ from, to }) => text.slice(words[from]?.start, words[to]?.end)).join("; ");
}

function onlySmallWordsBetween(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from + 1, to).every((word) => (word.kind === "mark" ? word.text !== ";" : isNoise(word.text)));
}
