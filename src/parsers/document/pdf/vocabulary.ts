// The words that a document uses: its own evidence for how a word that a line's end has cut was written.
import { regExp } from "../../lexicon/pattern.ts";

export interface Vocabulary {
  /** The two halves as one word, or null where they are two words. */
  readonly rejoined: (end: string, start: string) => string | null;
  /** Whether a line can begin with the rest of a word that was too long for its cell ("n", "ent"): no word by itself. */
  readonly isRest: (start: string) => boolean;
}

/**
 * Learns from words in the middle of lines. A hyphen at a line's end stays ("anti-" and "racist") unless the document
 * writes the word without one elsewhere, or the hyphen is one that programs set and people do not type, or the halves show
 * that a program broke the word, and no words of the document say otherwise.
 */
export function vocabularyOf(lines: readonly (readonly string[])[]): Vocabulary {
  const known = new Set(lines.flatMap((words) => words.slice(0, -1).map(bare)));
  const typed = lines.some((words) => words.some((word) => /\p{L}\u2010\p{L}/u.test(word)));
  const breaksWords = countBroken(lines, known) >= 3;
  return {
    isRest: (start) => /^\p{Ll}+[.,;:]?$/u.test(start) && (isEndOfWord(start) || isNoWord(bare(start))),
    rejoined: (end, start) => {
      const cut = /^(?<head>.*\p{L})(?<hyphen>[-\u2010]|\u00ad[-\u2010]?)$/u.exec(end)?.groups;
      if (cut?.head !== undefined && /^\p{L}/u.test(start)) {
        const parted = known.has(bare(`${cut.head}-${start}`));
        const set = cut.hyphen?.startsWith("\u00ad") || (cut.hyphen === "\u2010" && !typed);
        if (set && !parted) return cut.head + start;
        const whole = known.has(bare(cut.head + start));
        const twoWords = known.has(bare(cut.head)) && known.has(bare(start));
        const joins = whole || (breaksWords && !twoWords) || isEndOfWord(start);
        return joins && !parted && /^\p{Ll}/u.test(start) ? cut.head + start : `${cut.head}-${start}`;
      }
      const broken =
        /\p{L}{3}$/u.test(end) && /^\p{Ll}/u.test(start) && !known.has(bare(end)) && !known.has(bare(start));
      return broken && known.has(bare(end + start)) ? end + start : null;
    },
  };
}

function isNoWord(letters: string): boolean {
  return (
    letters.length < 3 && !/^(?:[aio]|a[mnst]|b[ey]|do|go|h[er]|i[fnst]|m[ey]|no|o[fnr]|so|to|u[ps]|we)$/.test(letters)
  );
}

/** "tion", "ments", "nary": what stands behind a hyphen only where a program broke the word. */
function isEndOfWord(start: string): boolean {
  const word = bare(start);
  return ENDS.test(word) && !WORDS_LIKE_ENDS.test(word);
}

const WORDS_LIKE_ENDS = regExp("")`
  ^(?:
    led|red|bred|fed|sped|bed|shed|her|per|for|nor|b?ring|king|wing|sing|swing|thing|things
    |being|going|table|tables|able|city|cities|pity|story|stories|nation|nations|station
    |stations|ration|ships?|dance|chance|hence|fence|cents?|rents?|sent|tents?|went|spent|lent
    |dated|rated|stated|rise|wise|rising|vary|wary|final|finally
  )$
`;

const ENDS = regExp("")`
  ^[b-df-hj-np-tv-z]{0,2}(?:
    ings?|ed|ers?|ors?|[ai]bl[ey]|[ae]nces?|[ae]nts?|ments?|[ai]?tions?|sions?|it(?:y|ies)|ness
    |ships?|[ts]ive|[ao]r(?:y|ies)|[ai]?cal(?:ly)?|i?ous|[tc]ial|isms?|tures?|ated
    |i?o?nal(?:ly)?|is(?:ed?|ing|ation)
  )$
`;

/** How often a word was cut by a hyphen that the document writes whole elsewhere. */
function countBroken(lines: readonly (readonly string[])[], known: ReadonlySet<string>): number {
  return lines.filter((words, at) => {
    const head = /^(.*\p{L})[-\u2010]$/u.exec(words.at(-1) ?? "")?.[1];
    const start = lines[at + 1]?.[0] ?? "";
    return head !== undefined && /^\p{Ll}/u.test(start) && known.has(bare(head + start));
  }).length;
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .replaceAll("\u2010", "-")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}
