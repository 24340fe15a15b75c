// Bank holidays of the three nations, bundled and never fetched.

import bundled from "./bank-holidays.json" with { type: "json" };
import { type LocalDate, yearOf } from "./calendar.ts";

export const NATIONS = ["england-and-wales", "scotland", "northern-ireland"] as const;
/** The nations whose bank holidays differ (Banking and Financial Dealings Act 1971, schedule 1). */
export type Nation = (typeof NATIONS)[number];

export const NATION_NAMES: Readonly<Record<Nation, string>> = {
  "england-and-wales": "England and Wales",
  scotland: "Scotland",
  "northern-ireland": "Northern Ireland",
};

const DAYS: Readonly<Record<Nation, ReadonlySet<string>>> = {
  "england-and-wales": new Set(bundled.days["england-and-wales"]),
  scotland: new Set(bundled.days.scotland),
  "northern-ireland": new Set(bundled.days["northern-ireland"]),
};

/** The years that the bundled days cover; `scripts/refresh-bank-holidays.ts` writes them anew. */
export const BANK_HOLIDAY_YEARS = { from: bundled.from, to: bundled.to } as const;

/** Whether the bundle says what is a bank holiday on the day and what is not. */
export function areBankHolidaysKnown(day: LocalDate): boolean {
  return yearOf(day) >= BANK_HOLIDAY_YEARS.from && yearOf(day) <= BANK_HOLIDAY_YEARS.to;
}

/** Whether the nation keeps a bank holiday on the day; false where they are not known: then the day counts as any other. */
export function isBankHoliday(nation: Nation, day: LocalDate): boolean {
  return DAYS[nation].has(day);
}
