// Words of one date, which no column parts.
import { regExp } from "../../lexicon/pattern.ts";

/** "March 2026", "Q2 2025/26", "30 June": words that no column parts. */
export function isInDate(before: string, after: string): boolean {
  if (/^(?:19|20)\d\d\b/.test(after))
    return MONTH.test(before) || /^Q[1-4]$|^(?:of|spring|summer|autumn|winter)$/i.test(before);
  return MONTH.test(after) && /^(?:\d{1,2}(?:st|nd|rd|th)?|from|by|until|early|mid|late)$/i.test(before);
}

/** "March", "Sept.", "Oct". */
export function isMonth(word: string): boolean {
  return MONTH.test(word);
}

const MONTH = regExp("i")`
  ^(?:
    jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?
    |oct(?:ober)?|nov(?:ember)?|dec(?:ember)?
  )[.,]?$
`;
