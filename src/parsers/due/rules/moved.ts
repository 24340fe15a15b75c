// "(was March 23)", "~~March 23~~ June 23", "now June 23", "extended to June 2024": old dates beside new ones.
import { dueRule, settleAll } from "../due-rule.ts";

export const oldDate = dueRule(
  [
    "(was|were|previously|originally|formerly|original date|original deadline|old date|initially) [:] [by] <when>",
    "(revised|delayed|moved|slipped|changed|deferred|extended|postponed|brought forward) from <when>",
    "~ ~ <when> ~ ~",
    "~ <when> ~",
  ],
  ({ when }, context) => {
    const periods = settleAll(when.periods, context);
    return periods && { kind: "old", periods };
  },
);

export const newDate = dueRule(
  [
    "(revised|delayed|moved|slipped|changed|deferred|extended|postponed|brought forward|rescheduled) [date] (to|until) [the] [end of] <when>",
    "(now|revised to|new date|revised date|new deadline|revised deadline|→|- '>'|'>') [:] [by] <when>",
  ],
  ({ when }, context, { words, before }) => {
    // With nothing before it, "> June 2024" says later than June.
    if (words[0]?.text === ">" && before === null) return null;
    const periods = settleAll(when.periods, context);
    return periods && { kind: "moved", periods, remarks: ["an earlier date in the cell no longer holds"] };
  },
);
