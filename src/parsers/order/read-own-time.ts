// "I work Monday to Wednesday", "write to me between 10 and 2", "mute reminders": what people say for themselves.

import type { OwnTime } from "../../plan/own-time.ts";
import { pattern, regExp } from "../lexicon/pattern.ts";
import { TIME_SPAN, timeSpan } from "./clock-time.ts";

/**
 * What a line says about when its writer may be written to; null for every other line. One weekday in the singular may
 * be the coming one ("I work Friday"), so it says nothing.
 *
 * @example
 * readOwnTime("I work Monday to Wednesday") // { kind: "working-days", days: [1, 2, 3] }
 */
export function readOwnTime(line: string): OwnTime | null {
  const words = line.toLowerCase();
  if (MUTE.test(words)) return { kind: "mute" };
  if (UNMUTE.test(words)) return { kind: "unmute" };
  if (FULL_TIME.test(words)) return { kind: "working-days", days: [1, 2, 3, 4, 5] };
  if (PART_TIME.test(words)) return { kind: "working-days", days: [] };
  const span = timeSpan(HOURS.exec(words)?.groups);
  if (span) return { kind: "hours", ...span };
  const free = daysIn(FREE.exec(words)?.groups?.days ?? OFF.exec(words)?.groups?.days);
  if (free) return { kind: "free-days", days: free };
  const days = daysIn(WORKS.exec(words)?.groups?.days, /\bonly\b/u.test(words));
  return days && { kind: "working-days", days };
}

const NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY =
  "(?:mon(?:day)?s?|tue(?:s(?:day)?)?s?|wed(?:s|nesday)?s?|thu(?:r(?:s(?:day)?)?)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)";
const RANGE = String.raw`\s*(?:-|–|\bto\b|\btill?\b|\buntil\b|\bthrough\b)\s*`;
const ALSO = String.raw`\s*(?:, ?(?:and|or)\b|,|&|\+|\/|\b(?:and|or)\b)\s*(?:on )?`;
const SPAN = `${DAY}(?:${RANGE}${DAY})?`;
const DAYS = `(?<days>${SPAN}(?:${ALSO}${SPAN})*)`;

const WORKS = regExp("u")`
  ^(?:
    i (?:now |usually |normally )?(?:only )?work
    |i(?:'m| am) (?:only )?(?:in|at work|working)
    |my (?:working |work )?days are|i(?:'m| am) part[- ]time[,:;]?(?: i work)?
    |i work part[- ]time[,:;]?
  )(?: only)?(?: on| from)? ${DAYS}(?: only)?$
`;
const FREE = new RegExp(`^i (?:do not|don't|dont|never|no longer) (?:usually |normally )?work(?: on)? ${DAYS}$`, "u");
const OFF = new RegExp(`^${DAYS} (?:is|are) (?:my|a) (?:day off|days off|non-?working days?|free days?)$`, "u");
const FULL_TIME = regExp("u")`
  ^i (?:now |usually )?work[ ]
    (?:full[- ]time|every (?:week ?|working )?day|(?:on )?weekdays|all week|five days(?: a week)?)
    (?: (?:now|again))?$
`;
const PART_TIME = regExp("u")`
  ^(?:
    i(?:'m| am) (?:now )?part[- ]time
    |i (?:now )?work (?:part[- ]time|(?:[1-4]|one|two|three|four) days (?:a|each|per) week)
  )(?: now)?$
`;
const HOURS = new RegExp(
  `^(?:(?:only )?(?:write to|contact|message|remind) me(?: only)?|my (?:working )?hours are|i work) ${TIME_SPAN}$`,
  "u",
);

const FOR_GOOD = pattern`
  (?:
    for good|for ever|forever|indefinitely|altogether|without (?:an )?end
    |(?:until|till) (?:i say (?:so|otherwise)|further notice|i unmute)
  )
`;
const MUTE = regExp("u")`
  ^(?:
    mute(?: (?:me|all|everything|you|yourself|(?:all |my |the )?reminders))?(?: ${FOR_GOOD})?
    |(?:stop|no|pause|end) (?:all |my |the )?reminders ${FOR_GOOD}
    |(?:turn|switch) (?:off|(?:all |my |the )?reminders off|off (?:all |my |the )?reminders)
      (?: ${FOR_GOOD})?
    |never remind me(?: again| of anything)?
  )$
`;
const UNMUTE = regExp("u")`
  ^(?:
    un-?mute(?: (?:me|all|everything|you|yourself|(?:all |my |the )?reminders))?
    |un-?snooze
    |(?:stop|end) (?:the |my )?(?:mute|muting|snooze|snoozing)
    |(?:turn|switch) (?:on (?:my |the |all )?reminders|(?:my |the |all )?reminders (?:back )?on)(?: again)?
    |start reminding me(?: again)?|reminders on(?: again)?
  )$
`;

/** In their order; null where it is no more than one day in the singular. */
function daysIn(text: string | undefined, only = false): readonly number[] | null {
  if (text === undefined) return null;
  const spans = [...text.matchAll(new RegExp(`(?<first>${DAY})(?:${RANGE}(?<last>${DAY}))?`, "gu"))];
  const days = spans.flatMap(({ groups }) => between(numberOf(groups?.first), numberOf(groups?.last ?? groups?.first)));
  if (days.length === 1 && !only && !/days$/u.test(text)) return null;
  return [...new Set(days)].sort();
}

/** "Thu to Mon" goes over the weekend. */
function between(first: number, last: number): readonly number[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1);
}

function numberOf(word: string | undefined): number {
  return NAMES.indexOf((word ?? "").slice(0, 3)) + 1;
}
