// A sentence that begins with an action's own words: "leaflet at printers", "champions 7 out of 10 recruited, amber".
import { regExp } from "../lexicon/pattern.ts";
import { contentWords, hasWord, wordedActions } from "./match-action-words.ts";
import type { KnownAction } from "./reply.ts";
import type { Target } from "./target-patterns.ts";

/**
 * The action whose words open a sentence, or null.
 *
 * All words up to the verb, the number or the mark must be one action's and no other's: "housing benefit team" is not
 * named by "housing". A word that half the council's actions could have ("staff") names none by itself.
 */
export function openedByWords(sentence: string, actions: readonly KnownAction[]): Target | null {
  const head = HEAD.exec(sentence);
  const opening = head?.groups?.opening;
  if (!head || opening === undefined || actions.length < 2) return null;
  const start = head[0].length - opening.length;
  const ends = [...opening.matchAll(/[\p{L}'-]+/gu)].map(({ 0: word, index }) => index + word.length);
  for (const end of ends.toReversed()) {
    const words = opening.slice(0, end);
    if (!GOES_ON.test(sentence.slice(start + end))) continue;
    const references = namedWholly(words, actions);
    if (references) return { names: [{ kind: "words", references }], start, end: start + end, from: 0 };
  }
  return null;
}

/**
 * The action that has words of a statement which no other has: "so the charter is done", "until Easter for the quiet hours
 * one". `sure`: there are two of them, or it is called one.
 */
export function mentionedIn(
  statement: string,
  actions: readonly KnownAction[],
): { readonly reference: string; readonly sure: boolean } | null {
  if (actions.length < 2) return null;
  const own = wordedActions(actions);
  const said = contentWords(statement.slice(0, LONGEST).replaceAll(REASONS, " ")).filter((word) => !GENERAL.has(word));
  const found = own
    .map(({ reference, words }) => ({
      reference,
      count: said.filter(
        (word) => words.has(word) && own.every((other) => other.words === words || !other.words.has(word)),
      ).length,
    }))
    .filter(({ count }) => count > 0);
  const [only, ...others] = found;
  return only && others.length === 0 ? { reference: only.reference, sure: only.count > 1 } : null;
}

const LONGEST = 600;
/** "Waiting on census data" explains, and may explain any action. */
const REASONS = regExp("giu")`
  \b(?:
    a?waiting (?:on|for)|because|cos|due to|depend(?:s|ing|ent)? on|blocked by|held up by
    |stuck (?:on|with)|as soon as|until|after|before|since
  )\b[^,.;!?\n]*
`;

/** The actions that have all of these words, where there is just one; one word that half of them could have names none. */
export function namedWholly(words: string, actions: readonly KnownAction[]): readonly string[] | null {
  const wanted = contentWords(words);
  if (wanted.length === 0 || (wanted.length === 1 && GENERAL.has(wanted[0] ?? ""))) return null;
  const whole = wordedActions(actions).filter((action) => wanted.every((word) => hasWord(action, word)));
  return whole.length === 1 ? whole.map(({ reference }) => reference) : null;
}

const HEAD = regExp("iu")`
  ^[\s*•–-]*(?:(?:and|but|the|our|my|for|on|re|so|also|ok|as for|regarding|hi|hello|well)[\s,]+)*
    (?<opening>\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,4})
`;
/** What stands behind a subject: a mark, a number, a verb, or where it is. */
export const GOES_ON = regExp("iu")`
  ^\s*(?:
    [,;:(|=]|\s[-–—]\s|\d
    |(?:
      is|are|was|were|has|have|had|will|won't|would|can|can't|cannot|could|should|may|might|must
      |needs?|isn't|aren't|hasn't|haven't|didn't|not|never|still|now|fine|good|great|ok|okay|well
      |just|only|all|also|at|with|in|on|out|over|under|up|back|due|gone|went|goes|held|sent|met
      |run|ran|written|stuck|starts?|begins?|closes?|ends|opens?|moves?|slips?|launch(?:es)?|took
      |takes|came|got|looks?|seems?|\p{L}{2,}(?:ed|ing)|delay|nearly|almost|about|half|most|part
    )(?![\p{L}'-])
  )
`;
/** Whether a content word is so common that it names no action by itself. */
export function isGeneral(word: string): boolean {
  return GENERAL.has(word);
}

/** So common in these plans that they name no action by themselves. */
const GENERAL: ReadonlySet<string> = new Set(
  contentWords(
    "staff team people council officer manager meet work data public service community local new report review plan board member resident support information access lead director department directorate equality diversity inclusion group year month week process system project programme strategy action",
  ),
);
