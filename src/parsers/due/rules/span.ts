// "until March 25", "April 23 onwards", "from April 2023", "throughout 2024": where work begins and ends.
import { settle } from "../../lexicon/written-period.ts";
import { dueRule, dueWhen } from "../due-rule.ts";

export const until = dueRule(
  [
    "(until|till|til|up to|up until|through to|continuing to|running to|to run until|ending) [the] <period>",
    "until (and including|including) <period>",
  ],
  ({ period }, context) => {
    const settled = settle(period, context);
    return settled && { kind: "until", period: settled };
  },
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
    "[from|starting] [the] <period> (onwards|onward|forward|and onwards|and beyond|and thereafter|on)",
    "(from|starting|commencing) [the] <period> (and ongoing|and then ongoing|ongoing|and on [-] going|on [-] going)",
    "ongoing (from|since) [the] <period>",
    "on [-] going (from|since) [the] <period>",
  ],
  ({ period }, context, { words, after }) => {
    if (words.at(-1)?.text === "on" && after?.text === "-") return null;
    const settled = settle(period, context);
    return settled && { kind: "from", period: settled, open: true };
  },
);

export const from = dueRule(
  [
    "(from|starting|starts|start|started|commenced|began|begun|commencing|commences|beginning|begins|since|effective|as from|as of|with effect from|wef|w . e . f .|to start|to commence|commence) [from|in|on] [date] [:] [the] <period>",
  ],
  ({ period }, context) => {
    const settled = settle(period, context);
    return settled && { kind: "from", period: settled, open: false };
  },
);

/** "April 2024 start". */
export const periodStart = dueRule("<period> (start|start date|commencement)", ({ period }, context) => {
  const settled = settle(period, context);
  return settled && { kind: "from", period: settled, open: false };
});

export const throughout = dueRule(
  ["(throughout|all through|across|over the course of) [the] <when>"],
  ({ when }, context) => {
    const clause = dueWhen(when, context);
    const first = clause?.kind === "deadlines" ? clause.periods[0] : undefined;
    const last = clause?.kind === "deadlines" ? clause.periods.at(-1) : undefined;
    return first && last ? { kind: "range", from: first, to: last } : clause;
  },
);
