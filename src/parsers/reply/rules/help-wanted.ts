// "need support from finance", "can someone help?": help that is wanted from people, not from the bot.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { TAIL } from "../state-words.ts";

/** Whom help is wanted from is what blocks the action; without a name the words stay a note. */
export const helpWanted: ClauseRule = {
  name: "help wanted from <whom>",
  read: ({ text }) => {
    const found = WANTED.exec(text);
    if (!found) return null;
    const by = found.groups?.by?.trim();
    return by ? { helpWanted: true, blockedBy: by, noteFrom: null } : { helpWanted: true, noteFrom: 0 };
  },
};

const HELP = "(?:help|support|input|assistance|advice|guidance|a steer|a hand)";

/** Somebody is asked for help, which is no question about the plan. */
export const ASKS_FOR_HELP = regExp("iu")`
  ^(?:can|could|would|will) (?:some ?(?:one|body)|any ?(?:one|body)|one of you)
    (?: (?:from|in|at) [\p{L}& ]{2,30}?)? (?:please |pls )?(?:be able to )?(?:help|assist|support|advise)\b
`;

const WANTED = regExp("iu")`
  ^(?:(?:i|we|i'd|we'd|it|this|they|do|really|also|still|just|and|but|so|please|would|could) )*(?:
    needs?|wants?|like|appreciate|require[sd]?|do with|welcome
    |(?:are |am |i'm |we're )?(?:looking|asking|waiting) for
  ) (?:(?:some|more|a bit of|a little|any|your|extra|further|urgent) )*${HELP}(?: (?:from|of) (?<by>\S.*?))?
    (?: (?:with|on|for|to|\p{L}+ing)(?: .*)?)?${TAIL}[\s?]*$
  |${ASKS_FOR_HELP.source}
`;
