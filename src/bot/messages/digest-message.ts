// The quarter's digest as leadership reads it in chat: one page, each figure with its day and how many answered.
import { writeDay } from "../../plan/calendar.ts";
import type { Digest, DigestAction, Movement, Standing, StatusCounts } from "../../plan/digest.ts";
import type { ReviewId } from "../../plan/ids.ts";
import { andList } from "../../plan/listing.ts";
import { columnsShown, percent, STANDING_WORDS, sayStandings, statusChart } from "../../plan/standings.ts";
import type { Block, ListItem, Message } from "../message.ts";
import { choice } from "../presses.ts";
import { endWord } from "./asked.ts";

/** A page holds so many exceptions; the digest says how many there are and how to see the rest. */
const EXCEPTIONS_SHOWN = 5;
/** And so many that moved either way, on one line. */
const MOVED_SHOWN = 8;

/**
 * The digest of a locked quarter.
 *
 * @example
 * digestMessage(digest).fallback
 * // "Q1 2026/27 digest of the Anti-Racist Action Plan: 41 of 47 actions updated, 3 need attention, as at 3 July 2026."
 */
export function digestMessage(digest: Digest, part: string | null = null): Message {
  const { updated, total, exceptions } = digest;
  const asAt = `as at ${writeDay(digest.asAt)}`;
  const of = titleOf(digest, part);
  return {
    fallback: `${digest.label} digest of ${of}: ${updated} of ${total} actions updated, ${exceptions.length} need attention, ${asAt}.`,
    view: [
      { kind: "heading", text: `${of}: ${digest.label}` },
      {
        kind: "text",
        text: `${updated} of ${total} actions (${percent(updated, total)}) were updated this quarter, ${asAt}.${total > 0 ? ` Of ${total}: ${sayStandings(digest.counts)}.` : ""}`,
      },
      table(digest.counts, asAt),
      ...chart(digest),
      ...movementBlocks(digest.movement),
      ...actionBlocks("Needs attention", "exceptions", exceptions),
      ...actionBlocks("Reported as on time, but past its date", "contradictions", digest.contradictions, exceptions),
      ...actionBlocks("A decision is waited for", "decisions", digest.decisionsWanted, [
        ...exceptions,
        ...digest.contradictions,
      ]),
      { kind: "note", text: footnote(digest) },
    ],
  };
}

/** The same before anybody else sees it: to whom it goes and when, and how to send it now. */
export function digestForOfficers(
  digest: Digest,
  review: ReviewId,
  { readers, publishedBySelf }: { readonly readers: readonly string[]; readonly publishedBySelf: string | null },
): Message {
  const { fallback, view } = digestMessage(digest);
  const to = readers.length > 0 ? andList(readers) : "nobody yet: say for example “send the digest to Asha”";
  const when = publishedBySelf ? `It is published on ${publishedBySelf}` : "It is published when you say so";
  const first = `The review of ${digest.plan} for ${digest.label} is locked. Only whoever runs the plan has seen this digest. ${when}, to ${to}.`;
  return {
    fallback: `${first} ${fallback}`,
    view: [
      { kind: "text", text: first },
      ...view,
      { kind: "choices", choices: [choice("Publish the digest", "publish-digest", { review: String(review) })] },
    ],
  };
}

/** What can be listed from a digest. */
export type DigestList = Exclude<Standing, "uncoloured" | "toAccept" | "ended"> | keyof typeof LISTS;

/** Lists that are no column of figures: after "3 of 47". */
const LISTS = {
  exceptions: "need attention",
  contradictions: "reported as on time, but past the date",
  decisions: "waiting for a decision",
  moved: "moved since the last quarter",
} as const;

/** All actions of one kind as they stood at the lock, in answer to "only red". */
export function digestListMessage(
  digest: Digest,
  list: DigestList,
  actions: readonly DigestAction[],
  part: string | null,
): Message {
  const of = titleOf(digest, part);
  const word = { ...STANDING_WORDS, ...LISTS }[list];
  const heading = `${of}, ${digest.label}: ${actions.length} of ${digest.total} ${word}`;
  const receipt = `From the quarter as it was closed, as at ${writeDay(digest.asAt)}; ${digest.updated} of ${digest.total} actions were updated.`;
  const items = list === "moved" ? movedItems(digest.movement ?? [], actions) : actions.map(actionItem);
  return {
    fallback: `${heading}, as at ${writeDay(digest.asAt)}.`,
    view: [
      { kind: "heading", text: heading },
      ...(items.length > 0 ? [{ kind: "list" as const, numbered: false, items }] : []),
      { kind: "note", text: receipt },
    ],
  };
}

/** What got worse first. */
function movedItems(movement: readonly Movement[], actions: readonly DigestAction[]): ListItem[] {
  const items = new Map(actions.map((action) => [action.reference, actionItem(action)]));
  const worseFirst = movement.toSorted(
    (left, right) => Number(left.direction === "better") - Number(right.direction === "better"),
  );
  return worseFirst.flatMap((one) => {
    const item = items.get(one.reference);
    const way = one.direction === "worse" ? "↓ worse" : "↑ better";
    return item ? [{ ...item, title: `${one.reference}: ${way}, ${fromTo(one)}` }] : [];
  });
}

