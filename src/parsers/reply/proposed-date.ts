// The date that a report proposes, counted from the action's present one where that is how it was said.
import {
  addDays,
  addMonths,
  endOfMonth,
  isMonthEnd,
  type LocalDate,
  monthOf,
  writeDay,
  yearOf,
} from "../../plan/calendar.ts";
import type { Deadline } from "../../plan/reading.ts";
import type { FoundPeriod } from "../lexicon/find-periods.ts";
import type { FoundShift } from "../lexicon/read-shift.ts";
import type { ReportReading } from "./read-report.ts";

/** The proposed date, counted from the action's present one where that is how it was said. */
export function proposedDate(
  reading: ReportReading,
  due: LocalDate | null,
  today: LocalDate,
): { readonly deadlines: readonly Deadline[]; readonly doubt: readonly string[] } {
  const { moved, shift, expected } = reading;
  if (moved)
    return {
      deadlines: [{ date: moved.to, precision: moved.precision }],
      doubt: [
        ...moved.doubts.filter((it) => !isYearAfterEnd(it, moved)),
        ...inThePast(moved.to, today),
        ...wholeYear(moved),
        ...rolledOver(moved, today),
      ],
    };
  if (shift) {
    if (!due)
      return {
        deadlines: [],
        doubt: [`"${shift.words.trim()}" counts from the present date, and there is none: which date do you mean?`],
      };
    const date = shiftFrom(due, shift);
    return { deadlines: [{ date, precision: "day" }], doubt: inThePast(date, today) };
  }
  if (expected && due && expected.to > due) {
    const asked = `That is later than the present date, ${writeDay(due)}: shall the date move to ${writeDay(expected.to)}?`;
    const deadlines = [{ date: expected.to, precision: expected.precision }];
    return { deadlines, doubt: reading.conditional || reading.rag === "G" ? [asked] : expected.doubts };
  }
  return { deadlines: [], doubt: [] };
}

/** "The end of May 27" is no day of May. */
function isYearAfterEnd(doubt: string, { words }: FoundPeriod): boolean {
  return /\bcould be a day of\b/u.test(doubt) && /\b(?:end|close) of \p{L}+ ['’]?\d\d\s*$/iu.test(words);
}

/** A month end stays one: a month from 30 June is 31 July, because 30 June was written as "June". */
function shiftFrom(due: LocalDate, { months = 0, weeks = 0, days = 0 }: FoundShift): LocalDate {
  const moved = addMonths(due, months);
  const month = months !== 0 && isMonthEnd(due) ? endOfMonth(yearOf(moved), monthOf(moved)) : moved;
  return addDays(month, weeks * 7 + days);
}

/** "Push back to next FY" may mean its first day as well as its last. */
function wholeYear({ precision, to, words }: FoundPeriod): readonly string[] {
  if (/\b(?:end|close)\b/iu.test(words)) return [];
  return precision === "financial-year" || precision === "year" ? [`Is it the end of that year, ${writeDay(to)}?`] : [];
}

/** "Push to February", said in March: the month that is just over, or next year's? */
function rolledOver({ words, to, precision }: FoundPeriod, today: LocalDate): readonly string[] {
  const yearless = !/\d{4}|[’'/]\d\d\b|\d{2}$|year/u.test(words);
  const far = precision !== "financial-year" && precision !== "year" && to > addMonths(today, ROLLED);
  return yearless && far ? [`That is ${writeDay(to)}, as I read it: is it?`] : [];
}

/** So many months ahead a month without its year is more likely a slip. */
const ROLLED = 10;

function inThePast(date: LocalDate, today: LocalDate): readonly string[] {
  return date < today ? [`${writeDay(date)} is past: which date do you mean?`] : [];
}
