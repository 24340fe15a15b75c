// References that begin the rows though no heading stands above them.
import { isReference } from "../../references/printed-reference.ts";
import type { WordHeadings } from "./headings-in-words.ts";
import type { StreamWord } from "./stream-word.ts";

/** Headings of which the first is left blank above references that begin the rows: "1", "2", or "1a", "1b". */
export function withReferences(
  headings: readonly WordHeadings[],
  words: readonly StreamWord[],
): readonly WordHeadings[] {
  return headings.map((heading) => {
    if (heading.columns.some(({ meaning }) => meaning === "reference")) return heading;
    const same = headings.filter(({ cells }) => cells.join("|") === heading.cells.join("|"));
    const below = same.map(({ to }) => words.slice(to, headings.find(({ from }) => from >= to)?.from ?? words.length));
    const counts = below.map((own) => ({ first: own[0], count: own.filter(opensNumbered).length }));
    const isNumbered = counts.every(({ first }) => first !== undefined && isNumber(first.text));
    if (!isNumbered || counts.every(({ count }) => count < LEAST_NUMBERED)) return heading;
    const cells = ["", ...heading.cells];
    return { ...heading, cells, columns: [{ heading: "", meaning: "reference" }, ...heading.columns] };
  });
}

const LEAST_NUMBERED = 2;

function opensNumbered({ text, startsLine }: StreamWord): boolean {
  return startsLine && isNumber(text);
}

function isNumber(text: string): boolean {
  return /\d/.test(text) && isReference(text) && !/^(?:19|20)\d\d$/.test(text);
}
