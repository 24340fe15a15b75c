// A part of a locked quarter: one directorate of it, for "only Adults".
import { nameKey } from "./names.ts";
import type { Snapshot } from "./snapshot.ts";

/** Null leaves it whole. */
export function partOfSnapshot(snapshot: Snapshot, directorate: string | null): Snapshot {
  if (directorate === null) return snapshot;
  const actions = snapshot.actions.filter((action) => action.directorate === directorate);
  const references = new Set(actions.map(({ reference }) => reference));
  return {
    ...snapshot,
    actions,
    datesAgreed: snapshot.datesAgreed.filter(({ reference }) => references.has(reference)),
  };
}

/**
 * The directorate that words name: its whole name, or how it begins where only one begins so ("Adults" for "Adults and
 * Health"). Null where none does.
 */
export function directorateNamedIn(snapshot: Snapshot, words: string): string | null {
  const key = nameKey(words.replace(/^(?:the )|(?: directorate)$/gi, ""));
  const names = [...new Set(snapshot.actions.flatMap(({ directorate }) => directorate ?? []))];
  const exact = names.find((name) => nameKey(name) === key);
  const [only, ...others] = names.filter((name) => key !== "" && `${nameKey(name)} `.startsWith(`${key} `));
  return exact ?? (others.length === 0 ? (only ?? null) : null);
}
