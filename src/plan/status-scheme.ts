// A plan's own words for how an action stands, each with what it means and where it lies on the common scale.
import { z } from "zod";
import { nameKey } from "./names.ts";
import { PLAIN_RAG, type Rag, ragMark, ragWord, STATUSES, type Status, statusWord } from "./status.ts";

/** Shapes that stay apart in print, in grey and for a screen reader; a colour is never the only sign (WCAG 2.2, 1.4.1). */
export const SHAPES = ["●", "▲", "■", "◆", "◇", "○", "✔"] as const;

/** One word that an owner can choose. */
export const schemeChoiceSchema = z.object({
  /** Unique in the scheme; kept with each report: "some-delay". */
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** As the council prints it: "Some delay". */
  word: z.string().min(1),
  shape: z.enum(SHAPES),
  /** What the council means by it, to be read behind the word and a colon. */
  definition: z.string().min(1),
  /** How bad it is on the scale that questions and figures share; null where it says nothing of that. */
  rag: z.enum(["R", "A", "G"]).nullable(),
  /** What it says of the work; null where it says nothing of that. `complete` is counted as closed. */
  status: z.enum(STATUSES).nullable(),
  /** Days past its date that the word allows by its definition; null where it says nothing of dates. */
  lateUpTo: z.number().int().min(0).nullable(),
  /** It is meant from so many per cent on, up to the next choice; null where percentages do not decide. */
  percentFrom: z.number().min(0).max(100).nullable(),
});
export type SchemeChoice = z.infer<typeof schemeChoiceSchema>;

export const statusSchemeSchema = z.object({
  /** "Blue, red, amber, green". */
  name: z.string().min(1),
  /** Best first, as they are offered. */
  choices: z
    .array(schemeChoiceSchema)
    .min(2)
    .max(12)
    .refine((choices) => new Set(choices.map(({ word }) => nameKey(word))).size === choices.length, "two alike"),
});
/**
 * A plan's status scheme. RAG has no common meaning between councils, so each plan says what its words mean, and every
 * word is placed on the scale that questions and figures share.
 */
export type StatusScheme = z.infer<typeof statusSchemeSchema>;

/** How an action stands: the common scale, and the plan's own word where one was chosen. */
export interface StatusFacts {
  readonly rag: Rag | null;
  readonly status: Status | null;
  /** The code of a choice; null where a general word was said. */
  readonly choice: string | null;
}

/**
 * How an action stands, in the scheme's words: "▲ Some delay", "● Green, in progress"; null where nothing is known. What
 * the scheme has no word for is said in general words.
 */
export function sayStanding(scheme: StatusScheme, standing: StatusFacts): string | null {
  const chosen = chosenOf(scheme, standing);
  const said = [
    chosen && mark(chosen),
    chosen?.rag == null && standing.rag !== null ? ragMarkIn(scheme, standing.rag, standing.status) : null,
    chosen?.status == null && standing.status !== null ? statusIn(scheme, standing.status) : null,
  ];
  return said.filter((part) => part !== null).join(", ") || null;
}

/** "▲ Amber" in the scheme's word and shape; the general one where the scheme has no word, or several, for the colour. */
export function ragMarkIn(scheme: StatusScheme, rag: Rag, status: Status | null = null): string {
  const choice = onlyFor(scheme, { rag, status });
  return choice ? mark(choice) : ragMark(rag);
}

/** "Amber" in the scheme's word; the general one where the scheme has no word, or several, for the colour. */
export function ragWordIn(scheme: StatusScheme, rag: Rag): string {
  return onlyFor(scheme, { rag, status: null })?.word ?? ragWord(rag);
}

/**
 * How many days past its date the owner's word allows: none for green, what its definition says where that counts in
 * days; null where the word claims nothing about the date.
 */
export function lateAllowed(scheme: StatusScheme, standing: StatusFacts): number | null {
  const byWord = chosenOf(scheme, standing)?.lateUpTo ?? null;
  return byWord ?? (standing.rag === "G" ? 0 : null);
}

/** "▲ Some delay" */
export function mark({ shape, word }: SchemeChoice): string {
  return `${shape} ${word}`;
}

function choiceOf(scheme: StatusScheme, code: string | null): SchemeChoice | null {
  return scheme.choices.find((choice) => choice.code === code) ?? null;
}

/**
 * The choice that words or a code name, whatever their case, spaces and dashes: "some delay", "some-delay".
 *
 * @returns null where the scheme has no such word
 */
export function choiceNamed(scheme: StatusScheme, words: string): SchemeChoice | null {
  const key = nameKey(words);
  return scheme.choices.find((choice) => nameKey(choice.word) === key || choice.code === words) ?? null;
}

