// A reference for each action: the plan's own where it can serve, else one that we make ("PLA-3").
import { regExp } from "../lexicon/pattern.ts";

/** What a reference is made from. */
export interface Referable {
  /** As printed in the plan, inherited by sub-rows; null where there is none. */
  readonly printed: string | null;
  readonly directorate: string | null;
  readonly section: string | null;
}

/**
 * Unique references, in the order of the actions.
 *
 * A printed reference that only one part of the plan uses is kept; its second row becomes "1.1b", its third "1.1c". One
 * that several parts use (each directorate counts from 1) gets the part in front: "PLA-1". Where nothing is printed the
 * reference is made from the directorate, else the section, and counted: "PLA-3" is the third of Place. Actions for the
 * whole council in a plan that has directorates are "ALL-1".
 */
export function references(actions: readonly Referable[]): readonly string[] {
  const prefixes = prefixesOf(actions);
  const shared = sharedReferences(actions);
  const printedOnce = new Set(
    actions.flatMap(({ printed }) => (printed !== null && !shared.has(printed) ? [printed] : [])),
  );
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return actions.map((action) => {
    const prefix = prefixes.get(partOf(action)) ?? "ALL";
    if (action.printed !== null) {
      const own = shared.has(action.printed) ? `${prefix}-${action.printed}` : action.printed;
      return claim(own, used, printedOnce);
    }
    let count = counts.get(prefix) ?? 0;
    do count += 1;
    while (used.has(`${prefix}-${count}`) || printedOnce.has(`${prefix}-${count}`));
    counts.set(prefix, count);
    used.add(`${prefix}-${count}`);
    return `${prefix}-${count}`;
  });
}

/** The reference itself, or with the first free letter behind it: "1.1b". */
function claim(reference: string, used: Set<string>, printed: ReadonlySet<string>): string {
  let claimed = reference;
  for (let at = 2; used.has(claimed) || (claimed !== reference && printed.has(claimed)); at++) {
    claimed = `${reference}${suffix(at)}`;
  }
  used.add(claimed);
  return claimed;
}

/** b, c, … z, then -27, -28. */
function suffix(at: number): string {
  return at <= 26 ? String.fromCharCode(96 + at) : `-${at}`;
}

/** Printed references that more than one part of the plan uses; if bare numbers are among them, all bare numbers. */
function sharedReferences(actions: readonly Referable[]): ReadonlySet<string> {
  const parts = new Map<string, Set<string>>();
  for (const action of actions) {
    if (action.printed === null) continue;
    const users = parts.get(action.printed) ?? new Set<string>();
    parts.set(action.printed, users.add(partOf(action)));
  }
  const isNumber = (printed: string): boolean => /^\d+$/.test(printed);
  const shared = [...parts].flatMap(([printed, users]) => (users.size > 1 ? [printed] : []));
  return new Set(shared.some(isNumber) ? [...shared, ...[...parts.keys()].filter(isNumber)] : shared);
}

function partOf({ directorate, section }: Referable): string {
  return directorate !== null ? `directorate ${directorate}` : `section ${section ?? ""}`;
}

/** Three letters for each part, no two alike. */
function prefixesOf(actions: readonly Referable[]): ReadonlyMap<string, string> {
  const hasDirectorates = actions.some(({ directorate }) => directorate !== null);
  const prefixes = new Map<string, string>();
  for (const action of actions) {
    const part = partOf(action);
    if (prefixes.has(part)) continue;
    if (hasDirectorates && action.directorate === null) {
      prefixes.set(part, "ALL");
      continue;
    }
    const taken = new Set([...prefixes.values(), "ALL"]);
    const wanted = prefixCandidates(action.directorate ?? action.section ?? "");
    prefixes.set(part, wanted.find((prefix) => !taken.has(prefix)) ?? numbered(wanted[0] ?? "ACT", taken));
  }
  return prefixes;
}

const SMALL_WORDS = regExp("i")`
  ^(?:
    a|an|and|anti|are|as|at|be|by|equality|for|from|goal|how|in|is|it|its|making|objective|of|on
    |or|our|priority|section|that|the|theme|this|to|we|what|will|with|your|directorate
  )$
`;

/** "PLA" for Place; for Corporate Services "COR", else "CS…"; each further word gives another way. */
function prefixCandidates(name: string): string[] {
  const words = name
    .replace(/[’']/g, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !SMALL_WORDS.test(word))
    .map((word) =>
      word
        .normalize("NFKD")
        .replace(/[^A-Za-z]/g, "")
        .toUpperCase(),
    )
    .filter((word) => word !== "");
  const initials = words
    .map((word) => word.slice(0, 1))
    .join("")
    .slice(0, 4);
  const candidates = [...words.slice(0, 1), ...(initials.length > 1 ? [initials] : []), ...words.slice(1)];
  return candidates.length === 0 ? ["ACT"] : candidates.map((word) => (word === initials ? word : word.slice(0, 3)));
}

function numbered(prefix: string, taken: ReadonlySet<string>): string {
  let at = 2;
  while (taken.has(`${prefix}${at}`)) at += 1;
  return `${prefix}${at}`;
}
