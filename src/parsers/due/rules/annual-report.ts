// "Annual Report 2024/25", "annual equality statement 2026": a thing that appears every year, and the one that is meant.
import { settle } from "../../lexicon/written-period.ts";
import { dueRule } from "../due-rule.ts";

/**
 * A year right behind the thing says which one it is; nothing says that the action comes back. A month does not say
 * which one: "annual review March 2026" may well be the first of many.
 */
export const annualReport = dueRule(
  "[in|with|as part of|within|through|for] [the|our|its] (annual|yearly) <of:noun?> <kind:noun?> <thing:yearlyThing> [for|of|in|-] <period>",
  ({ period }, context) => {
    if (period.year === null || period.fixed || !YEARS.has(period.precision)) return null;
    const settled = settle(period, context);
    if (settled === null) return null;
    const many = context.against.has("annual-report") ? { comesBack: YEARLY } : {};
    return {
      kind: "deadlines",
      periods: [settled],
      ...many,
      conventions: [
        {
          name: "annual-report",
          assumed: "the year behind it read as the one that is meant; it does not come back by itself",
          otherwise: "it could come back every year",
        },
      ],
    };
  },
);

const YEARLY = { months: 12, days: 0 };
const YEARS: ReadonlySet<string> = new Set(["year", "financial-year"]);
