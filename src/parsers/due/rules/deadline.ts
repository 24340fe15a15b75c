// "March 23", "by the end of June 2024", "to be completed by 1 May 2024", "April 2010 – April 2011".
import type { Word } from "../../lexicon/word.ts";
import type { When } from "../../lexicon/written-period.ts";
import { dueRule, dueWhen, isTooWeak } from "../due-rule.ts";
import { isNoise } from "../noise.ts";

/** A date by itself. In prose a bare "2010" or "may" is none. */
export const date = dueRule("<when>", ({ when }, context) =>
  isTooWeak(when, context) ? null : dueWhen(when, context),
);

export const deadline = dueRule(
  [
    "[on] [or] (by|by or before|on|in|during|within|at|for|due|no later than|not later than|latest|at the latest|circa|c .|approx|approx .|approximately|around|about|erbyn|ym|mis|fis) [by] [or] [/] [before] [the] [mis|fis] <when>",
    "(by|on|in|during|before) [the] <when> [-] [,] ['('] (at the latest|latest|at latest|at the very latest)",
    "to (complete|finish|end|conclude|be complete|be completed) [by|in|on|for] [the] <when>",
    "(target|expected|estimated|planned|anticipated|proposed|intended) (completion|delivery|end|finish|start|launch|publication|implementation) [date] [is|of|for|in] [:] [-] [by] [the] <when>",
    "(completion|delivery|report|review|launch|publication) (due|expected|planned|anticipated) [:] [-] [in|on|by] [the] <when>",
    "(target|deadline|due|completion|target completion|end|finish|finishes|delivery|review|expected|estimated|planned|anticipated|proposed|timescale) [date] [is|of|for|in] [:] [-] [by] [the] <when>",
    "[the] (next|next due|due next|next one|next review|next review due|next review date|review date|next due date|first|first one|first due) [is|in|on|due] [:] [-] [by] [the] <when>",
    "(on track|on target|on schedule) [for|to complete|to complete by] [:] [-] [by] <when>",
    "[expected|due|will|aim|aiming|intended|planned|scheduled|likely] [to] (be|complete|finish|launch) [complete|completed|finished|in place|done|launched] (by|in|for|on|during|from) <when>",
    "[to be] (complete|completed|completion|delivered|achieved|finished|implemented|implement|reviewed|published|publish|launched|approved|agreed|start|started|commence|commenced|reported|report|in place|in post|in use|in force|in operation|live|operational|up and running|open|established|set up|procured|installed|embedded|issued|ratified|finalised|confirmed|done|ready|submitted|submit|drafted|adopted|adopt|end|ends|ending|finish|launch|deliver|delivery|implementation|go live|roll out|rolled out) (by|by the|before end of|for|no later than) <when>",
    "[to be] [next|first|final|initial] (review|reviews|launch|launches|report|publish|deliver|delivery|meeting|update|implementation|roll out) [due|date] [-|:] [in|on|during|at|by] <when>",
    "to be (complete|completed|delivered|achieved|finished|implemented|reviewed|published|launched|approved|agreed|started|commenced|reported|submitted|adopted) (in|on|during|at) <when>",
    "[by] (cop|cob|close of play|close of business|end of play) [on|of] [:] [the] <when>",
    "<when> [-] [,] ['('] (at the latest|latest|deadline|at latest|target|target date|due date|finish|finish date|end date|completion date)",
  ],
  ({ when }, context, { words, after }) =>
    context.prose && after?.kind === "word" && !isNoise(after.text) && namesEdition(words, when)
      ? null
      : dueWhen(when, context),
);

/** "Publish 2025 pay gap report": a bare year without "by" or "in" says which report it is. */
function namesEdition(words: readonly Word[], { periods }: When): boolean {
  return (
    periods.every(({ precision }) => precision === "year" || precision === "financial-year") &&
    !words.some(({ text }) => POINTS_TO_DAYS.has(text))
  );
}

const POINTS_TO_DAYS = new Set("by in on during within at for due of before from is date".split(" "));

/** "Overdue since March 2025": it was due then, and nothing says that it is done. */
export const overdue = dueRule(
  [
    "[now|still] (overdue|past due|missed) [-] [,] [:] ['('] [since|from|target|deadline|was] [due] [on|in|by] [the] <when>",
    "[now|still] (late|outstanding) (since|from) [the] <when>",
  ],
  ({ when }, context) => {
    const clause = dueWhen(when, { ...context, lean: "past" });
    return clause && { ...clause, remarks: ["the cell says that it is overdue"] };
  },
);

/** "<June 2024": before June, or by its end; the later is read and the doubt told. */
export const below = dueRule("<lessThan> [the] <when>", ({ when }, context) => {
  const clause = dueWhen(when, context);
  return clause && { ...clause, remarks: ['"<" read as "by"; it could mean before'] };
});

/** "between October and December 2024", "from 1 May 2024 to 30 June 2024". */
export const between = dueRule("(between|btw|betw|from) <when>", ({ when }, context, { words }) => {
  if (when.kind === "range") return dueWhen(when, context);
  if (words[0]?.text === "from" || when.periods.length !== 2) return null;
  return dueWhen({ kind: "range", periods: when.periods }, context);
});

/** The date is not firm, which is worth saying. */
export const provisional = dueRule(
  [
    "(provisionally|provisional|indicative|indicatively|likely|probably|possibly|hopefully|estimated|est .|tentative|tentatively|subject to change) [:] [-] [by|in|for] [the] <when>",
    "<when> '?'",
    "<when> '(' '?' ')'",
    "'?' <when>",
    "<when> [-] [,] ['('] (provisionally|provisional|indicative|indicatively|estimated|estimate|est|expected|anticipated|approx|approximately|at the earliest|earliest|tentative|subject to change)",
  ],
  ({ when }, context) => {
    const clause = dueWhen(when, context);
    return clause && { ...clause, remarks: ["the date is provisional"] };
  },
);
