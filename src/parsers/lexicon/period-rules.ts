// Every way of writing a period. The one that reads the most words wins; of equals, the earlier one here.
import type { PeriodRule } from "./period-rule.ts";
import { lastAmount, withinAmount } from "./periods/amount.ts";
import { dayMonth, monthDigit } from "./periods/day-month.ts";
import { dayRange } from "./periods/day-range.ts";
import { halfOfFinancialYear, halfOfYear } from "./periods/half.ts";
import { isoDate, isoMonth } from "./periods/iso-date.ts";
import { monthAlone } from "./periods/month-alone.ts";
import { monthNumber } from "./periods/month-number.ts";
import { monthYear } from "./periods/month-year.ts";
import {
  blackHistoryMonth,
  christmas,
  christmasEve,
  easter,
  easterMonday,
  goodFriday,
  holocaustMemorialDay,
  lgbtHistoryMonth,
  newYear,
  newYearsDay,
  newYearsEve,
  prideMonth,
  womensDay,
} from "./periods/named-day.ts";
import { numberDate, numberDay, numberMonth } from "./periods/number-date.ts";
import { earlyIn, endOf, firstWeekOf, midOf, startOf } from "./periods/part.ts";
import {
  calendarQuarterNamed,
  financialQuarterNamed,
  quarterOfFinancialYear,
  quarterOfLabel,
  quarterOfYear,
} from "./periods/quarter.ts";
import { periodOfTurnedYear, quarterOfTurnedYear, turnOfMonth, turnOfPeriod } from "./periods/relative-period.ts";
import {
  turnOfAcademicYear,
  turnOfCalendarYear,
  turnOfFinancialYear,
  turnOfUnit,
  unitEnd,
  yearEnd,
  yearEndOf,
} from "./periods/relative-unit.ts";
import { schoolTerm, seasonAlone, seasonOfYear, seasonOfYears } from "./periods/season.ts";
import { weekBeginning, weekEnding } from "./periods/week.ts";
import {
  dayOfThisMonth,
  lastWeekday,
  nearDay,
  nextWeekday,
  thisWeekday,
  weekdayAlone,
  weekdayOfWeek,
  weekdayWeek,
} from "./periods/weekday.ts";
import { lastWeekdayOfMonth, weekdayOfMonth } from "./periods/weekday-of-month.ts";
import {
  academicYear,
  calendarYearNamed,
  financialYearLabel,
  financialYearNamed,
  yearAlone,
  yearPairAlone,
} from "./periods/year.ts";

export const PERIOD_RULES: readonly PeriodRule[] = [
  isoDate,
  numberDate,
  dayRange,
  dayMonth,
  monthYear,
  monthNumber,
  monthDigit,
  isoMonth,
  numberMonth,
  numberDay,
  monthAlone,

  quarterOfFinancialYear,
  quarterOfLabel,
  calendarQuarterNamed,
  financialQuarterNamed,
  quarterOfTurnedYear,
  quarterOfYear,
  halfOfFinancialYear,
  halfOfYear,

  financialYearNamed,
  academicYear,
  yearPairAlone,
  financialYearLabel,
  calendarYearNamed,
  yearAlone,

  schoolTerm,
  seasonOfYears,
  seasonOfYear,
  seasonAlone,

  weekBeginning,
  weekEnding,
  endOf,
  startOf,
  firstWeekOf,
  earlyIn,
  midOf,

  turnOfFinancialYear,
  turnOfCalendarYear,
  turnOfAcademicYear,
  yearEndOf,
  yearEnd,
  turnOfUnit,
  unitEnd,
  periodOfTurnedYear,
  turnOfMonth,
  turnOfPeriod,
  withinAmount,
  lastAmount,

  thisWeekday,
  nextWeekday,
  lastWeekday,
  weekdayWeek,
  weekdayOfWeek,
  weekdayOfMonth,
  lastWeekdayOfMonth,
  weekdayAlone,
  nearDay,
  dayOfThisMonth,

  christmas,
  christmasEve,
  newYear,
  newYearsDay,
  newYearsEve,
  goodFriday,
  easterMonday,
  easter,
  holocaustMemorialDay,
  womensDay,
  blackHistoryMonth,
  lgbtHistoryMonth,
  prideMonth,
];
