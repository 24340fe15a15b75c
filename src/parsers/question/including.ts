// "all actions including completed", "what's due, including overdue": states that the others are to be joined by.
import { pattern, regExp } from "../lexicon/pattern.ts";
import { readStates } from "./read-states.ts";
import { type Remaining, without } from "./remaining.ts";

export interface Including {
  readonly doubt: readonly string[];
  readonly rest: Remaining;
}

/**
 * What remains without the states that a question about everything holds anyway: "everything including completed" is no
 * question for what is complete. Beside states of their own kind they stay and are read with them. With nothing in front
 * they add to a question before, or to none.
 */
export function readIncluding(remaining: Remaining): Including {
  const beside = BESIDE.exec(remaining.text);
  if (beside) return { doubt: [], rest: without(remaining, beside.index, beside.index + beside[0].length) };
  const match = INCLUDING.exec(remaining.text);
  if (!match) return { doubt: [], rest: remaining };
  const shown = SHOWN.exec(match.groups?.what ?? "");
  if (shown) {
    const end = match.index + match[0].length - (match.groups?.what ?? "").length + shown[0].length;
    const rest = without(remaining, match.index, end);
    return { doubt: ALWAYS_SHOWN.test(shown[0]) ? [] : [`I can't add ${shown[0].trim()} to an answer yet.`], rest };
  }
  const before = remaining.text.slice(0, match.index);
  const added = readStates({ text: match.groups?.what ?? "" }).state;
  if (added.length === 0) return { doubt: [], rest: remaining };
  if (before.trim() === "" || readStates({ text: before }).state.length > 0) {
    const marker = match[0].length - (match.groups?.what ?? "").length;
    return { doubt: [], rest: without(remaining, match.index, match.index + marker) };
  }
  return { doubt: [], rest: without(remaining, match.index, match.index + match[0].length) };
}

const INCLUDING = /\b(?:including|inc(?:l(?:uding)?)?\.?|along with|together with|showing)(?= )(?<what>[^,;?.!]*)/iu;
const NOUN = pattern`
  (?:
    owners?|leads?|names?|(?:due |end )?dates?|deadlines?|rags?(?: ratings?)?|status(?:es)?
    |colours?|evidence|notes?|comments?|commentary|narratives?|reasons?|outcomes?|history
    |progress|updates?|explanations?|descriptions?|details?|why
  )
`;
const SHOWN = new RegExp(
  `^ (?:(?:the|their|its|any|all|some|who the) )*${NOUN}(?:(?:, | and |, and )(?:the |their )?${NOUN})*(?= *$| (?:for|in|of|to)\\b)`,
  "iu",
);
const ALWAYS_SHOWN = regExp("iu")`
  ^ (?:(?:the|their|its|any|all|and) )*
    (?:owners?|leads?|names?|(?:due |end )?dates?|deadlines?|rags?(?: ratings?)?|status(?:es)?|colours?)(?:
      [ ]and (?:the |their )?
        (?:owners?|leads?|names?|(?:due |end )?dates?|deadlines?|rags?|status(?:es)?|colours?)
    )*$
`;
/** "with owner and due date": every answer shows them, and "due" asks for nothing here. */
const BESIDE =
  /,? (?:with|and|plus|showing) (?:the |their |its |all )*(?:(?:owners?|leads?|names?|(?:due |end )dates?|deadlines?|rag(?: ratings?| status)?|status(?:es)?)(?:, | and | & |, and )(?:the |their |its )?)*(?:their (?:owners?|leads?|(?:due |end )?dates?|deadlines?)|due dates?|owners? names?)(?= *$| (?:for|in|of) )|,? and when (?:is|are|was|were) (?:it|they|each|each of them|these|those) due(?= *$)/iu;
