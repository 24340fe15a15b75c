// Whether the bundled bank holidays reach far enough.
import { areBankHolidaysKnown, BANK_HOLIDAY_YEARS } from "../plan/bank-holidays.ts";
import { addMonths, type LocalDate } from "../plan/calendar.ts";
import { attention, type Finding } from "./finding.ts";

/** As far ahead as dates are written down and rehearsed. */
const MONTHS_AHEAD = 15;

/** Nothing where they are known for as long as anybody plans ahead. */
export function bankHolidayFindings(today: LocalDate): readonly Finding[] {
  if (areBankHolidaysKnown(addMonths(today, MONTHS_AHEAD))) return [];
  const said = `Bank holidays are known until ${BANK_HOLIDAY_YEARS.to}; later ones count as working days.`;
  return [attention("settings", said, "Install a newer version, which brings them along.")];
}
