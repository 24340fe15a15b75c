// Splits a message into its lines and sentences.

/** A stretch of the message; `line` counts from 0. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Sentences end at a mark followed by white space. "1. green", "no. 2" and "e.g. this" do not end one. */
export function splitSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const [line, words] of text.split("\n").entries()) {
    let start = 0;
    for (const match of words.matchAll(END)) {
      if (ABBREVIATION.test(words.slice(Math.max(0, match.index - 12), match.index + 1))) continue;
      const end = match.index + match[0].length;
      sentences.push({ start: lineStart + start, end: lineStart + end, line });
      start = end;
    }
    if (start < words.length) sentences.push({ start: lineStart + start, end: lineStart + words.length, line });
    lineStart += words.length + 1;
  }
  return sentences.filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

const END = /[.!?]+["')]?\s+/gu;
const ABBREVIATION =
  /(?:(?:^|\s)\d{1,2}|\b(?:nos?|e\.g|i\.e|eg|ie|approx|dr|mr|mrs|ms|st|cllr|vs|incl|c|dept|govt))\.$/iu;
