// A rehearsal as a calendar for people: month by month, who would hear how often; and for one person, day by day.
import { areBankHolidaysKnown, BANK_HOLIDAY_YEARS } from "../../plan/bank-holidays.ts";
import { dayIn, type LocalDate, type TimeZone, writeDay, writeMonth, writeNearDay } from "../../plan/calendar.ts";
import { andList, counted } from "../../plan/listing.ts";
import type { RehearsedMessage } from "../../plan/rehearsed.ts";
import type { MessageKind } from "../../plan/why-sent.ts";
import type { Block, Message } from "../message.ts";

export interface RehearsalOf {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly timeZone: TimeZone;
  /** "everyone", a plan's title or a person's name. */
  readonly of: string;
}

/** A calendar of more days than this is told by weeks: each day would be a page. */
const DAYS_SHOWN = 40;
const NAMES_SHOWN = 4;

/**
 * What would be sent if nobody answered: the busiest case. Days without a message are left out.
 *
 * @example
 * rehearsalCalendar(messages, { from, to, timeZone, of: "everyone" }).fallback
 * // "From 23 June 2026 to 31 March 2027 I would send 214 messages to 38 people, if nobody answered. None was sent."
 */
export function rehearsalCalendar(
  messages: readonly RehearsedMessage[],
  { from, to, timeZone, of }: RehearsalOf,
): Message {
  const people = new Set(messages.map(({ personId }) => personId)).size;
  const span = `From ${writeDay(from)} to ${writeDay(to)}`;
  const to_whom = of === "everyone" ? counted(people, "person", "people") : of;
  const fallback =
    messages.length === 0
      ? `${span} I would send no message${of === "everyone" ? "" : ` to ${of}`}. None was sent now either.`
      : `${span} I would send ${counted(messages.length, "message")} to ${to_whom}, if nobody answered. None was sent.`;
  if (messages.length === 0) return { fallback, view: [{ kind: "text", text: fallback }] };
  const days = Map.groupBy(messages, ({ at }) => dayIn(timeZone, at));
  return {
    fallback,
    view: [
      { kind: "heading", text: `Rehearsal of ${of}` },
      { kind: "text", text: fallback },
      totals(messages, timeZone),
      ...calendar(days),
      {
        kind: "note",
        text: `Every answer makes it less: whoever answers is not asked again for two weeks. What people will say, and reviews that you open by hand, are not in it. ${unknownHolidays(to)}For one person or plan, add “for” and the name.`,
      },
    ],
  };
}

/** Says it where the rehearsal reaches beyond the last year whose bank holidays are known. */
function unknownHolidays(to: LocalDate): string {
  return areBankHolidaysKnown(to)
    ? ""
    : `Bank holidays are known until ${BANK_HOLIDAY_YEARS.to}; later ones still count as working days. `;
}

function totals(messages: readonly RehearsedMessage[], timeZone: TimeZone): Block {
  const months = Map.groupBy(messages, ({ at }) => writeMonth(dayIn(timeZone, at)));
  return {
    kind: "table",
    caption: "Messages by month",
    columns: ["Month", "Messages", "People", "Most on one day"],
    rows: [...months].map(([month, own]) => [
      month,
      String(own.length),
      String(new Set(own.map(({ personId }) => personId)).size),
      String(Math.max(...[...Map.groupBy(own, ({ at }) => dayIn(timeZone, at)).values()].map((day) => day.length))),
    ]),
  };
}

function calendar(days: ReadonlyMap<LocalDate, readonly RehearsedMessage[]>): Block[] {
  const shown = [...days].slice(0, DAYS_SHOWN);
  const rest = days.size - shown.length;
  const months = Map.groupBy(shown, ([day]) => writeMonth(day));
  return [
    ...[...months].flatMap(([month, own]): Block[] => [
      { kind: "heading", text: month },
      {
        kind: "list",
        numbered: false,
        items: own.map(([day, messages]) => ({
          title: `${writeNearDay(day)}: ${kinds(messages)}`,
          text: names(messages),
          details: messages.length === 1 ? [messages[0]?.why ?? ""].filter(Boolean) : [],
        })),
      },
    ]),
    ...(rest > 0
      ? [
          {
            kind: "note" as const,
            text: `These are ${shown.length} of ${days.size} days with messages. Rehearse a shorter time to see the others day by day.`,
          },
        ]
      : []),
  ];
}

function kinds(messages: readonly RehearsedMessage[]): string {
  const byKind = Map.groupBy(messages, ({ kind }) => kind);
  return andList([...byKind].map(([kind, own]) => counted(own.length, ...WORDS[kind])));
}

const WORDS: Readonly<Record<MessageKind, readonly [one: string, many: string]>> = {
  escalation: ["summary of what is not answered", "summaries of what is not answered"],
  warning: ["warning", "warnings"],
  overdue: ["reminder of a date that has passed", "reminders of dates that have passed"],
  nudge: ["nudge", "nudges"],
  review: ["review", "reviews"],
  reminder: ["reminder", "reminders"],
  digest: ["digest", "digests"],
  news: ["notice", "notices"],
};

function names(messages: readonly RehearsedMessage[]): string {
  const all = messages.map(({ name, actions }) =>
    actions.length > 0
      ? `${name} (${actions.slice(0, 3).join(", ")}${actions.length > 3 ? ` and ${actions.length - 3} more` : ""})`
      : name,
  );
  const rest = all.length - NAMES_SHOWN;
  return rest > 0 ? `${all.slice(0, NAMES_SHOWN).join("; ")}; and ${rest} more` : all.join("; ");
}
