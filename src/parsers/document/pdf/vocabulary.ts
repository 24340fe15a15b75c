// The words that a document uses: its own evidence for how a word that a line's end has cut was written.

export interface Vocabulary {
  /** The two halves as one word, or null where they are two words. */
  readonly rejoined: (end: string, start: string) => string | null;
}

/**
 * Learns from words in the middle of lines. A hyphen at a line's end stays ("anti-" and "racist") unless the document
 * writes the word without one elsewhere, or is seen to break words by hyphens.
 */
export function vocabularyOf(lines: readonly (readonly string[])[]): Vocabulary {
  const known = new Set(lines.flatMap((words) => words.slice(0, -1).map(bare)));
  const breaksWords = countBroken(lines, known) >= 3;
  return {
    rejoined: (end, start) => {
      const cut = /^(?<head>.*\p{L})(?<hyphen>[-\u00ad\u2010])$/u.exec(end)?.groups;
      if (cut?.head !== undefined && /^\p{L}/u.test(start)) {
        if (cut.hyphen === "\u00ad") return cut.head + start;
        const whole = known.has(bare(cut.head + start));
        const parted = known.has(bare(`${cut.head}-${start}`));
        const joins = /^\p{Ll}/u.test(start) && !parted && (whole || breaksWords);
        return joins ? cut.head + start : `${cut.head}-${start}`;
      }
      const broken =
        /\p{L}{3}$/u.test(end) && /^\p{Ll}/u.test(start) && !known.has(bare(end)) && !known.has(bare(start));
      return broken && known.has(bare(end + start)) ? end + start : null;
    },
  };
}

/** How often a word was cut by a hyphen that the document writes whole elsewhere. */
function countBroken(lines: readonly (readonly string[])[], known: ReadonlySet<string>): number {
  return lines.filter((words, at) => {
    const head = /^(.*\p{L})[-\u2010]$/u.exec(words.at(-1) ?? "")?.[1];
    const start = lines[at + 1]?.[0] ?? "";
    return head !== undefined && /^\p{Ll}/u.test(start) && known.has(bare(head + start));
  }).length;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
