// "Place is now Growth and Place from 1 April", "Adults and Children become People".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

/** Whether the names are directorates at all is known only to the handler, which gives the words back where not. */
export const renameDirectorate: CommandRule = {
  name: "<directorate> is now <name>",
  read: ({ words, from, on }) => {
    const said = NOW.exec(words)?.groups ?? RENAME.exec(words)?.groups;
    if (!said?.names || !said.to || NOT_A_NAME.test(said.to) || TELLS.test(said.names)) return null;
    return { kind: "rename-directorate", names: said.names.trim(), to: said.to.trim(), on: from ?? on };
  },
};

const NOW = regExp("u")`
  ^(?:the )?(?:directorates? (?:of )?)?(?<names>\p{Lu}.*?) (?:
    is now called|are now called|is now|are now|becomes|become|will be called|is renamed(?: to)?
    |are merged into|is merged into|merge into|is now part of|are now part of
  ) (?<to>\p{Lu}.*)$
`;
const RENAME = /^(?:rename|merge) (?:the )?directorates? (?<names>\p{L}.*?) (?:to|into|as) (?<to>\p{L}.*)$/iu;
/** "This has been implemented and is now BAU" tells of an action: no directorate is called "this" or has a verb in its name. */
const TELLS =
  /^(?:this|that|it|we|they|these|those|which|all|everything|everyone|action)\b|\b(?:has|have|had|been|is|are|was|were|will)\b/iu;
/** "Place is now Amber" is news about an action, not a name. */
const NOT_A_NAME = /^(?:red|amber|green|complete|done|closed|overdue|late|open|on track)\b/iu;
