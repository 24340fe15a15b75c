// Words right behind a state that turn it: undone again, only a part of it, "no longer", a face that means otherwise.
import { regExp } from "../lexicon/pattern.ts";
import type { ReplyPart } from "./reply.ts";

type Said = Pick<ReplyPart, "rag" | "status">;

/**
 * Whether a note takes back what stands before it.
 *
 * Nobody can list what people tell beside a state, but the ways of taking one back are few: to undo it, to limit it to
 * a part, to correct oneself, to break off behind "but", and to make the state the subject of another verb.
 *
 * @example
 * turnsState("then undone again", { rag: null, status: "complete" }) // true
 * turnsState("report goes to the board", { rag: null, status: "complete" }) // false
 */
export function turnsState(note: string, { rag, status }: Said): boolean {
  if (BREAKS_OFF.test(note) || CORRECTS.test(note) || TOLD_OF_STATE.test(note)) return true;
  if (NO_MORE.test(note) || NOT_BETTER.test(note) || A_PART.test(note)) return true;
  if (status === "complete" && (REMAINS.test(note) || ONLY_A_THING.test(note))) return true;
  if (status === "in-progress" && STANDS_STILL.test(note)) return true;
  return (rag === "G" || status === "complete") && UNDONE.test(note);
}

/** Whether a face beside green or complete may mean otherwise: "green 🤞". Pleased ones, hands and things leave all well. */
export function hasDoubtfulFace(told: string, { rag, status }: Said): boolean {
  return (rag === "G" || status === "complete") && FACE.test(told);
}

const FACE = regExp("u")`
  (?=[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}🤞🤷👎❌❓❔💀☠💩🔥🆘🚧⏳🐌📉])
    [^😀😁😃😄😆😇😊😋😎😍😌🙂🙋🙌🙏🤗🤝🤩🥰🥳🤓😺😸😻]
`;
/** "and yet", "with a big but" */
const BREAKS_OFF = regExp("iu")`
  ^(?:and )?yet[\s.…!]*$
  |(?:^|[\s,])(?:but|however|though|although|except|a (?:big |small |huge )?but)[\s.…!]*$
  |^with a (?:big|small|huge|little)$
`;
/** "Complete. Well, …", "or at least", "make that" */
const CORRECTS = regExp("iu")`
  ^(?:
    well(?=[,.…]| (?:started|begun|nearly|almost|mostly|maybe|sort|kind|not|until|the)\b)
    |or rather|or at least|at least|i mean|make that|scratch that|no wait|wait|hang on
    |actually no
  )\b
`;
/** "not started is not quite fair": the state is spoken of. */
const TOLD_OF_STATE = regExp("iu")`
  ^(?:is|isn't|was|wasn't|would|wouldn't|might|may|seems?|sounds?|feels?|looks?)[ ]
    (?:not |a |an |just |only |too |very |quite |rather |now )*(?:quite |too |very )*(?:
      fair|generous|optimistic|kind|wrong|right|true|stretch|strong|push|word|joke|lie
      |exaggeration|overstatement|misleading|harsh|pushing
    )\b
`;
const NO_MORE = /^(?:no longer|not any ?more|not any longer|any ?more|no more)[\s.!]*$/iu;
/** "green if that" */
const NOT_BETTER = /(?:^|[\s,])(?:at a push|if (?:that|anything)|or worse|or thereabouts)[\s.!)]*$/iu;
/** "half of it anyway", "some of it" */
const A_PART = regExp("iu")`
  ^(?:(?:or|for|at least|about|only|just) )*(?:
    half|some|part|parts|most|bits?|much|a (?:third|quarter|bit|fraction)|two[ -]thirds
    |three[ -]quarters
  )(?: of (?:it|this|that|them|the (?:work|action|time|way)))?(?: (?:anyway|at least|only|though))*[\s.!)]*$
`;
/** What is still before those who are done. */
const REMAINS = regExp("iu")`
  \b(?:
    (?<!\b(?:no|nothing|none|any|zero|not|isn't|aren't)(?: \p{L}+)? )outstanding
      (?! (?:feedback|work by|effort|success|results?|support|contribution|job|achievement))
    |(?:hard|difficult|tricky|real|next|fun|boring|last|final) (?:part|bit|work|phase|stage|stretch|hurdle)
    |(?:\d+|one|two|three|four|five|six|a few|a couple|some|several|more|work|lots|loads|plenty|much)[ ]
      (?:(?:\p{L}+ ){0,2}left|still open|to do|to go)
    |part (?:two|2)
  )\b
`;
/** "done (the draft)", "complete - our training": a thing, and nothing told of it. */
const ONLY_A_THING = regExp("iu")`
  ^(?!
    .*\b(?:is|are|was|were|has|have|had|went|goes|got|came|held|sent|met|ran|\p{L}+ed|\p{L}+ing)[\s.!)]*
      (?:$| )
  )(?:the|our|my|that's the|i mean the) (?:\p{L}+ ){0,2}\p{L}+[\s.!)]*$
`;
const STANDS_STILL = regExp("iu")`
  \b(?:
    stall(?:ed|ing)|at a standstill|in name only|going nowhere|not moving|dormant|dead
    |(?:nobody|no one|no-one|none of us)(?:'s| is| has been)?[ ]
      (?:working|doing|leading|on it|touched|looked|picked)
  )\b
`;
/** What was finished or well, and is so no more. */
const UNDONE = regExp("iu")`
  \b(?:
    undone|re-?open(?:ed|ing|s)?|withdrawn|quashed|overturned|rescinded|revoked|repealed
    |reversed|unpicked|taken down|pulled (?:again|by|after|since|last|in|on)|then pulled|redone
    |redoing|redo (?:it|this|the)|re-?do(?:ing)? (?:it|this|all)
    |start(?:ed|ing)? (?:over|again|from scratch)
    |back to square one
    |(?:needs?|has|have|had|needing) (?:to be )?
      (?:redone|redoing|repeating|doing again|fixing|done again|replacing)
    |for the wrong reasons?
    |to (?:miss|fail|slip|overrun|be (?:late|delayed|missed|amber|red))
    |since (?:changed|collapsed|stopped|closed|lapsed|expired)
    |expired|lapsed
  )\b
`;
