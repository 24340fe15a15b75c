// Changing one word of a plan's status scheme.
import { choice, codeOf } from "./status-presets.ts";
import { choiceNamed, type SchemeChoice, SHAPES, type StatusScheme, statusSchemeSchema } from "./status-scheme.ts";
import { UserError } from "./user-error.ts";

/** Where a word lies on the scale that questions and figures share. */
export type SchemePlace = Pick<SchemeChoice, "rag" | "status">;

export type SchemeChange =
  | { readonly kind: "define"; readonly word: string; readonly definition: string }
  /** The old word and the new one behind it: "off track late", "amber to at risk". */
  | { readonly kind: "rename"; readonly words: string }
  | {
      readonly kind: "add";
      readonly word: string;
      readonly place: SchemePlace;
      /** Null where none was given: then its place says what it means. */
      readonly definition: string | null;
    }
  | { readonly kind: "remove"; readonly word: string };

/**
 * The scheme with one word changed; it is a scheme of the plan's own from then on.
 *
 * @throws UserError for a word that it does not have, has already, or cannot do without
 */
export function changeScheme(scheme: StatusScheme, change: SchemeChange): StatusScheme {
  const choices = changed(scheme, change);
  const checked = statusSchemeSchema.safeParse({ name: choices.map(({ word }) => word).join(", "), choices });
  if (checked.success) return checked.data;
  if (choices.length < 2) throw new UserError("A status scheme needs two words at least. Nothing was changed.");
  if (choices.length > 12)
    throw new UserError("Twelve words are the most that owners can choose from. Take one out first.");
  throw new UserError("That would give two words that read alike. Choose another one; nothing was changed.");
}

function changed(scheme: StatusScheme, change: SchemeChange): readonly SchemeChoice[] {
  switch (change.kind) {
    case "add":
      return [...scheme.choices, newChoice(scheme.choices, change)];
    case "rename":
      return renamed(scheme, change.words);
    case "define": {
      const found = choiceNamed(scheme, change.word) ?? unknown(scheme, change.word);
      return replaced(scheme, found, { ...found, ...withoutRule, definition: plainly(change.definition) });
    }
    case "remove": {
      const found = choiceNamed(scheme, change.word) ?? unknown(scheme, change.word);
      return scheme.choices.filter((one) => one !== found);
    }
  }
}

function renamed(scheme: StatusScheme, words: string): readonly SchemeChoice[] {
  const all = words.trim().split(/ +/);
  for (let length = all.length - 1; length > 0; length -= 1) {
    const found = choiceNamed(scheme, all.slice(0, length).join(" "));
    const word = capital(
      all
        .slice(length)
        .join(" ")
        .replace(/^(?:to|as|instead) /iu, ""),
    );
    if (found) return replaced(scheme, found, { ...found, word, code: codeOf(word) });
  }
  return unknown(scheme, words);
}

function unknown(scheme: StatusScheme, word: string): never {
  const words = scheme.choices.map((one) => `“${one.word}”`).join(", ");
  throw new UserError(`The plan's scheme has no “${word}”. Its words are ${words}.`);
}

/** The numbers behind a preset's definition go with its words. */
const withoutRule = { lateUpTo: null, percentFrom: null };

/** A word beside others: with a shape that none of them has, as far as shapes last. */
export function newChoice(
  beside: readonly SchemeChoice[],
  {
    word,
    place,
    definition,
  }: { readonly word: string; readonly place: SchemePlace; readonly definition: string | null },
): SchemeChoice {
  return choice(capital(word), shapeFor(beside, place), definition ? plainly(definition) : meaningOf(place), place);
}

/** The usual shape of its place while that is free, so that two words of a scheme can be told apart in print. */
function shapeFor(beside: readonly SchemeChoice[], place: SchemePlace): SchemeChoice["shape"] {
  const usual = usualShape(place);
  const used = new Set(beside.map(({ shape }) => shape));
  return used.has(usual) ? (SHAPES.find((shape) => !used.has(shape)) ?? usual) : usual;
}

function usualShape({ rag, status }: SchemePlace): SchemeChoice["shape"] {
  if (rag) return ({ G: "●", A: "▲", R: "■" } as const)[rag];
  if (status === "complete") return "✔";
  return status === "not-started" ? "○" : "◇";
}

function meaningOf({ rag, status }: SchemePlace): string {
  if (rag) return { G: "counted with green", A: "counted with amber", R: "counted with red" }[rag];
  return `counted as ${status?.replace("-", " ")}`;
}

function replaced(scheme: StatusScheme, old: SchemeChoice, now: SchemeChoice): readonly SchemeChoice[] {
  return scheme.choices.map((one) => (one === old ? now : one));
}

function plainly(definition: string): string {
  return definition.trim().replace(/[.;]+$/u, "");
}

function capital(word: string): string {
  const plain = word.trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
