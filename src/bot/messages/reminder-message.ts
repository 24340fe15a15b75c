// The message that asks an owner about their actions.
import { asWritten } from "../../plan/as-written.ts";
import { daysBetween, type LocalDate, writeDay, writeNearDay } from "../../plan/calendar.ts";
import type { ReminderItem, ReminderMessage } from "../../plan/day-message.ts";
import { andList } from "../../plan/listing.ts";
import { CATCH_UP } from "../../plan/policy.ts";
import { sayStanding } from "../../plan/status-scheme.ts";
import type { Block, ListItem, Message } from "../message.ts";
import { choice, reportChoice, standsChoices } from "../presses.ts";
import { toldBlocks, toldMessage, warnings } from "./escalation-blocks.ts";
import { firstWords } from "./first-words.ts";

/**
 * One message for all of a person's reminders of a day: what, which, why it came, how to answer in one reply, when
 * the next one comes and how to change that.
 *
 * @example
 * // two actions, one overdue
 * reminderMessage(decided).fallback // "2 actions of yours need an update; PLA-1 was due on 31 March 2023."
 */
export function reminderMessage(decided: ReminderMessage): Message {
  const { items, told } = decided;
  if (items.length === 0) return toldMessage(told);
  return {
    fallback: fallback(items),
    view: [
      { kind: "heading", text: heading(items) },
      { kind: "list", numbered: true, items: items.map(listItem) },
      { kind: "text", text: howToAnswer(items) },
      { kind: "choices", choices: choices(items) },
      ...items
        .filter((item) => item.asksWhetherItGoesOn)
        .slice(0, YEARLY_SHOWN)
        .flatMap(yearly),
      ...warnings(items),
      ...toldBlocks(told),
      { kind: "note", text: `${whyItCame(items)} ${whenNext(decided)} ${HOW_TO_CHANGE}` },
    ],
  };
}

/** More of these would make a form of a message; the others are asked in the next review. */
const YEARLY_SHOWN = 3;

function yearly({ actionId, reference }: ReminderItem): readonly Block[] {
  const args = { action: String(actionId) };
  return [
    {
      kind: "text",
      text: `${reference} has had no date for a year. Shall it go on like that, get a date, become business as usual, or stop?`,
    },
    {
      kind: "choices",
      choices: [
        choice(`Keep ${reference}`, "renew-keep", args),
        choice(`Give ${reference} a date`, "renew-date", args),
        choice(`${reference} is business as usual`, "renew-end", { ...args, as: "business-as-usual" }),
        choice(`Stop ${reference}`, "renew-end", { ...args, as: "stopped" }),
      ],
    },
  ];
}

const HOW_TO_CHANGE = "To change that, say “snooze till Monday”, “not mine”, or “I'm away until” and a date.";

function heading(items: readonly ReminderItem[]): string {
  return items.length === 1 ? "How is this action going?" : `How are these ${items.length} actions going?`;
}

function fallback(items: readonly ReminderItem[]): string {
  const [first] = items;
  if (!first) return "Nothing needs an update today.";
  const subject =
    items.length === 1 ? "An action of yours needs an update:" : `${items.length} actions of yours need an update;`;
  return `${subject} ${first.reference} ${whenDue(first)}.`;
}

function listItem(item: ReminderItem): ListItem {
  const state =
    item.reportedOn === null ? "Not reported here yet" : `Last reported ${said(item)}on ${writeDay(item.reportedOn)}`;
  return {
    title: `${item.reference}: ${whenDue(item)}`,
    text: firstWords(item.words),
    details: [
      `${item.dueText.trim() ? `By when in the plan: “${asWritten(item.dueText)}”.` : "The plan gives no date."} ${state}.`,
    ],
  };
}

function said(item: ReminderItem): string {
  const words = sayStanding(item.saidIn, item);
  return words ? `${words} ` : "";
}

/** "is due on 31 March 2023, in 7 days": the calendar's fact in words; for a review, when an answer is wanted too. */
function whenDue(item: ReminderItem): string {
  if (item.checkKind === "deadline") return deadline(item.checkOn, item.daysLeft);
  const wanted = `an answer is wanted by ${writeDay(item.checkOn)}`;
  if (item.dueOn === null) return `has no deadline; ${wanted}`;
  const daysLeft = item.daysLeft + daysBetween(item.checkOn, item.dueOn);
  // Beside the day that an answer is wanted by, days to a far deadline would be read as belonging to it.
  if (daysLeft > FAR_DAYS) return `is due on ${writeDay(item.dueOn)}; ${wanted}`;
  return `${deadline(item.dueOn, daysLeft)}; ${wanted}`;
}

const FAR_DAYS = 60;

function deadline(on: LocalDate, daysLeft: number): string {
  const day = writeDay(on);
  if (daysLeft === 0) return `is due today, ${day}`;
  if (daysLeft > 0) return `is due on ${day}, in ${days(daysLeft)}`;
  return `was due on ${day}, ${days(-daysLeft)} ago`;
}

function days(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

function howToAnswer(items: readonly ReminderItem[]): string {
  const [first] = items;
  if (items.length === 1) return "Answer in your own words: “green, training booked”, or “amber, waiting for data”.";
  return `Answer in one reply: “1 green, 2 amber waiting for data”, or “${first?.reference} done”, or “rest no change”.`;
}

function choices(items: readonly ReminderItem[]): Extract<Block, { kind: "choices" }>["choices"] {
  const actions = items.map((item) => item.actionId).join(",");
  const [only, ...others] = items;
  if (!only || others.length > 0) {
    return [
      choice("No change to any", "no-change-all", { actions }),
      ...items.slice(0, FORMS_SHOWN).map((item) => reportChoice(formAction(item), `Report on ${item.reference}`)),
    ];
  }
  return [
    ...standsChoices({ id: only.actionId, version: only.version, scheme: only.scheme }),
    reportChoice(formAction(only), "Say more"),
  ];
}

/** More would be a wall of buttons; the others are answered in words. */
const FORMS_SHOWN = 5;

function formAction({ actionId, version }: ReminderItem) {
  return { id: actionId, version };
}

function whyItCame(items: readonly ReminderItem[]): string {
  const ways = [...Map.groupBy(items, wayToAsk)].map(([way, own]) => {
    const which = own.length < items.length ? andList(own.map((item) => item.reference)) : null;
    return way.replace("§", which ?? (items.length === 1 ? "this action" : "these actions"));
  });
  return `You get this because ${andList(ways)}.${comesLate(items)}`;
}

/** What fell into an outage or a pause is not passed off as on time. */
function comesLate(items: readonly ReminderItem[]): string {
  const late = items.filter(({ step }) => step === CATCH_UP).map(({ reference }) => reference);
  if (late.length === 0) return "";
  return ` For ${andList(late)} a reminder could not be sent on its day; this one comes instead.`;
}

/** Why somebody is asked about an action; "§" stands for the actions. */
function wayToAsk({ post, postKind, covers }: ReminderItem): string {
  const as = post === "" ? "in the plan" : `as ${post}`;
  if (postKind === "partner") return `you are the contact for ${post}, which owns §`;
  if (covers !== null) return `you cover for ${covers}, who owns § ${as}`;
  return postKind === "team" ? `${post} owns §` : `you own § ${as}`;
}

function whenNext({ nextOn, items }: ReminderMessage): string {
  if (nextOn === null && items.some(({ warns }) => warns)) return "I will not ask you about this date again.";
  return nextOn
    ? `If there is no answer, I will ask again on ${writeNearDay(nextOn)}.`
    : "I will not ask about this date again.";
}
