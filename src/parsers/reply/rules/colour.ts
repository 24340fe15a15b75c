// "green", "it's amber now", "🟢", "turned red": a colour that the clause begins with.

import type { Rag } from "../../../plan/status.ts";
import { regExp } from "../../lexicon/pattern.ts";
import { isAdjective } from "../adjective.ts";
import { type ClauseRule, isHedged, noteAfter } from "../clause.ts";
import { COLOUR, GREEN, NO_COLOUR_BEFORE, ragOf, TAIL } from "../state-words.ts";
import { isAhead, isUnrealBefore } from "../unreal.ts";

/**
 * The words behind the colour are a note: "amber waiting on HR". "green by June" and "green if HR agree" say what it
 * may become, so they are asked about; "Amber is on leave" is somebody's name.
 */
export const colour: ClauseRule = {
  name: "<colour> …",
  read: (clause) => {
    const worse = ragOf(WORSENING.exec(clause.text)?.groups?.colour ?? "");
    if (worse) return { rag: worse, noteFrom: null };
    const begins = BEGINS.exec(clause.core);
    const rag = ragOf(begins?.groups?.colour ?? "");
    if (!begins || !rag) return null;
    const taken = begins[0].length + sameAgain(clause.core.slice(begins[0].length), rag);
    const rest = clause.core.slice(taken);
    if (FORECAST.test(rest) || isAhead(rest)) return { unsure: "That may come later: what is it now?", noteFrom: 0 };
    if (isHedged(clause, "colour", rest)) return { rag, doubt: notSure(begins[0]), noteFrom: null };
    if (ONLY_TAIL.test(rest)) return { rag, noteFrom: null };
    if (isUnrealBefore(rest) || (rag === "G" && ENDS.test(rest)))
      return { rag, doubt: notSure(begins[0]), noteFrom: noteAfter(clause, taken) };
    if (begins[0].length === 1 && !RATES.test(clause.text)) return null;
    if (SUBJECT.test(rest)) return null;
    if (isAdjective(clause.text.slice(0, clause.text.length - clause.core.length), rest)) return null;
    if (PAST.test(rest)) return { unsure: "That was then: what is it now?", noteFrom: 0 };
    if (!clause.leads && clause.core === clause.text && !EXPLAINS.test(rest)) return null;
    return { rag, noteFrom: noteAfter(clause, taken + (TAIL_ONLY.exec(rest)?.[0].length ?? 0)) };
  },
};

/** "3 - R no money", "A 60%": a capital at the head of what is said of an action; "A" may be an article. */
const RATES = /^(?:[GR] \p{L}|[GAR] \d{1,3} ?%)/u;
/** "red last week" was red. */
const PAST =
  /^ (?:last (?:week|month|time|quarter|year|update|report)|previously|before(?: that)?|yesterday|back in|when (?:you|we|i) last)\b/iu;

export function notSure(state: string): string {
  return `That sounds not quite sure: is it ${state.toLowerCase()} now?`;
}

/** "Green until the audit": it will not last. */
const ENDS = /^,? (?:until|till|til|pending)\b(?! now\b)/iu;

/** "🟢 green" says it twice. */
function sameAgain(rest: string, rag: Rag): number {
  const again = AGAIN.exec(rest);
  return again && ragOf(again.groups?.colour ?? "") === rag ? again[0].length : 0;
}

const AGAIN = new RegExp(`^[ (]+(?<colour>${COLOUR})(?![\\w-])\\)?`, "iu");
/** "Needs to go red" says that it is red by now; "needs to be green" says that it is not. */
const WORSENING = regExp("iu")`
  ^(?:(?:it|this|that|one|i think|now|so|probably|really)[ ,]+)*
    (?:(?:needs|has|ought|wants|will have) to|must(?: now)?) (?:be|go|turn|move to|drop to|change to)
    (?: (?:to|at|rated|marked))? (?!${GREEN}(?![\w-]))(?<colour>${COLOUR})${TAIL}[\s.!]*$
`;
const BEGINS = new RegExp(`^(?<colour>${COLOUR}|[gar](?![\\w'./]))(?!\\w)(?!${NO_COLOUR_BEFORE})`, "iu");
const TAIL_ONLY = new RegExp(`^${TAIL}(?![\\w'-])`, "iu");
const ONLY_TAIL = new RegExp(`^${TAIL}[\\s.!?*_\\p{Extended_Pictographic}\\uFE0F]*$`, "iu");
const SUBJECT = /^ (?:is|was|has|will|said|says|and i|are|'s)\b/iu;
const FORECAST = regExp("iu")`
  ^ (?:
    by(?! the way| my| our)|next|once|when|if|soon|subject to|assuming|provided|unless|later
    |from (?=
      (?:the )?(?:
        end|start|middle|beginning|mid|next|\d|q\d|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec
        |spring|summer|autumn|winter|easter|christmas|mon|tue|wed|thu|fri|tomorrow|then|when|now on
        |new year
      )
    )
    |in (?:the )?(?:
      next|new|january|february|march|april|may|june|july|august|september|october|november
      |december|spring|summer|autumn|winter|\d
    )
  )
`;
const EXPLAINS = /^ ?(?:because|as|due|while|until|with|and|since|on|for|-|owing|so|now|waiting|pending)/iu;
