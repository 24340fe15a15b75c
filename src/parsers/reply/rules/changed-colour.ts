// "was red, now amber", "from red to amber", "red → green", "no longer green": only the last colour counts.
import { regExp } from "../../lexicon/pattern.ts";
import type { ClauseRule } from "../clause.ts";
import { COLOUR, ragOf, TAIL } from "../state-words.ts";

export const changedColour: ClauseRule = {
  name: "from <colour> to <colour>",
  read: ({ text }) => {
    const letter = ragOf(LETTERS.exec(text)?.groups?.now ?? "");
    if (letter) return { rag: letter, noteFrom: null };
    const change = CHANGE.exec(text) ?? BACKWARDS.exec(text);
    const rag = ragOf(change?.groups?.now ?? "");
    if (change && rag) {
      const rest = text.slice(change[0].length);
      if (ONLY_TAIL.test(rest)) return { rag, noteFrom: null };
      const words = rest.search(/[\p{L}\p{N}]/u);
      return { rag, noteFrom: words < 0 ? null : change[0].length + words };
    }
    return PAST.test(text) ? { noteFrom: null } : null;
  },
};

const ONLY_TAIL = new RegExp(`^(?! this (?:week|month|quarter|time))${TAIL}[\\s.!?]*$`, "iu");
const CHANGE = regExp("iu")`
  ^(?:
    (?:can|could|would|will) you |please |just |change (?:it |this |that |mine )?
    |move (?:it |this )?|it |it's |we |we've |this |that |has |have |is |gone |moved |went[ ]
    |changed |turned |now |moving |going |changing |turning |shifted |shifting |dropped[ ]
    |dropping |slipped |slipping |downgraded |upgraded |improved |improving |back |down |up[ ]
  )*(?:was |were |no longer |not |from |previously |formerly )?(?:${COLOUR})
    (?: last (?:time|month|quarter|week)| before| previously)? *
    (?:,? ?(?:but |and )?(?:is |it's |it is )?now|to|into|->|=>|→|>) *(?<now>${COLOUR})(?![\w-])
`;
/** "up to green from amber" */
const BACKWARDS = regExp("iu")`
  ^(?:it |it's |we |we've |this |has |have |is |gone |moved |went |now )*(?:up|down|back)? ?to[ ]
    (?<now>${COLOUR}) from (?:${COLOUR})(?![\w-])
`;
/** "G→A" */
const LETTERS = /^[gar] ?(?:→|->|=>|>|to) ?(?<now>[gar])[\s.!]*$/iu;
const PAST = regExp("iu")`
  ^(?:it |this |that )?(?:was|were|previously|formerly|had been|used to be|up from|down from|from) (?:at )?
    ${COLOUR}(?: (?:last|before|previously|until|in|any ?more).*)?$
`;
