// The owners that a plan names on their own somewhere; they decide how a doubtful cell is split.
import { nameKey } from "../../plan/names.ts";
import { hardPieces } from "./hard-pieces.ts";
import type { KnownOwners } from "./owner-key.ts";
import { splitOwners } from "./split-owners.ts";

/**
 * Every owner that stands alone somewhere in these cells, found from the shortest on: "Inclusion and Workforce Manager"
 * is one if a cell holds nothing else; "Head of Media and Inclusion and Workforce Manager" is then two, and proves
 * nothing.
 */
export function knownOwners(cells: readonly string[]): KnownOwners {
  const pieces = new Map<string, string>();
  for (const piece of cells.flatMap((cell) => hardPieces(cell))) pieces.set(nameKey(piece), piece);
  const known = new Set<string>();
  for (const [key, piece] of [...pieces].sort(([left], [right]) => left.length - right.length)) {
    if (key !== "" && splitOwners(piece, known).names.length === 1) known.add(key);
  }
  return known;
}
