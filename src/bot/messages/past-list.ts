// Dates that had passed when a plan came in: one list for its officer, with a choice for each and for all.
import type { PastAction } from "../../db/past-dates.ts";
import { addDays, type LocalDate, writeDay } from "../../plan/calendar.ts";
import type { ActionId } from "../../plan/ids.ts";
import { andList, counted } from "../../plan/listing.ts";
import type { Block, Message } from "../message.ts";
import { choice } from "../presses.ts";
import { shortened } from "./action-line.ts";

const SHOWN = 5;
/** A chat message stays readable and within every service's size. */
const SHOWN_AT_MOST = 40;

interface PastMessage extends Message {
  /** The actions in the order of their numbers. */
  readonly listed: readonly ActionId[];
}

/**
 * The undecided ones, the oldest first: five, or all that a message holds; then the first of them with its choices.
 *
 * @param past not empty
 */
export function pastBlocks(
  past: readonly PastAction[],
  { from, today, all = false }: { readonly from: number; readonly today: LocalDate; readonly all?: boolean },
): PastMessage {
  const shown = past.slice(from, from + (all ? SHOWN_AT_MOST : SHOWN));
  const heading = `${counted(past.length, "action")} had a date that was past already when the plan came in`;
  const [first] = shown;
  const rest = past.length > from + shown.length;
  return {
    fallback: `${heading}. Nobody is asked about ${past.length === 1 ? "it" : "them"} until you decide.`,
    view: [
      { kind: "heading", text: heading },
      {
        kind: "text",
        text: `Nobody is asked about ${past.length === 1 ? "it" : "them"} until you decide. ${how(past.length, today)}`,
      },
      { kind: "list", numbered: true, items: shown.map(item) },
      ...(rest || from > 0 || past.length > 1
        ? [
            {
              kind: "note" as const,
              text: `Showing ${from > 0 ? `${from + 1} to ` : ""}${from + shown.length} of ${past.length}, oldest first.`,
            },
          ]
        : []),
      ...(first ? choicesFor(first, past, all ? from + shown.length : from, rest, all) : []),
    ],
    listed: shown.map(({ actionId }) => actionId),
  };
}

function how(count: number, today: LocalDate): string {
  return count === 1
    ? `Choose, or write: “finished”, “end of ${laterMonth(today)}”, “ask” or “leave”.`
    : `Choose for one after the other, for all, or write: “1 finished, 2 end of ${laterMonth(today)}, ask the rest”.`;
}

function item({ reference, words, dates }: PastAction) {
  return {
    title: `${reference}: was due on ${andList(dates.map((on) => writeDay(on)))}`,
    text: shortened(words),
    details: [],
  };
}

function choicesFor(
  first: PastAction,
  past: readonly PastAction[],
  next: number,
  rest: boolean,
  all: boolean,
): readonly Block[] {
  const one = { action: String(first.actionId) };
  const plan = String(first.planId);
  const everything = past.filter(({ planId }) => planId === first.planId).length;
  const more = choice(all ? "Show the next" : `Show all ${past.length}`, "past", {
    do: "show",
    from: String(all ? next : 0),
  });
  return [
    { kind: "text", text: `${first.reference}:` },
    {
      kind: "choices",
      choices: [
        choice("Ask the owner", "past", { ...one, do: "asked" }),
        choice("Mark finished", "past", { ...one, do: "finished" }),
        choice("Set a new date", "past", { ...one, do: "moved" }),
        choice("Leave it", "past", { ...one, do: "left" }),
      ],
    },
    ...(everything > 1
      ? [
          {
            kind: "choices" as const,
            choices: [
              choice(`Ask all ${everything} owners`, "past", { plan, do: "asked" }),
              choice(`Mark all ${everything} finished`, "past", { plan, do: "finished" }),
              choice(`Leave all ${everything}`, "past", { plan, do: "left" }),
              ...(rest ? [more] : []),
            ],
          },
        ]
      : []),
  ];
}

/** A month that lies ahead, for the example. */
function laterMonth(today: LocalDate): string {
  return writeDay(addDays(today, 92)).split(" ")[1] ?? "June";
}
