// Who is told next when nobody answers: said to the owner beforehand, and then once to whoever answers for the action.
import { writeDay, writeNearDay } from "../../plan/calendar.ts";
import type { ReminderItem, ToldItem } from "../../plan/day-message.ts";
import { andList, counted } from "../../plan/listing.ts";
import type { Block, Message } from "../message.ts";
import { choice } from "../presses.ts";
import { firstWords } from "./first-words.ts";

/** "On Thursday 12 March I will tell Asha Roy, who leads Place, that PLA-1 has no answer yet." */
export function warnings(items: readonly ReminderItem[]): readonly Block[] {
  const byWhom = Map.groupBy(
    items.flatMap((item) => (item.warns ? [{ item, warns: item.warns }] : [])),
    ({ warns }) =>
      `On ${writeNearDay(warns.on)} I will tell ${andList(warns.people.map(({ name, as }) => `${name}, ${as},`))}`,
  );
  return [...byWhom].map(([whom, own]) => {
    const references = own.map(({ item }) => item.reference);
    const have = references.length === 1 ? "has" : "have";
    return {
      kind: "text",
      text: `${whom} that ${andList(references)} ${have} no answer yet. Any answer before then stops that; “not mine” does too.`,
    };
  });
}

/** Lists stay readable; the others are one question away. */
const SHOWN = 10;

export function toldBlocks(told: readonly ToldItem[]): readonly Block[] {
  if (told.length === 0) return [];
  const shown = told.slice(0, SHOWN);
  const rest = told.length - shown.length;
  return [
    { kind: "heading", text: `No answer yet: ${rest > 0 ? `${shown.length} of ${told.length}` : told.length}` },
    {
      kind: "list",
      numbered: false,
      items: shown.map((item) => ({
        title: `${item.reference}: was due on ${writeDay(item.dueOn)}, ${counted(item.daysLate, "day")} ago`,
        text: firstWords(item.words),
        details: [`${item.posts.length > 0 ? `${andList(item.posts)}. ` : ""}${reported(item)}`],
      })),
    },
    ...(rest > 0 ? ([{ kind: "note", text: `${rest} more: ask “what's overdue?” to see them all.` }] as const) : []),
    {
      kind: "note",
      text: `You are told of ${told.length === 1 ? "this" : "these"} once, because you answer for ${told.length === 1 ? "it" : "them"}; the owners were asked several times and knew that you would be told. You can report yourself, or say whose it is now.`,
    },
  ];
}

export function toldMessage(told: readonly ToldItem[]): Message {
  const [first] = told;
  return {
    fallback: `${counted(told.length, "action")} that you answer for ${told.length === 1 ? "has" : "have"} no answer yet${first ? `; ${first.reference} was due on ${writeDay(first.dueOn)}` : ""}.`,
    view: [
      ...toldBlocks(told),
      {
        kind: "choices",
        choices: told
          .slice(0, 3)
          .map(({ actionId, reference }) => choice(`Show ${reference}`, "show", { action: String(actionId) })),
      },
    ],
  };
}

function reported({ reportedOn }: ToldItem): string {
  return reportedOn === null ? "Not reported here yet." : `Last reported on ${writeDay(reportedOn)}.`;
}
