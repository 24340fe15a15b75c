// Another action of the list in the note of a report: something may be said of it that nobody read.
import { contentWords, matchActionWords } from "./match-action-words.ts";
import type { KnownAction } from "./reply.ts";
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

/** "training amber, charter - no": a clause that is nothing but another action's words. */
export function headsAnother(text: string, actions: readonly KnownAction[]): boolean {
  if (actions.length === 0) return false;
  return text.split(/[,;.()\n]|\s[-–—]\s/u).some((clause) => {
    const words = clause.trim().replace(/^(?:and|but|the|our|my) /iu, "");
    if (speaksOf(clause, actions)) return true;
    if (words === "" || words.split(/\s+/u).length > 3) return false;
    return matchActionWords(words, actions).length === 1 && contentWords(words).length === words.split(/\s+/u).length;
  });
}

/** "The hearing loops are in", beside another action's state: its subject is one action, and that is not this one. */
function speaksOf(clause: string, actions: readonly KnownAction[]): boolean {
  const subject = SUBJECT.exec(clause)?.groups?.subject ?? "";
  const words = contentWords(subject);
  return words.length > 1 && words.length < 5 && isWholly(subject, words.length, actions);
}

/** All of its words are one action's, and no other has them. */
function isWholly(subject: string, count: number, actions: readonly KnownAction[]): boolean {
  const [found, ...others] = matchActionWords(subject, actions);
  const known = actions.find(({ reference }) => reference === found);
  if (!known || others.length > 0) return false;
  const shared = new Set(contentWords(known.words));
  return contentWords(subject).filter((word) => shared.has(word)).length === count;
}

const SUBJECT =
  /^\s*(?:and |but |the |our |my )*(?<subject>\p{L}[\p{L}\d' &-]{2,50}?) (?:is|are|was|were|has|have|had|now|went|got|been|still|just|starts?|started|begins?|began|launches|goes|needs?|waits?|stalled|finished|slipped)\b/iu;

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

const LEANS_ON =
  /\b(?:waiting (?:on|for)|awaiting|depend(?:s|ent|ing)? on|blocked by|held up by|stuck on|see|like|unlike|with|than|behind|as (?:for|in|per)?|alongside|together with|after|until|before|part of|because of|due to|linked to|links to|from|under|of|for)\s+(?:action )?$/iu;