/** What was said of an action, in general words, in a word of its plan, or by a percentage. */
export interface SaidStatus {
  readonly rag: Rag | null;
  readonly status: Status | "no-change" | null;
  readonly percent: number | null;
  /** A word of the plan's scheme, or the code of one that was pressed; null where none was used. */
  readonly schemeWord: string | null;
}

/**
 * What a report comes to by a plan's scheme. A word of the plan brings its place on the common scale with it. General
 * words come to a word of the plan where just one fits ("amber" is "At risk" where that is the only amber one), and stay
 * general where none or several do. A percentage alone decides where the scheme says from which one each word is meant.
 *
 * @example
 * meantBy(BLUE_RED_AMBER_GREEN, { rag: null, status: "complete", percent: null, schemeWord: null })
 * // { rag: null, status: "complete", choice: "blue" }
 */
export function meantBy(
  scheme: StatusScheme,
  said: SaidStatus,
): Pick<SaidStatus, "rag" | "status"> & { readonly choice: string | null } {
  const named = said.schemeWord === null ? null : choiceNamed(scheme, said.schemeWord);
  const choice = named ?? (said.status === "no-change" ? null : choiceFor(scheme, { ...said, status: said.status }));
  if (!choice) return { rag: said.rag, status: said.status, choice: null };
  return { rag: choice.rag ?? said.rag, status: said.status ?? choice.status, choice: choice.code };
}

function choiceFor(
  scheme: StatusScheme,
  said: { readonly rag: Rag | null; readonly status: Status | null; readonly percent: number | null },
): SchemeChoice | null {
  if (said.rag === null && said.status === null && said.percent !== null) return byPercent(scheme, said.percent);
  return onlyFor(scheme, said);
}

/**
 * The words of several plans' schemes with their places on the common scale, each word once: those that everybody reads
 * alike ("Amber" for amber) are left out. A word that two plans mean differently has no place, for then the action's own
 * plan decides.
 */
export function wordsOfSchemes(
  schemes: readonly StatusScheme[],
): readonly { readonly word: string; readonly rag: Rag | null; readonly status: Status | null }[] {
  const choices = [...new Set(schemes.map(({ choices }) => choices))].flat().filter((choice) => !isPlain(choice));
  const byWord = Map.groupBy(choices, ({ word }) => nameKey(word));
  return [...byWord.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const alike = others.every(({ rag, status }) => rag === first.rag && status === first.status);
    return [{ word: first.word, rag: alike ? first.rag : null, status: alike ? first.status : null }];
  });
}

function isPlain({ word, rag, status }: SchemeChoice): boolean {
  return status === null && PLAIN_RAG.some((plain) => plain.word === word && plain.rag === rag);
}

/** "▲ Amber: at risk, and something is being done about it." for each choice, where one is made. */
export function definitionsOf(scheme: StatusScheme): readonly string[] {
  return scheme.choices.map((choice) => `${mark(choice)}: ${choice.definition}.`);
}

/** The choice under which an action stands, as far as its code still agrees with the facts. */
export function chosenOf(scheme: StatusScheme, { choice, rag, status }: StatusFacts): SchemeChoice | null {
  const chosen = choiceOf(scheme, choice) ?? onlyFor(scheme, { rag, status });
  const agrees = chosen && (chosen.rag ?? rag) === rag && (chosen.status ?? status) === status;
  return agrees ? chosen : null;
}

function onlyFor(
  scheme: StatusScheme,
  said: { readonly rag: Rag | null; readonly status: Status | null },
): SchemeChoice | null {
  if (said.rag === null && said.status === null) return null;
  const exact = scheme.choices.filter((choice) => choice.rag === said.rag && choice.status === said.status);
  const near = scheme.choices.filter(
    (choice) =>
      (said.rag === null || choice.rag === said.rag) &&
      (said.status === null || said.status === (said.rag === null ? choice.status : (choice.status ?? said.status))),
  );
  const [only, ...others] = exact.length > 0 ? exact : near;
  return only && others.length === 0 ? only : null;
}

function byPercent(scheme: StatusScheme, percent: number): SchemeChoice | null {
  const reached = scheme.choices.filter(({ percentFrom }) => percentFrom !== null && percentFrom <= percent);
  return reached.sort((left, right) => (right.percentFrom ?? 0) - (left.percentFrom ?? 0))[0] ?? null;
}

function statusIn(scheme: StatusScheme, status: Status): string {
  const choice = onlyFor(scheme, { rag: null, status });
  return choice && choice.rag === null ? mark(choice) : statusWord(status);
}
