// The one thing that a read-back asks: why it is amber or red, or what was achieved.
import { chosenOf } from "../../plan/status-scheme.ts";
import type { Recorded } from "../outcome.ts";
import type { Ask } from "../remembered.ts";
import { andList } from "./listing.ts";

/** Amber or red without a reason comes first: that is where a lead needs to know more. One thing is asked, not two. */
export function oneThingMore(
  recorded: readonly Recorded[],
): { readonly ask: Ask; readonly text: string | null } | null {
  const unexplained = recorded.filter(
    ({ part }) => (part.rag === "A" || part.rag === "R") && part.note === null && part.blockedBy === null,
  );
  if (unexplained.length > 0) {
    const names = andList(unexplained.map(({ before }) => before.reference));
    const [its, date] = unexplained.length === 1 ? ["its", "date"] : ["their", "dates"];
    const dateAsked = unexplained.every(({ part }) => part.date !== null);
    const text = `What is holding up ${names}${dateAsked ? "" : `, and will ${its} ${date} change`}? ${meaning(unexplained)}`;
    return { ask: { kind: "why", actions: unexplained.map(({ before }) => before.id) }, text };
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

/** What the plan means by each word that was just used. */
function meaning(recorded: readonly Recorded[]): string {
  const used = recorded.map(({ before, after }) => chosenOf(before.scheme, after)).filter((choice) => choice !== null);
  return [...new Set(used.map(({ word, definition }) => `${word} means: ${definition}.`))].join(" ");
}
