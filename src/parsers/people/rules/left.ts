// "Sam left on 3 May", "Sam Okoro leaves the council on 3 June", "Sam's last day is 3 June".

import { addDays } from "../../../plan/calendar.ts";
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

/** The day said is the first without them; a last day is the day before it. */
export const left: CommandRule = {
  name: "<person> left",
  read: ({ words, on, from }) => {
    const last = LAST_DAY.exec(words)?.groups?.person;
    if (last) return on === null ? null : { kind: "left", person: last, on: addDays(on, 1) };
    const person = LEFT.exec(words)?.groups?.person;
    return person && isName(person) ? { kind: "left", person, on: on ?? from } : null;
  },
};

const LEFT = regExp("u")`
  ^(?<person>@?\p{Lu}[\p{L}\d.@' -]*?) (?:
    has left|have left|left|is leaving|leaves|will leave|has gone|has retired|retired|retires
    |no longer works here
  )(?: (?:us|the (?:council|organisation|authority|team)|for good|work))?$
`;
const LAST_DAY = /^(?<person>@?\p{Lu}[\p{L}\d.@' -]*?)'s? last (?:working )?day (?:is|was|will be)$/u;
const NOT_A_NAME = regExp("iu")`
  ^(?:
    we|they|he|she|it|the|this|that|everyone|everybody|one|i|nothing|no|nobody|none|staff|people
    |two|three|several|some|many|money|time|lots
  )\b
`;

/** "No capacity in the team since Jo left" and "Nothing left" name nobody: all words of a name but its particles have capitals. */
function isName(words: string): boolean {
  return (
    !NOT_A_NAME.test(words) &&
    words
      .split(/\s+/u)
      .every((word) => /^(?:[@\p{Lu}\d]|(?:de|da|di|van|von|der|den|bin|al|el|of|and|the|for|&)$)/u.test(word))
  );
}
