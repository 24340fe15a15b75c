// Names that stand anywhere in what no rule has read: "housing overdue?", or beside the question.
import type { Scope } from "../../plan/question.ts";
import { isCommonWord } from "./common-words.ts";
import { unreadWords } from "./filler-words.ts";
import { NO_SCOPE } from "./fragment.ts";
import { isWordOf, matchName, nameBeginning, nameInside, namesOf } from "./match-name.ts";
import type { KnownNames } from "./question-reading.ts";
import { readFullNames, withName } from "./read-scope.ts";

/**
 * What is not read and is a name, or begins one, is that name wherever it stands: "which Adults actions are red?",
 * "housing overdue?". Only the beginning of a name is beyond doubt.
 */
export function namesLeft(
  unread: readonly string[],
  names: KnownNames | null,
  known: Scope,
  before: Scope | null,
): { readonly scope: Scope; readonly doubt: readonly string[]; readonly strange: readonly string[] } {
  let scope = known;
  const unused: string[] = [];
  const doubt: string[] = [];
  for (const run of withPosts(unread, names)) {
    const post = names && POST_FIRST.test(run) ? matchName(run, namesOf(names, ["owner"])) : null;
    if (post?.found) {
      scope = withName(scope, post.found);
      if (post.doubt) doubt.push(post.doubt);
      continue;
    }
    const whole = names && run.includes(" ") ? nameInside(run, names) : null;
    if (whole) {
      scope = withName(scope, whole);
      const begins = names && nameBeginning(run.split(" ")[0] ?? "", names)?.found?.name === whole.name;
      if (!begins) doubt.push(`I read "${run}" as ${whole.name}.`);
      continue;
    }
    for (const word of run.split(" ")) {
      const match = names && !POINTS_TO_ONE.test(word) ? nameBeginning(word, names) : null;
      // "The evidence for 2.1" is no section.
      const inside = match === null && names && known.reference.length === 0 ? nameInside(word, names) : null;
      if (match?.found) {
        scope = withName(scope, match.found);
        if (match.doubt) doubt.push(match.doubt);
      } else if (match?.doubt && POST_ALONE.test(word) && scope.owner.length > 0) continue;
      else if (match?.doubt) doubt.push(match.doubt);
      else if (inside) {
        scope = withName(scope, inside);
        if (!isWordOf(word, inside) || (isCommonWord(word) && /^\p{Ll}/u.test(word)))
          doubt.push(`I read "${word}" as ${inside.name}.`);
      } else unused.push(word);
    }
  }
  const pointed = scope.owner.length > 0 || (before !== null && before.owner.length > 0);
  const strange = pointed ? unused.filter((word) => !POINTS_TO_ONE.test(word)) : unused;
  const said = strange.length > 0 ? [`I did not use "${strange.join(" ")}".`] : [];
  return { scope, doubt: [...doubt, ...said], strange };
}

/**
 * "I'm seeing Sam at three, what's he late with?": whom a pronoun points to in what is said beside the question. Without
 * a pronoun such names count only where the question names none, and that is said.
 */
export function namesTold(told: string, text: string, names: KnownNames | null): Told {
  const pointed = POINTS_TO.test(text);
  if (told === "" || names === null) return { pointed, scope: NO_SCOPE };
  const named = readFullNames({ text: told }, names);
  const begun = unreadWords(named.rest.text).flatMap((run) =>
    run.split(" ").flatMap((word) => (/^\p{Lu}/u.test(word) ? (nameBeginning(word, names)?.found ?? []) : [])),
  );
  return { pointed, scope: begun.reduce(withName, named.scope) };
}

export interface Told {
  readonly pointed: boolean;
  readonly scope: Scope;
}

/** The scope with what was told beside it, where that counts. */
export function withTold(scope: Scope, told: Told): { readonly scope: Scope; readonly doubt: readonly string[] } {
  if (isEmptyScope(told.scope) || (!told.pointed && !isEmptyScope(scope))) return { scope, doubt: [] };
  const { directorate, section, plan, owner, reference } = told.scope;
  const all = [...directorate, ...section, ...plan, ...owner, ...reference];
  const doubt = told.pointed ? [] : [`I looked only at ${all.join(" and ")}.`];
  return { scope: joined(scope, told.scope), doubt };
}

const POINTS_TO = /\b(?:he|she|him|her|his|hers|their|theirs|they|them)\b/iu;

function isEmptyScope({ mine, ...lists }: Scope): boolean {
  return !mine && Object.values(lists).every((it) => it.length === 0);
}

function joined(left: Scope, right: Scope): Scope {
  const both = (kind: "directorate" | "section" | "plan" | "owner" | "reference") => [
    ...new Set([...left[kind], ...right[kind]]),
  ];
  return {
    directorate: both("directorate"),
    section: both("section"),
    plan: both("plan"),
    owner: both("owner"),
    mine: left.mine,
    reference: both("reference"),
  };
}

/** Somebody who has been named. */
const POINTS_TO_ONE = /^(?:he|she|him|her|his|hers)(?:'\p{L}+)?$/iu;

/** "SEND lead actions": capitals that are a word of a name as they stand, whatever they say in small letters. */
export function isInNames(word: string, names: KnownNames | null): boolean {
  return (
    names !== null &&
    namesOf(names, ["directorate", "owner", "section", "plan"]).some(({ name }) =>
      name.split(/[^\p{L}\p{N}]+/u).includes(word),
    )
  );
}

/** "Head of HR": what stands before "of" and behind it is one name where it is a post. */
function withPosts(unread: readonly string[], names: KnownNames | null): readonly string[] {
  if (!names) return unread;
  const runs: string[] = [];
  for (const run of unread) {
    const before = runs.at(-1);
    const joined = before && POST_ALONE.test(before) ? `${before} ${run}` : null;
    if (joined && matchName(joined, namesOf(names, ["owner"])).found) runs[runs.length - 1] = joined;
    else runs.push(run);
  }
  return runs;
}

const POST_ALONE = /^(?:head|director|manager|lead|chief)$/iu;
const POST_FIRST = /^(?:head|director|manager|lead|chief) /iu;
