// Finds which of the names that exist somebody meant: "Adults" is Adult Social Care, "Coporate" is Corporate Services.

import { editDistance } from "../edit-distance.ts";
import { wordList } from "../lexicon/word-list.ts";
import { isCommonWord } from "./common-words.ts";
import type { KnownNames } from "./question-reading.ts";

export type NameKind = "directorate" | "section" | "plan" | "owner";

export interface KnownName {
  readonly kind: NameKind;
  readonly name: string;
}

export interface NameMatch {
  readonly found: KnownName | null;
  readonly doubt: string | null;
}

/** All names, with their kinds, the kinds in the order in which they are preferred. */
export function namesOf(names: KnownNames, order: readonly NameKind[]): readonly KnownName[] {
  const lists = { directorate: names.directorates, section: names.sections, plan: names.plans, owner: names.owners };
  return order.flatMap((kind) => lists[kind].map((name) => ({ kind, name })));
}

/**
 * The name that is meant by a phrase.
 *
 * As it is, then its initials, then some of its words, then with typing errors (doubted). Two names that fit equally
 * well are asked about, and so is a phrase that fits none, with the three nearest.
 */
export function matchName(phrase: string, names: readonly KnownName[]): NameMatch {
  const wanted = key(phrase);
  for (const fits of [isName, hasInitials, hasWords]) {
    const match = settle(
      phrase,
      names.filter((it) => fits(wanted, key(it.name), it.name)),
    );
    if (match?.found && contentWords(wanted).every((word) => POSTS.has(word)))
      return { found: match.found, doubt: `I read "${phrase}" as ${match.found.name}.` };
    if (match) return match;
  }
  const plainer = withoutGenericWords(wanted);
  const short =
    plainer !== wanted &&
    settle(
      phrase,
      names.filter((it) => hasWords(plainer, key(it.name))),
    );
  if (short && short.found?.kind === "directorate") return short;
  if (short) return short.found ? { found: short.found, doubt: `I read "${phrase}" as ${short.found.name}.` } : short;
  const close = settle(
    phrase,
    names.filter((it) => hasSimilarWords(wanted, key(it.name))),
  );
  if (close?.found) return { found: close.found, doubt: `I read "${phrase}" as ${close.found.name}.` };
  if (close) return close;
  const nearest = [...new Set(names.map((it) => it.name))]
    .map((name) => ({ name, distance: distanceOf(wanted, key(name)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((it) => it.name);
  return {
    found: null,
    doubt: `I know no "${phrase}".${nearest.length > 0 ? ` The nearest are ${nearest.join(", ")}.` : ""}`,
  };
}

/** How far a phrase is from a name, as a share of their letters: of the whole, or of the two words that are nearest. */
function distanceOf(wanted: string, name: string): number {
  const share = (left: string, right: string) =>
    editDistance(left.slice(0, 40), right.slice(0, 40)) / Math.max(left.length, right.length, 1);
  const words = contentWords(wanted)
    .slice(0, 8)
    .flatMap((word) => contentWords(name).map((own) => share(word, own)));
  return Math.min(share(wanted, name), ...words);
}

/** The name that a word is, abbreviates or begins; a word from the middle of a name ("services") says too little. */
export function nameBeginning(word: string, names: KnownNames): NameMatch | null {
  const wanted = key(word);
  if (wanted.length < 2) return null;
  const all = namesOf(names, ["directorate", "owner", "section", "plan"]);
  const begins = (name: string) => stem(contentWords(name)[0] ?? "") === stem(wanted) && wanted.length >= 3;
  const fits = all.filter(({ name }) => {
    const own = key(name);
    if (/^\p{Lu}{2,5}$/u.test(word) && own.split(" ").includes(wanted)) return true;
    return isName(wanted, own) || hasInitials(wanted, own, name) || begins(own);
  });
  const settled = settle(word, fits);
  // "Directors" are many, though only one is a director.
  if (settled?.found && wanted.endsWith("s") && POSTS.has(wanted.slice(0, -1)))
    return { ...settled, doubt: `I read "${word}" as ${settled.found.name}.` };
  if (!settled?.found || settled.doubt !== null || settled.found.kind === "directorate") return settled;
  // "Digital" begins a section's name and is all that a post is head of.
  const post = all.find(({ kind, name }) => kind === "owner" && name !== settled.found?.name && isAllOf(wanted, name));
  return post ? { ...settled, doubt: `I read "${word}" as ${settled.found.name}; it could be ${post.name}.` } : settled;
}

function isAllOf(wanted: string, name: string): boolean {
  const own = contentWords(key(name)).filter((word) => !POSTS.has(word));
  return own.length === 1 && stem(own[0] ?? "") === stem(wanted);
}

/**
 * The only name that has all these words, if need be with a typing error: "Public Health" is the Director of Public
 * Health. Words that many names have ("services", "head") name nothing by themselves.
 */
export function nameInside(words: string, names: KnownNames): KnownName | null {
  const wanted = key(words);
  const telling = contentWords(wanted).filter((word) => word.length > 3 && !GENERIC.has(word) && !POSTS.has(word));
  if (telling.length === 0) return null;
  const all = namesOf(names, ["directorate", "owner", "section", "plan"]);
  for (const fits of [hasWords, hasSimilarWords]) {
    const common = telling.filter(isCommonWord).map(stem);
    if (fits === hasSimilarWords && common.length > 0) return null;
    const fitting = [
      ...new Map(
        all
          .filter(({ name }) => fits(wanted, key(name)))
          .filter(({ name }) => common.every((word) => contentWords(key(name)).some((own) => stem(own) === word)))
          .map((it) => [it.name, it]),
      ).values(),
    ];
    const places = fitting.filter(({ kind }) => kind === "directorate");
    if (fitting.length > 0) return (fitting.length === 1 ? fitting[0] : places.length === 1 ? places[0] : null) ?? null;
  }
  return null;
}

/** Whether a word stands in a name as it is, and not only nearly. */
export function isWordOf(word: string, { name }: KnownName): boolean {
  return contentWords(key(name)).some((own) => stem(own) === stem(key(word)));
}

const POSTS = new Set(
  wordList`
    head heads director directors manager managers officer lead team group board deputy assistant
  `,
);

/** Words that councils shorten so that neither their letters nor their beginning says the whole. */
const SHORT_FOR: Record<string, string> = {
  kids: "children",
  "kids'": "children",
  comms: "communications",
  mgr: "manager",
  mgmt: "management",
  asst: "assistant",
  dep: "deputy",
  dir: "director",
  exec: "executive",
};
const SHORTENED = /(?<!\p{L})(?:kids'?|comms|mgr|mgmt|asst|dep|dir|exec)(?!\p{L})/gu;

/** The key under which "The Place Directorate" and "place" are one name. */
export function key(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/['’]s\b|(?<=s)['’](?![\p{L}])/gu, "")
    .replaceAll("&", " and ")
    .replaceAll(SHORTENED, (word) => SHORT_FOR[word] ?? word)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /u, "");
  return words.replace(/(?<=\S) (?:directorate|department|dept|plan|team|section)$/u, "");
}

/** One candidate is the answer; of several, the only one of the first kind. */
function settle(phrase: string, candidates: readonly KnownName[]): NameMatch | null {
  const [first] = candidates;
  if (!first) return null;
  const alike = [...new Map(candidates.filter((it) => it.kind === first.kind).map((it) => [it.name, it])).values()];
  if (alike.length === 1) return { found: first, doubt: otherKind(phrase, first, candidates) };
  return { found: null, doubt: `"${phrase}" could be ${alike.map((it) => it.name).join(" or ")}: which do you mean?` };
}

/** "Parking" may be a section or a post; a directorate is meant before either. */
function otherKind(phrase: string, first: KnownName, candidates: readonly KnownName[]): string | null {
  if (first.kind === "directorate" || key(first.name) === key(phrase)) return null;
  const others = candidates.filter(({ kind, name }) => kind !== first.kind && key(name) !== key(first.name));
  const other = others[0]?.name;
  return other === undefined ? null : `I read "${phrase}" as ${first.name}; it could be ${other}.`;
}

function isName(wanted: string, name: string): boolean {
  return wanted === name;
}

function hasInitials(wanted: string, name: string, inFull = name): boolean {
  if (/^\p{L}{3,8}$/u.test(wanted) && initialsOf(inFull).includes(wanted)) return true;

  const words = name.split(" ");
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join("");
  const short = wanted
    .split(" ")
    .filter((word) => !SMALL.has(word))
    .join("");
  if (short.length < 2 || words.length < 2) return false;
  if (ownInitials(words).has(short)) return true;
  return short === initials(words) || short === initials(words.filter((word) => !SMALL.has(word)));
}

/** The first letters of a name in full, its "plan" and "team" too: "WREP", or "GRT" for its first words. */
function initialsOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join("");
}

/** "HR" in "Head of Human Resources": the initials of the words that a name ends in, two at the least. */
function ownInitials(words: readonly string[]): ReadonlySet<string> {
  const content = words.filter((word) => !SMALL.has(word));
  return new Set(
    content
      .map((_, from) =>
        content
          .slice(from)
          .map((word) => word[0])
          .join(""),
      )
      .filter((initials) => initials.length > 1),
  );
}

function hasWords(wanted: string, name: string): boolean {
  const words = contentWords(wanted);
  const own = contentWords(name);
  const short = ownInitials(own);
  return (
    words.length > 0 &&
    words.every(
      (word) =>
        short.has(word) ||
        own.some(
          (it) => stem(it) === stem(word) || (word.length >= (words.length > 1 ? 3 : 4) && it.startsWith(stem(word))),
        ),
    )
  );
}

function hasSimilarWords(wanted: string, name: string): boolean {
  const words = contentWords(wanted);
  const own = contentWords(name);
  return (
    words.length > 0 &&
    words.every((word) => own.some((it) => editDistance(word.slice(0, 30), it.slice(0, 30)) <= slips(word)))
  );
}

/** "Children's Services" may be called Children and Families; "Services" alone names nothing. */
function withoutGenericWords(wanted: string): string {
  const words = wanted.split(" ").filter((word) => !GENERIC.has(word));
  return words.length > 0 ? words.join(" ") : wanted;
}

const GENERIC = new Set(
  wordList`
    service services directorate department division unit office area function portfolio
  `,
);

function slips(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function contentWords(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "" && !SMALL.has(word));
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/ies$/u, "y").replace(/(?:'s|s)$/u, "") : word;
}

const SMALL = new Set(["and", "of", "the", "for", "in", "to"]);
