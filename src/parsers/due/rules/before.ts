// "before Christmas 2024", "prior to April 2025", "before the May 2027 elections": the day before.
import { addDays } from "../../../plan/calendar.ts";
import { settle } from "../../lexicon/written-period.ts";
import { dueRule } from "../due-rule.ts";

export const before = dueRule(
  "(before|prior to|ahead of|in advance of|pre|earlier than) [-] [the] <period>",
  ({ period }, context, { words, before: word }) => {
    // "Unlikely before Sept 2026" names no day by which it will be.
    if (NOT_BEFORE.has(word?.text ?? "")) return null;
    const settled = settle(period, context);
    if (settled === null) return null;
    const sayingEnd = words.some((word) => word.text === "end" || word.text === "close");
    const day = sayingEnd ? settled.to : addDays(settled.from, -1);
    return { kind: "deadlines", periods: [{ ...settled, from: day, to: day, precision: "day" }] };
  },
);

/** "Before the May 2027 elections": their day is not written, so the last that is surely before it. */
export const beforeGathering = dueRule(
  "(before|prior to|ahead of|in advance of|pre|in time for|in readiness for) [-] [the] <period> <gathering>",
  ({ period, gathering }, context) => {
    const settled = period.precision === "day" ? null : settle(period, context);
    if (settled === null) return null;
    const day = addDays(settled.from, -1);
    return {
      kind: "deadlines",
      periods: [{ ...settled, from: day, to: day, precision: "day" }],
      remarks: [`the day of the ${gathering} is not written; this is the last before its ${settled.precision}`],
    };
  },
);

const NOT_BEFORE = new Set(["not", "unlikely", "never", "earliest", "no"]);
