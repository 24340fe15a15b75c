// Recommendations that the body did not take up: they stand in its answer to a review, and nobody is to do them.

import { foldText } from "../document/clean-text.ts";
import { regExp } from "../lexicon/pattern.ts";
import { normalHeading } from "./normal-heading.ts";
import type { PlanRow } from "./plan-row.ts";

/** What the row says of it ("Rejected", "Not accepted", "No" under "Accepted?"); null where it says nothing of the kind. */
export function notAccepted({ action, further }: PlanRow): string | null {
  const answer = further.find(({ heading, text }) => {
    const said = foldText(text);
    return (ANSWER.test(normalHeading(heading)) && REFUSED.test(said)) || (ASKED.test(heading) && /^no\b/i.test(said));
  });
  if (answer) return foldText(answer.text);
  return REFUSED.test(foldText(action)) ? foldText(action) : null;
}

/** Headings over what was decided about a recommendation. */
const ANSWER = /\b(?:responses?|accept(?:ed)?|agree(?:d)?|decisions?|decided|position|conclusion|support(?:ed)?)\b/;

/** "Accepted?", "Agreed (Y/N)". */
const ASKED = /^(?:accepted|agreed|approved|supported)\s*(?:\?|\((?:y(?:es)?\s*\/\s*no?)\)|y\/n)?\s*$/i;

/** At the head of the cell; "partly accepted" is taken up. */
const REFUSED = regExp("i")`
  ^(?:
    (?:recommendation )?(?:is )?(?:rejected|declined|refused|(?:was )?turned down)
    |(?:recommendation )?not (?:accepted|agreed|approved|supported|taken (?:up|forward))
    |do(?:es)? not (?:accept|agree|support)|disagreed?
  )\b
`;
