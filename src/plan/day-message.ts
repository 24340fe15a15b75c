// A person's message of the day: what is asked, what is told, why, and when they hear next.
import { addDays, addMonths, daysBetween, earliest, type LocalDate, latest } from "./calendar.ts";
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
import { nextWorkingDay, type WorkingTime } from "./working-time.ts";

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

/** Work without a date of its own is asked about so often: keep it, date it, make it everyday business, or stop it. */
const UNDATED_MONTHS = 12;

/** What they are told of these reminders, all of which are wanted now. */
export function dayMessage(
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
