// What a printed owner means: one post of the council, or the post of that name in each directorate.
import { nameKey } from "./names.ts";

/** Words that say a rank and no subject. "Chief", "corporate" and "leadership" name one body for the whole council. */
const RANK_WORDS =
  /^(?:all|everyone|everybody|the|and|of|for|each|every|relevant|assistant|deputy|executive|senior|directors?|heads?|services?|service areas?|areas?|managers?|management|leads?|leaders?|supervisors?|officers?|staff|teams?|departments?|directorates?|divisions?|sections?)$/;

/**
 * Whether a title means somebody else in each directorate: "Director", "All", "Heads of Service". A title with a
 * subject ("Director of Place") is one post wherever it is printed.
 */
export function isDirectorateTitle(title: string): boolean {
  const words = nameKey(title).split(" ");
  return words.every((word) => RANK_WORDS.test(word));
}
