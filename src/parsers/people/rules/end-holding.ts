// "Tom no longer holds Head of Economy", "Tom stops being Head of Economy on 1 May".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const endHolding: CommandRule = {
  name: "<person> no longer holds <post>",
  read: ({ words, from, on }) => {
    const said = ENDS.exec(words)?.groups;
    if (!said?.person || !said.post) return null;
    return { kind: "end-holding", person: said.person, post: said.post, from: from ?? on };
  },
};

const ENDS = regExp("u")`
  ^(?<person>@?\p{Lu}[\p{L}\d.@' -]*?) (?:
    no longer holds|does not hold|doesn't hold|has stopped being|stops being|is no longer|isn't
    |stepped down as|has stepped down as|gave up|gives up
  ) (?:the post (?:of )?|the )?(?<post>\p{Lu}.*?)(?: any ?more)?$
`;
