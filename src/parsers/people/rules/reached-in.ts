// "Equalities Team is reached in #equalities", "Equalities Team is reached at equalities@wexcombe.example".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const reachedIn: CommandRule = {
  name: "<team> is reached in <place>",
  read: ({ words }) => {
    const said = REACHED.exec(words)?.groups;
    if (!said?.team || !said.place) return null;
    return { kind: "reached-in", team: said.team.trim(), place: said.place.toLowerCase() };
  },
};

const REACHED = regExp("iu")`
  ^(?:ask |reach |contact )?(?:the )?(?<team>\p{L}.*?)
    (?: (?:is|are|can be|should be)(?: best)? (?:reached|asked|contacted))? (?:in|at|through|via|by)[ ]
    (?<place>#[\p{L}\d_-]+|[^\s@]+@[^\s@]+)$
`;
