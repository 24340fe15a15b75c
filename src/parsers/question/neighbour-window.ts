// "And the month after", "the quarter before that": the days next to those of the question before.

import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  isMonthEnd,
  type LocalDate,
  monthOf,
  yearOf,
} from "../../plan/calendar.ts";
import type { Window } from "../../plan/question.ts";
import { regExp } from "../lexicon/pattern.ts";

/** The window moved by what the words say, and null where they point to no neighbour or the window is open. */
export function neighbourOf(text: string, { from, to }: Window): Window | null {
  const found = NEIGHBOUR.exec(text.trim())?.groups;
  if (!found || from === null || to === null) return null;
  const by = /after|following|next/iu.test(found.which ?? "") ? 1 : -1;
  const unit = found.unit?.toLowerCase();
  if (unit === "week") return { from: addDays(from, 7 * by), to: addDays(to, 7 * by) };
  if (!unit && !(isMonthStart(from) && isMonthEnd(to))) {
    const days = daysBetween(from, to) + 1;
    return { from: addDays(from, days * by), to: addDays(to, days * by) };
  }
  const length = unit === "year" ? 12 : unit === "quarter" ? 3 : unit === "month" ? 1 : monthsIn(from, to);
  const months = length * by;
  return { from: addMonths(from, months), to: movedEnd(to, months) };
}

function movedEnd(to: LocalDate, months: number): LocalDate {
  const moved = addMonths(to, months);
  return isMonthEnd(to) ? endOfMonth(yearOf(moved), monthOf(moved)) : moved;
}

function isMonthStart(day: LocalDate): boolean {
  return day.endsWith("-01");
}

function monthsIn(from: LocalDate, to: LocalDate): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
}

/** "The one after" is of the same length. */
const NEIGHBOUR = regExp("iu")`
  ^(?:(?:and|ok|so|what about|how about|same for) )*(?:the )?
    (?:(?:(?<unit>week|month|quarter|year)|one) (?<which>after|before|following)(?: that| it)?)[\s?.!]*$
`;
