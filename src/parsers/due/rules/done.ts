// "Complete", "Completed March 2023", "Published": the cell says that the work is finished. And what only sounds like it.
import type { Place } from "../../lexicon/rule.ts";
import { settle } from "../../lexicon/written-period.ts";
import { dueRule } from "../due-rule.ts";

/** Only where it stands by itself: "report published on the website" is not a finished action. */
export const done = dueRule(
  [
    "[action|actions|now|already|this] [is|has] [been] [now|fully|all] (complete|completed|done|finished|achieved|delivered|implemented|published|closed|concluded|actioned|fulfilled|met)",
    "[now|already] in place",
    "(completion|work) (complete|achieved)",
    "(✓|✔|✅|☑)",
  ],
  (_found, _context, place) => (standsAlone(place) ? { kind: "done", on: null } : null),
);

export const doneOn = dueRule(
  "[now|already|fully] (complete|completed|done|finished|achieved|delivered|implemented|published|closed) [-] [:] [,] [in|on|during|since] <period>",
  ({ period }, context, place) => {
    if (!standsAlone(place)) return null;
    const on = settle(period, { ...context, lean: "past" });
    return on && { kind: "done", on };
  },
);

/** Progress, not an end: nothing is due by it and nothing is done. */
export const partlyDone = dueRule(
  [
    "(not|not yet|partially|partly|part|nearly|almost|half|mostly|largely|substantially|in|to be|never) [-] (complete|completed|done|finished|achieved|delivered|implemented|published|closed|met)",
    "incomplete",
    "<digits> % [complete|completed|done|achieved]",
    "<count:amount> (of|/|out of) <total:amount> (complete|completed|done|finished|achieved|delivered|implemented)",
    "(not|not yet) (started|begun|commenced)",
  ],
  () => ({ kind: "undated", remarks: ["the cell tells the progress, not a date"] }),
);

function standsAlone({ before, after }: Place): boolean {
  const ends = (mark: Place["before"]) =>
    mark === null || (mark.kind === "mark" && mark.text !== "%" && mark.text !== "/");
  return (ends(before) || before?.text === "and") && (ends(after) || after?.text === "and");
}
