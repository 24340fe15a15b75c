// A date in the note of a report, said as the one on which its action ends.

import type { LocalDate } from "../../plan/calendar.ts";
import { findPeriods } from "../lexicon/find-periods.ts";
import { regExp } from "../lexicon/pattern.ts";
import type { ReportReading } from "./read-report.ts";

/** Whether a note names a later end that no rule took: "so say end of May", "completion in July" under June. */
export function movesDate(
  text: string,
  { moved, shift, expected }: ReportReading,
  { today, due }: { readonly today: LocalDate; readonly due: LocalDate | null },
): boolean {
  if (moved || shift || expected) return false;
  const said = SAYS_DATE.exec(text);
  if (said && findPeriods(`by ${text.slice(said.index + said[0].length)}`, today).length > 0) return true;
  const ends = due === null ? null : MAY_END.exec(text);
  if (!ends || due === null) return false;
  const there = text.slice(ends.index, ends.index + 90).split(/[.!?;\n](?:\s|$)/u)[0] ?? "";
  return findPeriods(there, today).some(({ to }) => to > due && to > today);
}

const SAYS_DATE = regExp("iu")`
  \b(?:so|now|lets|let's)? ?
    (?:say|more like|new date|revised date|realistically|pushed (?:back )?to|slipped to|moved to)
    (?: is| of| now)? (?:the )?(?=\p{L}|\d)
`;
/** Words with which somebody says when it will be there; a date behind them that is later than the present one moves it. */
const MAY_END = regExp("iu")`
  \b(?:
    (?:end|target|completion|delivery|finish|go[- ]?live|launch) date
    |deadline|due|(?:it|this|that) will be|earliest|at best|realistic(?:ally)?|timescales?|eta
    |complet(?:e|es|ion|ing)|finish(?:es|ing)?|deliver(?:y|s)?|ready|in place
    |(?:not|won't|wont|can't|cannot) (?:be |happen |start |launch |go )*(?:before|until|till)
  )\b
`;
