// What a question is about: directorates, sections, plans, owners, references, or the asker's own.

import type { Scope } from "../../plan/question.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isCommonWord } from "./common-words.ts";
import { isFiller } from "./filler-words.ts";
import { NO_SCOPE } from "./fragment.ts";
import { namesThatMayStandIn, takeFullName } from "./full-name.ts";
import { type KnownName, key, matchName, type NameKind, namesOf } from "./match-name.ts";
import { MINE } from "./mine-words.ts";
import { readMonthPeople } from "./month-or-person.ts";
import { readDisguised } from "./name-in-disguise.ts";
import { NO_NAME, NOTHING, STOP } from "./no-name-words.ts";
import { readPlanCalled } from "./plan-called.ts";
import type { KnownNames } from "./question-reading.ts";
import { readStates } from "./read-states.ts";
import { type Remaining, take, without } from "./remaining.ts";

export interface ScopeReading {
  readonly scope: Scope;
  readonly doubt: readonly string[];
  readonly rest: Remaining;
}

const KINDS: readonly NameKind[] = ["directorate", "section", "plan", "owner"];

/** Names that stand in full anywhere, and references. Read first, so that "Spring Gardens" is no season. */
export function readFullNames(remaining: Remaining, names: KnownNames | null): ScopeReading {
  let rest = remaining;
  const found: { readonly at: number; readonly add: (scope: Scope) => Scope }[] = [];
  for (let taken = take(rest, REFERENCE); taken; taken = take(rest, REFERENCE)) {
    const reference = taken.match[0].toUpperCase();
    found.push({ at: taken.match.index, add: (scope) => ({ ...scope, reference: [...scope.reference, reference] }) });
    rest = taken.rest;
  }
  const known = namesThatMayStandIn(remaining.text, names ? namesOf(names, KINDS) : []);
  for (const name of known.toSorted((a, b) => b.name.length - a.name.length)) {
    const taken = takeFullName(rest, name);
    if (!taken) continue;
    found.push({ at: taken.at, add: (scope) => withName(scope, name) });
    rest = taken.rest;
  }
  const ofYears = names && take(rest, YEARS_OF_PLAN);
  const [called, another] =
    (ofYears && names?.plans.filter((name) => key(name).endsWith(key(ofYears.match[1] ?? "")))) || [];
  if (ofYears && called && !another) {
    found.push({ at: ofYears.match.index, add: (scope) => withName(scope, { kind: "plan", name: called }) });
    rest = ofYears.rest;
  }
  const disguised = readDisguised(rest, names);
  for (const { at, name } of disguised.found) found.push({ at, add: (scope) => withName(scope, name) });
  const people = readMonthPeople(disguised.rest, names);
  found.sort((a, b) => a.at - b.at);
  const scope = found.reduce((before, { add }) => add(before), NO_SCOPE);
  return {
    scope: people.people.reduce((before, name) => withName(before, { kind: "owner", name }), scope),
    doubt: [...disguised.doubt, ...people.doubt],
    rest: people.rest,
  };
}

/** Names as they are typed after "in", "for", "how is …": matched where names are known, else kept. */
export function readTypedNames(remaining: Remaining, names: KnownNames | null, known: Scope): ScopeReading {
  let scope = known;
  let rest = remaining;
  const doubt: string[] = [];
  const mine = take(rest, MY_PART);
  if (mine) {
    const part = mine.match.groups?.part?.toLowerCase() ?? "";
    const kind = PARTS[part] ?? "owner";
    // "My directorate, Corporate Services" is that one, whosever it is.
    if (scope[kind].length === 0) scope = withName(scope, { kind, name: `my ${part}` });
    rest = mine.rest;
  }
  const called = names && readPlanCalled(rest, names);
  if (called?.match.found) {
    scope = withName(scope, called.match.found);
    if (called.match.doubt) doubt.push(called.match.doubt);
    rest = called.rest;
  }
  const own = take(rest, MINE);
  if (own) {
    scope = { ...scope, mine: true };
    rest = own.rest;
  }
  for (const pattern of PHRASES) {
    for (const match of rest.text.matchAll(pattern)) {
      const typed = match.groups?.name?.trim().replace(/^the /iu, "") ?? "";
      if (typed === "" || NOTHING.test(typed) || (names && isNoName(typed, names))) continue;
      rest = without(rest, match.index, match.index + match[0].length);
      for (const reading of settleNames(typed, match.groups?.before?.toLowerCase() ?? "", names)) {
        scope = withName(scope, reading);
        if (reading.doubt) doubt.push(reading.doubt);
      }
    }
  }
  return { ...joinedName(scope, rest, names), doubt };
}

