// Every way of writing a period. The one that reads the most words wins; of equals, the earlier one here.
import type { PeriodRule } from "./period-rule.ts";
import { lastAmount, withinAmount } from "./periods/amount.ts";
import { dayMonth, monthDigit } from "./periods/day-month.ts";
import { dayRange } from "./periods/day-range.ts";
import { calendarHalfNamed, halfOfFinancialYear, halfOfLabel, halfOfYear } from "./periods/half.ts";
import { compactDate, isoDate, isoMonth } from "./periods/iso-date.ts";
import { lentDay } from "./periods/lent-day.ts";
import { monthAlone } from "./periods/month-alone.ts";
import { monthNumber } from "./periods/month-number.ts";
import { dayOfYears, monthOfYears, monthsOfYears } from "./periods/month-of-years.ts";
import { monthYear, yearMonth } from "./periods/month-year.ts";
import { AWARENESS_DAYS, HOLIDAYS } from "./periods/named-day.ts";
import { numberDate, numberDay, numberMonth } from "./periods/number-date.ts";
import { amountAfter, amountBefore, amountFrom } from "./periods/offset.ts";
import { earlyIn, endOf, endPartOf, firstPartOf, firstWeekOf, halfOfPeriod, midOf, startOf } from "./periods/part.ts";
import {
  calendarQuarterNamed,
  financialQuarterNamed,
  lastQuarter,
  lastQuarterOfYear,
  monthsWithQuarter,
  quarterOfFinancialYear,
  quarterOfLabel,
  quarterOfMonths,
  quarterOfYear,
  quarterWithMonths,
  quarterWithMonthsOfYear,
  welshQuarter,
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
import { seasonAlone, seasonOfYear, seasonOfYears, yearOfSeason } from "./periods/season.ts";
import { spreadsheetDay } from "./periods/spreadsheet-day.ts";
import { halfTerm, schoolTerm, semester, summerBreak, universityTerm } from "./periods/term.ts";
import { weekBeginning, weekEnding } from "./periods/week.ts";
import {
  dayOfThisMonth,
  lastWeekday,
  nearDay,
  nextWeekday,
  thisWeekday,
  weekdayAlone,
  weekdayNumber,
  weekdayOfWeek,
  weekdayWeek,
} from "./periods/weekday.ts";
import { lastWeekdayOfMonth, weekdayOfMonth } from "./periods/weekday-of-month.ts";
import { welshAutumn } from "./periods/welsh-autumn.ts";
import {
  academicYear,
  calendarYearNamed,
  financialYearLabel,
  financialYearNamed,
  municipalYear,
  yearAlone,
  yearPairAlone,
} from "./periods/year.ts";
import { yearEnding } from "./periods/year-ending.ts";

export const PERIOD_RULES: readonly PeriodRule[] = [
  isoDate,
  compactDate,
  spreadsheetDay,
  numberDate,
  dayRange,
  lentDay,
  dayMonth,
  welshAutumn,
  monthYear,
  yearMonth,
  monthOfYears,
  monthsOfYears,
  dayOfYears,
  monthNumber,
  monthDigit,
  isoMonth,
  numberMonth,
  numberDay,
  monthAlone,

  quarterOfFinancialYear,
  quarterOfMonths,
  quarterWithMonths,
  quarterWithMonthsOfYear,
  monthsWithQuarter,
  welshQuarter,
  lastQuarter,
  lastQuarterOfYear,
  quarterOfLabel,
  calendarQuarterNamed,
  financialQuarterNamed,
  quarterOfTurnedYear,
  quarterOfYear,
  halfOfFinancialYear,
  halfOfLabel,
  calendarHalfNamed,
  halfOfYear,

  financialYearNamed,
  academicYear,
  municipalYear,
  yearPairAlone,
  financialYearLabel,
  calendarYearNamed,
  yearAlone,

  schoolTerm,
  universityTerm,
  semester,
  halfTerm,
  summerBreak,
  seasonOfYears,
  seasonOfYear,
  yearOfSeason,
  seasonAlone,

  weekBeginning,
  weekEnding,
  endOf,
  startOf,
  firstWeekOf,
  endPartOf,
  firstPartOf,
  halfOfPeriod,
  earlyIn,
  midOf,

  turnOfFinancialYear,
  turnOfCalendarYear,
  turnOfAcademicYear,
  yearEndOf,
  yearEnding,
  yearEnd,
  turnOfUnit,
  unitEnd,
  periodOfTurnedYear,
  turnOfMonth,
  turnOfPeriod,
  withinAmount,
  lastAmount,
  amountFrom,
  amountAfter,
  amountBefore,

  thisWeekday,
  nextWeekday,
  lastWeekday,
  weekdayWeek,
  weekdayOfWeek,
  weekdayOfMonth,
  lastWeekdayOfMonth,
  weekdayAlone,
  weekdayNumber,
  nearDay,
  dayOfThisMonth,

  ...HOLIDAYS,
  ...AWARENESS_DAYS,
];
