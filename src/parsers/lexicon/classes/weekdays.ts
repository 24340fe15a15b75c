// Days of the week, 1 (Monday) to 7 (Sunday) as ISO 8601 has them.
import { spelt, tableClass } from "./class-of.ts";

const WEEKDAYS: ReadonlyMap<string, number> = spelt([
  [1, "monday mon"],
  [2, "tuesday tues tue"],
  [3, "wednesday weds wed"],
  [4, "thursday thurs thur thu"],
  [5, "friday fri"],
  [6, "saturday sat"],
  [7, "sunday sun"],
]);

export const weekday = tableClass(WEEKDAYS);
