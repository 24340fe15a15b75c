// A text as one row of words that keep where they stood, for tables of which only the order of the words is left.
import { cleanText } from "../clean-text.ts";
import type { Place } from "../document.ts";
import type { SourceLine } from "../source-lines.ts";

export interface StreamWord extends Place {
  readonly text: string;
  /** The first of its line. */
  readonly startsLine: boolean;
  /** A blank line, or a page's end, stands before it. */
  readonly afterBlank: boolean;
  /** A page ended before it. */
  readonly afterPage: boolean;
  /** The first behind headings that came again. */
  readonly startsPart?: boolean;
}

/** The words of the lines in order. The first word of all starts a line. */
export function wordsOf(lines: readonly SourceLine[]): StreamWord[] {
  const words: StreamWord[] = [];
  let [blank, page] = [true, false];
  for (const { text: raw, from, to } of lines) {
    if (raw.includes("\f")) page = true;
    const text = cleanText(raw.replaceAll("\f", ""));
    if (text === "") {
      blank = true;
      continue;
    }
    text.split(/\s+/).forEach((word, at) => {
      const first = at === 0;
      words.push({
        text: word,
        from,
        to,
        startsLine: first,
        afterBlank: first && (blank || page),
        afterPage: first && page,
      });
    });
    [blank, page] = [false, false];
  }
  return words;
}

/** The words of a cell as its text: a hyphen that closed a line joins, the items of a list stand on lines of their own. */
export function textOf(words: readonly StreamWord[]): string {
  return words
    .map(({ text, startsLine }, at) => {
      const before = words[at - 1]?.text ?? "";
      if (at === 0) return text;
      if (text === "•") return `\n${text}`;
      return startsLine && /\p{L}-$/u.test(before) && /^\p{L}/u.test(text) ? text : ` ${text}`;
    })
    .join("");
}
