// "What has April got due in May?": a month that is somebody's name besides.

import { MONTHS } from "../lexicon/classes/months.ts";
import { regExp } from "../lexicon/pattern.ts";
import type { KnownNames } from "./question-reading.ts";
import { type Remaining, without } from "./remaining.ts";

/**
 * The people whose first name is a month and who are meant, and a doubt where the month is: behind "in" or "by" and
 * before a year nobody means a person.
 */
export function readMonthPeople(
  remaining: Remaining,
  names: KnownNames | null,
): { readonly people: readonly string[]; readonly doubt: readonly string[]; readonly rest: Remaining } {
  let rest = remaining;
  const people: string[] = [];
  const doubt: string[] = [];
  for (const owner of names?.owners ?? []) {
    const first = owner.split(" ")[0] ?? "";
    if (!MONTHS.has(first.toLowerCase()) || first.length < 3 || !owner.includes(" ")) continue;
    const match = new RegExp(`(?<![\\p{L}\\p{N}])${first}(?:'s)?(?![\\p{L}\\p{N}])`, "iu").exec(rest.text);
    if (!match) continue;
    const before = rest.text.slice(0, match.index);
    const behind = rest.text.slice(match.index + match[0].length);
    if (BEFORE_MONTHS.test(before) || BEHIND_MONTHS.test(behind)) continue;
    const elsewhen = /\bfor *$/iu.test(before) && OTHER_DAYS.test(before + behind);
    if (elsewhen || BEFORE_PEOPLE.test(before) || BEHIND_PEOPLE.test(behind) || match[0].endsWith("'s")) {
      people.push(owner);
      rest = without(rest, match.index, match.index + match[0].length);
    } else doubt.push(`"${match[0]}" could be the month or ${owner}; I read the month.`);
  }
  return { people, doubt, rest };
}

const BEFORE_MONTHS = regExp("iu")`
  (?:
    \b(?:
      in|by|before|until|till|since|end of|during|of|mid|late|early|this|next|last|after|due|from
      |between|through|to
    )
    |\d(?:st|nd|rd|th)?|[-–/]
  ) *$
`;
const BEHIND_MONTHS =
  /^ *(?:\d|deadlines?\b|to \p{L}|and (?:may|june|july|august|september|october|november|december|january|february|march|april)\b)/iu;
const OTHER_DAYS = /\b(?:this|next|last) (?:week|month|quarter|year)\b|\b(?:today|tomorrow|in|by|before|until)\b/iu;
const BEFORE_PEOPLE = /\b(?:has|have|does|did|is|was|assigned to|owned by|hasn't|didn't|with|ask|chase|tell) *$/iu;
const BEHIND_PEOPLE = regExp("iu")`
  ^ *(?:
    got|has|have|hasn't|own|owns|need|needs|done|updated?|doing|late|behind|up to|answered
    |replied|is|does|did|working|getting|owe|owes
  )\b
`;
