// Who is told what today: claimed reminders become at most one message a person, or wait, or are no longer wanted.
import { addDays, addMonths, dayIn, daysBetween, earliest, instantOf, type LocalDate, latest } from "./calendar.ts";
import { escalatesOn } from "./escalation.ts";
import type { ActionId, PersonId, ReminderId } from "./ids.ts";
import { ESCALATION, REVIEW_OPEN, stepsOf, WARNING } from "./policy.ts";
import type {
  AnsweringPerson,
  RemindedAction,
  RemindedPerson,
  ReminderFacts,
  UntoldReminder,
} from "./reminder-facts.ts";
import { bySeverity } from "./status.ts";
import { kindOf, type MessageKind, type SentFor, whySent } from "./why-sent.ts";
import { nextWorkingDay, nextWorkingMoment, type WorkingTime } from "./working-time.ts";

/** One action in a message, for its most pressing check date. */
export interface ReminderItem
  extends Pick<
    RemindedAction,
    | "actionId"
    | "reference"
    | "words"
    | "dueText"
    | "rag"
    | "status"
    | "choice"
    | "saidIn"
    | "scheme"
    | "version"
    | "reportedOn"
    | "dueOn"
  > {
  /** The day by which an answer is wanted: a deadline, or the last day of a review. */
  readonly checkOn: LocalDate;
  readonly checkKind: "deadline" | "review";
  /** It has had no date for a year, so whether it goes on like that is asked too. */
  readonly asksWhetherItGoesOn: boolean;
  /** Negative when overdue. */
  readonly daysLeft: number;
  /** The post through which the person is asked. */
  readonly post: string;
  readonly postKind: "post" | "team" | "partner";
  /** The holder whom they stand in for; null where they hold it themselves. */
  readonly covers: string | null;
  /** The step that speaks here: "before-7". */
  readonly step: string;
  /** Who is told on which day if nobody answers; null where this is no warning. */
  readonly warns: { readonly on: LocalDate; readonly people: readonly AnsweringPerson[] } | null;
}

/** An action that nobody answered for, told to whoever answers for it. Posts, and no names. */
export interface ToldItem {
  readonly actionId: ActionId;
  readonly reference: string;
  readonly words: string;
  readonly dueOn: LocalDate;
  readonly daysLate: number;
  readonly posts: readonly string[];
  readonly reportedOn: LocalDate | null;
}

/** One message to one person: all of the day's reminders, the longest overdue and reddest first. */
export interface ReminderMessage {
  readonly personId: PersonId;
  readonly on: LocalDate;
  /** What is asked about. */
  readonly items: readonly ReminderItem[];
  /** What others did not answer, the longest overdue first. */
  readonly told: readonly ToldItem[];
  readonly kind: MessageKind;
  /** In a sentence, kept with the message. */
  readonly why: string;
  /** Every reminder that this message tells of. */
  readonly reminderIds: readonly ReminderId[];
  /** When the person hears next about one of these if nobody answers; null when no step is left. */
  readonly nextOn: LocalDate | null;
}

export interface Decision {
  readonly messages: readonly ReminderMessage[];
  /** Still wanted, not now: `until` is when it is worth looking again. */
  readonly deferred: readonly { readonly reminderId: ReminderId; readonly until: Date; readonly reason: string }[];
  /** No longer wanted, for ever. */
  readonly suppressed: readonly { readonly reminderId: ReminderId; readonly reason: string }[];
}

/** Work without a date of its own is asked about so often: keep it, date it, make it everyday business, or stop it. */
const UNDATED_MONTHS = 12;

/**
 * Decides about every reminder that is in no message yet, deferred ones of earlier days included. It is asked again
 * just before a message is sent, because an answer may come in between.
 *
 * - No longer wanted: the action is closed or somebody else's, its date was met or moved, somebody answered within
 *   the policy's quiet days, an answer waits for a decision, or the person has said that it is not theirs.
 * - Not now: outside the person's working time, a batched message went out today, snoozed, the plan is paused, or the
 *   same check date was spoken of less than a week ago.
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
    if (now.length > 0) messages.push(messageOf(person, now, facts, today));
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

type Wait = { readonly until: Date; readonly reason: string };

function quietNow(person: RemindedPerson, { policy }: ReminderFacts, at: Date, today: LocalDate): Wait | null {
  const { workingTime } = person;
  const moment = nextWorkingMoment(workingTime, at);
  if (!moment) return { until: opening(workingTime, addDays(today, 366)), reason: "no working day within three years" };
  if (moment > at) return { until: moment, reason: "outside working time" };
  if (person.toldOn.some((day) => day >= today)) {
    return { until: openingOnOrAfter(workingTime, addDays(today, 1)), reason: "one message a day" };
  }
  const thisWeek = person.toldOn.filter((day) => day > addDays(today, -7)).toSorted();
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

function messageOf(
  person: RemindedPerson,
  reminders: readonly UntoldReminder[],
  facts: ReminderFacts,
  today: LocalDate,
): ReminderMessage {
  const known = reminders.flatMap((reminder) => {
    const action = facts.actions.get(reminder.actionId);
    return action ? [{ reminder, action }] : [];
  });
  const escalated = known.filter(({ reminder }) => reminder.kind === ESCALATION);
  const asked = known.filter(({ reminder }) => reminder.kind !== ESCALATION);
  const items = itemsOf(person, asked, today);
  const told = toldOf(escalated, today);
  const sentFor = known.map(({ reminder, action }) => sentForOf(person, reminder, action, today));
  return {
    personId: person.personId,
    on: today,
    items,
    told,
    kind: kindOf(sentFor),
    why: whySent(sentFor),
    reminderIds: reminders.map((reminder) => reminder.reminderId),
    nextOn: nextStep(asked, person.workingTime, today),
  };
}

function sentForOf(
  person: RemindedPerson,
  { kind, checkOn, checkKind }: UntoldReminder,
  action: RemindedAction,
  today: LocalDate,
): SentFor {
  const { actionId, reference, answering } = action;
  return {
    reference,
    step: kind === WARNING && answering.length === 0 ? "overdue" : kind,
    checkOn,
    checkKind,
    daysLeft: daysBetween(today, checkOn),
    again: person.toldAbout.some((told) => told.actionId === actionId && told.checkOn === checkOn),
  };
}

interface Known {
  readonly reminder: UntoldReminder;
  readonly action: RemindedAction;
}

/**
 * One for each action: a warning speaks first, then the review that was opened, which names the deadline too, then the
 * earliest check date.
 */
