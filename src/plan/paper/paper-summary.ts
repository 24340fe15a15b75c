// The first page of a committee paper: the quarter in sentences.
import { writeDay } from "../calendar.ts";
import type { Digest } from "../digest.ts";
import type { Snapshot } from "../snapshot.ts";
import { columnsShown, percent, STANDING_WORDS, wholeOf } from "../standings.ts";
import { newlyComplete } from "./newly-complete.ts";
import { count } from "./paper.ts";

export function summary(digest: Digest, snapshot: Snapshot, previous: Snapshot | null): readonly string[] {
  const { total } = digest;
  const whole = wholeOf(digest.counts);
  const late = digest.exceptions.filter(({ daysLate }) => daysLate !== null).length;
  const stands = columnsShown(digest.counts)
    .filter(({ standing }) => standing !== "notUpdated")
    .map(({ standing }) => `${whole[standing]} ${STANDING_WORDS[standing]} (${percent(whole[standing], total)})`);
  const closings = digest.decisionsWanted.filter(({ waitsToCloseAs }) => waitsToCloseAs !== null).length;
  const dates = digest.decisionsWanted.filter(({ requestedDate }) => requestedDate !== null).length;
  const done = newlyComplete(snapshot, previous).length;
  return [
    updatedSaid(digest),
    dates + closings === 0
      ? "No decision is wanted."
      : `Decisions wanted: ${[...(dates > 0 ? [count(dates, "new date")] : []), ...(closings > 0 ? [`${closings} to accept as ended`] : [])].join(" and ")}.`,
    `Of ${total}: ${stands.join(", ")}.`,
    digest.exceptions.length === 0
      ? "Nothing is red or past its date."
      : `${count(digest.exceptions.length, "action needs", "actions need")} attention: ${late} past the date, ${digest.exceptions.length - late} red and still in time.`,
    ...(digest.contradictions.length > 0
      ? [`${count(digest.contradictions.length, "action is", "actions are")} reported as on time, but past the date.`]
      : []),
    movementSaid(digest, previous),
    `${done} ${done === 1 ? "was" : "were"} completed${previous ? ` since ${previous.label}` : ""}.`,
  ];
}

/** Who was heard, who was not, and that the rest had nothing left to say. */
function updatedSaid({ counts, updated, total, label, asAt }: Digest): string {
  const { notUpdated } = wholeOf(counts);
  const ended = total - updated - notUpdated;
  return [
    `${updated} of ${count(total, "action")} (${percent(updated, total)}) were updated for ${label}, as at ${writeDay(asAt)}.`,
    ...(notUpdated > 0
      ? [
          `${count(notUpdated, "open action was", "open actions were")} not, and what was said of them before does not count here.`,
        ]
      : []),
    ...(ended > 0 ? [`The other ${ended} had come to their end before, or wait for that to be accepted.`] : []),
  ].join(" ");
}

function movementSaid({ movement }: Digest, previous: Snapshot | null): string {
  if (!movement || !previous) return "This is the first quarter that was locked, so nothing can be compared yet.";
  const better = movement.filter(({ direction }) => direction === "better").length;
  return `Since ${previous.label}, ${better} moved for the better and ${movement.length - better} for the worse.`;
}
