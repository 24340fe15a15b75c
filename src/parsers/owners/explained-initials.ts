// Initials that stand for a person, and the key in which a plan says for whom.

import type { Document } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { filledCells } from "../table/row-kind.ts";

/** Bodies and services that everybody in a council knows by their letters. */
const WELL_KNOWN = regExp("i")`
  ^(?:
    hr|it|ict|od|ce|ceo|cex|edi|ede?i|sen|send|slt|smt|clt|cmt|dlt|dmt|elt|mt|pr|nhs|icb|asc|csc
    |cyp|cfs|fm|ph|pht|lga|tu|tus|bi|pmo|vcs|vcse|acas|epb|cab|dwp|mp|mps|la|las|ed|gp|gps|bme
    |bame|lgbt|uk
  )s?$
`;

/** Two or three capitals that name no body: "JB", "K.T.". */
export function arePersonsInitials(name: string): boolean {
  const letters = name.replace(/\./g, "");
  return /^\p{Lu}{2,3}$/u.test(letters) && !WELL_KNOWN.test(letters);
}

/** The initials that the plan explains: "JB = Head of Parks", "Head of Parks (JB)", or a row of a key with both. */
export function explainedInitials(document: Document): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (text: string): void => {
    for (const [, before, inside] of text.matchAll(/\b(\p{Lu}{2,3})\s*[=:–—-]\s*\p{L}|\((\p{Lu}{2,3})\)/gu)) {
      found.add(before ?? inside ?? "");
    }
  };
  for (const block of document.blocks) {
    if (block.kind !== "table") look(block.text);
    else {
      for (const row of block.rows) {
        row.cells.forEach(look);
        const [first = "", second = "", ...more] = filledCells(row);
        if (more.length === 0 && second.length > 3 && arePersonsInitials(first)) found.add(first);
        if (more.length === 0 && first.length > 3 && arePersonsInitials(second)) found.add(second);
      }
    }
  }
  return found;
}
