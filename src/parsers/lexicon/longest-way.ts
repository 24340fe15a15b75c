// Of many phrases the one that reads the most words at a place; of equals the one that stands first in the list.
import { ENTRIES, ENTRY, fitting, Openings } from "./openings.ts";
import type { Passage, ReadBy } from "./passage.ts";
import { arrived, follow, numberAt } from "./phrase-table.ts";
import type { PhrasedWay } from "./phrased-way.ts";
import type { Captured } from "./word-class.ts";

export function longestWay<T>(ways: readonly PhrasedWay<T>[]): (passage: Passage, at: number) => ReadBy<T> | null {
  const openings = new Openings(ways);
  return (passage, at) => {
    const { wholes, groups } = openings.at(passage, numberAt(passage, at));
    let best: Best<T> | null = null;
    for (const group of groups) {
      const { of, first } = group;
      if (cannotWin(first, best, passage)) continue;
      const opened = of === null ? null : of.read(passage, at);
      if (opened === null && of !== null) continue;
      const next = opened?.next ?? at + 1;
      const entries = fitting(group, numberAt(passage, next));
      best = longestBehind(ways, entries, opened?.value, passage, at, next, best);
    }
    for (const index of wholes) {
      const way = ways[index];
      const found = way && !cannotWin(index, best, passage) ? way.read(passage, at) : null;
      if (way && found && isBetter(found.next, index, best)) {
        best = { value: found.value, next: found.next, by: way, index };
      }
    }
    return best;
  };
}

/** Nothing is longer than to the end of the text, and of equals the first is kept. */
function cannotWin<T>(index: number, best: Best<T> | null, { words }: Passage): boolean {
  return best !== null && best.next === words.length && index > best.index;
}

interface Best<T> extends ReadBy<T> {
  readonly index: number;
}

function longestBehind<T>(
  ways: readonly PhrasedWay<T>[],
  entries: number,
  opened: unknown,
  passage: Passage,
  at: number,
  next: number,
  before: Best<T> | null,
): Best<T> | null {
  let best = before;
  // Captures are filled only by a phrase that is found to its end, so those of one that is not are used again.
  let captures: Captured | null = null;
  const last = entries + (ENTRIES[entries] ?? 0);
  for (let entry = entries + 1; entry < last; entry += ENTRY) {
    const [index, row, to] = [ENTRIES[entry] ?? 0, ENTRIES[entry + 1] ?? 0, ENTRIES[entry + 2] ?? 0];
    if (cannotWin(index, best, passage)) break;
    captures ??= {};
    const end = arrived(row, opened, follow(to, passage, next, captures), captures);
    if (end === -1) continue;
    if (isBetter(end, index, best)) {
      const way = ways[index];
      const found = way?.mean(passage, at, end, captures);
      if (way && found) best = { value: found.value, next: end, by: way, index };
    }
    captures = null;
  }
  return best;
}

function isBetter<T>(end: number, index: number, best: Best<T> | null): boolean {
  return best === null || end > best.next || (end === best.next && index < best.index);
}
