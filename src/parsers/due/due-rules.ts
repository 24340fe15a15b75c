// Every way of writing a part of a due cell. The one that reads the most words wins; of equals, the earlier one here.
import type { DueRule } from "./due-rule.ts";
import { annualReport } from "./rules/annual-report.ts";
import { before, beforeGathering } from "./rules/before.ts";
import { below, between, date, deadline, overdue, provisional } from "./rules/deadline.ts";
import { done, doneOn, partlyDone } from "./rules/done.ts";
import { inYearOf } from "./rules/in-year-of.ts";
import { movedFromTo, newDate, oldDate } from "./rules/moved.ts";
import { ongoing, ongoingThroughout } from "./rules/ongoing.ts";
import { everyYearIn, recurs, rhythmIn } from "./rules/recurs.ts";
import {
  afterPeriod,
  from,
  ongoingTo,
  onwards,
  openRange,
  periodStart,
  throughout,
  toBehindRhythm,
  until,
  untilEvent,
  untilUndated,
} from "./rules/span.ts";
import { timeOfDay } from "./rules/time-of-day.ts";
import {
  afterDatedEvent,
  afterEvent,
  aroundTheClock,
  atOnce,
  awaitsEvent,
  beforeEvent,
  betweenAmounts,
  inProgress,
  inStages,
  movingFeast,
  notApplicable,
  planEnd,
  planYear,
  toBeConfirmed,
} from "./rules/undated.ts";

export const DUE_RULES: readonly DueRule[] = [
  aroundTheClock,
  movingFeast,
  date,
  doneOn,
  deadline,
  between,
  overdue,
  timeOfDay,
  below,
  provisional,
  annualReport,
  inYearOf,
  before,
  beforeGathering,
  toBehindRhythm,
  until,
  untilEvent,
  ongoingTo,
  onwards,
  openRange,
  from,
  afterPeriod,
  periodStart,
  throughout,
  movedFromTo,
  oldDate,
  newDate,
  recurs,
  everyYearIn,
  rhythmIn,
  ongoing,
  ongoingThroughout,
  partlyDone,
  done,
  toBeConfirmed,
  notApplicable,
  inProgress,
  inStages,
  atOnce,
  afterEvent,
  afterDatedEvent,
  betweenAmounts,
  awaitsEvent,
  beforeEvent,
  untilUndated,
  planEnd,
  planYear,
];
