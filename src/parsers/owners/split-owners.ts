// One piece of an owner cell into the owners that it names.
import { regExp } from "../lexicon/pattern.ts";
import { coverBrackets } from "./brackets.ts";
import { isKnown, type KnownOwners } from "./owner-key.ts";
import { type Parting, partings } from "./partings.ts";
import {
  endsTitle,
  isInitials,
  isSurnameFirst,
  isTitledPerson,
  isTitleNoun,
  isTitleWithService,
  looksLikeBody,
  looksLikePerson,
  looksLikePost,
  startsTitle,
} from "./title-words.ts";

/** How a piece was split, with the other ways that are just as good. */
export interface Split {
  readonly names: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/**
 * Splits where the result reads as posts, teams or people, best of all such as the plan names elsewhere.
 *
 * "Head of Insight, Policy and Partnerships" stays one, because "Policy" is no post; "Director and HR Manager"
 * are two. Of two ways that are equally good, the one with fewer owners is taken and the other offered.
 */
export function splitOwners(piece: string, known: KnownOwners): Split {
  if (piece.length > LONGEST_PIECE) return { names: [piece], others: [] };
  const places = partings(piece, known);
  const ways = (places.length > MOST_PARTINGS ? [[]] : subsets(places)).map((chosen) => weigh(piece, chosen, known));
  ways.sort((left, right) => right.score - left.score || left.names.length - right.names.length);
  const best = ways[0];
  if (!best) return { names: [piece], others: [] };
  const others = ways.slice(1).filter(({ score }) => best.score - score < CLOSE && best.score > 0);
  const listed = others.length === 0 && best.names.length === 1 ? titleOrTwo(piece) : null;
  return { names: best.names, others: listed ? [listed] : others.map(({ names }) => names).slice(0, 3) };
}

/**
 * "Head of Training, Occupational Health": a title whose portfolio has two fields has "and" between them, so that the second
 * may as well be another owner; null for any other text.
 */
function titleOrTwo(piece: string): readonly string[] | null {
  const parts = coverBrackets(piece).split(",");
  const [first = ""] = parts;
  if (parts.length !== 2 || !startsTitle(first) || /\b(?:and|with|via)\b|[&/+]/i.test(piece)) return null;
  const other = piece.slice(first.length + 1).trim();
  return /^\p{Lu}\p{L}+(?: \p{L}[\p{L}’'-]*)*$/u.test(other) ? [piece.slice(0, first.length).trim(), other] : null;
}

/** Characters; a longer piece is prose that strayed into the column, and is kept whole. */
const LONGEST_PIECE = 300;
/** Two to this power are tried; a cell with more is kept whole. */
const MOST_PARTINGS = 10;
/** Ways nearer than this are equally good. */
const CLOSE = 0.5;

interface Way {
  readonly names: readonly string[];
  readonly score: number;
}

function weigh(piece: string, chosen: readonly Parting[], known: KnownOwners): Way {
  const starts = [0, ...chosen.map(({ start }) => start)];
  const ends = [...chosen.map(({ end }) => end), piece.length];
  const names = starts.map((start, at) => piece.slice(start, ends[at]).trim());
  const company: Company = {
    isWhole: names.length === 1,
    runTogether: chosen.some(({ by }) => by === "nothing"),
    allKnown: names.every((name) => isKnown(name, known)),
    posts: names.some(looksLikePost),
    titles: names.some(startsTitle),
    isList: chosen.every(({ by }) => by === "comma") && !/\sand\s/i.test(piece) && !hasTitleInside(piece),
  };
  const worth = names.map((name, at) => {
    const own = nameWorth(name, company, known);
    const isNext =
      isBesideBody(name, names[at - 1]) ||
      isBesideKnown(at, names, chosen, known) ||
      ((chosen[at - 1]?.by === "and" || chosen[at - 1]?.by === "plus") && isBesidePost(name, names[at - 1]));
    return isNext ? Math.max(own, BESIDE) : own;
  });
  const price = chosen.reduce((sum, parting) => sum + partingPrice(parting, piece), 0);
  return { names, score: worth.reduce((sum, each) => sum + each, 0) - price };
}

const BESIDE = 0.8;

/** "Communications" in "Heritage Team and Communications": a title that has ended for good is followed by another owner. */
function isBesideBody(name: string, before: string | undefined): boolean {
  const last = before?.split(/\s+/).at(-1) ?? "";
  return /^(?:team|unit|office|committee|network|board|panel|forum)s?$/i.test(last) && /^\p{Lu}\p{Ll}{4,}$/u.test(name);
}

/**
 * "Community Planning" before "Parks and Greenspace", which the plan names by itself elsewhere; "network chairs" behind
 * "Director of People".
 */
function isBesideKnown(
  at: number,
  names: readonly string[],
  [parting, ...more]: readonly Parting[],
  known: KnownOwners,
): boolean {
  if (!parting || more.length > 0 || parting.by === "nothing") return false;
  const [name = "", other = ""] = at === 0 ? names : [...names].reverse();
  if (/^\p{Ll}[\p{L} ]*s$/u.test(name)) {
    return at === 1 && startsTitle(other) && isTitleNoun(name.split(" ").at(-1) ?? "");
  }
  const isName = /^\p{Lu}[\p{L}’'-]{2,}(?: |$)/u.test(name) && !/\s(?:and|&)$|^(?:and|&)\s/.test(name);
  const isLong = other.split(" ").length > 2 || (other.includes(" ") && name.includes(" "));
  return isName && isLong && isKnown(other, known) && !startsTitle(at === 0 ? name : other);
}

/**
 * "Calderfold Youth Voice" in "Youth Engagement Sergeant and Calderfold Youth Voice", "Police" in "Safety Manager & Police":
 * nothing else can follow the post.
 */
function isBesidePost(name: string, before: string | undefined): boolean {
  const words = before?.split(/\s+/) ?? [];
  return (
    words.length > 1 && endsTitle(words.at(-1) ?? "") && /^(?:\p{Lu}\S*(?: \p{Lu}\S*)+|\p{Lu}\p{Ll}{4,})$/u.test(name)
  );
}

/** What the other names of one way of splitting are. */
interface Company {
  readonly isWhole: boolean;
  readonly runTogether: boolean;
  readonly allKnown: boolean;
  readonly posts: boolean;
  readonly titles: boolean;
  /** Parted at commas alone, and nothing in the cell reads as a title with a portfolio. */
  readonly isList: boolean;
}

/**
 * How well a name stands on its own.
 *
 * Two capitalised words may be a person among persons; beside posts they are more likely part of a title. A single word
 * before another ("IT Digital Team") is an owner only where the plan names both. A name that nothing speaks for is
 * split off from a full title ("Libraries and Head of Economy"), or in a plain list ("Youth Service, Events, Arts").
 */
function nameWorth(name: string, company: Company, known: KnownOwners): number {
  const loneWord = company.runTogether && !name.includes(" ");
  if (isKnown(name, known) && (!loneWord || company.allKnown)) return 5;
  if (isPersonWithPost(name) || isTitleWithService(name)) return 6;
  if (isTitledPerson(name) && !looksLikePost(name)) return 3;
  if (isSurnameFirst(name) && !/,.*,/.test(name)) return 3;
  if (company.isWhole && TRAINS_OTHERS.test(name)) return 2.2;
  if (isTwoPosts(name)) return -2;
  if (hasTitleInside(name)) return -3;
  if (looksLikePost(name) && !loneWord) return 2;
  if (arePeopleInInitials(name)) return 1.8;
  // "PVC (Research)" is a post by its initials.
  if (isInitials(name.replace(/ \([^()]+\)$/, "")) && !loneWord) return 1;
  if (!company.isWhole && !company.titles && !loneWord && looksLikeBody(name)) return 1.5;
  if (looksLikePerson(name)) return company.posts ? 0.4 : 1;
  if (company.isWhole) return 0;
  if (company.isList && !company.titles && (/^\p{Lu}[^,]*$/u.test(name) || ARE_BODIES.test(name))) return 1.2;
  return company.titles && !loneWord ? -3 : -10;
}

/** "bus operators", "voluntary groups": bodies without a name of their own. */
const ARE_BODIES = regExp("u")`
  ^(?:\p{Ll}[\p{L}-]* ){0,3}(?:
    agencies|authorities|bodies|businesses|charities|colleges|contractors|councils|employers
    |groups|landlords|networks|operators|organisations|partners|providers|schools|services
    |suppliers|trusts|unions|universities
  )$
`;

/** "Student Officer Training Manager": more likely one, who trains officers, than two, and asked about. */
const TRAINS_OTHERS = regExp("iu")`
  ^(?:[\p{L}-]+ )*(?:officer|member|governor|teacher|councillor|worker|nurse|leader)[ ]
    (?:training|development|recruitment|support|liaison|induction|wellbeing)[ ]
    (?:manager|officer|lead|co-?ordinator|partner|advis[eo]r|specialist)s?$
`;

/** "HRBPs", "ADs": several who hold a post, where "HR" may be a portfolio. */
function arePeopleInInitials(name: string): boolean {
  return /^\p{Lu}{2,5}s$/u.test(name);
}

/**
 * A parting without a sign costs more, and "+", which seldom stands in a title, less; of equal ways, "and" parts early, and
 * a lost line break late.
 */
function partingPrice({ by, end, start }: Parting, piece: string): number {
  const binds = piece.slice(end, start).includes("&") && /\sand\s/i.test(piece) ? BINDS : 0;
  const place = (end / piece.length) * 0.1;
  if (by === "plus") return 0.2;
  return by === "nothing" ? 2 - place : 1 + place + binds;
}

/** "Director of Nursing & Midwifery and Medical Director": "&" holds two words together where "and" parts two owners. */
const BINDS = 0.6;

/** Whether a name holds two posts, or two bodies, that could stand for themselves on either side of one separator. */
function isTwoPosts(name: string): boolean {
  const standsAlone = (part: string): boolean => looksLikePost(part) || looksLikeBody(part);
  return partings(name, new Set()).some(({ end, start, by }) => {
    const sides = [name.slice(0, end), name.slice(start)];
    return sides.every(by === "comma" ? standsAlone : looksLikePost);
  });
}

/** "J. Marchetti, Policy Manager": one person, and what they are. */
function isPersonWithPost(name: string): boolean {
  const [person = "", post = "", ...more] = name.split(/,\s+/);
  const isBody = looksLikeBody(person) || looksLikeBody(post);
  return more.length === 0 && !isBody && looksLikePerson(person) && looksLikePost(post);
}

function hasTitleInside(name: string): boolean {
  return partings(name, new Set()).some(({ start }) => startsTitle(name.slice(start)));
}

function subsets<T>(items: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const item of items) sets.push(...sets.map((set) => [...set, item]));
  return sets;
}
