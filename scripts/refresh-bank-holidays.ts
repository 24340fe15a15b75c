// Writes the bank holidays of the three nations into src/plan/bank-holidays.json, for years past and ahead.
// Run by hand when a new one is proclaimed: `node scripts/refresh-bank-holidays.ts`.
import { writeFileSync } from "node:fs";
import Holidays from "date-holidays";

const FIRST_YEAR = 2010;
const LAST_YEAR = 2035;
const NATIONS = { "england-and-wales": "ENG", scotland: "SCT", "northern-ireland": "NIR" } as const;

/** What was proclaimed before 2019 and the library does not know: a wedding, and a spring holiday moved to a jubilee. */
const PROCLAIMED = ["2011-04-29", "2012-06-04"];
const MOVED_AWAY = ["2012-05-28"];

const days = Object.fromEntries(
  Object.entries(NATIONS).map(([nation, region]) => {
    const calendar = new Holidays("GB", region);
    const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
    const all = years.flatMap((year) => calendar.getHolidays(year).filter((day) => day.type === "public"));
    const dates = [...all.map((day) => day.date.slice(0, 10)), ...PROCLAIMED];
    return [nation, [...new Set(dates)].filter((day) => !MOVED_AWAY.includes(day)).sort()];
  }),
);

writeFileSync(
  new URL("../src/plan/bank-holidays.json", import.meta.url),
  `${JSON.stringify({ from: FIRST_YEAR, to: LAST_YEAR, days }, null, 1)}\n`,
);
