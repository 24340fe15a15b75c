// Who is told what today: claimed reminders become at most one message a person, or wait, or are no longer wanted.
import { addDays, dayIn, daysBetween, instantOf, type LocalDate, latest } from "./calendar.ts";
import { dayMessage, type ReminderMessage } from "./day-message.ts";
import type { ActionId, PersonId, ReminderId } from "./ids.ts";
import { ESCALATION, REVIEW_OPEN, WARNING } from "./policy.ts";
import type { RemindedAction, RemindedPerson, ReminderFacts, UntoldReminder } from "./reminder-facts.ts";
import { nextWorkingDay, nextWorkingMoment, type WorkingTime } from "./working-time.ts";

export interface Decision {
  readonly messages: readonly ReminderMessage[];
  /** Still wanted, not now: `until` is when it is worth looking again. */
  readonly deferred: readonly { readonly reminderId: ReminderId; readonly until: Date; readonly reason: string }[];
  /** No longer wanted, for ever. */
  readonly suppressed: readonly { readonly reminderId: ReminderId; readonly reason: string }[];
}

/**
 * Decides about every reminder that is in no message yet, deferred ones of earlier days included. It is asked again
 * just before a message is sent, because an answer may come in between.
 *
 * - No longer wanted: the action is closed or somebody else's, its date was met or moved, somebody answered within
 *   the policy's quiet days, an answer waits for a decision, or the person has said that it is not theirs.
 * - Not now: outside the person's working time, a batched message went out today, snoozed or muted, the plan is paused,
 *   or the same check date was spoken of less than a week ago.
 * - Everything else of one person is one message.
 *
 * @example
 * // one action due on 31 March 2023; the step of 7 days before was claimed
 * decideMessages(facts, new Date("2023-03-24T09:30:00Z")).messages // one: 7 days left
 */
export function decideMessages(facts: ReminderFacts, at: Date): Decision {
  const messages: ReminderMessage[] = [];
  const deferred: Decision["deferred"][number][] = [];
  const suppressed: Decision["suppressed"][number][] = [];

  for (const [personId, reminders] of byPerson(facts.reminders)) {
    const person = facts.people.get(personId);
    if (!person) continue;
    const today = dayIn(person.workingTime.timeZone, at);
    const wanted: UntoldReminder[] = [];
    for (const reminder of reminders) {
      const action = facts.actions.get(reminder.actionId);
      if (!action) continue;
      const over = noLongerWanted(reminder, action, today);
      if (over) suppressed.push({ reminderId: reminder.reminderId, reason: over });
      else wanted.push(reminder);
    }

    const quiet = quietNow(person, facts, at, today);
    const now: UntoldReminder[] = [];
    for (const reminder of wanted) {
      const wait = quiet ?? waitFor(reminder, facts, person, today);
      if (wait) deferred.push({ reminderId: reminder.reminderId, ...wait });
      else now.push(reminder);
    }
    if (now.length > 0) messages.push(dayMessage(person, now, facts, today));
  }
  return { messages, deferred, suppressed };
}

/** Why a reminder is not wanted any more; null while it is. */
function noLongerWanted(reminder: UntoldReminder, action: RemindedAction, today: LocalDate): string | null {
  const { personId, checkOn, kind } = reminder;
  if (!action.open) return "the action is closed";
  if (kind === ESCALATION) {
    if (!action.answering.some((one) => one.personId === personId)) return "somebody else answers for it now";
  } else if (!action.owners.some((owner) => owner.personId === personId)) {
    return "the action is somebody else's now";
  }
  if (!action.openCheckDates.includes(checkOn)) return "the date was met or moved";
  if (action.waitingForDecision) return "an answer waits for a decision";
  if (action.disputedBy.length > 0 && kind === ESCALATION) return "whose it is waits for a decision";
  if (action.disputedBy.includes(personId)) return "whose it is waits for a decision";
  if (kind === WARNING || kind === ESCALATION) {
    if (action.reportedOn !== null && action.reportedOn >= checkOn) return "somebody answered since the date";
  }
  if (action.reportedOn && daysBetween(action.reportedOn, today) < action.policy.quietAfterAnswerDays) {
    return "somebody answered";
  }
  return null;
}

/** A mute has no end, so what nobody may miss comes all the same: each review once, and fair warning. */
const DESPITE_MUTE: readonly string[] = [REVIEW_OPEN, WARNING, ESCALATION];

type Wait = { readonly until: Date; readonly reason: string };

function quietNow(person: RemindedPerson, { policy }: ReminderFacts, at: Date, today: LocalDate): Wait | null {
  const { workingTime } = person;
  const moment = nextWorkingMoment(workingTime, at);
  if (!moment) return { until: opening(workingTime, addDays(today, 366)), reason: "no working day within three years" };
  if (moment > at) return { until: moment, reason: "outside working time" };
  if (person.toldOn.some((day) => day >= today)) {
    return { until: openingOnOrAfter(workingTime, addDays(today, 1)), reason: "one message a day" };
  }
  const thisWeek = person.cappedOn.filter((day) => day > addDays(today, -7)).toSorted();
  const first = thisWeek.at(-policy.weeklyCap);
  if (first) return { until: openingOnOrAfter(workingTime, addDays(first, 7)), reason: "enough for this week" };
  return null;
}

function waitFor(
  reminder: UntoldReminder,
  facts: ReminderFacts,
  person: RemindedPerson,
  today: LocalDate,
): Wait | null {
  const { workingTime } = person;
  const paused = facts.actions.get(reminder.actionId)?.pausedUntil ?? null;
  if (paused && paused > today) return { until: openingOnOrAfter(workingTime, paused), reason: "the plan is paused" };

  if (person.muted && !DESPITE_MUTE.includes(reminder.kind)) {
    return { until: openingOnOrAfter(workingTime, addDays(today, 7)), reason: "muted" };
  }
  const snooze = person.snoozes.find(
    ({ actionId, until }) => until > today && (actionId === null || actionId === reminder.actionId),
  );
  if (snooze) return { until: openingOnOrAfter(workingTime, snooze.until), reason: "snoozed" };

  const told = reminder.kind === ESCALATION ? null : lastTold(person, reminder.actionId);
  if (told) {
    const free = addDays(told, facts.policy.nudgeEveryDays);
    if (free > today) return { until: openingOnOrAfter(workingTime, free), reason: "asked about less than a week ago" };
  }
  return null;
}

/** When they were last asked about an action, for whichever of its dates. */
function lastTold(person: RemindedPerson, action: ActionId): LocalDate | null {
  return latest(person.toldAbout.filter(({ actionId }) => actionId === action).map(({ on }) => on));
}

function byPerson(reminders: readonly UntoldReminder[]): Map<PersonId, UntoldReminder[]> {
  return Map.groupBy(reminders, (reminder) => reminder.personId);
}

function openingOnOrAfter(workingTime: WorkingTime, day: LocalDate): Date {
  return opening(workingTime, nextWorkingDay(workingTime, day) ?? day);
}

function opening(workingTime: WorkingTime, day: LocalDate): Date {
  return instantOf(workingTime.timeZone, day, workingTime.hours.from);
}
