// What the digest will say, told to officers and leads while it can still be put right.
import type { NewNews } from "../../db/news.ts";
import type { HeldReview } from "../../db/reviews.ts";
import { writeDay } from "../../plan/calendar.ts";
import type { Digest, DigestAction } from "../../plan/digest.ts";
import type { DirectorateId } from "../../plan/ids.ts";
import { andList, counted } from "../../plan/listing.ts";
import { isOfficer, type Standing } from "../../plan/rights.ts";

const SHOWN = 5;

/** Each sees their own part; who has nothing there to see is not disturbed. */
export function earlySightNews(
  names: ReadonlyMap<DirectorateId, string>,
  digest: Digest,
  review: HeldReview,
  people: readonly Standing[],
): readonly NewNews[] {
  return people.flatMap((person) => {
    const own = partOf(person, names);
    const needs = [...digest.exceptions, ...digest.contradictions].filter(own);
    if (needs.length === 0 && !isOfficer(person)) return [];
    const until = review.closesOn ? ` Until ${writeDay(review.closesOn)} it can be put right.` : "";
    return [
      {
        to: person.personId,
        report: null,
        title: `Early sight of ${review.label}: ${counted(needs.length, "action")} would be shown as needing attention`,
        text: `${listed(needs)}${until} Say “early sight” to see what the digest would say today.`,
      },
    ];
  });
}

/** What of a digest is a person's to see early: all of it for officers, else what they lead. */
export function partOf(
  person: Standing,
  directorates: ReadonlyMap<DirectorateId, string>,
): (action: Pick<DigestAction, "directorate">) => boolean {
  if (isOfficer(person)) return () => true;
  const leads = person.roles.filter(({ role }) => role === "lead");
  if (leads.some(({ directorateId, sectionId }) => directorateId === null && sectionId === null)) return () => true;
  const led = new Set(
    leads.flatMap(({ directorateId }) => (directorateId === null ? [] : directorates.get(directorateId))),
  );
  return ({ directorate }) => directorate !== null && led.has(directorate);
}

function listed(actions: readonly DigestAction[]): string {
  if (actions.length === 0) return "Nothing is red or past its date.";
  const shown = actions.slice(0, SHOWN).map(({ reference, said, daysLate }) => {
    const facts = [said ?? "not updated", daysLate === null ? null : `${counted(daysLate, "day")} late`];
    return `${reference} (${facts.filter(Boolean).join(", ")})`;
  });
  const rest = actions.length - shown.length;
  return `${andList(rest > 0 ? [...shown, `${rest} more`] : shown)}.`;
}
