// "What was said since Monday?": everything that came in, and what became of each.
import { type IncomingEntry, incomingSince } from "../../db/incoming-log.ts";
import { addDays, dayIn, type LocalDate, type TimeZone, writeDay } from "../../plan/calendar.ts";
import { counted } from "../../plan/listing.ts";
import { isOfficer } from "../../plan/rights.ts";
import { UserError } from "../../plan/user-error.ts";
import { type Answer, answer, line } from "../answer.ts";
import { incomingBodySchema } from "../incoming.ts";
import type { ListItem } from "../message.ts";
import { choice } from "../presses.ts";
import type { Turn } from "../turn.ts";

/** A chat message stays readable; the rest is one button away. */
const SHOWN = 15;
/** Where nobody says since when. */
const DAYS_BACK = 7;

/** @throws UserError where the speaker is no officer: what people wrote is theirs and the officer's */
export async function saidSince(said: LocalDate | null, from: number, turn: Turn): Promise<Answer> {
  if (!isOfficer(turn.standing)) {
    throw new UserError(
      "What everybody wrote is for the officer to see. Say “history of” an action for what was said of it.",
    );
  }
  const { timeZone, id } = turn.organisation;
  const since = said ?? addDays(turn.today, -DAYS_BACK);
  const log = await incomingSince(
    turn.db,
    id,
    { from: since, timeZone, before: turn.incoming.id },
    { from, limit: SHOWN },
  );
  if (log.total === 0) return line(`Nothing has come in since ${writeDay(since)}.`);
  const rest = log.total - from - log.entries.length;
  const heading = `${counted(log.total, "message")} since ${writeDay(since)}`;
  const sums = [...log.counts].map(([as, count]) => `${as} ${count}`).join(", ");
  return answer({
    fallback: `${heading}: ${sums}.`,
    view: [
      { kind: "heading", text: heading },
      { kind: "text", text: `What became of them: ${sums}. One message may be several.` },
      { kind: "list", numbered: false, items: log.entries.map((entry) => item(entry, timeZone)) },
      ...(rest > 0
        ? [
            {
              kind: "choices" as const,
              choices: [choice("Show earlier messages", "said-since", { since, from: String(from + SHOWN) })],
            },
          ]
        : []),
      {
        kind: "note",
        text: `Showing ${from + 1} to ${from + log.entries.length} of ${log.total}, the newest first. Each was stored before it was read.`,
      },
    ],
  });
}

function item(entry: IncomingEntry, timeZone: TimeZone): ListItem {
  return {
    title: `${writeDay(dayIn(timeZone, entry.at))}, ${entry.by ?? "somebody whom I do not know"}: ${outcome(entry)}`,
    text: wordsOf(entry.body),
    details: [],
  };
}

function outcome({ state, became }: IncomingEntry): string {
  if (state === "stored") return "not handled yet";
  if (state === "failed") return "kept, and could not be handled: see its reference";
  return became.map(({ as, why }) => (why ? `${as} (${why})` : as)).join("; ") || "handled";
}

function wordsOf(body: unknown): string {
  const read = incomingBodySchema.safeParse(body);
  if (!read.success) return "in a shape that this version does not read";
  switch (read.data.kind) {
    case "text":
      return `“${read.data.text}”`;
    case "edit":
      return `changed a message to “${read.data.text}”`;
    case "delete":
      return "deleted a message";
    case "files":
      return "sent a file";
    case "press":
      return `pressed “${read.data.verb}”`;
    case "form":
      return `sent the form “${read.data.verb}”: ${Object.values(read.data.values).filter(Boolean).join("; ")}`;
    case "joined":
      return "can be reached in chat";
    case "left":
      return "cannot be reached in chat any more";
    case "home":
      return "opened their home";
  }
}
