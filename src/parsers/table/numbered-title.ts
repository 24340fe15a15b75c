// Lines that number the rows of the table below them: "Action 2: Mark the week" above 2.1 and 2.2 is the title of both.

import type { Block } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { isReference, plainReference } from "../references/printed-reference.ts";

const NUMBERED = regExp("i")`
  ^(?:action|deliverable|recommendation|commitment|objective|outcome|priority|theme|goal|aim|pledge)[ ]
    (?:no\.? ?)?(?<number>\d{1,2})\s*[:.–—-]\s+\S
`;

/** Whether a line is such a title, however it ends; a sentence would be none otherwise. */
export function isTitleByNumber(text: string, below: Block | undefined): boolean {
  const number = NUMBERED.exec(text)?.groups?.number;
  if (number === undefined || below?.kind !== "table") return false;
  const references = below.rows.flatMap(({ cells: [first = ""] }) =>
    isReference(first) ? [plainReference(first)] : [],
  );
  return references.length > 0 && references.every((reference) => reference.startsWith(`${number}.`));
}
