// "And the month after", "the quarter before that": the days next to those of the question before.
import { addDays, addMonths, endOfMonth, isMonthEnd, type LocalDate, monthOf, yearOf } from "../../plan/calendar.ts";
import type { Window } from "../../plan/question.ts";

/** The window moved by what the words say, and null where they point to no neighbour or the window is open. */
export function neighbourOf(text: string, { from, to }: Window): Window | null {
  const found = NEIGHBOUR.exec(text.trim())?.groups;
  if (!found || from === null || to === null) return null;
  const by = /after|following|next/iu.test(found.which ?? "") ? 1 : -1;
  const unit = found.unit?.toLowerCase();
  if (unit === "week") return { from: addDays(from, 7 * by), to: addDays(to, 7 * by) };
  const months = (unit === "year" ? 12 : unit === "quarter" ? 3 : 1) * by;
  return { from: addMonths(from, months), to: movedEnd(to, months) };
}

function movedEnd(to: LocalDate, months: number): LocalDate {
  const moved = addMonths(to, months);
  return isMonthEnd(to) ? endOfMonth(yearOf(moved), monthOf(moved)) : moved;
}

const NEIGHBOUR =
  /^(?:(?:and|ok|so|what about|how about|same for) )*(?:the )?(?:(?<unit>week|month|quarter|year) (?<which>after|before|following)(?: that| it)?)[\s?.!]*$/iu;
