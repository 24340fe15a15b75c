// Splits a statement at the marks and words that people put between one thing and the next.

import { matchesOf } from "../lexicon/matches-of.ts";
import { regExp } from "../lexicon/pattern.ts";

/** The clauses of a text, trimmed, with their places. "1,000" and "10:30" stay whole. */
export function splitClauses(text: string): readonly { readonly start: number; readonly end: number }[] {
  const clauses: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of matchesOf(SEPARATOR, text)) {
    clauses.push({ start, end: match.index });
    start = match.index + (WORD.test(match[0]) ? 0 : match[0].length);
  }
  clauses.push({ start, end: text.length });
  return clauses.map((clause) => trim(text, clause)).filter((clause) => clause.end > clause.start);
}

const SEPARATOR = regExp("giu")`
  ,(?!\d{3}(?!\d))(?!(?<=\b(?:blocked|stuck),) ?(?:waiting|awaiting|by|on|with)\b)
  |[;!?()[\]\n•*|]
  |(?<=\b(?:not|isn't) (?:yet |quite )?(?:green|amber|red|done|complete|finished|started))\s(?=it's )
  |(?<!\ba)\s(?:comma|semi ?colon|full stop|new line)(?=[\s.,]|$)
  |(?<=\s)/(?=\s)
  |(?<!\b(?:date|deadline|due|target|eta|blocked|blockers?)):(?!\d)
  |\.(?=\s|$)
  |(?:(?<=\s)(?<!\b(?:blocked|blocker|stuck) )|^)[-–—]+(?=\s|$)
  |(?<=\p{L})[–—](?=\p{L})
  |\s(?=(?:because|cos|but|though|although|however|whereas|due to (?!be\b)|owing to)\s)
  |\s(?=so (?:complete|done|finished|closed)\b)
  |\s(?=
    (?:and|so|as(?<!\b(?:far|good|bad|well|same|such|close|near) as)) (?:
      (?:green|amber|red)\b|it's |it is |that's |thats |this is |we're |is |are |now |still[ ]
      |the (?:date|deadline) |can |could |please |move|push|not |blocked|evidence|hope|should|will
      |this (?:one )?can |it can |we can |you can |we (?:need|have|are)
    )
  )
`;
const WORD = /^\s$/u;

function trim(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = /^(?:[\s|.):]|['’]s\s|→|[-=]?>|=|[-–—])*/u.exec(words)?.[0].length ?? 0;
  const joined = /\s(?:and|but|&|plus|then|so)\s*$/iu.exec(words);
  return { start: start + lead, end: start + (joined?.index ?? words.trimEnd().length) };
}