/** "Place and Corporate": what "and" joins to a name that was found counts where it is a name itself. */
function joinedName(scope: Scope, rest: Remaining, names: KnownNames | null): Pick<ScopeReading, "scope" | "rest"> {
  const joined = names && scope.directorate.length > 0 ? take(rest, JOINED) : null;
  const typed = joined?.match.groups?.name;
  if (!names || !joined || !typed) return { scope, rest };
  const { found, doubt } = matchName(typed, namesOf(names, KINDS));
  return found && !doubt ? { scope: withName(scope, found), rest: joined.rest } : { scope, rest };
}

/** The whole phrase where it is a name, else the names that "and" joins. */
function settleNames(
  typed: string,
  before: string,
  names: KnownNames | null,
): readonly (KnownName & { doubt: string | null })[] {
  const guess = kindOf(typed, before);
  if (!names) {
    const parts = before === "" ? [typed] : typed.split(/,\s*|\s+or\s+/iu);
    return parts.map((name) => ({ kind: guess, name, doubt: null }));
  }
  const known = namesOf(names, [guess, ...KINDS.filter((kind) => kind !== guess)]);
  const ofKind = matchName(typed, namesOf(names, [guess]));
  if (ofKind.found && !ofKind.doubt && SAYS_KIND.test(typed)) return [{ ...ofKind.found, doubt: null }];
  const whole = matchName(typed, known);
  if (whole.found && !whole.doubt) return [{ ...whole.found, doubt: null }];
  const plainer = whole.found ? typed : withoutFillerAround(typed);
  if (plainer !== typed && plainer !== "") return settleNames(plainer, before, names);
  const parts = typed.split(/,\s*|\s+(?:and|or|&)\s+/iu).map((part) => ({ part, match: matchName(part, known) }));
  if (parts.length > 1 && parts.every(({ match }) => match.found)) {
    return parts.flatMap(({ match }) => (match.found ? [{ ...match.found, doubt: match.doubt }] : []));
  }
  return [{ ...(whole.found ?? { kind: guess, name: typed }), doubt: whole.doubt }];
}

/** "In the second half", "for longest": everyday words that begin no name are left for other rules, or as not understood. */
function isNoName(typed: string, names: KnownNames): boolean {
  const words = typed.split(/[\s,]+/u);
  return words.every(saysNoName) && !matchName(typed, namesOf(names, KINDS)).found;
}

function saysNoName(word: string): boolean {
  const common = isCommonWord(word) && !/^\p{Lu}/u.test(word);
  return isFiller(word) || common || NO_NAME.test(word) || readStates({ text: word }).state.length > 0;
}

function withoutFillerAround(typed: string): string {
  const words = typed.split(" ");
  const none = (word: string | undefined) =>
    word !== undefined && /^\p{Ll}/u.test(word) && (isFiller(word) || isCommonWord(word));
  while (none(words.at(-1))) words.pop();
  while (none(words[0])) words.shift();
  return words.join(" ");
}

/** "The equality plan", "comms team": words that say what kind of name it is. */
const SAYS_KIND = / (?:plan|strategy|framework|team|section|directorate|department)$/iu;

