// What was said and decided about an action, in order: who, when, and in which words.
import type { HeldAction } from "../../db/held-actions.ts";
import type { HistoryEntry, HistoryWish } from "../../db/history-of.ts";
import { dayIn, type TimeZone, writeDay } from "../../plan/calendar.ts";
import { choiceNamed, chosenOf, type StatusScheme } from "../../plan/status-scheme.ts";
import type { Block, ListItem } from "../message.ts";
import { sayColourAndStatus } from "./action-line.ts";
import { endWord, fromTo } from "./asked.ts";

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
  const when = writeDay(dayIn(timeZone, entry.at));
  const who = `${when}, ${entry.by}`;
  switch (entry.kind) {
    case "report": {
      const undone = entry.undoneAt ? `; undone ${writeDay(dayIn(timeZone, entry.undoneAt))}` : "";
      const again = entry.isPutBack ? "; put back after an undo" : "";
      const through = entry.recordedBy ? `, as written down by ${entry.recordedBy}` : "";
      const said = entry.noChange ? "no change" : (sayColourAndStatus(entry) ?? "a note");
      return {
        title: `${who}${through}: ${said}${again}${undone}`,
        text: entry.words ? `“${entry.words}”` : "by a button",
        details: [
          ...meantThen(entry, scheme),
          ...(entry.evidence.length > 0 ? [`Evidence: ${entry.evidence.join(", ")}`] : []),
          ...(entry.lateFor ? [`A late correction: the ${entry.lateFor} review was closed before it came.`] : []),
        ],
      };
    }
    case "asked":
      return { title: `${who}: ${sayAskedFor(entry.wish)}`, text: detailOf(entry.wish), details: [] };
    case "changed":
      return { title: entry.by === null ? `${when}: a change` : `${who}: a change`, text: entry.said, details: [] };
    case "decided":
      return {
        title: `${who}: ${decidedWord(entry.wish)} was ${entry.decision}`,
        text: detailOf(entry.wish),
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

function sayAskedFor(wish: HistoryWish): string {
  switch (wish.kind) {
    case "date":
      return "asked to move the date";
    case "closing":
      return `said that it is ${endWord(wish.as)}`;
    case "owner":
      return "said that it is not theirs";
  }
}

function decidedWord(wish: HistoryWish): string {
  switch (wish.kind) {
    case "date":
      return "the new date";
    case "closing":
      return `“${endWord(wish.as)}”`;
    case "owner":
      return "“not mine”";
  }
}

function detailOf(wish: HistoryWish): string {
  switch (wish.kind) {
    case "date":
      return fromTo(wish);
    case "closing":
      return "";
    case "owner":
      return wish.instead ? `named ${wish.instead}` : "";
  }
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
