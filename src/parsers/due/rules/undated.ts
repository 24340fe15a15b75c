// "TBC", "Under development", "ASAP", "when the new officer starts", "within 6 months of adoption": no date yet, and why.

import type { Offset } from "../../../plan/reading.ts";
import type { Unit } from "../../lexicon/classes/units.ts";
import type { Place } from "../../lexicon/rule.ts";
import type { Word } from "../../lexicon/word.ts";
import { wordList } from "../../lexicon/word-list.ts";
import type { Clause } from "../clause.ts";
import { dueRule } from "../due-rule.ts";

export const toBeConfirmed = dueRule(
  [
    "[date|dates|timescale|timescales|deadline] (tbc|tba|tbd|tbe)",
    "t b c",
    "t / b / c",
    "i'w (gadarnhau|gytuno|benderfynu)",
    "[date|dates|timescale|timescales|timing] [is|are] [still] [yet] to be (confirmed|agreed|determined|decided|arranged|announced|advised|set|finalised|scheduled|established|identified|defined|discussed|developed|reviewed)",
    "(awaiting|pending) (confirmation|date|dates|decision|approval|agreement)",
    "(not yet|not|un) [-] (confirmed|agreed|known|determined|decided|set|scheduled|available)",
    "(unknown|undecided|unconfirmed|undetermined|unspecified|no date|no date yet|no date set)",
    "no (fixed|set|firm|specific|agreed|confirmed|target) (date|dates|deadline|timescale|timescales)",
  ],
  (_found, _context, place) => withoutDate(place, "the date is to be confirmed"),
);

export const notApplicable = dueRule(
  ["(n / a|na|not applicable|none|nil|no deadline|blank)"],
  (_found, _context, place) => withoutDate(place, "the cell says that no date applies"),
);

/** "TBC" alone is no date, and nobody reads it otherwise; beside a date it says something about that. */
function withoutDate({ before, after }: Place, remark: string): Clause {
  return before === null && after === null ? { kind: "undated" } : { kind: "undated", remarks: [remark] };
}

export const inProgress = dueRule(
  [
    "[currently|now] (under|in) (development|review|consideration|discussion|progress|hand|preparation|construction|way)",
    "[already|currently|now|well] (underway|progressing|paused|on hold|deferred|postponed|suspended|withdrawn|superseded|cancelled|started|in train|on track|on schedule|delayed|overdue)",
    "work (in progress|underway|ongoing)",
  ],
  () => ({ kind: "undated", remarks: ["the cell tells the progress, not a date"] }),
);

/** "Phased", "Pilot phase": how it will be done, alone in the cell. */
export const inStages = dueRule(
  [
    "(phased|staged|incremental|iterative) [approach|basis|introduction|implementation|programme|delivery|rollout|roll out|roll - out]",
    "(pilot|piloting|trial|scoping|scoping exercise|mobilisation|launch|rollout|roll out|roll - out|planning|design|development|implementation|embedding|embedded|delivery) [phase|stage]",
    "(ad hoc|ad - hoc|by exception)",
    "(as|when|as and when) (they|vacancies|posts|opportunities|needs|issues|contracts|leases|policies|resources|funds|budgets) (arise|arises|occur|allow|permit|expire|renew)",
  ],
  (_found, _context, { before, after }) =>
    before !== null || after !== null
      ? null
      : { kind: "undated", remarks: ["the cell says how it will be done, not by when"] },
);

export const atOnce = dueRule(
  [
    "(immediate|immediately|asap|a s a p|as soon as possible|as soon as practicable|urgent|urgently|now|with immediate effect|straight away)",
    "as soon as (reasonably practicable|practically possible|is practicable)",
    "(short|medium|long|short to medium|medium to long) [-] [term]",
  ],
  (_found, context, { before, words, after }) =>
    (context.prose || SPANS.has(words.at(-1)?.text ?? "")) && (before?.kind === "word" || after?.kind === "word")
      ? null
      : { kind: "undated", remarks: ["the cell says how soon, but gives no date"] },
);

const SPANS = new Set(["short", "medium", "long"]);

/** "End of plan": its last day is not in the cell. */
/** "24/7": always, not the 24th of July. */
export const aroundTheClock = dueRule("<hours:digits> / <days:digits>", ({ hours, days }) =>
  hours === 24 && days === 7 ? { kind: "ongoing" } : null,
);

const BEFORE_FEASTS = new Set("by before after for during in at around until ahead of the start end".split(" "));

/** Feasts whose days the moon sets, or each town for itself: which they are in a year is for a person to say. */
export const movingFeast = dueRule(
  [
    "[by|before|after|for|during|in|at|around|until|ahead of] [the] [start of|end of] (ramadan|ramadhan|eid al - fitr|eid al - adha|eid al fitr|eid al adha|eid ul fitr|eid ul adha|eid|diwali|deepavali|divali|vaisakhi|holi|navratri|passover|pesach|rosh hashanah|yom kippur|hanukkah|chanukah|lunar new year|chinese new year|pride|pride weekend) [in] [,] <year:anyYear?>",
  ],
  (_found, _context, { words }) => ({
    kind: "waits",
    event: words.slice(words.findIndex(({ text }) => !BEFORE_FEASTS.has(text))),
    months: 0,
    weeks: 0,
    days: 0,
    remarks: [`its days differ from year to year, or from place to place: ${spoken(words)}`],
  }),
);

