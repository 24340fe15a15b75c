// Ways of writing as phrases: "[the] end of [the] <period>".
import { A_PERIOD, ANY_WORDS, type Beginning, beginningsOf, oneWord } from "./beginnings.ts";
import type { Found, Passage } from "./passage.ts";

/** A kind of word that a phrase can name in angle brackets: <month>, <year>. */
export interface WordClass<T> extends Beginning {
  readonly read: (passage: Passage, at: number) => Found<T> | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the value of each class is inferred from the table, never from here
export type WordClasses = Readonly<Record<string, WordClass<any>>>;

/**
 * A phrase, ready to be looked for.
 *
 * Words and marks stand for themselves; `[of]` or `[of|in]` may be missing; `(by|before)` is one of several; `<month>` is a class,
 * `<first:month>` a class under another name, `<year?>` one that may be missing (null). Brackets hold words only,
 * and a bracket of the text itself is quoted: `'('`.
 */
export interface Phrase extends Beginning {
  /** The index behind the phrase, or -1; captures are filled on the way. */
  readonly match: (passage: Passage, at: number, captures: Captured) => number;
}

/** What the classes of a phrase read, by name. */
export type Captured = Record<string, unknown>;

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

type Match = Phrase["match"];
type Part =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "maybe"; readonly choices: readonly (readonly Part[])[] }
  | { readonly kind: "either"; readonly choices: readonly (readonly Part[])[] }
  | { readonly kind: "class"; readonly name: string; readonly of: WordClass<unknown>; readonly optional: boolean }
  | { readonly kind: "lacking"; readonly name: string };

/** @throws RangeError when the phrase names a class that is not in the table: a mistake in the program. */
export function phrase(text: string, classes: WordClasses): Phrase {
  const pieces = text.match(/'[()>?]'|<[^>]+>|[[\]()|]|[^\s[\]()|<>]+/g) ?? [];
  const parts = partsOf([...pieces], classes);
  return {
    ...openingOf(parts),
    match: firstOf(endings(parts).map((way) => sequence(way, (_passage, at) => at))),
  };
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
    else parts.push({ kind: "word", text: piece.length === 3 ? piece.replaceAll("'", "") : piece });
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

function sequence(parts: readonly Part[], then: Match): Match {
  return parts.reduceRight<Match>((rest, part, at) => matcher(part, rest, followers(parts.slice(at + 1))), then);
}

/** What has to stand behind a class for the phrase to go on; null where anything may. */
function followers(rest: readonly Part[]): ReadonlySet<string> | null {
  const words = firstWords(rest);
  if (words === "anything" || words === "nothing" || words.includes(END) || words.includes(A_PERIOD)) return null;
  return new Set(words);
}

function matcher(part: Part, rest: Match, next: ReadonlySet<string> | null): Match {
  switch (part.kind) {
    case "word":
      return (passage, at, captures) => (passage.words[at]?.text === part.text ? rest(passage, at + 1, captures) : -1);
    case "maybe":
      return maybe(part.choices, rest);
    case "either":
      return choice(part.choices, rest);
    case "class":
      return part.optional ? firstOf([reading(part, rest, next), lacking(part.name, rest)]) : reading(part, rest, next);
    case "lacking":
      return lacking(part.name, rest);
  }
}

function choice(choices: readonly (readonly Part[])[], rest: Match): Match {
  const words = singleWords(choices);
  if (words === null) return firstOf(choices.map((parts) => sequence(parts, rest)));
  return (passage, at, captures) => {
    const word = passage.words[at];
    return word !== undefined && words.has(word.text) ? rest(passage, at + 1, captures) : -1;
  };
}

/** With the words, and where nothing comes of that without them. */
function maybe(choices: readonly (readonly Part[])[], rest: Match): Match {
  const words = singleWords(choices);
  if (words === null) return firstOf([choice(choices, rest), rest]);
  return (passage, at, captures) => {
    const word = passage.words[at];
    if (word !== undefined && words.has(word.text)) {
      const end = rest(passage, at + 1, captures);
      if (end !== -1) return end;
    }
    return rest(passage, at, captures);
  };
}

/** Most choices are between single words; null for the others. */
function singleWords(choices: readonly (readonly Part[])[]): ReadonlySet<string> | null {
  const single = choices.flatMap((parts) => (parts.length === 1 && parts[0]?.kind === "word" ? [parts[0].text] : []));
  return single.length < choices.length ? null : new Set(single);
}

function firstOf(ways: readonly Match[]): Match {
  const [only] = ways;
  if (ways.length === 1 && only) return only;
  return (passage, at, captures) => {
    for (const way of ways) {
      const end = way(passage, at, captures);
      if (end !== -1) return end;
    }
    return -1;
  };
}

function reading(part: Extract<Part, { kind: "class" }>, rest: Match, next: ReadonlySet<string> | null): Match {
  return (passage, at, captures) => {
    if (at >= passage.words.length) return -1;
    const found = part.of.read(passage, at);
    if (found === null) return -1;
    // Most phrases that begin with a date go on in a way that the text does not.
    if (next !== null) {
      const word = passage.words[found.next];
      if (word === undefined || !next.has(word.key)) return -1;
    }
    const end = rest(passage, found.next, captures);
    if (end !== -1) captures[part.name] = found.value;
    return end;
  };
}

function lacking(name: string, rest: Match): Match {
  return (passage, at, captures) => {
    const end = rest(passage, at, captures);
    if (end !== -1) captures[name] = null;
    return end;
  };
}

/** What a row of parts can begin with; a row that may be empty begins with anything. */
function openingOf(parts: readonly Part[]): Beginning {
  const begins: string[] = [];
  const seconds = new Set<string>();
  const alone: string[] = [];
  let anySecond = false;
  for (const [at, part] of parts.entries()) {
    const own = partOpening(part);
    if (own.begins === null || own.alone === null)
      return { begins: own.begins && [...begins, ...own.begins], ...ANY_WORDS };
    begins.push(...own.begins);
    const rest = own.alone.length > 0 ? firstWords(parts.slice(at + 1)) : [];
    if (own.seconds === null || rest === "anything") anySecond = true;
    else for (const second of [...own.seconds, ...(rest === "nothing" ? [] : rest)]) seconds.add(second);
    if (rest === "nothing" || rest.includes(END)) alone.push(...own.alone);
    if (!isOptional(part)) break;
  }
  seconds.delete(END);
  return { begins, seconds: anySecond ? null : [...seconds], alone };
}

/** The words that a row of parts can begin with, `END` among them where the row may be empty. */
function firstWords(parts: readonly Part[]): readonly string[] | "anything" | "nothing" {
  if (parts.length === 0) return "nothing";
  const words: string[] = [];
  for (const part of parts) {
    const { begins } = partOpening(part);
    if (begins === null) return "anything";
    words.push(...begins);
    if (!isOptional(part)) return words;
  }
  return [...words, END];
}

const END = "\n";

function isOptional(part: Part): boolean {
  return part.kind === "maybe" || part.kind === "lacking" || (part.kind === "class" && part.optional);
}

function partOpening(part: Part): Beginning {
  switch (part.kind) {
    case "word":
      return oneWord([part.text]);
    case "class":
      return part.of;
    case "lacking":
      return oneWord([]);
    case "maybe":
    case "either":
      return beginningsOf(part.choices.map(openingOf));
  }
}
