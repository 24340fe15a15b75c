// "assign Head of Economy to @priya from 1 May", "Priya is now Head of Economy", "Priya is acting Head of Economy until June".
import { pattern, regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const assign: CommandRule = {
  name: "assign <post> to <people>",
  read: ({ words, from, until, on }) => {
    const said = ASSIGN.exec(words)?.groups ?? named(TAKES.exec(words)?.groups) ?? named(ACTS.exec(words)?.groups);
    if (!said?.post || !said.people) return null;
    return {
      kind: "assign",
      post: said.post.trim(),
      people: said.people.trim(),
      insteadOf: said.instead?.trim() ?? null,
      acting: said.acting !== undefined,
      from: from ?? on,
      until,
    };
  },
};

/** A person's name begins with a capital, whatever the rest of the sentence does. */
function named(said: Record<string, string> | undefined): Record<string, string> | undefined {
  return said && /^@?\p{Lu}/u.test(said.people ?? "") ? said : undefined;
}

const INSTEAD = "(?: (?:instead of|in place of|not) (?<instead>.+))?";
const ASSIGN = new RegExp(
  `^(?:(?:can|could) you )?(?:assign|give|map) (?:the post (?:of )?)?(?<acting>acting )?(?<post>\\D.*?) to (?<people>@?.+?)${INSTEAD}$`,
  "iu",
);
/** Titles name a rank, so that "Priya is now on leave" is none. */
const TITLE = pattern`
  (?:
    (?:the )?(?:
      head|director|assistant|deputy|chief|service|senior|lead|strategic|corporate|group|interim
      |executive
    )\b.*
    |.*\b(?:manager|officer|director|lead|adviser|advisor|coordinator|team)
  )
`;
const TAKES = regExp("iu")`
  ^(?<people>@?\p{L}[\p{L}\d.@' -]*?)[ ]
    (?:is now|is the new|becomes|will be|takes over as|has become|now holds|holds|is our new) (?:the )?
    (?:new )?(?<post>${TITLE})$
`;
const ACTS = regExp("iu")`
  ^(?<people>@?\p{L}[\p{L}\d.@' -]*?) (?:is|becomes|will be|is now)? ?(?:the )?
    (?<acting>acting up as|acting up|acts up as|acts as|acting as|acting|interim)(?: as)? (?:the )?
    (?<post>${TITLE})$
`;
