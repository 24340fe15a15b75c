// Deadlines before the plan's own date or beyond its end: read as they are written, and doubted.
import { addMonths, dayOfMonth, endOfMonth, type LocalDate, monthOf, yearOf } from "../../plan/calendar.ts";
import type { Deadline, DueFacts, OtherReading } from "../../plan/reading.ts";
import { sayDay, sayFacts } from "./words.ts";

/**
 * The time in which a plan's deadlines may lie; null leaves a side open. The day on which somebody reads a cell bounds
 * nothing: a deadline that has passed is a deadline.
 */
export interface PlanTime {
  /** The first month in which something can be due is this day's. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Why the year before or after is offered for a date outside the plan's time. */
export const SLIP_OF_THE_PEN = "the year could be a slip of the pen";

export interface OutOfTime {
  readonly assumptions: readonly string[];
  readonly alternatives: readonly OtherReading[];
}

/**
 * "Jan 2022" in a plan of September 2022: before the plan, so January 2023 is offered. What is finished may well be
 * older than the plan.
 */
export function outOfTime(facts: DueFacts, time: PlanTime): OutOfTime {
  const { from, to } = time;
  if (facts.deadlines.every(({ date }) => (from === null || date >= from) && (to === null || date <= to))) return NONE;
  const first = from === null ? null : `${from.slice(0, 8)}01`;
  const early = (date: LocalDate) => first !== null && date < first;
  const late = (date: LocalDate) => to !== null && date > to;
  const doubted = facts.done ? [] : facts.deadlines.filter(({ date }) => early(date) || late(date));
  if (doubted.length === 0) return NONE;
  const assumptions = doubted.map(({ date }) => whyDoubted(date, early(date), time));
  const moved = facts.deadlines.map((deadline) => {
    if (!doubted.includes(deadline)) return deadline;
    const near = aYearOn(deadline, early(deadline.date) ? 1 : -1);
    return early(near.date) || late(near.date) ? deadline : near;
  });
  if (moved.every((deadline, at) => deadline === facts.deadlines[at])) return { assumptions, alternatives: [] };
  const other = { ...facts, deadlines: moved };
  return {
    assumptions,
    alternatives: [{ ...other, said: sayFacts(other), why: SLIP_OF_THE_PEN }],
  };
}

const NONE: OutOfTime = { assumptions: [], alternatives: [] };

/** A month's last day stays its last day: February 2023 comes to February 2024 on the 29th. */
function aYearOn({ date, precision }: Deadline, years: 1 | -1): Deadline {
  const day = addMonths(date, 12 * years);
  const last = endOfMonth(yearOf(date), monthOf(date));
  const keepsEnd = precision !== "day" && dayOfMonth(date) === dayOfMonth(last);
  return { date: keepsEnd ? endOfMonth(yearOf(day), monthOf(day)) : day, precision };
}

function whyDoubted(date: LocalDate, early: boolean, { from, to }: PlanTime): string {
  const bound = early ? from : to;
  const plan = early ? "the plan's own date" : "the plan's end";
  return `${sayDay(date)} lies ${early ? "before" : "after"} ${bound === null ? "" : `${sayDay(bound)}, `}${plan}`;
}
