// "(was March 23)", "~~March 23~~ June 23", "Deferred from Jan 24 to Sept 24", "Original: … Revised: …": old dates beside new ones.
import { dueRule, settleAll } from "../due-rule.ts";

export const oldDate = dueRule(
  [
    "(was|were|previously|originally|formerly|initially|previous|original|old) [target|due|planned|completion] [date|deadline|timescale] [was|of|for] [:] [-] [by] <when>",
    "initial [target|due|planned|completion] (date|deadline|timescale) [was|of|for] [:] [-] [by] <when>",
    "(revised|delayed|moved|slipped|changed|deferred|extended|postponed|rescheduled|brought forward|carried forward|carried over|rolled over|rolled forward|c / f|c / fwd|slippage) from <when>",
    "(not|no longer|instead of|rather than) <when> as (originally|initially|previously|first) (planned|agreed|set|stated|intended|envisaged|hoped|scheduled)",
    "(instead of|rather than|in place of|replacing|replaces|not|no longer) <when>",
    "(last|last reviewed|last review|last done|last completed|last updated|last held) [in|on|was] [:] <when>",
    "~ ~ <when> ~ ~",
    "~ <when> ~",
  ],
  ({ when }, context) => {
    const periods = settleAll(when.periods, context);
    return periods && { kind: "old", periods };
  },
);

/** Where a date comes from and goes to: only the second holds. */
export const movedFromTo = dueRule(
  [
    "(revised|delayed|moved|slipped|changed|deferred|extended|postponed|rescheduled|brought forward|carried forward|carried over|rolled over|pushed back) from <old:period> (to|until|into|-|→|- '>') [the] [end of] <when>",
  ],
  ({ when }, context) => {
    const periods = settleAll(when.periods, context);
    return periods && { kind: "moved", periods, remarks: [NO_LONGER] };
  },
);

export const newDate = dueRule(
  [
    "(revised|delayed|moved|slipped|changed|deferred|extended|postponed|brought forward|rescheduled|carried forward|carried over|rolled over|rolled forward|pushed back|put back|c / f|c / fwd) [date|deadline] (to|until|into) [the] [end of] <when>",
    "(revised|new|amended|updated|current|latest) [target|due|completion|proposed] [date|deadline|timescale] [is|of] [:] [-] [to] [by] <when>",
    "<when> [-] [,] ['('] (revised|revised date|new date|new deadline)",
    "(now|now due|now expected|→|- '>'|- - '>'|= '>'|'>') [:] [by] <when>",
  ],
  ({ when }, context, { words, before, after }) => {
    // "March 2024, revised to Sept 2024": what is revised stands behind.
    if (BEHIND.has(words.at(-1)?.text ?? "") && after?.kind !== "mark" && after !== null) {
      return null;
    }
    // With nothing before it, "> June 2024" says later than June.
    if (words[0]?.text === ">" && before === null) return null;
    const periods = settleAll(when.periods, context);
    return periods && { kind: "moved", periods };
  },
);

const BEHIND = new Set(["revised", "date", "deadline"]);

/** What is said of a cell with a date that another one replaced. */
export const NO_LONGER = "an earlier date in the cell no longer holds";
