// "At contract renewal 2027": an occasion of which only the year is known.
import { settle } from "../../lexicon/written-period.ts";
import { dueRule } from "../due-rule.ts";

/** The year is all that is known of the day, and the officer is told. */
export const inYearOf = dueRule(
  [
    "(at|by|on|upon|for|in|with|during) [the] [next] <of:renewable?> <occasion> [in] [-] [,] ['('] <period>",
    "[the] [next] <of:renewable?> <occasion> [in] [-] [,] ['('] <period>",
  ],
  ({ of, occasion, period }, context, { before, after }) => {
    if (before !== null && before.kind === "word") return null;
    if (after !== null && after.kind !== "mark") return null;
    if (period.year === null || period.fixed) return null;
    const settled = settle(period, context);
    const remarks = [`the date is that of an occasion: ${[of, occasion].filter(Boolean).join(" ")}`];
    return settled && { kind: "deadlines", periods: [settled], remarks };
  },
);
