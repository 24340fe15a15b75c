// "Remind 28, 7 and 1 days before": an officer's words about when people are written to.

import type { Setting } from "../../plan/setting.ts";
import { regExp } from "../lexicon/pattern.ts";
import { clockTime, TIME_SPAN, timeSpan } from "./clock-time.ts";

/**
 * The setting that a line is about; null for every other line. A plan's title may follow ("… in the Age Friendly Plan");
 * which plan is meant is for the caller.
 *
 * @example
 * readSetting("escalate after 8 weeks") // { kind: "escalate", afterDays: 56 }
 */
export function readSetting(line: string): Setting | null {
  const words = line
    .toLowerCase()
    .replace(/ (?:in|for) (?:the )?(?:plan )?[“"'a-z][^,]*(?:plan|strategy|framework|\d{4}.*)[”"']?$/u, "");
  for (const read of READERS) {
    const setting = read(words);
    if (setting) return setting;
  }
  return null;
}

const DAYS = "(?<days>\\d[\\d, ]*(?:and \\d+)?)";
const UNIT = "(?<unit>days?|weeks?)";
const LEAD = regExp("u")`
  ^(?:
    send (?:a )?remind(?:er|ers)
    |remind(?: (?:people|owners|them|everybody|everyone))?
    |reminders?(?: go out)?
  )(?: at)? ${DAYS} ${UNIT} (?:before|ahead|in advance)(?: (?:the |each |a )?(?:date|deadline)s?)?
    (?<day>,? and on the day(?: itself)?)?$
`;
const OVERDUE = regExp("u")`
  ^(?:
    (?:chase|remind|ask again)(?: (?:people|owners|them))?(?: about)?(?: what is)? overdue
      (?: actions| work)?
    |overdue reminders(?: go out)?|remind(?: (?:people|owners|them))?
  )(?: at)? ${DAYS} ${UNIT} (?:after|late|overdue)(?: (?:the |each |a )?(?:date|deadline)s?)?$
`;
const ESCALATE = regExp("u")`
  ^(?:escalate|tell (?:the )?leads?)(?: what is not answered| silence| unanswered actions)? (?:after|when)[ ]
    (?<count>\d+) ${UNIT}(?: (?:late|overdue|of silence|without an answer))?$
`;
const NEVER_ESCALATE = /^(?:never escalate|do(?: not|n't) escalate(?: anything)?|no escalation|stop escalating)$/u;
const CAP = regExp("u")`
  ^(?:at most|no more than|not more than|up to) (?<count>one|two|three|four|five|[1-7]) messages?[ ]
    (?:a|per|in a|each) (?:week|seven days|7 days)(?: (?:to|for) (?:a|each|any) person| each)?$
`;
const HOURS = regExp("u")`
  ^(?:
    (?:messages|reminders)(?: only)?(?: go out)?|office hours(?: are)?|working hours(?: are)?
    |write (?:to people )?(?:only )?
  ) ?${TIME_SPAN}$
`;
const RHYTHM = regExp("u")`
  ^(?:
    (?:open|start|hold|run) (?:the |a )?reviews? (?:by itself |automatically |by the calendar )?
    |reviews?(?: are| is)?(?: opened)?[ ]
  )(?<every>
    every month|monthly|each month|every quarter|quarterly|each quarter|every half[- ]year
    |half[- ]yearly|every six months|twice a year|every year|yearly|annually|by hand
    |only by hand|when i say so
  )$
`;
const ANSWERS = new RegExp(
  `^(?:owners (?:have|get)|give (?:owners|people)) (?<count>\\d+) ${UNIT} to answer(?: (?:a|the|each) review)?$`,
  "u",
);
const CLOSES = regExp("u")`
  ^(?:reviews?|the review) (?:closes?|is closed|are closed|locks?|is locked|are locked) (?<count>\d+)
    [ ]${UNIT} after (?:answers are (?:due|wanted)|the answers|the day for answers)$
`;
const DIGEST = regExp("u")`
  ^(?:the )?digest(?: (?:is|goes)(?: published| out)?)? (?:
    on (?:the )?(?:(?:first|next) )?(?<weekday>monday|tuesday|wednesday|thursday|friday)
    |(?<count>\d+) ${UNIT}
  )(?: after (?:the )?(?:review(?: (?:is )?(?:closed|closes|locked|locks))?|lock|close))?
    (?: at (?<at>\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)?))?$
`;
const DIGEST_BY_HAND = regExp("u")`
  ^(?:the )?digest (?:is published )?(?:only )?(?:by hand|when i say so)$
  |^(?:do not|don't|never) publish the digest (?:by itself|automatically)$
`;

const READERS: readonly ((line: string) => Setting | null)[] = [
  (line) => {
    const found = LEAD.exec(line)?.groups;
    const days = found && numbers(found.days, found.unit);
    if (!days) return null;
    return { kind: "lead-times", days: [...new Set([...days, ...(found.day ? [0] : [])])].sort((a, b) => b - a) };
  },
  (line) => {
    const found = OVERDUE.exec(line)?.groups;
    const days = found && numbers(found.days, found.unit);
    return days ? { kind: "overdue", days: [...new Set(days)].sort((a, b) => a - b) } : null;
  },
  (line) => {
    if (NEVER_ESCALATE.test(line)) return { kind: "escalate", afterDays: null };
    const afterDays = count(ESCALATE.exec(line)?.groups);
    return afterDays === null ? null : { kind: "escalate", afterDays };
  },
  (line) => {
    const found = CAP.exec(line)?.groups?.count;
    return found ? { kind: "weekly-cap", messages: WORDS[found] ?? Number(found) } : null;
  },
  (line) => {
    const span = timeSpan(HOURS.exec(line)?.groups);
    return span && { kind: "hours", ...span };
  },
  (line) => {
    const every = RHYTHM.exec(line)?.groups?.every;
    return every ? { kind: "review-rhythm", everyMonths: rhythm(every) } : null;
  },
  (line) => {
    const days = count(ANSWERS.exec(line)?.groups);
    return days === null ? null : { kind: "answer-days", days };
  },
  (line) => {
    const days = count(CLOSES.exec(line)?.groups);
    return days === null ? null : { kind: "close-days", days };
  },
  (line) => {
    if (DIGEST_BY_HAND.test(line)) return { kind: "digest", digest: null };
    const found = DIGEST.exec(line)?.groups;
    if (!found) return null;
    const at = found.at ? clockTime(found.at, "morning") : 9 * 60 + 30;
    if (at === null) return null;
    const weekday = found.weekday ? WEEKDAYS.indexOf(found.weekday) + 1 : null;
    return { kind: "digest", digest: { afterDays: weekday === null ? (count(found) ?? 0) : 1, weekday, at } };
  },
];

const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** More steps than these would be nagging; further than a year is no reminder. */
const MOST_STEPS = 6;
const MOST_DAYS = 366;

function numbers(text: string | undefined, unit: string | undefined): readonly number[] | null {
  const times = unit?.startsWith("week") ? 7 : 1;
  const days = (text ?? "").match(/\d+/gu)?.map((number) => Number(number) * times) ?? [];
  return days.length > 0 && days.length <= MOST_STEPS && days.every((day) => day <= MOST_DAYS) ? days : null;
}

function count(groups: Readonly<Record<string, string | undefined>> | undefined): number | null {
  return numbers(groups?.count, groups?.unit)?.[0] ?? null;
}

function rhythm(every: string): 1 | 3 | 6 | 12 | null {
  if (/month(?!s)/u.test(every)) return 1;
  if (/quarter/u.test(every)) return 3;
  if (/half|six|twice/u.test(every)) return 6;
  return /year|annual/u.test(every) ? 12 : null;
}
