// "everywhere except Place", "not Adults": a name that is to be left out, which no filter can say.
import { regExp } from "../lexicon/pattern.ts";
import { type KnownName, matchName, namesOf } from "./match-name.ts";
import type { KnownNames } from "./question-reading.ts";
import { readStates } from "./read-states.ts";
import { type Remaining, without } from "./remaining.ts";

/** What remains without the names that are to be left out, and a doubt for each: the answer holds them all the same. */
export function readExcluded(
  remaining: Remaining,
  names: KnownNames | null,
): { readonly doubt: readonly string[]; readonly rest: Remaining } {
  let rest = remaining;
  const doubt: string[] = [];
  if (names === null) return { doubt, rest };
  const known = namesOf(names, ["directorate", "section", "plan", "owner"]);
  for (const match of [...remaining.text.matchAll(MARKERS)].slice(0, MOST_MARKERS)) {
    const behind = match.index + match[0].length;
    const text = remaining.text.slice(behind);
    const named = nameAt(text, namesLike(text, known));
    if (!named) continue;
    const others = namesBehind(remaining.text, behind + named.length, known);
    rest = without(rest, match.index, others.at(-1)?.end ?? behind + named.length);
    for (const { name } of [named.found, ...others])
      doubt.push(`I can't leave ${name} out of an answer yet; it is in this one.`);
  }
  return { doubt, rest };
}

/** A council has thousands of names; those without a word that begins as this one does, or initials like it, are none of it. */
function namesLike(text: string, known: readonly KnownName[]): readonly KnownName[] {
  const first = /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? "";
  if (first === "") return [];
  const start = first.slice(0, 4);
  return known.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower.includes(start) || (first.length < 5 && lower.includes(first[0] ?? ""));
  });
}

/** "Except Place, Adults and HR": what a comma or "and" joins is left out as well. */
function namesBehind(
  text: string,
  from: number,
  known: readonly KnownName[],
): readonly { readonly name: string; readonly end: number }[] {
  const found: { name: string; end: number }[] = [];
  for (let at = from; found.length < MOST_MARKERS; ) {
    const joint = JOINT.exec(text.slice(at, at + LONGEST));
    const behind = text.slice(at + (joint?.[0].length ?? 0));
    const named = joint ? nameAt(behind, namesLike(behind, known)) : null;
    if (!joint || !named) break;
    at += joint[0].length + named.length;
    found.push({ name: named.found.name, end: at });
  }
  return found;
}

const JOINT = /^(?:,? (?:and|or|&|nor) |, ?)(?:the )?/iu;

/** The longest run of words right here that is a name beyond doubt. */
function nameAt(
  text: string,
  known: readonly KnownName[],
): { readonly found: KnownName; readonly length: number } | null {
  if (known.length === 0) return null;
  const words = [...text.slice(0, LONGEST).matchAll(WORD)].slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    const last = words[count - 1];
    const phrase = text.slice(0, (last?.index ?? 0) + (last?.[0].length ?? 0));
    if (BREAK.test(phrase) || JOINS.test(phrase) || readStates({ text: phrase }).state.length > 0) continue;
    const { found, doubt } = matchName(phrase, known);
    if (found && doubt === null) return { found, length: phrase.length };
  }
  return null;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'&-]*/gu;
const MOST_WORDS = 5;
const MOST_MARKERS = 4;
const LONGEST = 80;
/** "Place and" is no more of a name than "Place". */
const JOINS = /\b(?:and|or|nor|but)$/iu;
const BREAK = /[?.!;:–—]/u;
const MARKERS = regExp("giu")`
  (?<![\p{L}'])(?:
    not|except|excepting|excluding|excl\.?|exclude|apart from|aside from|other than|but not
    |(?:leaving|leave|taking|take|missing|miss) out
    |take|leave|drop|lose|remove|hide|get rid of|without|minus|ignoring|ignore|outside(?: of)?
    |rather than|instead of|no need for
    |(?:every|any)(?:thing|where|one|body) (?:but|bar)
    |all (?:but|bar)
    |(?:all|any|every|each)(?: of)?(?: the| our)?[ ]
      (?:directorates?|areas?|services?|departments?|sections?|teams?|plans?|owners?) (?:but|bar)
    |forget(?: about)?
  )(?: for| in| from| including| the ones in| the ones for| ones in| those in)? (?:the )?(?=\p{L})
`;
