// "Head of Libraries is vacant until June", "nobody holds Head of Libraries".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const vacant: CommandRule = {
  name: "<post> is vacant",
  read: ({ words, from, until, on }) => {
    const said = VACANT.exec(words)?.groups ?? NOBODY.exec(words)?.groups;
    if (!said?.post || NO_NAME.test(said.post)) return null;
    return { kind: "vacant", post: said.post, from: from ?? on, until };
  },
};

const VACANT = regExp("iu")`
  ^(?:the post of |the )?(?<post>\p{L}[^,;:–]*?)[ ]
    (?:is|has been|is now|will be|becomes|stays|remains|is currently) (?:now |currently )?
    (?:vacant|unfilled|empty)$
`;
const NOBODY = /^(?:nobody|no one|no-one) (?:holds|is) (?:the post of |the )?(?<post>\p{L}[^,;:–]*?)$/iu;
/** "the post is vacant" and "amber as the new post is vacant" explain an action; they name no post. */
const NO_NAME = regExp("iu")`
  \b(?:posts?|roles?|jobs?|positions?)$
  |\b(?:this|that|it|these|those|them|us|me|up|yet|any ?more)\b
  |^(?-i:[a-z]+ing)\b
  |^(?:
    (?:this|that|it|which|because|as|since)$
    |(?:red|amber|green|not started|in progress|on track|done|complete|paused|blocked|no change)\b
  )
`;
