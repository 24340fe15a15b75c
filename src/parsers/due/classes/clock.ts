// <clock>: "17:00", "00:00:00", "5pm", "12 noon". A deadline is a day, so that the time of day is read and not kept.
import { wordClasses } from "../../lexicon/classes/word-classes.ts";
import { rulesOver } from "../../lexicon/rule.ts";

export const clock = rulesOver(wordClasses)(
  [
    "<hours:digits> : <minutes:twoDigits> [am|pm|hrs|z]",
    "<hours:digits> : <minutes:twoDigits> : <seconds:twoDigits> [am|pm|z]",
    "<hours:digits> : <minutes:twoDigits> : <seconds:twoDigits> . <rest:fraction> [z]",
    "<hours:digits> (am|pm|noon|midnight|o'clock)",
    "<hours:digits> . <minutes:twoDigits> (am|pm)",
    "(noon|midday|midnight)",
  ],
  (found, _context, { words }) => {
    if ("hours" in found && found.hours > 24) return null;
    // "Phase 1: 30 June" is no half past one.
    return words.slice(1).some(({ kind, spaced }) => kind === "number" && spaced) ? null : "clock";
  },
);