export const planEnd = dueRule(
  "[by] [the] (end|close|completion) of [the|this|current] [action] (plan|strategy|scheme|programme|framework|project|contract|administration) [period]",
  (_found, _context, { words }) => ({
    kind: "undated",
    remarks: [`needs the day on which it ends: ${spoken(words)}`],
  }),
);

/** "within six months of the new council": kept with its offset, so that a date follows when somebody gives the event's. */
export const afterEvent = dueRule(
  [
    "[within|in] <amount> <unit> (of|after|following|from|post) <event>",
    "[within|in] <amount> (to|-) <upTo:amount> <unit> (of|after|following|from|post) <event>",
  ],
  (found, _context, { words }) => {
    const amount = ("upTo" in found ? found.upTo : null) ?? found.amount;
    return {
      kind: "waits",
      event: found.event,
      ...offset(amount, found.unit),
      remarks: [`waits for an event: ${spoken(words)}`],
    };
  },
);

/** Whole weeks stay weeks, so that the offset can be read back as it was written. */
function offset(amount: number, { months, days }: Unit): Offset {
  const weekly = days % 7 === 0;
  return { months: amount * months, weeks: weekly ? (amount * days) / 7 : 0, days: weekly ? 0 : amount * days };
}

/** "within two to four years" and a bare "18 months" have no base of their own; nothing is guessed. */
export const betweenAmounts = dueRule(
  ["[within|in|over] [the] [next] <amount> (to|-) <upTo:amount> <unit>", "<amount> <unit>"],
  (_found, context, { words, before, after }) =>
    context.prose && (before?.kind === "word" || after?.kind === "word")
      ? null
      : { kind: "undated", remarks: [`needs a day to count from: ${spoken(words)}`] },
);

/** "Year 2 of the plan": the plan's first day is not in the cell. */
export const planYear = dueRule(
  [
    "[by] [the] [end of|start of|during] (year|years|yr|yrs|y) <first:amount> [of] [the|this] [action] [plan|strategy|scheme|programme|project]",
    "(year|years|yr|yrs) <first:digits> (-|to|and|&|/|,) <last:digits> [of] [the|this] [action] [plan|strategy|scheme|programme|project]",
    "(year|yr|y) <first:digits> [,] [-] [:] (q|quarter|qtr) <quarter:digits>",
    "(q|quarter|qtr) <quarter:digits> [,] [-] [of] [in] (year|yr|y) <first:digits>",
  ],
  (_found, _context, { words }) => ({
    kind: "undated",
    remarks: [`needs the day on which the plan began: ${spoken(words)}`],
  }),
);

/** "Before the next inspection": nothing can be counted until its day is known. */
export const beforeEvent = dueRule(
  "(before|prior to|ahead of|in advance of|in time for|in readiness for|by the time of) <event>",
  ({ event }, context, { words }) =>
    (context.prose && event.length > 8) || (words[0]?.text === "ahead" && ON_TIME.has(event[0]?.text ?? ""))
      ? null
      : { kind: "waits", event, months: 0, weeks: 0, days: 0, remarks: [`waits for an event: ${spoken(words)}`] },
);

/** "Completed ahead of schedule" waits for nothing. */
const ON_TIME = new Set(["schedule", "time", "plan", "target", "deadline"]);

/** "After the May 2026 elections": the month says which event is meant. */
export const afterDatedEvent = dueRule(
  "(after|following|post -|post|once|upon|on completion of) [the] <period> <event>",
  ({ period, event }, context, { words }) => {
    const [first] = event;
    if (period.precision === "day" || first?.kind !== "word" || BEHIND_PERIODS.has(first.text)) return null;
    if (context.prose && event.length > 4) return null;
    return {
      kind: "waits",
      event: words.slice(1),
      months: 0,
      weeks: 0,
      days: 0,
      remarks: [`waits for an event: ${spoken(words)}`],
    };
  },
);

/** What stands behind a date that is one: "after June 2024 and annually". */
const BEHIND_PERIODS = new Set(
  wordList`
    and or then with for if subject to until onwards ongoing by from when as at in on annually yearly
    quarterly monthly review reviewed tbc
  `,
);

export const awaitsEvent = dueRule(
  [
    "(when|whenever|once|after|following|upon|post -|on completion of|on the completion of|on appointment of|subject to|dependent on|dependent upon|depending on|pending|awaiting|in line with|linked to) <event>",
  ],
  ({ event }, context, { words }) =>
    context.prose && event.length > 8
      ? null
      : { kind: "waits", event, months: 0, weeks: 0, days: 0, remarks: [`waits for an event: ${spoken(words)}`] },
);

function spoken(words: readonly Word[]): string {
  return words
    .map((word) => (word.spaced ? ` ${word.text}` : word.text))
    .join("")
    .trim();
}
