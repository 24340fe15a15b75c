// Ruled lines tidied: pieces of one line joined, underlines taken away.

import type { Rule } from "./page-content.ts";
import type { TextLine } from "./text-lines.ts";

/** Lines that programs draw cell by cell, in dashes or twice become one. */
export function joinedRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((left, right) => left.at - right.at);
  const clusters: Rule[][] = [];
  for (const rule of sorted) {
    const cluster = clusters.at(-1);
    if (cluster?.[0] && rule.at - cluster[0].at <= SAME_LINE) cluster.push(rule);
    else clusters.push([rule]);
  }
  return clusters.flatMap(joinedAlong);
}

const SAME_LINE = 1.6;
const SMALLEST_GAP = 3;

function joinedAlong(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of [...rules].sort((left, right) => left.from - right.from)) {
    const last = joined.at(-1);
    if (last && rule.from <= last.to + SMALLEST_GAP)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

/** Lines under or through words, no wider than the words themselves, part no cells. */
export function withoutUnderlines(across: readonly Rule[], lines: readonly TextLine[]): Rule[] {
  return across.filter(
    ({ at, from, to }) =>
      !lines.some(({ words, baseline, size }) => {
        if (at < baseline - 0.45 * size || at > baseline + 0.25 * size) return false;
        return words.some((word) => word.left < to && word.right > from) && startsAndEnds(words, from, to);
      }),
  );
}

function startsAndEnds(words: TextLine["words"], from: number, to: number): boolean {
  return (
    words.some(({ left }) => Math.abs(left - from) < 1.5) &&
    words.some(({ right, size }) => right > to - 0.4 * size - 1 && right < to + 0.4 * size + 1)
  );
}