function fromTo({ from, to }: Movement): string {
  return `${STANDING_WORDS[from]} to ${STANDING_WORDS[to]}`;
}

function titleOf({ plan }: Digest, part: string | null): string {
  return part === null ? plan : `${plan}, ${part} only`;
}

/** A bar for a single directorate would say what the table says. */
function chart({ counts, asAt }: Digest): readonly Block[] {
  if (counts.length < 2) return [];
  const { title, summary, categories, series } = statusChart(counts, asAt);
  return [
    {
      kind: "chart",
      title,
      summary,
      categories: [...categories],
      series: series.map((one) => ({ ...one, values: [...one.values] })),
    },
  ];
}

/** A column that is empty in every row says nothing, but for those that everybody looks for. */
function table(counts: readonly StatusCounts[], asAt: string): Block {
  const shown = columnsShown(counts);
  return {
    kind: "table",
    caption: `Actions by directorate and status, ${asAt}`,
    columns: ["Directorate", ...shown.map(({ title }) => title), "Actions"],
    rows: counts.map((row) => [
      row.directorate,
      ...shown.map(({ standing }) => String(row[standing])),
      String(row.total),
    ]),
  };
}

function movementBlocks(movement: readonly Movement[] | null): Block[] {
  if (movement === null)
    return [{ kind: "text", text: "This is the first locked quarter, so there is no movement yet." }];
  if (movement.length === 0) return [{ kind: "text", text: "Nothing that was reported moved since the last quarter." }];
  const better = movement.filter(({ direction }) => direction === "better");
  const worse = movement.filter(({ direction }) => direction === "worse");
  return [
    { kind: "heading", text: "What moved since the last quarter" },
    ...moved(worse, "↓ Worse"),
    ...moved(better, "↑ Better"),
  ];
}

function moved(movement: readonly Movement[], title: string): Block[] {
  if (movement.length === 0) return [];
  const each = movement.slice(0, MOVED_SHOWN).map((one) => `${one.reference} ${fromTo(one)}`);
  const rest = movement.length - each.length;
  const more = rest > 0 ? `; and ${rest} more: say “all that moved”` : "";
  return [{ kind: "text", text: `${title} (${movement.length}): ${each.join("; ")}${more}.` }];
}

/** @param above stand further up with their words, as far as they were shown: here their line is enough */
function actionBlocks(
  title: string,
  list: keyof typeof LISTS,
  actions: readonly DigestAction[],
  above: readonly DigestAction[] = [],
): Block[] {
  if (actions.length === 0) return [];
  const shown = actions.slice(0, EXCEPTIONS_SHOWN);
  const rest = actions.length - shown.length;
  const seen = new Set(above.slice(0, EXCEPTIONS_SHOWN).map(({ reference }) => reference));
  const isAbove = ({ reference }: DigestAction) => seen.has(reference);
  return [
    { kind: "heading", text: `${title}: ${rest > 0 ? `${shown.length} of ${actions.length}` : actions.length}` },
    {
      kind: "list",
      numbered: false,
      items: shown.map((action) => ({
        ...(isAbove(action) ? lineOf(action) : actionItem(action)),
        title: list === "decisions" ? decisionLine(action) : titleLine(action),
      })),
    },
    ...(rest > 0
      ? [{ kind: "note", text: `${rest} more: say “all ${list}” to see them with their words.` } as const]
      : []),
  ];
}

function lineOf(action: DigestAction): ListItem {
  return { title: titleLine(action), text: "", details: [] };
}

/** What is to be decided, and no more of how it stands than that. */
function decisionLine(action: DigestAction): string {
  if (action.requestedDate === null) return titleLine(action);
  const instead = action.dueOn ? ` instead of ${writeDay(action.dueOn)}` : "";
  return `${action.reference}: new date ${writeDay(action.requestedDate)}${instead}`;
}

function titleLine(action: DigestAction): string {
  const due = action.dueOn && `due ${writeDay(action.dueOn)}`;
  const late = action.daysLate && `${action.daysLate} ${action.daysLate === 1 ? "day" : "days"} late`;
  const waits = action.waitsToCloseAs && `${endWord(action.waitsToCloseAs)}, waiting to be accepted`;
  const colour = waits ?? action.said ?? "not updated this quarter";
  const facts = [colour, due, late].filter(Boolean).join(", ");
  return `${action.reference}: ${facts}`;
}

function actionItem(action: DigestAction): ListItem {
  const place = [action.directorate, action.owners.join(", ")].filter(Boolean).join("; ");
  return {
    title: titleLine(action),
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
    ...(digest.ongoing > 0
      ? [
          `${digest.ongoing} open ${digest.ongoing === 1 ? "action has" : "actions have"} no deadline (ongoing or undated).`,
        ]
      : []),
    ...(digest.noOneAsked > 0
      ? [`No one could be asked about ${digest.noOneAsked}: the posts are not matched to people.`]
      : []),
    "Colours are the owners' own of this quarter; days late are the calendar's. The quotes are the owners' words.",
  ];
  return parts.join(" ");
}
