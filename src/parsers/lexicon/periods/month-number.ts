// "March 23", "Sept 22", "Oct-23": a month and two digits, which are its year unless something says day.

import { monthName } from "../classes/months.ts";
import { fullYear } from "../classes/numbers.ts";
import type { Convention, PeriodContext } from "../period-context.ts";
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";
import { dayOfYear } from "./day-month.ts";
import { monthOfYear } from "./month-year.ts";

/**
 * Plans write the day before the month ("23 March 2024"), so the number is a year. A column whose numbers are all
 * years makes it sure; outside the years of the plan it is a day.
 */
export const monthNumber = periodRule(
  "<month> [-] [/] [,] <number:twoDigits>",
  ({ month, number }, context, { after }) => {
    if (after?.text === "%") return null;
    const asYear = (value: number) => monthOfYear(month, fullYear(value));
    const asDay = (value: number) => dayOfYear(month, value, null);
    const day = number >= 1 && number <= 31;
    const year = !day || isYear(number, context) !== context.against.has("number-after-month");
    const chosen = (value: number): WrittenPeriod => (year ? asYear(value) : asDay(value));
    return { ...chosen(number), conventions: conventionsFor(month, number, year, day, context), again: chosen };
  },
);

function isYear(number: number, { evidence, years }: PeriodContext): boolean {
  if (evidence?.afterMonth) return evidence.afterMonth === "year";
  return years === null || (fullYear(number) >= years.from && fullYear(number) <= years.to);
}

function conventionsFor(
  month: number,
  number: number,
  year: boolean,
  day: boolean,
  { evidence }: PeriodContext,
): readonly Convention[] {
  const reason = evidence?.afterMonth ? `: ${evidence.why}` : "";
  const assumed = year
    ? `${number} read as the year ${fullYear(number)}${reason}`
    : `${number} read as a day of ${monthName(month)}${reason}`;
  const other = year
    ? `${number} could be a day of ${monthName(month)}`
    : `${number} could be the year ${fullYear(number)}`;
  return [{ name: "number-after-month", assumed, otherwise: evidence?.afterMonth || !day ? null : other }];
}
