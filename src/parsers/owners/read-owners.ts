// Owner cells to owners, each with its capacity; what cannot be decided comes back as a doubt.

import { nameKey } from "../../plan/names.ts";
import type { NamedOwner } from "../../plan/register.ts";
import { foldText } from "../document/clean-text.ts";
import { regExp } from "../lexicon/pattern.ts";
import { hardPieces, tidy } from "./hard-pieces.ts";
import type { KnownOwners } from "./owner-key.ts";
import { partsByRole } from "./parts-by-role.ts";
import { splitOwners } from "./split-owners.ts";
import { mayBeWrapped, wrappedLines } from "./wrapped-lines.ts";

/** Texts of owner cells, and whom a person said that they name. */
export type SettledSplits = ReadonlyMap<string, readonly string[]>;

/** A question that the cell leaves open. */
export type OwnerDoubt =
  | { readonly kind: "split"; readonly text: string; readonly ways: readonly (readonly string[])[] }
  | { readonly kind: "nobody"; readonly text: string };

export interface OwnersRead {
  readonly owners: readonly NamedOwner[];
  readonly doubts: readonly OwnerDoubt[];
}

/**
 * Reads one owner cell. No word is lost: "via People Board", "supported by" and a remark in brackets become part of
 * the capacity, "TBC" becomes a doubt.
 */
export function readOwners(
  cell: string,
  capacity: string | null,
  known: KnownOwners,
  settled: SettledSplits = new Map(),
): OwnersRead {
  const owners: NamedOwner[] = [];
  const doubts: OwnerDoubt[] = [];
  const wrapped = withWrappedLines(cell, known, settled);
  doubts.push(...wrapped.doubts);
  for (const piece of hardPieces(wrapped.cell, known)) {
    if (isNobody(piece)) {
      doubts.push({ kind: "nobody", text: piece });
      continue;
    }
    for (const part of partsByRole(piece, known)) {
      const names = settled.get(part.text);
      const split = names ? { names, others: [] } : splitOwners(part.text, known);
      if (split.others.length > 0)
        doubts.push({ kind: "split", text: part.text, ways: [split.names, ...split.others] });
      for (const name of split.names) addOwner(owners, withoutRemark(tidy(name), joined(capacity, part.role)));
    }
  }
  return { owners, doubts };
}

/** The cell with the lines together that somebody said name one owner, and those that may. */
function withWrappedLines(cell: string, known: KnownOwners, settled: SettledSplits): WrappedLines {
  const lines: string[] = [];
  const doubts: OwnerDoubt[] = [];
  for (const line of wrappedLines(cell, known)) {
    const above = lines.at(-1);
    if (above === undefined || !mayBeWrapped(above, line)) {
      lines.push(line);
      continue;
    }
    const text = `${above} ${line}`;
    const names = settled.get(text);
    if (!names) doubts.push({ kind: "split", text, ways: [[above, line], [text]] });
    if (names?.length === 1) lines[lines.length - 1] = text;
    else lines.push(line);
  }
  return { cell: lines.join("\n"), doubts };
}

interface WrappedLines {
  readonly cell: string;
  readonly doubts: readonly OwnerDoubt[];
}

function addOwner(owners: NamedOwner[], owner: NamedOwner): void {
  const same = owners.some(
    ({ name, capacity }) => nameKey(name) === nameKey(owner.name) && capacity === owner.capacity,
  );
  if (owner.name !== "" && !same) owners.push(owner);
}

function isNobody(text: string): boolean {
  return NOBODY.test(foldText(text));
}

const NOBODY = regExp("i")`
  ^(?:
    tb[cads]
    |to be (?:confirmed|agreed|decided|determined|appointed|allocated|identified)
    |vacant|unassigned|n/?a|none|[-–—?.]+|[[<{].*[\]>}]|(?:insert|enter|add) .*
  )$
`;

/** "Business Partner (but then widening to others who …)": a remark is no part of a name, so the capacity keeps it. */
function withoutRemark(name: string, capacity: string | null): NamedOwner {
  const found = /^(?<name>.*\S)\s*\((?<remark>\p{Ll}[^()]*)\)$/u.exec(name);
  const remark = found?.groups?.remark ?? "";
  if (remark.split(" ").length < 4) return { name, capacity };
  return { name: found?.groups?.name ?? name, capacity: joined(capacity, `(${remark})`) };
}

function joined(capacity: string | null, role: string | null): string | null {
  if (capacity === null || role === null) return capacity ?? role;
  return `${capacity}, ${role}`;
}
