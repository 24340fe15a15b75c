// The first page of a committee paper: the quarter in sentences.
import { writeDay } from "../calendar.ts";
import type { Digest, DigestAction } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { percent, sayStandings, wholeOf } from "../standings.ts";
import { newlyComplete } from "./newly-complete.ts";
import { count } from "./paper.ts";

export function summary(digest: Digest, snapshot: Snapshot, previous: Snapshot | null): readonly string[] {
  const done = newlyComplete(snapshot, previous).length;
  return [
    updatedSaid(digest),
    decisionsSaid(digest),
    ...(digest.total > 0 ? [`Of ${digest.total}: ${sayStandings(digest.counts)}.`] : []),
    attentionSaid(digest),
    `${movementSaid(digest, previous)} ${done} ${done === 1 ? "was" : "were"} completed${previous ? " since then" : ""}.`,
  ];
}

function decisionsSaid({ decisionsWanted }: Digest): string {
  const dates = decisionsWanted.filter(({ requestedDate }) => requestedDate !== null);
  const closings = decisionsWanted.filter(({ waitsToCloseAs }) => waitsToCloseAs !== null);
  const wanted = [
    ...(dates.length > 0 ? [`${count(dates.length, "new date")} to approve${named(dates)}`] : []),
    ...(closings.length > 0 ? [`${count(closings.length, "action")} to close${named(closings)}`] : []),
  ];
  return wanted.length === 0 ? "No decision is wanted." : `Decisions wanted: ${wanted.join(" and ")}.`;
}

/** The worst by name, so that the first page says what the tables show. */
function attentionSaid({ exceptions, contradictions }: Digest): string {
  const late = exceptions.filter(({ daysLate }) => daysLate !== null);
  const red = exceptions.filter(({ daysLate }) => daysLate === null);
  const most = late[0]?.daysLate ?? 0;
  const latest = late.filter(({ daysLate }) => daysLate === most);
  return [
    exceptions.length === 0
      ? "Nothing is red or past its date."
      : `${count(exceptions.length, "action needs", "actions need")} attention: ${late.length} past the date, ${red.length} red and still in time${named(red)}.`,
    ...(most > 0 ? [`Longest past the date, by ${count(most, "day")}: ${listed(latest)}.`] : []),
    ...(contradictions.length > 0
      ? [
          `${contradictions.length} ${contradictions.length === 1 ? "is" : "are"} reported as on time, but past the date.`,
        ]
      : []),
  ].join(" ");
}

/** So many references fit a sentence; the table has them all. */
const NAMED_AT_MOST = 6;

function named(actions: readonly DigestAction[]): string {
  return actions.length === 0 ? "" : ` (${listed(actions)})`;
}

function listed(actions: readonly DigestAction[]): string {
  const shown = actions.slice(0, NAMED_AT_MOST).map(({ reference }) => reference);
  const rest = actions.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

/** Who was heard, who was not, and that the rest had nothing left to say. */
function updatedSaid({ counts, updated, total, label, asAt }: Digest): string {
  const { notUpdated } = wholeOf(counts);
  const ended = total - updated - notUpdated;
  const others = [
    ...(notUpdated > 0 ? [`${count(notUpdated, "open action was", "open actions were")} not`] : []),
    ...(ended > 0
      ? [`${notUpdated > 0 ? "the" : "The"} other ${ended} had ended before, or wait for that to be accepted`]
      : []),
  ];
  return [
    `${updated} of ${count(total, "action")} (${percent(updated, total)}) were updated for ${label}, as at ${writeDay(asAt)}.`,
    ...(others.length > 0 ? [`${others.join("; ")}.`] : []),
  ].join(" ");
}

function movementSaid({ movement }: Digest, previous: Snapshot | null): string {
  if (!movement || !previous) return "This is the first quarter that was locked, so nothing can be compared yet.";
  const better = movement.filter(({ direction }) => direction === "better").length;
  return `Since ${previous.label}, ${better} moved for the better and ${movement.length - better} for the worse.`;
}
