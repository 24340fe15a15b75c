// What "4" means where the list has three actions and one of them is HOU-4: the reference, not the place.
import type { ReplyContext } from "./reply.ts";
import type { Target, TargetName } from "./target-patterns.ts";

/**
 * The targets with numbers that no place in the list can mean turned into the references that end in them; once one of
 * a message's numbers is meant so, all of them are.
 */
export function numbersAsReferences(targets: readonly Target[], { listed }: ReplyContext): readonly Target[] {
  const numbers = targets.flatMap(({ names }) =>
    names.flatMap((name) => (name.kind === "number" ? [name.number] : [])),
  );
  const beyond = numbers.some((number) => number > listed.length && referenceEndingIn(number, listed));
  if (!beyond) return targets;
  const meant = (name: TargetName): TargetName => {
    const reference = name.kind === "number" ? referenceEndingIn(name.number, listed) : null;
    return reference ? { kind: "reference", reference, known: true } : name;
  };
  return targets.map((target) => ({ ...target, names: target.names.map(meant) }));
}

/** The only listed reference whose number it is: 4 is HOU-4; dotted ones ("1.4") have no number of their own. */
function referenceEndingIn(number: number, listed: readonly string[]): string | null {
  const found = [...new Set(listed)].filter((reference) => Number(NUMBER.exec(reference)?.[1]) === number);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const NUMBER = /^\p{L}{1,8}[ –—_-]?0*(\d{1,4})$/u;
