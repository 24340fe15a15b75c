// Whether one piece of text goes on into the next: what a page break or a wrapped line has cut.
import { pattern } from "../lexicon/pattern.ts";

const LINKS = pattern`
  and|or|of|for|the|a|an|to|in|on|with|by|at|from|as|that|which|who|their|our|its|this|these
  |into|through|via|between|including|is|are|be|will|every|each|any|both|than|whose|while|must
  |should|not|but|per|across|within|against|towards|upon|without|during|among
`;
const ENDS_OPEN = new RegExp(`(?:[,/&(–-]|\\b(?:${LINKS}))$`, "i");

/** Ends in the middle of a phrase: with a comma, a slash, "of", "and". */
export function endsOpen(text: string): boolean {
  return ENDS_OPEN.test(text.trim());
}

/** Begins in the middle of a sentence: "listening to …", "and Digital …", "(see 4.2)", "95% of staff". */
export function startsMidSentence(text: string): boolean {
  return /^(?:\p{Ll}(?![-.)])|[,;:)&]|\((?!\w\))|\d[\d.]*% of )/u.test(text.trim());
}

/** Goes on with the cell that was open on the line above: in mid sentence, or with an item of its list. */
export function continuesCell(text: string): boolean {
  return startsMidSentence(text) || /^\s*[-–*•▪]\s+\S/.test(text);
}

/** Ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?;:]["”’')\]]*$/.test(text.trim());
}

/** Two halves of a text that was cut: a space between, except behind a hyphen or a slash that closed a line. */
export function rejoin(first: string, second: string): string {
  if (first.trim() === "" || second.trim() === "") return first.trim() + second.trim();
  const tight = /\p{L}-$/u.test(first.trim());
  return first.trim() + (tight ? "" : second.trim().startsWith("•") ? "\n" : " ") + second.trim();
}
