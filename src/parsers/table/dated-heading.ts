// Headings that say as at when: "RAG Sept 2025", "Status @ Q3".

import { foldText } from "../document/clean-text.ts";
import { regExp } from "../lexicon/pattern.ts";

/** A heading in lower case without punctuation, and without its date; null where it has none, or is nothing else. */
export function withoutDate(words: string): string | null {
  if (!/\d/.test(words)) return null;
  const said = foldText(words.replace(DATE, " "));
  return said === words || said === "" ? null : said;
}

/** How late the period in a heading is, to tell which of several is the last; null where it has none. */
export function periodIn(heading: string): number | null {
  const found = /\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bq(?:uarter )?(?<quarter>[1-4])\b/i.exec(
    heading,
  )?.groups;
  const year = /\b(?:20)(\d\d)\b|(?<=\p{L}[ -])(\d\d)\b/u.exec(heading);
  if (!found && !year) return null;
  const month = found?.month ? MONTHS.indexOf(found.month.toLowerCase()) : Number(found?.quarter ?? 0) * 3;
  return Number(year?.[1] ?? year?.[2] ?? 0) * 12 + month;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const DATE = regExp("g")`
  (?:\b(?:as )?(?:at|of|for|in|to|from|end)\b )*\b(?:
    (?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b
    |q(?:uarter )?[1-4]\b|\d{1,2} \d{1,2}\b|(?:19|20)\d\d\b
  )(?: (?:(?:19|20)?\d\d)\b)*
`;
