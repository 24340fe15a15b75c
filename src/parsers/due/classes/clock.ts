// <clock>: "17:00", "00:00:00", "5pm", "12 noon". A deadline is a day, so that the time of day is read and not kept.
import { wordClasses } from "../../lexicon/classes/word-classes.ts";
import { rulesOver } from "../../lexicon/rule.ts";

export const clock = rulesOver(wordClasses)(
  [
    "<hours:digits> : <minutes:twoDigits> [am|pm|hrs|z]",
    "<hours:digits> : <minutes:twoDigits> : <seconds:twoDigits> [am|pm|z]",
    "<hours:digits> : <minutes:twoDigits> : <seconds:twoDigits> . <rest:amount> [z]",
    "<hours:digits> (am|pm|noon|midnight|o'clock)",
    "<hours:digits> . <minutes:twoDigits> (am|pm)",
    "(noon|midday|midnight)",
  ],
  (found) => ("hours" in found && found.hours > 24 ? null : "clock"),
);
