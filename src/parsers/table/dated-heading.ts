// Headings that say as at when: "RAG Sept 2025", "Status @ Q3".
import { foldText } from "../document/clean-text.ts";

/** A heading in lower case without punctuation, and without its date; null where it has none, or is nothing else. */
export function withoutDate(words: string): string | null {
  if (!/\d/.test(words)) return null;
  const said = foldText(words.replace(DATE, " "));
  return said === words || said === "" ? null : said;
}

const DATE =
  /(?:\b(?:as )?(?:at|of|for|in|to|from|end)\b )*\b(?:(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|q(?:uarter )?[1-4]\b|\d{1,2} \d{1,2}\b|(?:19|20)\d\d\b)(?: (?:(?:19|20)?\d\d)\b)*/g;
