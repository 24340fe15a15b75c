// When whoever answers for an action hears that nobody answered: after fair notice, and once a week.
import { isBankHoliday, type Nation } from "./bank-holidays.ts";
import { addDays, type LocalDate, weekdayOf } from "./calendar.ts";
import type { Policy } from "./policy.ts";

/**
 * The day on which they are told of what was warned of on a day: the first such weekday after the notice, and the next
 * working day where that one is a bank holiday. Leave of theirs may move it further, never nearer.
 *
 * @example
 * // warned on Tuesday 3 March 2026; five days' notice, Thursdays
 * escalatesOn("2026-03-03", escalation, "england-and-wales") // 2026-03-12
 */
export function escalatesOn(
  warnedOn: LocalDate,
  { noticeDays, weekday }: NonNullable<Policy["escalation"]>,
  nation: Nation,
): LocalDate {
  let day = addDays(warnedOn, noticeDays);
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  while (isBankHoliday(nation, day) || weekdayOf(day) > 5) day = addDays(day, 1);
  return day;
}
