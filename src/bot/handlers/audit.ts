// "Audit 1.4": everything that changed about an action, by whom, where from, before and after.
import { auditTrail, type TrailEntry } from "../../db/audit-trail.ts";
import type { HeldAction } from "../../db/held-actions.ts";
import { dayIn, isLocalDate, minutesIn, type TimeZone, writeDay } from "../../plan/calendar.ts";
import { mayAudit } from "../../plan/rights.ts";
import { type Answer, answer, line } from "../answer.ts";
import { findReference, sayNotFound } from "../find-reference.ts";
import type { ListItem } from "../message.ts";
import { choice } from "../presses.ts";
import type { Turn } from "../turn.ts";

/** A chat message stays readable; the rest is one button away. */
const SHOWN = 15;

export async function audit(reference: string, known: readonly HeldAction[], turn: Turn): Promise<Answer> {
  const found = findReference(reference, known, turn);
  if (found.kind !== "one") return line(sayNotFound(reference, turn));
  return auditAction(found.action, 0, turn);
}

/** @param from how many entries stand before the first that is shown */
export async function auditAction(action: HeldAction, from: number, turn: Turn): Promise<Answer> {
  if (!mayAudit(turn.standing, action)) {
    return line(
      `The audit trail of ${action.reference} is for its lead and the officer. Say “history of ${action.reference}” for what was said and decided.`,
    );
  }
  const { total, entries } = await auditTrail(turn.db, action.id, from, SHOWN);
  if (entries.length === 0) return line(`Nothing has changed about ${action.reference} since it was imported.`);
  const rest = total - from - entries.length;
  return answer({
    fallback: `The audit trail of ${action.reference}: ${total} entries.`,
    view: [
      { kind: "heading", text: `Audit trail of ${action.reference}` },
      {
        kind: "list",
        numbered: false,
        items: entries.map((entry) => item(entry, turn.organisation.timeZone)),
      },
      ...(rest > 0
        ? [
            {
              kind: "choices" as const,
              choices: [
                choice("Show older entries", "audit", { action: String(action.id), from: String(from + SHOWN) }),
              ],
            },
          ]
        : []),
      {
        kind: "note",
        text: `Showing ${from + 1} to ${from + entries.length} of ${total}, the newest first. Nothing in it can be changed.`,
      },
    ],
    listed: [action.id],
  });
}

function item({ at, by, kind, channel, before, after }: TrailEntry, timeZone: TimeZone): ListItem {
  const when = `${writeDay(dayIn(timeZone, at))}, ${clock(minutesIn(timeZone, at))}`;
  const changes = changesBetween(before, after);
  return {
    title: `${when}: ${kind.replaceAll(/[.-]/g, " ")}`,
    text: `${by ?? "nobody in particular"}${channel ? `, in ${channel}` : ""}`,
    details: changes,
  };
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** What differs, as "rag: A, was G"; what is named on one side alone stands as it is. */
function changesBetween(before: unknown, after: unknown): string[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => !UNSAID.has(name) && say(was[name]) !== say(is[name]))
    .map((name) => {
      const label = name.replaceAll("_", " ");
      if (!(name in is)) return `${label}: was ${say(was[name])}`;
      return name in was ? `${label}: ${say(is[name])}, was ${say(was[name])}` : `${label}: ${say(is[name])}`;
    });
}

/** Kept for putting things back exactly; the fields beside them say the same in words. */
const UNSAID = new Set(["checks", "version", "reported_at", "reported_by", "schemeId", "scheme_id", "choice"]);

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function say(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return isLocalDate(value) ? writeDay(value) : value;
  if (Array.isArray(value)) return value.map(say).join(", ") || "nothing";
  return JSON.stringify(value);
}