function kindOf(typed: string, before: string): NameKind {
  if (/\b(?:objective|section|theme|commitment|priority|strand)\b/iu.test(`${before} ${typed}`)) return "section";
  if (/\b(?:plan|strategy|framework)$/iu.test(typed)) return "plan";
  if (POST.test(typed)) return "owner";
  if (AREA.test(typed)) return "directorate";
  return /^(?:for|owned by|assigned to|belonging to|by|with|'s|does|has)$/iu.test(before) ? "owner" : "directorate";
}

export function withName(scope: Scope, { kind, name }: KnownName): Scope {
  return scope[kind].includes(name) ? scope : { ...scope, [kind]: [...scope[kind], name] };
}

/** Not the day in "due by 31.3.27". */
const REFERENCE = regExp("iu")`
  (?<![\w.-])(?!(?<=\b(?:by|before|on|until|till|after|since|due|from|to) )[0-3]?\d\.[01]?\d\.[23]\d\b)
    (?:[a-z]{2,5}-\d{1,4}|\d{1,3}(?:\.\d{1,3})+[a-z]?)(?![\w%-])
`;
/** "the 2024-28 plan" */
const YEARS_OF_PLAN =
  /\b(?:(?:from|in|on|of|for) )?(?:the )?(\d{4}(?: ?[-–/] ?\d{2,4})?) (?:plan|framework|strategy)\b/iu;
const POST = regExp("iu")`
  \b(?:
    head|director|manager|officer|team|lead|chief|coordinator|co-ordinator|assistant|adviser
    |advisor|group|board|network|partnership|champion|leader|member|committee
  )\b
`;
const AREA = regExp("iu")`
  \b(?:
    services?|directorate|department|care|resources|place|people|corporate|children|adults
    |families|communities|environment|economy|housing|finance|hr|it
  )\b
`;
const PARTS: Record<string, NameKind> = {
  directorate: "directorate",
  department: "directorate",
  area: "directorate",
  service: "directorate",
  section: "section",
  plan: "plan",
  team: "owner",
};
const MY_PART =
  /\b(?:in |for |across |of )?(?:my|our) (?<part>directorate|department|area|service|section|plan|team)\b/iu;
const WORD = `(?!${STOP}\\b)[\\p{L}\\d@][\\p{L}\\d'@/&-]*`;
const NAME = `(?<name>(?:the )?${WORD}(?:(?: |, | & | of (?:the )?| and | for (?=(?:children|adults|people|young|place|the )))${WORD}){0,7})`;
const JOINED = new RegExp(`(?:\\band|\\bor|&|,) ${NAME}`, "iu");
const PHRASES: readonly RegExp[] = [
  regExp("giu")`
    (?<![\p{L}'])(?<before>on|against|in|for|of|from)[ ]
      (?<name>(?:the |our )?${WORD}(?: ${WORD}){0,4} (?:plan|strategy|framework))(?![\p{L}])
  `,
  new RegExp(`(?<before>what(?:'s| is| are)) ${NAME}(?= (?:working on|doing|up to))`, "giu"),
  regExp("giu")`
    (?<before>how(?:'s| is| are))(?= ) ${NAME}
      (?= (?:doing|getting on|going|looking|performing|progressing|faring|coming|so far|this|at the)|\?*$)
  `,
  regExp("giu")`
    (?<![\p{L}'])(?<before>
      in section|under section|section|objective|theme|owned by|assigned to|belonging to|in|within
      |across|under|for|from|about|of
    ) ${NAME}
  `,
  regExp("giu")`
    (?<![\p{L}'])(?<name>
      (?!what|who|how|where|there|it|that|let|here)(?:(?:[\p{L}\d]+) (?:of|for|and) )?(?!${STOP}\b)
        (?!what|who|how|where|there|it|that|let|here)[\p{L}\d]+
    )(?<before>'s|s')(?= )
  `,
  new RegExp(`(?<=\\b)(?<before>does|has|is|do) ${NAME}(?= (?:have|own|owe|got|need|responsible|doing|lead))`, "giu"),
  new RegExp(`(?<before>^and|^what about|^how about|^same for|^only|^just) ${NAME}(?=\\?*$)`, "giu"),
];
