// "Wexcombe Food Bank is a partner", "… is a partner, asked by Sam", "Sam is the contact for Wexcombe Food Bank".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const partner: CommandRule = {
  name: "<organisation> is a partner",
  read: ({ words }) => {
    const said = PARTNER.exec(words)?.groups ?? CONTACT.exec(words)?.groups;
    if (!said?.partner) return null;
    return { kind: "partner", partner: said.partner.trim(), contact: said.contact?.trim() ?? null };
  },
};

const PARTNER = regExp("iu")`
  ^(?<partner>\p{L}.*?) (?:is|are) (?:a |an |one of our |our )?(?:external |outside )?partners?
    (?: organisation)?
    (?:[, ]+(?:who (?:is|are) |and is )?(?:asked|reached|contacted) (?:by|through|via) (?<contact>@?.+))?$
`;
const CONTACT =
  /^(?<contact>@?\p{Lu}[\p{L}\d.@' -]*?) (?:is (?:the|our) contact (?:for|at|with)|asks|speaks for) (?<partner>\p{L}.+)$/u;
