// "Hydref 2024": October in Welsh, and the autumn too.
import { periodRule } from "../period-rule.ts";
import type { WrittenPeriod } from "../written-period.ts";
import { monthOfYear } from "./month-year.ts";
import { seasonIn } from "./season.ts";

export const welshAutumn = periodRule("hydref <year:anyYear?>", ({ year }, { against }): WrittenPeriod => {
  const chosen = against.has("welsh-autumn") ? seasonIn(9, year) : monthOfYear(10, year);
  const otherwise = "Hydref could be the autumn";
  return { ...chosen, conventions: [{ name: "welsh-autumn", assumed: "Hydref read as October", otherwise }] };
});
