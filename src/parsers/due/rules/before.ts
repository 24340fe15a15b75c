// "before Christmas 2024", "prior to April 2025": the day before.
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

const NOT_BEFORE = new Set(["not", "unlikely", "never", "earliest", "no"]);
