// The words of a question that no rule has read yet. Read words become spaces, so that nothing is read twice.

import { regExp } from "../lexicon/pattern.ts";
import { withoutCourtesy } from "./courtesy.ts";
import { plainer } from "./plainer.ts";

export interface Remaining {
  readonly text: string;
}

/** Apostrophes straight ("hows" and "dont" have their own), white space folded, closing marks gone. */
export function startReading(text: string): Remaining {
  return {
    text: plainer(withoutCourtesy(text.trim()))
      .replaceAll(/[’‘]/gu, "'")
      .replaceAll(/["“”]/gu, "")
      .replaceAll(/\bhwo(?= (?:many|much|far|late)\b|\b.*\b(?:doing|going|getting on|looking)\b)/giu, "how")
      .replaceAll(/\bhwo\b/giu, "who")
      .replaceAll(/\b(how|what|who|where|when|that)s\b/giu, "$1's")
      .replaceAll(/\b(is|are|was|were|has|have|had|do|does|did|ca|wo|should|would|could)nt\b/giu, "$1n't")
      .replaceAll(/\bw[ao]t(?:'?s)?\b/giu, "what's")
      .replaceAll(/\bAD(?= (?:of |for )?\p{L})/gu, "Assistant Director")
      .replaceAll(SHORT, (word) => SHORT_FOR[word.toLowerCase()] ?? word)
      .replaceAll(
        /\b(?:in|within|over|during) the (?:next|coming) (week|month|fortnight)\b/giu,
        (_, unit: string) => NEXT[unit.toLowerCase()] ?? _,
      )
      .replaceAll(/\b(?:as well|instead)(?=[\s?.!]*$)/giu, " ")
      .replaceAll(/\s+/gu, " ")
      .replaceAll(NOT_BEFORE_SUBJECT, "$<subject>$<not> $<verb>")
      .trim(),
  };
}

/** "what haven't Adults updated yet?" asks what Adults haven't updated. */
const NOT_BEFORE_SUBJECT = regExp("giu")`
  \b(?<not>haven't|hasn't|didn't|has not|have not|did not) (?<subject>
    (?!(?:been|get|yet|had|given|any|an|us|me|to|got|sent|done|heard|said|come|provided)\b)
      (?:[\p{L}&'-]+ ){1,5}?
  )(?<verb>
    done|finished|completed|closed|delivered|started|updated?|repl(?:y|ied)|answer(?:ed)?
    |respond(?:ed)?|report(?:ed)?|submit(?:ted)?
  )\b
`;

/** As people type on a phone. */
const SHORT_FOR: Record<string, string> = {
  nxt: "next",
  wk: "week",
  wks: "weeks",
  mth: "month",
  mths: "months",
  qtr: "quarter",
  b4: "before",
};
const SHORT = new RegExp(`\\b(?:${Object.keys(SHORT_FOR).join("|")})\\b`, "giu");

/** "Next week" begins on Monday; "in the next week" and "in the next fortnight" today. */
const NEXT: Record<string, string> = {
  week: "in the next 7 days",
  fortnight: "in the next 14 days",
  month: "in the next 30 days",
};

/** Without the stretch from `start` to `end`. */
export function without({ text }: Remaining, start: number, end: number): Remaining {
  return { text: text.slice(0, start) + " ".repeat(end - start) + text.slice(end) };
}

/** The first match of a pattern and what remains beside it, or null. */
export function take(
  remaining: Remaining,
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly rest: Remaining } | null {
  const match = pattern.exec(remaining.text);
  return match ? { match, rest: without(remaining, match.index, match.index + match[0].length) } : null;
}
