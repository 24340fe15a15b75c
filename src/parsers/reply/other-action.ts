// Another action of the list in the note of a report: something may be said of it that nobody read.
import { regExp } from "../lexicon/pattern.ts";
import { contentWords, wordedActions } from "./match-action-words.ts";
import { isGeneral } from "./opened-by-words.ts";
import type { ReplyContext } from "./reply.ts";
import { STATE } from "./state-words.ts";

/** Another action of the list in a note is one that something may be said of; "waiting on 1.4" explains. */
export function namesAnother(text: string, others: readonly string[]): boolean {
  return (
    namesUnknown(text, others) ||
    others.some((reference) => {
      const at = text.toLowerCase().search(wholeWord(reference));
      if (at < 0) return false;
      return !LEANS_ON.test(text.slice(0, at)) || TOLD_OF_IT.test(text.slice(at + reference.length));
    })
  );
}

/** "depends on 4.1 which is red": the state is the other's. */
const TOLD_OF_IT = new RegExp(
  `^,? (?:which|that|and (?:it|that)|who)(?:'s| is| are)? (?:now |still |also |not )*${STATE}(?![\\w-])`,
  "iu",
);

/**
 * "Amber, nothing on the charter": words that only another action has, where they are what is told of.
 *
 * In a reason or behind a preposition they explain: "waiting for the charter", "used in the training". In the thread of
 * one action it is that one which is told of, whatever the words.
 */
export function tellsOfAnother(
  text: string,
  own: readonly string[],
  { listed, actions }: Pick<ReplyContext, "listed" | "actions">,
): boolean {
  if (actions.length < 2 || own.length === 0) return false;
  const told = contentWords(text.replaceAll(EXPLAINS, " ").replaceAll(DONE, " ")).filter((word) => !isGeneral(word));
  return told.some((word) => {
    const [having, ...others] = wordedActions(actions).filter(({ words }) => words.has(word));
    if (!having || others.length > 0 || own.includes(having.reference)) return false;
    return listed.length === 0 || listed.includes(having.reference);
  });
}

/** "12 people trained" tells what was done, and names no training. */
const DONE = /\b\p{L}{2,}ed\b/giu;
const EXPLAINS = regExp("giu")`
  \b(?:
    a?waiting (?:on|for)|awaiting|because|cos|as|since|due to|owing to|depend(?:s|ing|ent)? on
    |blocked by|held up by|stuck (?:on|with)|until|till|after|before|once|when|if|while|whilst
    |with|for|from|of|to|in|into|at|by|via|through|than|like|alongside
  )\b[^,.;!?\n]*
`;

/** "I don't recognise HOU-7": the letters of the plan, and a number that it does not have. */
function namesUnknown(text: string, references: readonly string[]): boolean {
  const letters = new Set(
    references.flatMap((reference) => /^\p{L}{2,8}(?=[ -]?\d)/u.exec(reference)?.[0].toUpperCase() ?? []),
  );
  if (letters.size === 0) return false;
  return [...text.matchAll(/(?<![\p{L}\d-])(?<letters>\p{L}{2,8})[ -]?\d{1,4}(?![\p{L}\d])/giu)].some(
    ({ groups, index }) => letters.has(groups?.letters?.toUpperCase() ?? "") && !LEANS_ON.test(text.slice(0, index)),
  );
}

function wholeWord(reference: string): RegExp {
  const literal = reference.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
  return new RegExp(`(?<![\\w.-])${literal}(?![\\w-]|\\.\\d)`);
}

const LEANS_ON = regExp("iu")`
  \b(?:
    waiting (?:on|for)|awaiting|depend(?:s|ent|ing)? on|blocked by|held up by|stuck on|see|like
    |unlike|with|than|behind|as (?:for|in|per)?|alongside|together with|after|until|before
    |part of|because of|due to|linked to|links to|from|under|of|for
  )\s+(?:action )?$
`;
