// When two printings name the same owner.
import { foldText } from "../document/clean-text.ts";

/** The owners that a plan names on their own somewhere, by their keys. */
export type KnownOwners = ReadonlySet<string>;

/** The spelling under which two printings of one owner are the same: capitals, spaces, "&" and "and" differ freely. */
export function ownerKey(name: string): string {
  return foldText(
    name
      .toLowerCase()
      .replace(/&/g, " and ")
      .replace(/[^\p{L}\p{N}()]+/gu, " "),
  );
}

export function isKnown(name: string, known: KnownOwners): boolean {
  return known.has(ownerKey(name));
}
