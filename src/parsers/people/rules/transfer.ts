// "transfer everything from Head of Economy to Head of Place from 1 April".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const transfer: CommandRule = {
  name: "transfer everything from <post> to <post>",
  read: ({ words, from, on }) => {
    const said = TRANSFER.exec(words)?.groups;
    return said?.old && said.next ? { kind: "transfer", from: said.old, to: said.next, on: from ?? on } : null;
  },
};

const TRANSFER = regExp("iu")`
  ^(?:(?:can|could) you )?(?:transfer|move|pass|hand)(?: over)?[ ]
    (?:everything|all (?:of )?(?:the |its )?actions|the actions|actions|all)(?: (?:from|of|owned by))?[ ]
    (?<old>\p{L}.*?) (?:over )?to (?<next>\p{L}.*)$
`;
