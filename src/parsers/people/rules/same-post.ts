// "Head of Econmy is the same as Head of Economy", "merge Head of Econmy into Head of Economy".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const samePost: CommandRule = {
  name: "<post> is the same as <post>",
  read: ({ words }) => {
    const said = SAME.exec(words)?.groups ?? MERGE.exec(words)?.groups;
    return said?.spelling && said.post ? { kind: "same-post", spelling: said.spelling, post: said.post } : null;
  },
};

const SAME = regExp("u")`
  ^(?<spelling>\p{Lu}.*?) (?:is|are|means) (?:
    the same (?:post |team )?(?:as|post as)|another (?:name|spelling) (?:for|of)
    |a misspelling of|meant to be|just
  ) (?<post>\p{Lu}.*)$
`;
const MERGE =
  /^merge (?!(?:the )?directorates?\b)(?:the (?:post|spelling)s? )?(?<spelling>\p{L}.*?) (?:into|with) (?<post>\p{L}.*)$/iu;
