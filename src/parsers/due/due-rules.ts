// Every way of writing a part of a due cell. The one that reads the most words wins; of equals, the earlier one here.
import type { DueRule } from "./due-rule.ts";
import { before } from "./rules/before.ts";
import { between, date, deadline, provisional } from "./rules/deadline.ts";
import { done, doneOn, partlyDone } from "./rules/done.ts";
import { newDate, oldDate } from "./rules/moved.ts";
import { ongoing } from "./rules/ongoing.ts";
import { everyYearIn, recurs, rhythmIn } from "./rules/recurs.ts";
import { from, ongoingTo, onwards, periodStart, throughout, until } from "./rules/span.ts";
import {
  afterEvent,
  atOnce,
  awaitsEvent,
  betweenAmounts,
  inProgress,
  notApplicable,
  planYear,
  toBeConfirmed,
} from "./rules/undated.ts";

export const DUE_RULES: readonly DueRule[] = [
  date,
  deadline,
  between,
  provisional,
  before,
  until,
  ongoingTo,
  onwards,
  from,
  periodStart,
  throughout,
  oldDate,
  newDate,
  recurs,
  everyYearIn,
  rhythmIn,
  ongoing,
  partlyDone,
  doneOn,
  done,
  toBeConfirmed,
  notApplicable,
  inProgress,
  atOnce,
  afterEvent,
  betweenAmounts,
  awaitsEvent,
  planYear,
];
