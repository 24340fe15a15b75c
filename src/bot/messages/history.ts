// What was said and decided about an action, in order: who, when, and in which words.
import type { HeldAction } from "../../db/held-actions.ts";
import type { HistoryEntry } from "../../db/history-of.ts";
import { dayIn, type TimeZone, writeDay } from "../../plan/calendar.ts";
import { choiceNamed, chosenOf, type StatusScheme } from "../../plan/status-scheme.ts";
import type { Block, ListItem } from "../message.ts";
import { sayColourAndStatus } from "./action-line.ts";

export function historyBlocks(
  action: HeldAction,
  entries: readonly HistoryEntry[],
  timeZone: TimeZone,
): readonly Block[] {
  if (entries.length === 0) {
    return [{ kind: "text", text: `Nothing has been reported on ${action.reference} here yet.` }];
  }
  return [
    { kind: "heading", text: `History of ${action.reference}` },
    { kind: "list", numbered: false, items: entries.map((entry) => item(entry, action.scheme, timeZone)) },
  ];
}

function item(entry: HistoryEntry, scheme: StatusScheme, timeZone: TimeZone): ListItem {
  const who = `${writeDay(dayIn(timeZone, entry.at))}, ${entry.by}`;
  switch (entry.kind) {
    case "report": {
      const undone = entry.undoneAt ? `; undone ${writeDay(dayIn(timeZone, entry.undoneAt))}` : "";
      const said = entry.noChange ? "no change" : (sayColourAndStatus(entry) ?? "a note");
      return {
        title: `${who}: ${said}${undone}`,
        text: entry.words ? `“${entry.words}”` : "by a button",
        details: [
          ...meantThen(entry, scheme),
          ...(entry.evidence.length > 0 ? [`Evidence: ${entry.evidence.join(", ")}`] : []),
        ],
      };
    }
    case "date-asked": {
      const now = entry.from ? `from ${writeDay(entry.from)} ` : "";
      return { title: `${who}: asked to move the date`, text: `${now}to ${writeDay(entry.to)}`, details: [] };
    }
    case "date-decided":
      return {
        title: `${who}: the new date was ${entry.decision}`,
        text: writeDay(entry.to),
        details: entry.reason ? [`“${entry.reason}”`] : [],
      };
    case "past-decided":
      return {
        title: `${who}: ${sayPast(entry)}`,
        text: `${writeDay(entry.date)} was past already when the plan came in`,
        details: [],
      };
  }
}

/** An old word is read by its own rule: what it meant when it was said, where the plan says otherwise now. */
function meantThen(entry: Extract<HistoryEntry, { kind: "report" }>, now: StatusScheme): readonly string[] {
  const then = chosenOf(entry.saidIn, entry);
  if (!then || choiceNamed(now, then.word)?.definition === then.definition) return [];
  return [`${then.word} meant then: ${then.definition}.`];
}

function sayPast({ decision, to }: Extract<HistoryEntry, { kind: "past-decided" }>): string {
  switch (decision) {
    case "asked":
      return "had the owner asked";
    case "finished":
      return "marked it finished";
    case "moved":
      return `set the date to ${to ? writeDay(to) : "another day"}`;
    case "left":
      return "left it as it is";
  }
}
