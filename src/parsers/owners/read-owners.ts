// Owner cells to owners, each with its capacity; what cannot be decided comes back as a doubt.
import { nameKey } from "../../plan/names.ts";
import type { NamedOwner } from "../../plan/register.ts";
import { foldText } from "../document/clean-text.ts";
import { coverBrackets } from "./brackets.ts";
import { hardPieces, tidy } from "./hard-pieces.ts";
import { isKnown, type KnownOwners } from "./owner-key.ts";
import { splitOwners } from "./split-owners.ts";
import { isInitials, looksLikePost } from "./title-words.ts";

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
  for (const piece of hardPieces(cell, known)) {
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

function addOwner(owners: NamedOwner[], owner: NamedOwner): void {
  const same = owners.some(
    ({ name, capacity }) => nameKey(name) === nameKey(owner.name) && capacity === owner.capacity,
  );
  if (owner.name !== "" && !same) owners.push(owner);
}

function isNobody(text: string): boolean {
  return /^(?:tb[cads]|to be (?:confirmed|agreed|decided|determined|appointed|allocated|identified)|vacant|unassigned|n\/?a|none|[-–—?.]+|[[<{].*[\]>}]|(?:insert|enter|add) .*)$/i.test(
    foldText(text),
  );
}

interface PartByRole {
  readonly text: string;
  /** "via People Board", "supported by"; null for an owner in full. */
  readonly role: string | null;
}

const ROUTE = /^(?<owner>\S.*?)\s+(?<role>(?:via|through|c\/o)\s+\S.*)$/i;
const HELP =
  /^(?<owner>.*?)\s*\(?\b(?<role>supported by|with (?:the )?support (?:from|of)|in (?:partnership|conjunction|consultation|collaboration) with|working with|with input from|assisted by)\s+(?:the\s+)?(?<helper>.+)$/i;
const WITH = /^(?<owner>\S.*?)\s+with\s+(?<helper>\S.*)$/i;

/** "PHT with data team" has an owner and one who helps; "Head of Work with Schools" is a title. */
function partsByRole(piece: string, known: KnownOwners): PartByRole[] {
  const covered = coverBrackets(piece);
  const route = ROUTE.exec(covered);
  const end = route?.groups?.owner?.length ?? 0;
  if (tidy(piece.slice(0, end)) !== "") {
    return [{ text: piece.slice(0, end), role: piece.slice(end).trim() }];
  }
  const help = HELP.exec(covered);
  if (help?.groups) {
    const helper = piece.slice(piece.length - (help.groups.helper?.length ?? 0));
    const owner = piece.slice(0, help.groups.owner?.length ?? 0);
    const supporting = { text: helper, role: (help.groups.role ?? "").toLowerCase() };
    return tidy(owner) === "" ? [supporting] : [{ text: owner, role: null }, supporting];
  }
  const both = WITH.exec(covered);
  if (both?.groups) {
    const owner = piece.slice(0, both.groups.owner?.length ?? 0);
    const helper = piece.slice(piece.length - (both.groups.helper?.length ?? 0));
    const stands = (name: string): boolean => isKnown(name, known) || isInitials(name) || looksLikePost(name);
    if (stands(owner) && stands(helper))
      return [
        { text: owner, role: null },
        { text: helper, role: "with" },
      ];
  }
  return [{ text: piece, role: null }];
}

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
