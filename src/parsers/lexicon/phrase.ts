// Ways of writing as phrases: "[the] end of [the] <period>".
import { placeOf, type Step } from "./phrase-table.ts";
import { keyOf } from "./word.ts";
import type { WordClass, WordClasses } from "./word-class.ts";

/** What several things can begin with. */
export function beginningsOf(all: readonly Pick<WordClass<unknown>, "begins">[]): readonly string[] | null {
  return all.some(({ begins }) => begins === null) ? null : [...new Set(all.flatMap(({ begins }) => begins ?? []))];
}

/** The types of a phrase's captures, read off its text. */
export type Captures<P extends string, C extends WordClasses> = P extends `${string}<${infer Slot}>${infer Rest}`
  ? SlotValue<Slot, C> & Captures<Rest, C>
  : Readonly<Record<never, never>>;

type SlotValue<Slot extends string, C extends WordClasses> = Slot extends `${infer Whole}?`
  ? { readonly [Name in NameOf<Whole>]: ValueOf<ClassOf<Whole>, C> | null }
  : { readonly [Name in NameOf<Slot>]: ValueOf<ClassOf<Slot>, C> };
type NameOf<Slot extends string> = Slot extends `${infer Name}:${string}` ? Name : Slot;
type ClassOf<Slot extends string> = Slot extends `${string}:${infer Class}` ? Class : Slot;
type ValueOf<Class extends string, C extends WordClasses> = C[Class] extends WordClass<infer T> ? T : never;

type Part =
  | { readonly kind: "words"; readonly texts: readonly string[] }
  | { readonly kind: "maybe"; readonly choices: readonly (readonly Part[])[] }
  | { readonly kind: "either"; readonly choices: readonly (readonly Part[])[] }
  | { readonly kind: "class"; readonly name: string; readonly of: WordClass<unknown>; readonly optional: boolean }
  | { readonly kind: "lacking"; readonly name: string };

/**
 * The steps with which a phrase begins; those behind them are in the table.
 *
 * Words and marks stand for themselves; `[of]` or `[of|in]` may be missing; `(by|before)` is one of several; `<month>` is a class,
 * `<first:month>` a class under another name, `<year?>` one that may be missing (null). Brackets hold words only,
 * and a bracket of the text itself is quoted: `'('`.
 *
 * @throws RangeError when the phrase names a class that is not in the table: a mistake in the program.
 */
export function phrase(text: string, classes: WordClasses): readonly Step[] {
  const pieces = text.match(/'[()>?]'|<[^>]+>|[[\]()|]|[^\s[\]()|<>]+/g) ?? [];
  const parts = partsOf([...pieces], classes);
  return endings(parts).flatMap((way) => sequence(way, [THE_END]));
}

/**
 * A phrase that may end with a class, with it and without: "28 June - <year>" without a year ends behind "June", not
 * behind the stroke.
 */
function endings(parts: readonly Part[]): readonly (readonly Part[])[] {
  const last = parts.at(-1);
  if (last?.kind !== "class" || !last.optional) return [parts];
  const before = parts.findLastIndex((part, index) => index < parts.length - 1 && part.kind !== "maybe");
  const lacking: Part = { kind: "lacking", name: last.name };
  return [
    [...parts.slice(0, -1), { ...last, optional: false }],
    [...parts.slice(0, before + 1), lacking],
  ];
}

function partsOf(pieces: string[], classes: WordClasses): Part[] {
  const parts: Part[] = [];
  while (pieces.length > 0 && !/^[\])|]$/.test(pieces[0] ?? "")) {
    const piece = pieces.shift() ?? "";
    if (piece === "[") parts.push({ kind: "maybe", choices: choicesOf(pieces, classes) });
    else if (piece === "(") parts.push({ kind: "either", choices: choicesOf(pieces, classes) });
    else if (piece.startsWith("<")) parts.push(classPart(piece.slice(1, -1), classes));
    else if (/^\d+$/.test(piece)) parts.push(numeral(piece));
    else parts.push({ kind: "words", texts: [piece.length === 3 ? piece.replaceAll("'", "") : piece] });
  }
  return parts;
}

/** What stands between brackets, closing one included. */
function choicesOf(pieces: string[], classes: WordClasses): Part[][] {
  const choices: Part[][] = [];
  do choices.push(partsOf(pieces, classes));
  while (pieces.shift() === "|");
  return choices;
}

function classPart(slot: string, classes: WordClasses): Part {
  const optional = slot.endsWith("?");
  const [name = "", className = name] = slot.replace("?", "").split(":");
  const of = classes[className];
  if (!of) throw new RangeError(`there is no class <${className}>`);
  return { kind: "class", name, of, optional };
}

const THE_END: Step = { begins: [], of: null, name: "", to: null, without: [] };

function sequence(parts: readonly Part[], end: readonly Step[]): readonly Step[] {
  return parts.reduceRight((rest, part) => stepsOver(part, rest), end);
}

/** Every way over a part, in the order in which they are tried: with what may be missing, then without. */
function stepsOver(part: Part, rest: readonly Step[]): readonly Step[] {
  switch (part.kind) {
    case "words":
      return [{ begins: part.texts, of: null, name: "", to: placeOf(rest), without: [] }];
    case "either":
      return inRuns(part.choices).flatMap((parts) => sequence(parts, rest));
    case "maybe":
      return [...inRuns(part.choices).flatMap((parts) => sequence(parts, rest)), ...rest];
    case "class":
      return part.optional ? [classStep(part, rest), ...lacking(part.name, rest)] : [classStep(part, rest)];
    case "lacking":
      return lacking(part.name, rest);
  }
}

function classStep({ of, name }: Extract<Part, { kind: "class" }>, rest: readonly Step[]): Step {
  return { begins: of.begins, of, name, to: placeOf(rest), without: [] };
}

function lacking(name: string, steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, without: [...step.without, name] }));
}

/** Most choices are between single words; those that stand beside each other are one step. */
function inRuns(choices: readonly (readonly Part[])[]): readonly (readonly Part[])[] {
  const runs: (readonly Part[])[] = [];
  for (const choice of choices) {
    const [last, word] = [onlyWords(runs.at(-1)), onlyWords(choice)];
    if (last && word) runs[runs.length - 1] = [{ kind: "words", texts: [...last, ...word] }];
    else runs.push(choice);
  }
  return runs;
}

function onlyWords(parts: readonly Part[] | undefined): readonly string[] | null {
  const [part] = parts ?? [];
  return parts?.length === 1 && part?.kind === "words" ? part.texts : null;
}

/** "100" in a phrase is that number and no other. */
function numeral(text: string): Part {
  const of: WordClass<string> = {
    begins: [keyOf(text)],
    read: ({ words }, at) => (words[at]?.text === text ? { value: text, next: at + 1 } : null),
  };
  return { kind: "class", name: "", of, optional: false };
}
