// The quarter's digest as leadership reads it in chat: one page, each figure with its day and how many answered.
import { writeDay } from "../../plan/calendar.ts";
import type { Digest, DigestAction, Movement, Standing, StatusCounts } from "../../plan/digest.ts";
import type { Block, ListItem, Message } from "../message.ts";
import { endWord } from "./asked.ts";

/** A page holds so many exceptions; the digest says how many there are and how to see the rest. */
const EXCEPTIONS_SHOWN = 5;

/**
 * The digest of a locked quarter.
 *
 * @example
 * digestMessage(digest).fallback
 * // "Q1 2026/27 digest of the Anti-Racist Action Plan: 41 of 47 actions updated, 3 need attention, as at 3 July 2026."
 */
export function digestMessage(digest: Digest): Message {
  const { plan, label, updated, total, exceptions } = digest;
  const asAt = `as at ${writeDay(digest.asAt)}`;
  return {
    fallback: `${label} digest of ${plan}: ${updated} of ${total} actions updated, ${exceptions.length} need attention, ${asAt}.`,
    view: [
      { kind: "heading", text: `${plan}: ${label}` },
      { kind: "text", text: `${updated} of ${total} actions were updated this quarter, ${asAt}.` },
      table(digest.counts, asAt),
      ...movementBlocks(digest.movement),
      ...actionBlocks("Needs attention", exceptions),
      ...actionBlocks("Reported as on time, but past its date", digest.contradictions),
      ...actionBlocks("A decision is waited for", digest.decisionsWanted),
      { kind: "note", text: footnote(digest) },
    ],
  };
}

const COLUMNS: readonly { readonly title: string; readonly count: (row: StatusCounts) => number }[] = [
  { title: "Complete", count: (row) => row.complete },
  { title: "● Green", count: (row) => row.green },
  { title: "▲ Amber", count: (row) => row.amber },
  { title: "■ Red", count: (row) => row.red },
  { title: "No colour given", count: (row) => row.uncoloured },
  { title: "To be accepted", count: (row) => row.toAccept },
  { title: "Ended otherwise", count: (row) => row.ended },
  { title: "Not updated", count: (row) => row.notUpdated },
  { title: "Actions", count: (row) => row.total },
];

const SHOWN_IF_ANY: readonly string[] = ["No colour given", "To be accepted", "Ended otherwise"];

/** A column that is empty in every row says nothing, but for the four that everybody looks for. */
function table(counts: readonly StatusCounts[], asAt: string): Block {
  const shown = COLUMNS.filter(
    ({ title, count }) => !SHOWN_IF_ANY.includes(title) || counts.some((row) => count(row) > 0),
  );
  return {
    kind: "table",
    caption: `Actions by directorate and status, ${asAt}`,
    columns: ["Directorate", ...shown.map(({ title }) => title)],
    rows: counts.map((row) => [row.directorate, ...shown.map(({ count }) => String(count(row)))]),
  };
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  complete: "complete",
  green: "green",
  amber: "amber",
  red: "red",
  uncoloured: "no colour",
  notUpdated: "not updated",
  toAccept: "to be accepted",
  ended: "ended otherwise",
};

function movementBlocks(movement: readonly Movement[] | null): Block[] {
  if (movement === null)
    return [{ kind: "text", text: "This is the first locked quarter, so there is no movement yet." }];
  if (movement.length === 0)
    return [{ kind: "text", text: "▬ Nothing that was reported moved since the last quarter." }];
  const better = movement.filter(({ direction }) => direction === "better");
  const worse = movement.filter(({ direction }) => direction === "worse");
  return [
    { kind: "heading", text: "What moved since the last quarter" },
    ...moved(worse, "▼ Worse"),
    ...moved(better, "▲ Better"),
  ];
}

function moved(movement: readonly Movement[], title: string): Block[] {
  if (movement.length === 0) return [];
  const each = movement.map((one) => `${one.reference} ${STANDING_WORDS[one.from]} to ${STANDING_WORDS[one.to]}`);
  return [{ kind: "text", text: `${title} (${movement.length}): ${each.join("; ")}.` }];
}

function actionBlocks(title: string, actions: readonly DigestAction[]): Block[] {
  if (actions.length === 0) return [];
  const shown = actions.slice(0, EXCEPTIONS_SHOWN);
  const rest = actions.length - shown.length;
  return [
    { kind: "heading", text: `${title}: ${rest > 0 ? `${shown.length} of ${actions.length}` : actions.length}` },
    { kind: "list", numbered: false, items: shown.map(actionItem) },
    ...(rest > 0 ? [{ kind: "note", text: `${rest} more: ask “what's overdue?” to see them all.` } as const] : []),
  ];
}

function actionItem(action: DigestAction): ListItem {
  const place = [action.directorate, action.owners.join(", ")].filter(Boolean).join("; ");
  const due = action.dueOn && `due ${writeDay(action.dueOn)}`;
  const late = action.daysLate && `${action.daysLate} ${action.daysLate === 1 ? "day" : "days"} late`;
  const waits = action.waitsToCloseAs && `${endWord(action.waitsToCloseAs)}, waiting to be accepted`;
  const colour = waits ?? action.said ?? "not updated this quarter";
  const facts = [colour, due, late].filter(Boolean).join(", ");
  return {
    title: `${action.reference}: ${facts}`,
    text: action.words,
    details: [
      ...(place ? [place] : []),
      ...(action.note ? [`“${action.note}”`] : []),
      ...(action.requestedDate ? [`New date asked for: ${writeDay(action.requestedDate)}`] : []),
    ],
  };
}

function footnote(digest: Digest): string {
  const parts = [
    `${digest.ongoing} open ${digest.ongoing === 1 ? "action has" : "actions have"} no deadline (ongoing or undated).`,
    ...(digest.noOneAsked > 0
      ? [`No one could be asked about ${digest.noOneAsked}: the posts are not matched to people.`]
      : []),
    "Colours are the owners' own of this quarter; days late are the calendar's. The quotes are the owners' words.",
  ];
  return parts.join(" ");
}
