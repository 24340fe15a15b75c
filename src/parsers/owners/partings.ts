// Where a piece of an owner cell might part into two owners.

import { nameKey } from "../../plan/names.ts";
import { regExp } from "../lexicon/pattern.ts";
import { coverBrackets, uncovered } from "./brackets.ts";
import { isKnown, type KnownOwners } from "./owner-key.ts";
import { endsAsTeam, endsTitle, isSurnameFirst, isTitleNoun, startsTitle } from "./title-words.ts";

/** A place between two possible owners. */
export interface Parting {
  /** Where the left one ends and the right one begins, in characters. */
  readonly end: number;
  readonly start: number;
  /** `nothing`: two owners run together by a line break that was lost. */
  readonly by: "comma" | "and" | "plus" | "nothing";
}

/** All of them, in order. Nothing in brackets counts. */
export function partings(text: string, known: KnownOwners): Parting[] {
  const covered = coverBrackets(text);
  const separators = [
    ...covered
      .replace(ONE_FIELD, lettersOnly)
      .replace(SURNAME_FIRST, (field, at: number) => (isSurnameFirst(text.slice(at)) ? lettersOnly(field) : field))
      .matchAll(/\s*,\s*(?:and\s+)?(?:the\s+)?|\s+(?:and|&|\+|plus)\s+(?:the\s+)?/gi),
  ].map(
    (found): Parting => ({
      end: found.index,
      start: found.index + found[0].length,
      by: signOf(found[0]),
    }),
  );
  const spaces = [...covered.matchAll(/(?<=[^\s,&+])\s+(?=[^\s,&+])/g)].flatMap((found): Parting[] => {
    const parting: Parting = { end: found.index, start: found.index + found[0].length, by: "nothing" };
    const taken = separators.some(({ end, start }) => parting.end >= end && parting.start <= start);
    return !taken && mayRunTogether(text, covered, parting, known) ? [parting] : [];
  });
  return [...separators, ...spaces].sort((left, right) => left.end - right.end);
}

function signOf(separator: string): Parting["by"] {
  if (separator.includes(",")) return "comma";
  return /\+|plus/i.test(separator) ? "plus" : "and";
}

/** Two words that name one field; the "and" in them parts no owners, whoever else the plan names. */
const ONE_FIELD = regExp("gi")`
  \b(?:
    vice-chancellor (?:and|&) (?=provost|president)
    |(?:
      police (?:and|&) crime (?=commissioner|panel)
      |fire (?:and|&) rescue\b
      |health (?:and|&) (?:safety|wellbeing|well-being)\b
      |learning (?:and|&) development\b
    )
    |(?<=\S )(?:and|&) (?=deputy chief executive|company secretary|section 151 officer|returning officer)
  )
`;

/** Where a person's surname may stand first: "Okafor, B". */
const SURNAME_FIRST = /(?<=^|[,;&/]\s*|\band\s)\p{Lu}[\p{L}’'-]+,\s+(?=\p{Lu})/gu;

function lettersOnly(field: string): string {
  return "x".repeat(field.length - 1) + (field.endsWith(" ") ? " " : "x");
}

/** Words behind which a name cannot stop. */
const LINK = /(?:^|\s)(?:and|&|of|for|the|to|in|on|with|by|via|[-–—:])$/i;
/** Words that belong to the title behind them: "Deputy | Head of …", "Group | Director of …". */
const RANK = regExp("i")`
  (?:^|\s)(?:
    deputy|assistant|associate|interim|acting|joint|executive|corporate|strategic|group|service
    |senior|vice|lead|cabinet|portfolio|elected
  )$
`;
/** All that stands behind the last separator, and so no name: ", Deputy | Town Clerk". */
const LONE_RANK = /(?:^|[,&+]\s*|\band\s+)(?:deputy|assistant|associate|interim|acting|joint|senior|vice)$/i;

function mayRunTogether(text: string, covered: string, { end, start }: Parting, known: KnownOwners): boolean {
  const left = text.slice(0, end);
  const right = text.slice(start);
  const lastWord = covered.slice(0, end).trimEnd().split(/\s+/).at(-1) ?? "";
  const nextWord = /^\S+/.exec(covered.slice(start))?.[0] ?? "";
  if (LINK.test(left) || !/^\p{Lu}/u.test(nextWord)) return false;
  if (startsTitle(right)) return !RANK.test(left);
  if (isTitleNoun(nextWord) || isPostOfTeam(lastWord, right, known)) return false;
  if (LONE_RANK.test(left) || isInsideKnown(left, right, known)) return false;
  if (endsTitle(uncovered(lastWord))) return true;
  return edgeIsKnown(left, right, known) || titleRunsIntoAnother(text, covered, end, start);
}

/** "Strategic Lead" behind "Volunteering Hub": a rank that says nothing of its work is one of the team before it. */
function isPostOfTeam(lastWord: string, right: string, known: KnownOwners): boolean {
  return endsAsTeam(lastWord) && RANK_ALONE.test(right) && !known.has(nameKey(right));
}

const RANK_ALONE = regExp("i")`
  ^(?:(?:senior|strategic|operational|service|programme|project|delivery|deputy|assistant) )+
    (?:lead|leader|manager|officer|co-?ordinator)s?$
`;

/** "Deputy | Town Clerk" where the plan names a deputy town clerk elsewhere: of two known owners the longer is meant. */
function isInsideKnown(left: string, right: string, known: KnownOwners): boolean {
  const leftWords = left.split(/\s+/);
  const rightWords = right.split(/\s+/);
  return leftWords.some((_, from) =>
    rightWords.some((_, to) => isKnown([...leftWords.slice(from), ...rightWords.slice(0, to + 1)].join(" "), known)),
  );
}

/** A known owner ends just here or begins just here. */
function edgeIsKnown(left: string, right: string, known: KnownOwners): boolean {
  const leftWords = left.split(/\s+/);
  const rightWords = right.split(/\s+/);
  return (
    leftWords.some((_, at) => known.has(nameKey(leftWords.slice(at).join(" ")))) ||
    rightWords.some((_, at) => known.has(nameKey(rightWords.slice(0, at + 1).join(" "))))
  );
}

/** "Head of Lettings Contracts Manager": a head of something who is also a manager must be two. */
function titleRunsIntoAnother(text: string, covered: string, end: number, start: number): boolean {
  const words = uncovered(covered);
  const lastNoun = words.split(/\s+/).at(-1) ?? "";
  const found = /\b(?:heads?|directors?) of /i.exec(words);
  if (!found || !endsTitle(lastNoun) || /\s(?:and|&)\s|,/.test(words.slice(found.index))) return false;
  const afterOf = found.index + found[0].length;
  return end > afterOf && start > afterOf && text.slice(start).trim().split(/\s+/).length > 1;
}
