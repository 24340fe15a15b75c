// Headings of a table that came out on one line, a space between them: "Action Lead officer Target date".
import { headingWords, type Meaning } from "../../table/columns.ts";

const MOST_WORDS = 24;
const LONGEST_HEADING = 6;

/**
 * The headings, or null where the line is not made of known ones alone that name something to do and who, when or how far.
 * They may have lost the space between them ("ActionOwnerBy when").
 */
export function joinedHeadings(line: string): readonly string[] | null {
  const spaced = line.replace(/(?<=[\p{Ll}?)])(?=\p{Lu})/gu, " ");
  const words = spaced.split(" ");
  if (words.length < 2 || words.length > MOST_WORDS || /[.;,!]$/.test(line)) return null;
  if (spaced === line && line.endsWith("?")) return null;
  const parts = knownParts(words);
  if (parts === null || parts.length < 2) return null;
  const means = parts.map((part) => headingWords(part)?.means);
  const tracks = means.some((each) => each !== undefined && TRACKING.has(each));
  const says = means.some((each) => each === "action" || each === "section") || /^targets?$/i.test(parts[0] ?? "");
  return tracks && says ? parts : null;
}

const TRACKING: ReadonlySet<Meaning> = new Set<Meaning>(["owner", "due", "status", "rag"]);

/** The words as headings that the list knows, as few as can be; null where a word belongs to none. */
function knownParts(words: readonly string[]): readonly string[] | null {
  const best: (readonly string[] | null)[] = new Array(words.length + 1).fill(null);
  best[words.length] = [];
  for (let at = words.length - 1; at >= 0; at--) {
    for (let count = 1; count <= Math.min(LONGEST_HEADING, words.length - at); count++) {
      const heading = words.slice(at, at + count).join(" ");
      const rest = best[at + count];
      if (!rest || !/^\p{Lu}/u.test(heading) || headingWords(heading) === null) continue;
      if (rest.length + 1 > (best[at]?.length ?? 0)) best[at] = [heading, ...rest];
    }
  }
  return best[0] ?? null;
}

/** So much of a line has to be known headings, and so many of them, that it can be nothing else. */
const MOSTLY = 0.7;
const MANY = 4;
const HALF = 0.5;
const MANY_COLONS = 3;

/** Whether nearly all of a line is known headings, whatever stands between them; half of it where each ends in a colon. */
export function areMostlyHeadings(line: string): boolean {
  const share = (line.match(/\p{L}:(?=\s)/gu)?.length ?? 0) >= MANY_COLONS ? HALF : MOSTLY;
  const parts = line.split(/[:/,&]/).map((part) => part.split(/\s+/).filter(Boolean));
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  if (count > MOST_WORDS || count < MANY) return false;
  const means = new Set<Meaning>();
  let known = 0;
  for (const words of parts) {
    for (let at = 0; at < words.length; ) {
      const own = longestAt(words, at);
      const meaning = headingWords(words.slice(at, at + own).join(" "))?.means;
      if (own > 0 && meaning) means.add(meaning);
      known += own;
      at += Math.max(1, own);
    }
  }
  return means.size >= MANY && known >= count * share && (means.has("owner") || means.has("due"));
}

function longestAt(words: readonly string[], at: number): number {
  for (let count = Math.min(3, words.length - at); count > 0; count--) {
    if (/^\p{Lu}/u.test(words[at] ?? "") && headingWords(words.slice(at, at + count).join(" ")) !== null) return count;
  }
  return 0;
}
