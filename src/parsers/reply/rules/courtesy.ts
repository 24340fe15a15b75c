// "thanks", "please", "sorry for the delay": manners beside a report; nothing to record.
import type { ClauseRule } from "../clause.ts";

export const courtesy: ClauseRule = {
  name: "manners",
  read: ({ text, core }) => (core === "" || MANNERS.test(text) ? { noteFrom: null } : null),
};

const MANNERS =
  /^(?:(?:hi|hello|hey|dear)(?: [\p{L}]+){1,3}|(?:many |ok |great )?thanks?(?: (?:very much|so much|again|all|you))*|thank you(?: (?:very much|so much|again))?|thx|ta|cheers|please|pls|hi(?: there| all| team)?|hiya|hello|hey|good (?:morning|afternoon)|morning|sorry(?: for the delay)?|apologies(?: for the delay)?|kind regards|best wishes|regards|ok|okay|yes|no|right|so|and|but|also|then|plus|for|actions?)$/iu;
