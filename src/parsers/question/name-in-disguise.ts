// "Green Spaces", "Complete Communities", "April Thorne": names with a word in them that says something else by itself.

import { MONTHS } from "../lexicon/classes/months.ts";
import { wordList } from "../lexicon/word-list.ts";
import { isFiller } from "./filler-words.ts";
import { type KnownName, key, matchName, namesOf } from "./match-name.ts";
import type { KnownNames } from "./question-reading.ts";
import { readStates } from "./read-states.ts";
import { type Remaining, without } from "./remaining.ts";

export interface Disguised {
  readonly found: readonly { readonly at: number; readonly name: KnownName }[];
  readonly doubt: readonly string[];
  readonly rest: Remaining;
}

/**
 * Two words of a name that stand together are that name, when one of them is a colour, a state or a month besides. Read
 * before states and dates are.
 */
export function readDisguised(remaining: Remaining, names: KnownNames | null): Disguised {
  let rest = remaining;
  const found: { at: number; name: KnownName }[] = [];
  const doubt: string[] = [];
  const said = (remaining.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(misleads);
  if (names === null || said.length === 0) return { found, doubt, rest };
  const all = namesOf(names, ["directorate", "section", "plan", "owner"]);
  for (const name of namesWith(said, all)) {
    const words = key(name).split(" ");
    const stretch = stretchOf(words, rest.text);
    if (!stretch) continue;
    const typed = rest.text.slice(stretch.start, stretch.end);
    const match = matchName(typed, all);
    if (match.found) found.push({ at: stretch.start, name: match.found });
    if (match.doubt) doubt.push(match.doubt);
    rest = without(rest, stretch.start, stretch.end);
  }
  return { found, doubt, rest };
}

/** A council has thousands of names and few of them hold such a word. */
function namesWith(words: readonly string[], all: readonly KnownName[]): readonly string[] {
  return all.flatMap(({ name }) => {
    const lower = name.toLowerCase();
    return words.some((word) => lower.includes(word)) ? [name] : [];
  });
}

/** Where at least two neighbouring words of a name stand in the text, one of them a misleading one. */
function stretchOf(words: readonly string[], text: string): { readonly start: number; readonly end: number } | null {
  const lower = text.toLowerCase();
  for (let length = words.length; length > 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words.slice(from, from + length);
      if (!run.some(misleads) || run.filter((word) => !SMALL.has(word)).length < 2) continue;
      if (!run.every((word) => word === "and" || lower.includes(word))) continue;
      if (SMALL.has(run[0] ?? "") || SMALL.has(run.at(-1) ?? "")) continue;
      const joined = run.map((word) => (word === "and" ? "(?:and|&)" : word)).join("[ ,-]+");
      const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:the )?${joined}(?:'s)?(?![\\p{L}\\p{N}])`, "iu").exec(text);
      if (match) return { start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

const SMALL = new Set(["and", "of", "the", "for", "in", "to", "a"]);

function misleads(word: string): boolean {
  const known = MISLEADING.get(word);
  if (known !== undefined) return known;
  const answer =
    MONTHS.has(word) ||
    OTHERS.has(word) ||
    (word.length > 3 && isFiller(word)) ||
    readStates({ text: word }).state.length > 0;
  if (MISLEADING.size > MOST) MISLEADING.clear();
  MISLEADING.set(word, answer);
  return answer;
}

const MISLEADING = new Map<string, boolean>();
const MOST = 20_000;
const OTHERS = new Set(
  wordList`
    spring summer autumn winter change movement progress history count summary update status position quarter
    year
  `,
);
