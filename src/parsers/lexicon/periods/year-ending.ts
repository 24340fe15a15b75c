// "year ending 31 March 2026", "FYE March 2025", "12 months to June 2025": a year named for its last day, which is what counts.
import { periodRule } from "../period-rule.ts";
import { strong } from "./part.ts";

export const yearEnding = periodRule(
  [
    "[the] [financial|fin|fiscal|school|academic] (year|quarter|qtr|month|period|term|half year|half - year) (ending|ended|to|end) [the] [in] [:] [-] <period>",
    "(fye|y / e|ye) [:] [-] <period>",
    "[the] (12|twelve) months (ending|to) <period>",
  ],
  ({ period }) => (period.precision === "month" || period.precision === "day" ? strong(period) : null),
);
