// Who has most to do, and in which months it is too much.
import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import { andList, counted } from "../../plan/listing.ts";
import { type PersonLoad, TOO_MANY_A_MONTH } from "../../plan/load.ts";
import type { Block, Message } from "../message.ts";

const SHOWN = 10;

export interface LoadReceipt {
  /** The directorate, section or plan; null for everything. */
  readonly of: string | null;
  readonly today: LocalDate;
  /** Open actions that the asker may see there. */
  readonly actions: number;
  readonly people: number;
  readonly notSeen: number;
  /** What the asker can see; null for everything. */
  readonly sight: readonly string[] | null;
}

export function loadMessage(loads: readonly PersonLoad[], receipt: LoadReceipt): Message {
  const shown = loads.slice(0, SHOWN);
  const text = headline(loads, receipt);
  const heavy = loads.flatMap(({ name, months }) =>
    months.filter(({ due }) => due >= TOO_MANY_A_MONTH).map(({ month, due }) => ({ name, month, due })),
  );
  const table: Block = {
    kind: "table",
    caption: `${shown.length < loads.length ? `The ${shown.length} of ${loads.length} with most to do` : "Who has how much to do"}, as at ${writeDay(receipt.today)}`,
    columns: ["Who", "Open", "Overdue", "Fullest month"],
    rows: shown.map(({ name, open, overdue, months }) => [name, String(open), String(overdue), fullest(months)]),
  };
  return {
    fallback: text,
    view: [
      { kind: "text", text },
      ...(shown.length > 0 ? [table] : []),
      ...(shown.length > 0 ? [{ kind: "text" as const, text: sayHeavy(heavy) }] : []),
      { kind: "note", text: sayLeftOut(receipt) },
    ],
  };
}

function headline([most]: readonly PersonLoad[], { of, actions, people }: LoadReceipt): string {
  const where = of === null ? "" : ` in ${of}`;
  if (!most) return `Nobody is asked about an open action${where} that you can see.`;
  return `${most.name} has most to do${where}: ${most.open} of ${counted(actions, "open action")}.${people === 1 ? "" : ` ${people} people have some.`}`;
}

function fullest(months: PersonLoad["months"]): string {
  const most = months.toSorted((left, right) => right.due - left.due || left.month.localeCompare(right.month))[0];
  return most ? `${writeMonth(most.month)} (${most.due} due)` : "none ahead";
}

function sayHeavy(
  heavy: readonly { readonly name: string; readonly month: LocalDate; readonly due: number }[],
): string {
  if (heavy.length === 0) return `Nobody has ${TOO_MANY_A_MONTH} or more deadlines in one month.`;
  const months = heavy
    .toSorted((left, right) => right.due - left.due || left.month.localeCompare(right.month))
    .slice(0, SHOWN)
    .map(({ name, month, due }) => `${writeMonth(month)} for ${name} (${due} due)`);
  const of = heavy.length > SHOWN ? ` (${SHOWN} of ${heavy.length})` : "";
  return `Too much for one month, with ${TOO_MANY_A_MONTH} or more deadlines${of}: ${andList(months)}.`;
}

function sayLeftOut({ notSeen, sight }: LoadReceipt): string {
  const joint = "An action of several owners counts for each. What nobody is asked about is under “who is unmatched?”.";
  if (notSeen === 0) return joint;
  const see =
    sight === null
      ? ""
      : sight.length === 0
        ? " You can see the actions that you own."
        : ` You can see ${andList(sight)}.`;
  return `${counted(notSeen, "open action")} outside what you can see ${notSeen === 1 ? "was" : "were"} left out.${see} ${joint}`;
}

/** "March 2027" */
function writeMonth(first: LocalDate): string {
  return writeDay(first).replace(/^\d+ /, "");
}
