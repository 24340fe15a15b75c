// "Complete", "Completed March 2023", "Published": the cell says that the work is finished. And what only sounds like it.
import type { Precision } from "../../../plan/reading.ts";
import { MONTHS } from "../../lexicon/classes/months.ts";
import type { Place } from "../../lexicon/rule.ts";
import type { Word } from "../../lexicon/word.ts";
import { settle, type When, type WrittenPeriod } from "../../lexicon/written-period.ts";
import { dueRule } from "../due-rule.ts";

const DONE =
  "complete|completed|done|finished|achieved|delivered|implemented|published|closed|concluded|actioned|fulfilled|met|discharged|cwblhawyd|cyflawnwyd";

/** Only where it stands by itself: "report published on the website" is not a finished action. */
export const done = dueRule(
  [
    `[action|actions|now|already|this] [is|has] [been] [now|fully|all] (${DONE})` as "",
    `(${DONE}) (/|-|,) (${DONE})` as "",
    "(wedi'i|wedi ei|wedi) (gwblhau|cwblhau|gyflawni|cyflawni)",
    "[now|already] in place",
    "(complete|completed|done|finished|achieved|delivered) (ahead of|on|before) (schedule|time|plan|target|deadline)",
    "(completion|work) (complete|achieved)",
    "(complete|completed|done|achieved|delivered|implemented) in full",
    "(complete|completed|done|finished|achieved|delivered) [-] ['('] 100 %",
    "(✓|✔|✅|☑)",
  ],
  (_found, _context, place) => (standsAlone(place) ? { kind: "done", on: null, only: null } : null),
);

export const doneOn = dueRule(
  [
    "[action|actions|work|task|project] [was|is|now|already|fully|has been] (complete|completed|done|finished|achieved|delivered|implemented|published|closed|launched|signed off|cwblhawyd) [in full|fully] [-] [:] [,] ['('] [in|on|during|since|for|as of|as at] <when>",
    "[was|has been] signed off by [the|full] (board|cabinet|committee|council|executive|director|leadership|leadership team|slt|smt|cmt|clt|elt) [meeting] [-] [,] [in|on|at] <when>",
    "[action|actions|work] [now|already|fully] (complete|completed|done|finished|achieved|delivered|implemented|published|closed) [-] [:] [,] [in|on|during|since|for] <period>",
    "(✓|✔|✅|☑) [-] [:] [,] [in|on] <period>",
    "<period> [-] [:] [,] ['('] [now|all] (complete|completed|done|achieved|closed|finished|✓|✔|✅|☑)",
  ],
  (found, context, place) => {
    const period = "period" in found ? found.period : endOf(found.when);
    if (!standsAlone({ before: isDateMark(place.words[0]) ? null : place.before, after: place.after })) return null;
    const on = period && settle(period, { ...context, lean: "past" });
    if (on === null) return null;
    const { today } = context;
    // "Complete within 6 months" begins today and ends ahead.
    const ahead = today !== null && (on.from > today || (on.from === today && on.to > today));
    if (!ahead) return { kind: "done", on, only: whatIsDone(place.words, on.precision) };
    // "Complete in March 2025", written before then, is to be complete; "completed" contradicts itself.
    const isBracketed = place.words.some(({ text }) => text === "(");
    if (place.words[0]?.text === "complete" && !isBracketed) return { kind: "deadlines", periods: [on] };
    return {
      kind: "done",
      on,
      only: null,
      remarks: ["the cell says that it is finished, on a day that is still to come"],
    };
  },
);

/** "Done for 2025" says it of that year's alone, and what was launched may have begun with it. */
function whatIsDone(words: readonly Word[], precision: Precision): "edition" | "launch" | null {
  if (words.some(({ text }) => text === "launched")) return "launch";
  const isYear = precision === "year" || precision === "financial-year";
  return isYear && words.some(({ text }) => text === "for") ? "edition" : null;
}

/** Of a range its end; a list would be several things. */
function endOf({ kind, periods }: When): WrittenPeriod | null {
  return kind === "range" || periods.length === 1 ? (periods.at(-1) ?? null) : null;
}

/** Whether it begins with its date rather than with "completed". */
function isDateMark(word: Word | undefined): boolean {
  return word !== undefined && (word.kind !== "word" || MONTHS.has(word.text));
}

/** Progress, not an end: nothing is due by it and nothing is done. */
export const partlyDone = dueRule(
  [
    "(not|not yet|partially|partly|part|nearly|almost|half|mostly|largely|substantially|in|to be|never) [-] (complete|completed|done|finished|achieved|delivered|implemented|published|closed|met)",
    "incomplete",
    "(complete|completed|done|delivered|achieved|implemented) in part",
    "<digits> % [complete|completed|done|achieved]",
    "<count:amount> (of|/|out of) <total:amount> (complete|completed|done|finished|achieved|delivered|implemented)",
    "(not|not yet) (started|begun|commenced)",
  ],
  () => ({ kind: "undated", remarks: ["the cell tells the progress, not a date"] }),
);

function standsAlone({ before, after }: Pick<Place, "before" | "after">): boolean {
  const ends = (mark: Place["before"]) =>
    mark === null || (mark.kind === "mark" && mark.text !== "%" && mark.text !== "/");
  return (ends(before) || JOINTS.has(before?.text ?? "")) && (ends(after) || JOINTS.has(after?.text ?? ""));
}

const JOINTS = new Set(["and", "but", "though"]);
