// "Sam left on 3 May", "Sam Okoro leaves the council on 3 June", "Sam's last day is 3 June".
import { addDays } from "../../../plan/calendar.ts";
import type { CommandRule } from "../said-command.ts";

/** The day said is the first without them; a last day is the day before it. */
export const left: CommandRule = {
  name: "<person> left",
  read: ({ words, on, from }) => {
    const last = LAST_DAY.exec(words)?.groups?.person;
    if (last) return on === null ? null : { kind: "left", person: last, on: addDays(on, 1) };
    const person = LEFT.exec(words)?.groups?.person;
    return person && !NOT_A_NAME.test(person) ? { kind: "left", person, on: on ?? from } : null;
  },
};

const LEFT =
  /^(?<person>@?\p{Lu}[\p{L}\d.@' -]*?) (?:has left|have left|left|is leaving|leaves|will leave|has gone|has retired|retired|retires|no longer works here)(?: (?:us|the (?:council|organisation|authority|team)|for good|work))?$/u;
const LAST_DAY = /^(?<person>@?\p{Lu}[\p{L}\d.@' -]*?)'s? last (?:working )?day (?:is|was|will be)$/u;
const NOT_A_NAME = /^(?:we|they|he|she|it|the|this|that|everyone|everybody|one|i)\b/iu;
