// The owners that a plan names, found by the keys of their names.
import { nameKey } from "../../plan/names.ts";

/** The owners that a plan names on their own somewhere, by their keys. */
export type KnownOwners = ReadonlySet<string>;

export function isKnown(name: string, known: KnownOwners): boolean {
  return known.has(nameKey(name));
}
