// When the calendar opens a plan's review, shows it to those who answer for it, and locks it.
import { isBankHoliday, type Nation } from "./bank-holidays.ts";
import {
  addDays,
  addMonths,
  type LocalDate,
  monthOf,
  startOfMonth,
  weekdayOf,
  writeMonth,
  yearOf,
} from "./calendar.ts";
import type { Policy } from "./policy.ts";
import { type Quarter, quarterOf } from "./quarter.ts";

/** April: the United Kingdom's local government financial year. */
const FINANCIAL_YEAR_START = 4;

/** A review that could not be opened on its day is opened late; after so many days the next one speaks instead. */
const OPENED_LATE_DAYS = 21;

type Rhythm = NonNullable<Policy["review"]["everyMonths"]>;

export interface ReviewDays {
  readonly answersBy: LocalDate;
  readonly closesOn: LocalDate;
  readonly earlySightOn: LocalDate;
}

/**
 * The period whose review is to be open on a day: the last that ended; null outside the days in which it is opened.
 *
 * @example
 * periodToOpen("2026-07-01", 3, "england-and-wales")?.label // "Q1 2026/27"
 */
export function periodToOpen(today: LocalDate, everyMonths: Rhythm, nation: Nation): Quarter | null {
  const period = periodBefore(today, everyMonths);
  const opens = workingDay(nation, addDays(period.to, 1));
  return opens <= today && today < addDays(opens, OPENED_LATE_DAYS) ? period : null;
}

/** All of them are working days; early sight is so many working days before the lock. */
export function reviewDays(opened: LocalDate, policy: Policy["review"], nation: Nation): ReviewDays {
  const answersBy = workingDay(nation, addDays(opened, policy.answerDays));
  return { answersBy, ...closingDays(answersBy, policy, nation) };
}

export function closingDays(
  answersBy: LocalDate,
  policy: Policy["review"],
  nation: Nation,
): Pick<ReviewDays, "closesOn" | "earlySightOn"> {
  const closesOn = workingDay(nation, addDays(answersBy, policy.closeAfterDays));
  let earlySightOn = closesOn;
  for (let left = policy.earlySightDays; left > 0; left -= 1) {
    do earlySightOn = addDays(earlySightOn, -1);
    while (!isWorkingDay(nation, earlySightOn));
  }
  return { closesOn, earlySightOn };
}

/** The day on which the digest of a review that was locked on a day is published by itself. */
export function digestDay(
  locked: LocalDate,
  digest: NonNullable<Policy["review"]["digest"]>,
  nation: Nation,
): LocalDate {
  let day = addDays(locked, digest.afterDays);
  while (digest.weekday !== null && weekdayOf(day) !== digest.weekday) day = addDays(day, 1);
  return workingDay(nation, day);
}

/** The last period of so many months of the financial year that ended before a day. */
function periodBefore(today: LocalDate, everyMonths: Rhythm): Quarter {
  const monthsIn = (monthOf(today) - FINANCIAL_YEAR_START + 12) % 12;
  const begun = Math.floor(monthsIn / everyMonths) * everyMonths;
  const thisMonth = startOfMonth(yearOf(today), monthOf(today));
  const from = addMonths(thisMonth, begun - monthsIn - everyMonths);
  const to = addDays(addMonths(from, everyMonths), -1);
  return { label: labelOf(from, everyMonths), from, to };
}

function labelOf(from: LocalDate, everyMonths: Rhythm): string {
  const quarter = quarterOf(from);
  const year = quarter.label.replace(/^Q\d /, "");
  switch (everyMonths) {
    case 1:
      return writeMonth(from);
    case 3:
      return quarter.label;
    case 6:
      return `H${monthOf(from) === FINANCIAL_YEAR_START ? 1 : 2} ${year}`;
    case 12:
      return year;
  }
}

function workingDay(nation: Nation, from: LocalDate): LocalDate {
  let day = from;
  while (!isWorkingDay(nation, day)) day = addDays(day, 1);
  return day;
}

function isWorkingDay(nation: Nation, day: LocalDate): boolean {
  return weekdayOf(day) <= 5 && !isBankHoliday(nation, day);
}
