// "message me in Teams", "I prefer Slack", "message me wherever I write".
import { regExp } from "../../lexicon/pattern.ts";
import type { CommandRule } from "../said-command.ts";

export const tellMeIn: CommandRule = {
  name: "message me in <chat>",
  read: ({ words }) => {
    if (ANYWHERE.test(words)) return { kind: "tell-me-in", chat: null };
    const said = IN_A_CHAT.exec(words)?.groups;
    const chat = (said?.chat ?? said?.prefer ?? said?.use ?? said?.switch)?.toLowerCase();
    return chat === "teams" || chat === "slack" ? { kind: "tell-me-in", chat } : null;
  },
};

const CHAT =
  "(?:microsoft |ms )?(?<chat>teams|slack)(?: from now on| instead| only| in future| rather than (?:teams|slack)| not (?:teams|slack))*";
const SEND = "(?:message|tell|write(?: to)?|remind|ask|contact|notify|reach|ping|send)";
const WHAT = "(?: (?:things|messages|reminders|everything|it|them|my reminders))?";
const IN_A_CHAT = regExp("iu")`
  ^(?:
    (?:can you |could you )?(?:only )?${SEND} me${WHAT} (?:in|on|through|via|by|over) ${CHAT}
    |i(?:'d| would)? prefer ${CHAT.replace("<chat>", "<prefer>")}
    |use ${CHAT.replace("<chat>", "<use>")}(?: for me)?
    |(?:switch|move) (?:me )?to ${CHAT.replace("<chat>", "<switch>")}
  )$
`;
const ANYWHERE = regExp("iu")`
  ^(?:message|tell|write(?: to)?|remind|reach|ask) me (?:wherever|where) i[ ]
    (?:write|wrote|answer|answered|am|last wrote|last answered)(?: last)?$
`;
