// Splits a message into its lines and sentences.

import { matchesOf } from "../lexicon/matches-of.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isQuotedLine } from "./aside.ts";

/** A stretch of the message; `line` counts from 0. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/**
 * Sentences end at a mark followed by white space. "1. green", "no. 2" and "e.g. this" do not end one; "1 green, I'm on
 * leave until May" are two. Lines that quote somebody else are none.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const [line, words] of text.split("\n").entries()) {
    let start = isQuotedLine(words) ? words.length : 0;
    for (const match of matchesOf(END, words)) {
      const before = words.slice(Math.max(0, match.index - 12), match.index + 1);
      if (match.index < start || (ABBREVIATION.test(before) && !COUNTED_LAST.test(before))) continue;
      const end = match.index + match[0].length;
      sentences.push({ start: lineStart + start, end: lineStart + end, line });
      start = end;
    }
    if (start < words.length) sentences.push({ start: lineStart + start, end: lineStart + words.length, line });
    lineStart += words.length + 1;
  }
  return sentences.filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

const END = regExp("giu")`
  [.!?]+["')]?\s+
  |(?<!\ba)\s+(?:full stop|new line|new paragraph)(?:[.,]?\s+|$)
  |(?:,|;|\s[-–—]|\s(?:and|but))\s+(?=
    (?:
      (?:i'm|i am|im|i'll be|i will be) (?:away|off|out of|on (?:annual )?leave)
      |on (?:annual )?leave (?:until|till|til|from)
      |ooo (?:until|till|til)
    )\b
  )
`;
/** "Green on 1 and 4. Red on 3": the number ends what is counted and numbers no line. */
const COUNTED_LAST = /(?:\b(?:and|on|for|or|with)|[,&])\s*\d{1,2}\.$/iu;
const ABBREVIATION =
  /(?:(?:^|\s)\d{1,2}|\b(?:nos?|e\.g|i\.e|eg|ie|approx|dr|mr|mrs|ms|st|cllr|vs|incl|c|dept|govt))\.$/iu;
