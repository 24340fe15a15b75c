// The lines of an owner cell: which of them were wrapped and name one owner with the line above.

import { foldText } from "../document/clean-text.ts";
import { endsOpen, startsMidSentence } from "../document/text-flow.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isKnown, type KnownOwners } from "./owner-key.ts";
import {
  endsAsTeam,
  endsTitle,
  isInitials,
  isTitleNoun,
  looksLikeBody,
  looksLikePerson,
  looksLikePost,
  startsTitle,
} from "./title-words.ts";

/** The cell's lines, those of one owner put together. */
export function wrappedLines(cell: string, known: KnownOwners): string[] {
  const lines: string[] = [];
  for (const line of cell.split("\n").map(foldText)) {
    const above = lines.at(-1);
    if (above !== undefined && isWrapped(above, line, known)) lines[lines.length - 1] = `${above} ${line}`;
    else lines.push(line);
  }
  return lines;
}

/** "Head of Housing" over "Communications": two owners, or one whose name was wrapped; nothing in the cell tells. */
export function mayBeWrapped(above: string, line: string): boolean {
  const last = above.split(" ").at(-1) ?? "";
  if (!startsTitle(above) || endsTitle(last)) return false;
  if (!/^\p{Lu}\p{Ll}+(?: (?:(?:and|&) )?\p{Lu}?\p{Ll}+){0,3}$/u.test(line)) return false;
  return !looksLikePost(line) && !looksLikeBody(line) && !looksLikePerson(line) && !isTitleNoun(line);
}

function isWrapped(above: string, line: string, known: KnownOwners): boolean {
  if (isKnown(`${above} ${line}`, known)) return true;
  if (/^(?:(?:along |together |jointly )?with|supported by|in partnership with|alongside)\s/.test(line)) return true;
  if (/[,/]$/.test(above) || isKnown(line, known)) return false;
  if (endsOpen(above) || startsMidSentence(line) || line.startsWith("(")) return true;
  return endsInAdjective(above, line) || isRestOfTitle(above, line);
}

/** "Head of Human" over "Resources": no portfolio ends with such a word. */
function endsInAdjective(above: string, line: string): boolean {
  return startsTitle(above) && NEVER_LAST.test(above) && /^\p{Lu}\p{Ll}/u.test(line) && !looksLikePost(line);
}

const NEVER_LAST = regExp("i")`
  [ ](?:
    adult|civil|clinical|cultural|democratic|economic|electoral|environmental|external|financial
    |human|internal|local|medical|mental|occupational|operational|organi[sz]ational|physical
    |political|professional|public|regional|regulatory|residential|rural|social|special
    |strategic|technical|urban|young
  )$
`;

/**
 * "Housing Options" over "Manager", "Equalities" over "Team Leader": a rank that nobody has alone. A post that is whole goes
 * on with none, unless it is that of a body ("Project Board" over "Manager").
 */
function isRestOfTitle(above: string, line: string): boolean {
  const words = line.split(" ");
  if (!ONLY_RANK.test(line) || !/^\p{Lu}/u.test(above) || words.length > 2) return false;
  const last = above.split(" ").at(-1) ?? "";
  if (endsAsTeam(last)) return above.includes(" ");
  return !isTitleNoun(last) && !(looksLikePerson(above) && words.length === 1 && !isInitials(above));
}

const ONLY_RANK = regExp("i")`
  ^(?:(?:team|group|project|programme|policy|service|senior|principal|deputy|assistant) )?
    (?:manager|officer|advis[eo]r|co-?ordinator|analyst|specialist|administrator|assistant|supervisor)$
  |^(?:team|group|service) leader$|^(?:team|unit)$
`;