function itemsOf(person: RemindedPerson, known: readonly Known[], today: LocalDate): readonly ReminderItem[] {
  const items = new Map<ActionId, ReminderItem>();
  for (const { reminder, action } of known) {
    const held = items.get(reminder.actionId);
    if (!held || speaksBefore(reminder, held)) items.set(reminder.actionId, itemOf(person, reminder, action, today));
  }
  return [...items.values()].sort(
    (left, right) =>
      pressing(left).localeCompare(pressing(right)) ||
      bySeverity(left.rag, right.rag) ||
      left.reference.localeCompare(right.reference, "en", { numeric: true }),
  );
}

function speaksBefore(reminder: UntoldReminder, held: ReminderItem): boolean {
  const order = [WARNING, REVIEW_OPEN];
  const rank = (step: string) => (order.includes(step) ? order.indexOf(step) : order.length);
  const [own, other] = [rank(reminder.kind), rank(held.step)];
  return own === other ? reminder.checkOn < held.checkOn : own < other;
}

function itemOf(
  person: RemindedPerson,
  { kind, checkOn, checkKind }: UntoldReminder,
  action: RemindedAction,
  today: LocalDate,
): ReminderItem {
  const asked = action.owners.find((owner) => owner.personId === person.personId);
  const { escalation } = action.policy;
  return {
    actionId: action.actionId,
    reference: action.reference,
    words: action.words,
    dueText: action.dueText,
    rag: action.rag,
    status: action.status,
    choice: action.choice,
    saidIn: action.saidIn,
    scheme: action.scheme,
    version: action.version,
    reportedOn: action.reportedOn,
    dueOn: action.dueOn,
    checkOn,
    checkKind,
    asksWhetherItGoesOn:
      checkKind === "review" && action.undatedSince !== null && addMonths(action.undatedSince, UNDATED_MONTHS) <= today,
    daysLeft: daysBetween(today, checkOn),
    post: asked?.post ?? "",
    postKind: asked?.postKind ?? "post",
    covers: asked?.covers ?? null,
    step: kind,
    warns:
      kind === WARNING && escalation && action.answering.length > 0
        ? { on: escalatesOn(today, escalation, person.workingTime.nation), people: action.answering }
        : null,
  };
}

function toldOf(escalated: readonly Known[], today: LocalDate): readonly ToldItem[] {
  const first = Map.groupBy(escalated, ({ reminder }) => reminder.actionId);
  return [...first.values()]
    .flatMap(
      (own) => own.toSorted((left, right) => left.reminder.checkOn.localeCompare(right.reminder.checkOn))[0] ?? [],
    )
    .map(({ reminder, action }) => ({
      actionId: action.actionId,
      reference: action.reference,
      words: action.words,
      dueOn: reminder.checkOn,
      daysLate: daysBetween(reminder.checkOn, today),
      posts: [...new Set(action.owners.map(({ post }) => post))],
      reportedOn: action.reportedOn,
    }))
    .toSorted(
      (left, right) =>
        left.dueOn.localeCompare(right.dueOn) || left.reference.localeCompare(right.reference, "en", { numeric: true }),
    );
}

/** A review asks about everything at once, so its items stand in the order of their own deadlines, undated work last. */
function pressing(item: ReminderItem): string {
  return item.checkKind === "deadline" ? item.checkOn : (item.dueOn ?? "9999-12-31");
}

/** The next day on which a step speaks about one of the dates, were nobody to answer. */
function nextStep(known: readonly Known[], workingTime: WorkingTime, today: LocalDate): LocalDate | null {
  const days = known.flatMap(({ reminder, action: { policy } }) => {
    const free = addDays(today, policy.nudgeEveryDays);
    return stepsOf(policy)
      .filter((step) => step.of === reminder.checkKind && step.kind !== reminder.kind)
      .map((step) => addDays(reminder.checkOn, step.offsetDays))
      .filter((day) => day > today)
      .map((day) => latest([day, free]) ?? day);
  });
  const first = earliest(days);
  return first ? nextWorkingDay(workingTime, first) : null;
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
