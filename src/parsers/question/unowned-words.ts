// "no owner", "unassigned": the ways to say that nobody is asked about an action.
import { ways, wholeWords } from "../lexicon/ways.ts";

const NAMED = "(?:(?:an?|any|the|named|assigned|agreed|clear|current) )*";
const OWNER = ways`
  owners?|leads?|lead officers?|responsible (?:officers?|persons?|people)
`;

/** A post that nobody holds counts as well: what is asked of nobody is what the officer has to settle. */
export const UNOWNED = wholeWords`
  unowned|unassigned|ownerless|orphaned
  (?:with )?(?:nobody|no[ -]one) to ask
  (?:(?:has|have|had|with|got) )*no (?:named |assigned |agreed |clear |current )*${OWNER}
  without ${NAMED}${OWNER}
  (?:missing|lack(?:s|ing)?) ${NAMED}${OWNER}
  (?:don't|doesn't|do not|does not|hasn't|haven't|has not|have not) (?:yet )?(?:have|got|had) ${NAMED}${OWNER}
  (?:(?:is|are|isn't|aren't|not) )*not (?:yet )?(?:owned|assigned)(?: to (?:anyone|anybody))?
  (?:isn't|aren't|hasn't been|haven't been) (?:yet )?(?:owned|assigned)(?: (?:to|by) (?:anyone|anybody))?
  (?:owned by|assigned to) (?:nobody|no[ -]one)
  (?:nobody|no[ -]one)(?:'s| is)? (?:owns|asked about|responsible for|assigned to|named for)
`;
