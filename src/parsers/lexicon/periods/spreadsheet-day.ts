// "45747": a day as spreadsheets count them, where a cell lost its format.
import { addDays, type LocalDate } from "../../../plan/calendar.ts";
import { justDay } from "../calendar-periods.ts";
import { numberClass } from "../classes/class-of.ts";
import { rulesOver } from "../rule.ts";
import { fixedPeriod } from "../written-period.ts";

/** From the beginning of 2010 to the end of 2049; other numbers of five digits count something else. */
const serial = numberClass(["#####"], ({ value }) => value >= 40_179 && value <= 54_788);
const DAY_NOUGHT = "1899-12-30" as LocalDate;

/** Only where it is all that the cell says: "45747 visits" is no day. */
export const spreadsheetDay = rulesOver({ serial })(["<serial>", "<serial> . 0"], ({ serial }, _context, place) => {
  if (place.before !== null || place.after !== null) return null;
  const day = addDays(DAY_NOUGHT, serial);
  const assumed = `${serial} read as the day ${day}, as spreadsheets count days`;
  const conventions = [{ name: "serial", assumed, otherwise: null }] as const;
  return { ...fixedPeriod("day", justDay(day)), fixed: false, conventions };
});
