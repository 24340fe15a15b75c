// "race plan overdue": a plan called by a word of its own, before "plan", "framework" or "strategy".
import { isFiller } from "./filler-words.ts";
import { key, matchName, type NameMatch, namesOf } from "./match-name.ts";
import type { KnownNames } from "./question-reading.ts";
import { type Remaining, without } from "./remaining.ts";

/** The plan that the words before "plan" name, or only begin like ("race" for Anti-Racist, with a doubt). */
export function readPlanCalled(
  remaining: Remaining,
  names: KnownNames,
): { readonly match: NameMatch; readonly rest: Remaining } | null {
  const plans = namesOf(names, ["plan"]);
  for (const match of remaining.text.matchAll(CALLED)) {
    const words = [...(match.groups?.words ?? "").matchAll(/\S+/gu)];
    for (const first of words) {
      const typed = (match.groups?.words ?? "").slice(first.index).trim();
      if (isFiller(first[0])) continue;
      const called = matchName(typed, plans);
      const like = called.found ? called : likely(typed, plans);
      if (like?.found)
        return { match: like, rest: without(remaining, match.index + first.index, match.index + match[0].length) };
    }
  }
  return null;
}

function likely(typed: string, plans: ReturnType<typeof namesOf>): NameMatch | null {
  const alike = plans.filter(({ name }) =>
    key(typed)
      .split(" ")
      .every(
        (word) =>
          word.length > 3 &&
          key(name)
            .split(" ")
            .some((own) => own.slice(0, word.length - 1) === word.slice(0, -1)),
      ),
  );
  const [found] = alike;
  return found && alike.length === 1 ? { found, doubt: `I read "${typed} plan" as ${found.name}.` } : null;
}

const CALLED = /(?<words>(?:[\p{L}\p{N}'&-]+ ){1,4})(?:action )?(?:plan|framework|strategy)(?!\p{L})/giu;
