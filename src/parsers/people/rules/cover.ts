// "Priya covers for Sam until 3 June", "Priya no longer covers for Sam".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const cover: CommandRule = {
  name: "<person> covers for <person>",
  read: ({ words, from, until, on }) => {
    const said = COVERS.exec(words)?.groups;
    if (!said?.cover || !said.person) return null;
    return { kind: "cover", cover: said.cover, person: said.person, from: from ?? on, until };
  },
};

export const endCover: CommandRule = {
  name: "<person> no longer covers for <person>",
  read: ({ words }) => {
    const said = NO_LONGER.exec(words)?.groups;
    return said?.cover && said.person ? { kind: "end-cover", cover: said.cover, person: said.person } : null;
  },
};

const COVERS = regExp("iu")`
  ^(?<cover>@?[\p{L}][\p{L}\d.@' -]*?)[ ]
    (?:covers|is covering|will cover|will be covering|stands in|is standing in|will stand in|fills in) for[ ]
    (?<person>@?\p{L}.*?)$
`;
const NO_LONGER = regExp("iu")`
  ^(?<cover>@?[\p{L}][\p{L}\d.@' -]*?) (?:
    no longer covers|does not cover|doesn't cover|stops covering|has stopped covering
    |is no longer covering
  ) for (?<person>@?\p{L}.*?)(?: any ?more)?$
`;
