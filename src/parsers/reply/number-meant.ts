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
  if (!beyond) return withQuestions(targets, numbers, listed);
  const meant = (name: TargetName): TargetName => {
    const reference = name.kind === "number" ? referenceEndingIn(name.number, listed) : null;
    return reference ? { kind: "reference", reference, known: true } : name;
  };
  return targets.map((target) => ({ ...target, names: target.names.map(meant) }));
}

/** A number that is one action's place and another's reference, or as many actions: it is asked which is meant. */
function withQuestions(
  targets: readonly Target[],
  numbers: readonly number[],
  listed: readonly string[],
): readonly Target[] {
  const counted = areCounts(targets, numbers, listed);
  const spelt = areSpelt(targets, numbers, listed);
  const placed = numbers.some((number) => number >= 1 && !referenceEndingIn(number, listed));
  return targets.map((target) => {
    const [only] = target.names;
    if (spelt && only?.kind === "number" && only.spelt) return { ...target, names: [], unclear: whichOf(only.number) };
    const crossed = target.names.find((name) => name.kind === "number" && !placed && isCrossed(name.number, listed));
    if (crossed?.kind === "number") {
      const [place, reference] = [listed[crossed.number - 1], referenceEndingIn(crossed.number, listed)];
      return { ...target, unclear: `Is ${crossed.number} the place in the list, ${place}, or ${reference}?` };
    }
    return counted ? { ...target, unclear: "Are those numbers of the list, or how many of them?" } : target;
  });
}

/**
 * "2" under LIB-2 and LIB-7. Under PLA-2, PLA-1 and PLA-3 the message has counted to three beside them, so that its places
 * are meant.
 */
function isCrossed(number: number, listed: readonly string[]): boolean {
  if (listed.every((_, index) => referenceEndingIn(index + 1, listed) !== null)) return false;
  const reference = referenceEndingIn(number, listed);
  return number >= 1 && number <= listed.length && reference !== null && reference !== listed[number - 1];
}

/** "3 green, 1 red" of four: places come in their order, and numbers of things with the greatest first. */
function areCounts(targets: readonly Target[], numbers: readonly number[], listed: readonly string[]): boolean {
  if (numbers.length < 2 || targets.some(({ names }) => names.length !== 1 || names[0]?.kind !== "number"))
    return false;
  const descending = numbers.every((number, at) => at === 0 || number < (numbers[at - 1] ?? 0));
  return descending && numbers.reduce((sum, number) => sum + number, 0) === listed.length;
}

function whichOf(count: number): string {
  return count === 1 ? "Which one of them?" : `Which ${count} of them?`;
}

/** "two done", "two green one amber"; "one's green, two's amber" counts up from the first, as places do. */
function areSpelt(targets: readonly Target[], numbers: readonly number[], listed: readonly string[]): boolean {
  const names = targets.flatMap((target) => target.names);
  if (!names.some((name) => name.kind === "number" && name.spelt)) return false;
  const areOfList = names.some((name) => name.kind === "number" && !name.spelt);
  const inOrder = numbers.length > 1 && numbers.every((number, at) => number === at + 1);
  return !inOrder || (!areOfList && numbers.reduce((sum, number) => sum + number, 0) === listed.length);
}

/** The only listed reference whose number it is: 4 is HOU-4; dotted ones ("1.4") have no number of their own. */
function referenceEndingIn(number: number, listed: readonly string[]): string | null {
  const found = [...new Set(listed)].filter((reference) => Number(NUMBER.exec(reference)?.[1]) === number);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const NUMBER = /^\p{L}{1,8}[ –—_-]?0*(\d{1,4})$/u;
