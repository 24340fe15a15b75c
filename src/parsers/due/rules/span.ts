// "until March 25", "April 23 onwards", "from April 2023", "throughout 2024": where work begins and ends.

import { addDays } from "../../../plan/calendar.ts";
import type { Convention } from "../../lexicon/period-context.ts";
import { wordList } from "../../lexicon/word-list.ts";
import { settle } from "../../lexicon/written-period.ts";
import { dueRule, dueWhen } from "../due-rule.ts";

export const until = dueRule(
  [
    "(until|till|til|up to|up until|through to|continuing to|continuing until|running to|runs to|runs until|to run until|to run to|ending|tan|hyd at) [the] <period>",
    "until (and including|including) <period>",
  ],
  ({ period }, context) => {
    const settled = settle(period, context);
    return settled && { kind: "until", period: settled };
  },
);

/** "31 March each year to 2028": behind a rhythm "to" is until. */
export const toBehindRhythm = dueRule("to [the] [end of] <period>", ({ period }, context, { before }) => {
  const settled = RHYTHMS.has(before?.text ?? "") ? settle(period, context) : null;
  return settled && { kind: "until", period: settled };
});

const RHYTHMS = new Set(
  wordList`
    year years annually yearly quarter quarterly month monthly term termly week weekly
  `,
);

/** "Until the end of the programme (March 2028)": what ends it, and in brackets when. */
export const untilEvent = dueRule(
  ["(until|till|til|up to|up until|through to|continuing to|continuing until) <event> (,|-|'(') <period>"],
  ({ period }, context) => {
    const settled = period.year === null ? null : settle(period, context);
    return settled && { kind: "until", period: settled };
  },
);

/** "Until the post is filled": it goes on, and nobody can tell here until when. */
export const untilUndated = dueRule("(until|till|til|up until) <event>", ({ event }, context, { words, before }) =>
  (context.prose && (event.length > 8 || before?.kind === "word")) || event.some(({ kind }) => kind === "number")
    ? null
    : { kind: "ongoing", remarks: [`ends with an event: ${words.map(({ text }) => text).join(" ")}`] },
);

/** "Ongoing to March 2025". */
export const ongoingTo = dueRule(
  ["(ongoing|on [-] going|continuous) (to|-|through) [the] <period>"],
  ({ period }, context) => {
    const settled = settle(period, context);
    return settled && period.year !== null ? { kind: "until", period: settled } : null;
  },
);

export const onwards = dueRule(
  [
    "[from|starting] [the] <period> [and] (onwards|onward|forward|beyond|thereafter|on|ymlaen)",
    "[from|since] [the] <period> (- present|- now|- date|to present|to the present|to now|to date|until now|until present)",
    "<period> +",
    "(from|starting|commencing) [the] <period> (and ongoing|and then ongoing|ongoing|and on [-] going|on [-] going)",
    "ongoing (from|since) [the] <period>",
    "on [-] going (from|since) [the] <period>",
  ],
  ({ period }, context, { words, after }) => {
    if (words.at(-1)?.text === "on" && after?.text === "-") return null;
    // "Sat on" is no Saturday: a bare "on" goes on only from a date with its year.
    if (words.at(-1)?.text === "on" && !STARTS.has(words[0]?.text ?? "") && (period.year === null || period.fixed)) {
      return null;
    }
    // "July 2024 + December 2024" is a list.
    if (words.at(-1)?.text === "+" && after !== null && after.kind !== "mark") return null;
    const settled = settle(period, context);
    return settled && { kind: "from", period: settled, open: true };
  },
);

const STARTS = new Set(["from", "starting"]);

/** "April 2024 - ongoing": it begins then, or is due by then and goes on; officers write both. */
export const openRange = dueRule("<period> (-|to|–) (ongoing|on [-] going|on going)", ({ period }, context) => {
  const settled = settle(period, context);
  if (settled === null) return null;
  const conventions = [OPEN_RANGE];
  return context.against.has(OPEN_RANGE.name)
    ? { kind: "deadlines", periods: [settled], goesOn: true, conventions }
    : { kind: "from", period: settled, open: true, conventions };
});

const OPEN_RANGE: Convention = {
  name: "open-range",
  assumed: 'the date before "ongoing" read as the beginning',
  otherwise: "it could be due by then, and go on",
};

export const from = dueRule(
  [
    "(from|starting|starts|start|started|commenced|began|begun|begin|commencing|commences|beginning|begins|since|effective|as from|as of|with effect from|wef|w . e . f .|to start|to commence|to begin|commence|introduced|in place since|o|o fis) [from|in|on|of] [date] [:] [-] [the] <period>",
  ],
  ({ period }, context) => {
    const settled = settle(period, context);
    return settled && { kind: "from", period: settled, open: false };
  },
);

/** "after June 2024", "not before June 2024": it has a first day, and no last one. */
export const afterPeriod = dueRule(
  [
    "[from] (after|beyond|post|later than) [the] [end of] <period>",
    "(no|not) (earlier|sooner) than <period>",
    "not (before|until) <period>",
  ],
  ({ period }, context, { words }) => {
    const settled = settle(period, context);
    if (settled === null) return null;
    const first = words[0]?.text === "no" || words[0]?.text === "not" ? settled.from : addDays(settled.to, 1);
    const remarks = ["it has a first day, but no last one"];
    return { kind: "from", period: { ...settled, from: first, to: first }, open: true, remarks };
  },
);

/** "April 2024 start". */
export const periodStart = dueRule("<period> (start|start date|commencement)", ({ period }, context) => {
  const settled = settle(period, context);
  return settled && { kind: "from", period: settled, open: false };
});

export const throughout = dueRule(
  ["(throughout|all through|through|across|over the course of) [the] <when>"],
  ({ when }, context) => {
    const clause = dueWhen(when, context);
    const first = clause?.kind === "deadlines" ? clause.periods[0] : undefined;
    const last = clause?.kind === "deadlines" ? clause.periods.at(-1) : undefined;
    return first && last ? { kind: "range", from: first, to: last } : clause;
  },
);
