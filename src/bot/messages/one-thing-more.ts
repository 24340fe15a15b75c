// The one thing that a read-back asks: why it is amber or red, how it stands, or what was achieved.

import { andList } from "../../plan/listing.ts";
import { chosenOf } from "../../plan/status-scheme.ts";
import type { Recorded } from "../outcome.ts";
import type { Ask } from "../remembered.ts";
import { sayColourAndStatus } from "./action-line.ts";

/** Amber or red without a reason comes first: that is where a lead needs to know more. One thing is asked, not two. */
export function oneThingMore(
  recorded: readonly Recorded[],
  before: Ask | null,
): { readonly ask: Ask; readonly text: string | null } | null {
  const known = before?.kind === "status" && before.blocked ? before.actions : [];
  const unexplained = recorded.filter(
    ({ part, after }) =>
      !known.includes(after.id) &&
      (part.rag === "A" || part.rag === "R") &&
      part.note === null &&
      part.blockedBy === null,
  );
  if (unexplained.length > 0) {
    const names = andList(unexplained.map(({ before }) => before.reference));
    const [its, date] = unexplained.length === 1 ? ["its", "date"] : ["their", "dates"];
    const dateAsked = unexplained.every(({ part }) => part.date !== null);
    const text = `What is holding up ${names}${dateAsked ? "" : `, and will ${its} ${date} change`}? ${meaning(unexplained)}`;
    return { ask: { kind: "why", actions: unexplained.map(({ before }) => before.id) }, text };
  }
  const untold = before?.kind !== "why" && before?.kind !== "outcome" ? recorded.filter(saysNoStatus) : [];
  const [only, ...others] = untold;
  if (only && others.length > 0) {
    const text = `How do ${andList(untold.map(({ after }) => after.reference))} stand now?`;
    return { ask: { kind: "status", actions: untold.map(({ after }) => after.id), note: null, blocked: false }, text };
  }
  if (only) {
    const { after, part } = only;
    const now = sayColourAndStatus(after);
    const text = now
      ? `${after.reference} still says ${now}: is that right?`
      : `How does ${after.reference} stand now?`;
    return { ask: { kind: "status", actions: [after.id], note: part.note, blocked: part.blockedBy !== null }, text };
  }
  const completed = recorded.filter(({ part, after }) => part.status === "complete" && after.status !== null);
  if (completed.length === 0) return null;
  const ask: Ask = { kind: "outcome", actions: completed.map(({ before }) => before.id) };
  // All is told, or "finished for good" follows a "complete" that was asked about: what comes still counts.
  const isTold = completed.every(({ part }) => part.note !== null && part.evidence.length > 0);
  if (isTold || completed.every(({ part }) => part.finishes === "action")) return { ask, text: null };
  const names = andList(completed.map(({ before }) => before.reference));
  const shown = completed.every(({ part }) => part.evidence.length > 0);
  const told = completed.every(({ part }) => part.note !== null);
  const what = told ? [] : [`What changed through ${names}, and for whom?`];
  const evidence = shown ? [] : [`Is there a link or a document that shows ${told ? `what came of ${names}` : "it"}?`];
  return { ask, text: [...what, ...evidence, "It is recorded either way."].join(" ") };
}

/** Words alone, or what blocks it; somebody who answers what we asked, or shows evidence, is not asked on. */
function saysNoStatus({ part, after, date, closing, reasonsFor }: Recorded): boolean {
  const silent = part.rag === null && part.status === null && part.percent === null && part.evidence.length === 0;
  const asksForNothing = date === null && closing === null && reasonsFor.length === 0 && part.endsAs === null;
  return silent && asksForNothing && !part.renews && after.state === "open";
}

/** What the plan means by each word that was just used. */
function meaning(recorded: readonly Recorded[]): string {
  const used = recorded.map(({ before, after }) => chosenOf(before.scheme, after)).filter((choice) => choice !== null);
  return [...new Set(used.map(({ word, definition }) => `${word} means: ${definition}.`))].join(" ");
}
