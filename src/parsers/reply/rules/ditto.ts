// "2 ditto", "same for 3", "1.4 as above": what was said of the action before.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";

/** "Same" alone is no change; it is what was said before only with words that point there. */
export const ditto: ClauseRule = {
  name: "ditto",
  read: ({ text }) => (DITTO.test(text) ? { ditto: true, noteFrom: null } : null),
};

/** With "§"-less text: the action's own name is blank in it. */
const DITTO = regExp("iu")`
  ^(?:(?:and|is|are|it's|the|so is|so are) +)*(?:
    ditto|do\.|likewise|as above|same as above|the same as above
    |same (?:again )?(?:for|with|goes for)|(?:the )?same goes for|so (?:is|are)|too|as well|also
    |as per above|see above|[“”"″〃]|-"-
  )(?: +(?:for|with|on))?[\s.!]*$
`;
