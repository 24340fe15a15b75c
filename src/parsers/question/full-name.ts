// Finds a known name where it stands in full: "overdue in the Place directorate", "Priya Nair's actions".
import { pattern, regExp } from "../lexicon/pattern.ts";
import { type KnownName, key, type NameKind } from "./match-name.ts";
import { type Remaining, without } from "./remaining.ts";

/**
 * Where the name stands, and what remains without it and the word that leads to it; null where it does not stand.
 *
 * A directorate called Place is known by its capital, because "which take place in March" names none; one called
 * Open would be in every question, so it counts only after "in" or "for".
 */
export function takeFullName(
  remaining: Remaining,
  { kind, name }: KnownName,
): { readonly at: number; readonly rest: Remaining } | null {
  const wanted = key(name);
  if (wanted.length < 2 || STATE_WORDS.has(wanted)) return null;
  const { parts, years } = apartFromYears(wanted, kind);
  if (!mayStandIn(remaining.text, parts)) return null;
  const words = parts.map((word) => (word === "and" ? "(?:and|&)" : word.replaceAll(/[^\p{L}\p{N}]/gu, ".")));
  const pattern = regExp("iu")`
    (?<![\p{L}\p{N}])${LEAD}(?<name>(?:the )?${words.join("(?:'?s)?[^\\p{L}\\p{N}]+")}${years})${TAIL[kind]}
      (?:'s|s')?(?![\p{L}\p{N}])
  `;
  const match = pattern.exec(remaining.text);
  if (!match) return null;
  const plain = match[0].trim().toLowerCase() === wanted;
  if (plain && EVERYDAY.has(wanted) && match.groups?.name !== name) return null;
  return { at: match.index, rest: without(remaining, match.index, match.index + match[0].length) };
}

/** "Equality Plan 2024-28" is known without its years as well. */
function apartFromYears(wanted: string, kind: NameKind): { readonly parts: readonly string[]; readonly years: string } {
  const found =
    kind === "plan" ? /^(?<title>.+ \p{L}+)(?<years>(?: \d{4})(?: \d{2,4})?)$/u.exec(wanted)?.groups : undefined;
  if (!found?.title || !found.years || found.title.split(" ").length < 2)
    return { parts: wanted.split(" "), years: "" };
  const years = found.years.trim().split(" ").join("[^\\p{L}\\p{N}]+");
  return { parts: found.title.split(" "), years: `(?:[^\\p{L}\\p{N}]+${years})?` };
}

/**
 * The names whose first word stands in the text. A council has thousands of names, so they are looked through with as
 * little as that; which of the rest stand there in full says `takeFullName`.
 */
export function namesThatMayStandIn(text: string, names: readonly KnownName[]): readonly KnownName[] {
  const lower = text.toLowerCase();
  return names.filter(({ name }) => {
    const first = FIRST_WORD.exec(name)?.[0].toLowerCase() ?? "";
    return LEFT_OUT.has(first) || lower.includes(first);
  });
}

/** A name is known without its "the", and "and" may be written as "&". */
const LEFT_OUT = new Set(["the", "and"]);
const FIRST_WORD = /[\p{L}\p{N}]+/u;

/**
 * Whether each word of the name begins anywhere in the text. A council has hundreds of names and a question holds one or
 * two, and to compile a pattern for each of them takes seconds.
 */
function mayStandIn(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => word === "and" || lower.includes(BEGINNING.exec(word)?.[0] ?? ""));
}

const BEGINNING = /^[\p{L}\p{N}]*/u;
const LEAD = pattern`
  (?:
    (?:and |or )?(?:
      in|for|under|within|across|at|from|of|about|by|owned by|assigned to|section|plan|directorate
      |the plan|the section|and|or|&|,
    ) ?(?:the )?(?:section |plan |directorate )?
  )?
`;
const TAIL: Record<NameKind, string> = {
  directorate: "(?: (?:directorate|department|dept))?",
  section: "(?: section)?",
  plan: "(?: plan)?",
  owner: "(?: team)?",
};
const STATE_WORDS = new Set("open due overdue all red amber green progress complete actions live".split(" "));
const EVERYDAY = new Set("place places people adults children health".split(" "));
