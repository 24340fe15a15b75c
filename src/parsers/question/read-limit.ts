// "top 5 overdue", "the first ten", "3 oldest reds", "our oldest overdue action": how many of them are to be named.

import { NUMBER_WORDS } from "../lexicon/number-words.ts";
import { pattern, regExp } from "../lexicon/pattern.ts";
import { type Remaining, take } from "./remaining.ts";

/**
 * How many are asked for, or null for all. Lists stand oldest and reddest first, so "the last five" and "the newest
 * three" are no such number: they would name the wrong end.
 */
export function readLimit(remaining: Remaining): { readonly limit: number | null; readonly rest: Remaining } {
  for (const pattern of LIMITS) {
    const taken = take(remaining, pattern);
    const count = taken?.match.groups?.count?.toLowerCase();
    const limit = count === undefined ? 1 : (NUMBER_WORDS[count] ?? Number(count));
    if (taken && limit > 0) return { limit, rest: taken.rest };
  }
  return { limit: null, rest: remaining };
}

const COUNT = `(?<count>\\d{1,3}|${Object.keys(NUMBER_WORDS).join("|")})`;
const FIRST = "(?:top|first|oldest|worst|longest|reddest|most overdue|next)";
/** "the first 10 days", "the top 10%" and "the next two quarters" count something else. */
const NO_UNIT = pattern`
  (?!
    [\p{L}\p{N}%.,/-]*[\p{N}%]
    |[ -]*(?:working |calendar )?(?:
      days?|weeks?|wks?|months?|mths?|quarters?|terms?|years?|per ?cent|fortnights?|directorates?
      |departments?|st|nd|rd|th
    )\b
  )
`;
const LIMITS: readonly RegExp[] = [
  new RegExp(`\\b(?:the |our |your )?${FIRST} ${COUNT}\\b${NO_UNIT}(?: of (?:them|these|those|the))?`, "iu"),
  new RegExp(
    `\\b(?:the |our |your )?(?<![\\d.,/-])${COUNT} (?:oldest|worst|longest|most(?= overdue))(?: of (?:them|these|those|the))?`,
    "iu",
  ),
  regExp("iu")`
    (?:\b(?:the|our)|(?<=^(?:(?:what's|whats|show|show me|give me) )?)) ?(?:single |very )?
      (?:oldest|worst|longest|next|most(?= overdue))(?=
        [ ](?:(?:overdue|red|amber|green|open) )*
          (?:(?:one|action|thing|item|deadline|milestone)\b(?!s)|(?:red|amber|green)(?= *$| (?:in|for|of) ))
      )
  `,
];
