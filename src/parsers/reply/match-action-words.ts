// Finds the action that somebody names by its words: "the mentoring one" for "Launch a reverse mentoring scheme".
import { wordList } from "../lexicon/word-list.ts";
import type { KnownAction } from "./reply.ts";

/** An action with its words apart, so that each is taken apart once and not for each reply. */
export interface WordedAction {
  readonly reference: string;
  readonly words: ReadonlySet<string>;
  /** "eia" for "equality impact assessment": the first letters of all words, small ones left out. */
  readonly initials: string;
}

/**
 * References of the actions that the words could name: one when they are clear, several when they fit several,
 * none when they name nothing known.
 *
 * All content words must stand in the action, or at least two of them and more than in any other action.
 */
export function matchActionWords(words: string, actions: readonly KnownAction[]): readonly string[] {
  const wanted = contentWords(words);
  if (wanted.length === 0 || wanted.length > 8) return [];
  const scored = wordedActions(actions).map((action) => ({
    reference: action.reference,
    shared: wanted.filter((word) => hasWord(action, word)).length,
  }));
  const best = Math.max(0, ...scored.map((it) => it.shared));
  if (best === 0 || (best < wanted.length && best < 2)) return [];
  return scored.filter((it) => it.shared === best).map((it) => it.reference);
}

/** Whether a content word is the action's, or an abbreviation of its words ("EIA"). */
export function hasWord({ words, initials }: WordedAction, word: string): boolean {
  return words.has(word) || (ABBREVIATION.test(word) && initials.includes(word));
}

/** The actions with their words apart; made once for the same list. */
export function wordedActions(actions: readonly KnownAction[]): readonly WordedAction[] {
  const made = WORDED.get(actions);
  if (made) return made;
  const worded = actions.map(({ reference, words }) => ({
    reference,
    words: new Set(contentWords(words)),
    initials: initialsOf(words),
  }));
  WORDED.set(actions, worded);
  return worded;
}

const WORDED = new WeakMap<readonly KnownAction[], readonly WordedAction[]>();

function initialsOf(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join("");
}

const ABBREVIATION = /^\p{L}{3,5}$/u;
const SMALL = new Set("the and for of a an in on to with".split(" "));

/** The words of a text that tell what it is about, each once, without their endings. */
export function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 2 && !COMMON.has(word)).map(stem))];
}

/** Enough for "train" and "trainings", "policies" and "policy", "translate" and "translation"; more would join words that differ. */
function stem(word: string): string {
  return word
    .replace(/ies$/u, "y")
    .replace(/(?<=[^s]{3})s$/u, "")
    .replace(/(?<=\p{L}{4})(?:ations?|ators?|ates?|ated|ating|ments?|ings?|ers?|ed|is|e)$/u, "");
}

const COMMON = new Set(
  wordList`
    the and for our with from into all any are was has have been this that one action actions work its not but
    now still you your their they them who will can also then than out per via two about update status
    everything more
  `,
);
