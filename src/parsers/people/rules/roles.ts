// "make Asha lead of Place", "Asha no longer leads Place", "who may do what?"

import { ROLE_NAMES, type RoleName } from "../../../plan/rights.ts";
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const giveRole: CommandRule = {
  name: "make <person> <role> of <scope>",
  read: ({ words }) => {
    const said = MAKE.exec(words)?.groups ?? IS_NOW.exec(words)?.groups;
    if (said?.person && said.role) {
      return { kind: "give-role", person: said.person, role: roleOf(said.role), of: said.of?.trim() ?? null };
    }
    const leads = LEADS.exec(words)?.groups;
    return leads?.person && leads.of ? { kind: "give-role", person: leads.person, role: "lead", of: leads.of } : null;
  },
};

export const takeRole: CommandRule = {
  name: "<person> is no longer <role> of <scope>",
  read: ({ words }) => {
    const said = NO_LONGER.exec(words)?.groups ?? REMOVE.exec(words)?.groups;
    if (said?.person && said.role) {
      return { kind: "take-role", person: said.person, role: roleOf(said.role), of: said.of?.trim() ?? null };
    }
    const led = NO_LONGER_LEADS.exec(words)?.groups;
    return led?.person && led.of ? { kind: "take-role", person: led.person, role: "lead", of: led.of } : null;
  },
};

export const whoMay: CommandRule = {
  name: "who may do what?",
  read: ({ words }) => (WHO_MAY.test(words) ? { kind: "who-may" } : null),
};

/** "admin" is an administrator; "part of the leadership" has the leadership's role. */
function roleOf(said: string): RoleName {
  const word = said.toLowerCase().replace(/^admin$/u, "administrator");
  return ROLE_NAMES.find((name) => name === word) ?? "viewer";
}

const ROLE = "(?<role>viewer|lead|leadership|officer|administrator|admin)";
/** "Asha", "@asha", and somebody new with an address: "Asha Grant <asha@council.example>". */
const PERSON = "(?<person>@?[\\p{L}][\\p{L}\\d.@'<>() -]*?)";
const OF = "(?: (?:of|for|in|at) (?:the )?(?<of>.+?))?(?: (?:directorate|section))?";
const MAKE = new RegExp(`^(?:make|appoint) ${PERSON} (?:the |a |an |part of the )?${ROLE}${OF}$`, "iu");
const IS_NOW = new RegExp(`^${PERSON} is now (?:the |a |an |our )?${ROLE}${OF}$`, "iu");
const LEADS =
  /^(?<person>@?\p{Lu}[\p{L}\d.@' -]*?) (?:now leads|leads|will lead|takes over) (?:the )?(?<of>\p{Lu}.*?)(?: now)?$/u;
const NO_LONGER = new RegExp(
  `^${PERSON} (?:is no longer|isn't|is not|stops being) (?:the |a |an |part of the )?${ROLE}${OF}(?: any ?more)?$`,
  "iu",
);
const REMOVE = new RegExp(`^remove ${PERSON} as (?:the |a |an )?${ROLE}${OF}$`, "iu");
const NO_LONGER_LEADS = regExp("u")`
  ^(?<person>@?\p{Lu}[\p{L}\d.@' -]*?) (?:no longer leads|does not lead|doesn't lead|stops leading)[ ]
    (?:the )?(?<of>\p{L}.*?)(?: any ?more)?$
`;
const WHO_MAY = regExp("iu")`
  ^(?:
    who (?:may|can) do what
    |who (?:has|have|holds) (?:which|what) (?:roles?|rights?)
    |(?:show |list )?(?:me )?(?:the )?(?:roles|rights)
    |who (?:are|is) (?:the |our )?(?:officers?|administrators?|admins?)(?: here)?
  )$
`;
