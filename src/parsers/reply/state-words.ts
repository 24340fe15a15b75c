// The words in which owners say how an action stands, as pieces of patterns. Which sentence means what is the rules' work.

import type { Rag } from "../../plan/status.ts";
import { pattern } from "../lexicon/pattern.ts";

/** Words and circles of each colour. Typing errors are listed: a distance would take "great" for green. */
const COLOURS: Record<Rag, string> = {
  G: "(?:green|greeen|grene|gren|grean|geen|grn|on[ -]?track|on target|on schedule|on course|[🟢💚🟩])",
  A: "(?:amber|ambr|ambre|anber|ambar|yellow|orange|at risk|[🟡🟠🟨🟧])",
  R: "(?:red|off[ -]track|off target|off course|[🔴🟥])",
};

export const GREEN = COLOURS.G;
export const AMBER_OR_RED = `(?:${COLOURS.A}|${COLOURS.R})`;
export const COLOUR = `(?:${COLOURS.G}|${COLOURS.A}|${COLOURS.R})`;

/** "G" for "Green", "on track" or "🟢"; null for what is no colour. Single letters count too. */
export function ragOf(words: string): Rag | null {
  const text = words.trim().toLowerCase();
  for (const rag of ["G", "A", "R"] as const) {
    if (text === rag.toLowerCase() || WHOLE[rag].test(text)) return rag;
  }
  return null;
}

const WHOLE: Record<Rag, RegExp> = {
  G: new RegExp(`^${COLOURS.G}$`, "iu"),
  A: new RegExp(`^${COLOURS.A}$`, "iu"),
  R: new RegExp(`^${COLOURS.R}$`, "iu"),
};

/** Beginnings of words that never are a colour: "green space", "red tape", "Amber Valley", "Red Cross". */
export const NO_COLOUR_BEFORE = pattern`
  (?:
    [ -](?:
      paper|spaces?|belt|party|tape|cross|lights?|lanes?|roads?|streets?|squares?|line|lines
      |flags?|card|valley|alert|house|book|team|agenda|infrastructure|energy|travel|jobs?|economy
      |skills|ribbon|list|initiatives?|champions?
    )\b
  )
`;

export const COMPLETE = pattern`
  (?:
    all done|job done|done and dusted|done|doen|fully complete|complete|completed|competed
    |complet|finished|all finished|closed|closed off|delivered|fully delivered|finali[sz]ed
    |actioned|achieved|sorted|wrapped (?:(?:this|it|that)(?: one)? )?up|signed off|ticked off
    |fully implemented|implemented|[✅✔☑]\uFE0F?
  )
`;
export const NOT_STARTED = pattern`
  (?:
    (?:neither|none)(?: of (?:them|these|those))?(?: (?:has|have|is|are|been|yet|even))* (?:started|begun)
      (?: yet)?
    |not (?:yet )?(?:been )?(?:started|begun)(?: yet)?
    |(?:
      hasn't|haven't|hasnt|havent|has not|have not|didn't|did not|isn't|aren't|is not|not
      |nothing(?: has|'s)?|nothing has been
    ) (?:yet )?(?:been |even |really |actually |got |properly )*
      (?:started|begun|start|begin|going(?= (?:on|with) (?:this|it)|$| yet))
      (?: (?:it|this|on it|on this|this one))?(?: yet)?
    |yet to (?:start|begin|be started)|still to (?:start|begin)|unstarted
    |no progress (?:made )?(?:yet|so far)|not commenced
    |(?:haven't|hasn't|have not|not|never) (?:yet )?(?:had|got|found|have) (?:a |the |any |much )?
      (?:chance|time|opportunity|capacity|moment) (?:yet )?to (?:start|begin|get going)
      (?: (?:it|this|on it|on this|this one|with this))?(?: yet)?
  )
`;
export const NO_CHANGE = pattern`
  (?:
    no change at all|nochange
    |no (?:chnage|cahnge|chnge|chage|chaneg|chamge)s?
    |(?:(?:still )?same )?as b4
    |no changes? from (?:last (?:time|month|quarter|week)|before)
    |no (?:further |more |real )?progress(?! (?:made|yet|so far))
    |no (?:real |major |significant |further |material |big )?changes?
    |nc|n/c|unchanged|as you were
    |(?:(?:about|much|pretty much|broadly|roughly|exactly|still) )*(?:the )?same as[ ]
      (?:before|last time|last (?:month|quarter)|previous(?:ly)?)
    |(?:about|much|pretty much|broadly|roughly) the same
    |the same|same again|same|(?:still )?as before|as was
    |as per (?:my |the |our )?(?:last|previous) (?:update|report|time|month|quarter|answer|reply)
    |nothing (?:new|further|else)(?: to (?:report|add|update|say))?
    |no (?:new |further |more |real )*updates?
    |nothing (?:much |really )?to (?:report|add|update|say)
    |nowt to (?:report|add)|not much (?:has )?changed?|not much to (?:report|add)|no news
    |still the same|no movement
    |(?:nothing|nothing's|nothing has|it hasn't|hasn't|has not) changed
    |not changed|stays? (?:the same|as (?:it )?is)|stet|as (?:it|they) (?:was|were|is|are)
  )
`;
export const PAUSED = pattern`
  (?:
    paused|on hold|on pause|parked|suspended|put on hold|held (?:pending|until|back|over)|on ice
    |mothballed|shelved|deferred indefinitely
    |(?:(?:we've |we have |have |has )?(?:had to|having to|decided to|agreed to) |to )?
      (?:pause|park|shelve|pausing|parking|shelving)(?: (?:this|it|that))(?: one)?
    |on the back ?burner
  )
`;
export const IN_PROGRESS = pattern`
  (?:
    (?:(?:still|currently|now) )?working on (?:this|it|that)(?: one)?
    |(?:i'm|i am|we're|we are|team is|team are|they're) (?:still |currently |now )?working on[ ]
      (?:this|it|that)(?: one)?
    |in progress|in-progress|underway|under way|ongoing|on-going
    |(?:work )?(?:has |have |is )?(?:only )?(?:just |recently |barely |finally )?
      (?:started|begun|commenced|kicked off|got going|got under way|got underway)
    |progressing
    |(?:made|making) (?:a |an )?(?:good |some |early )?(?:progress|start)
    |wip|continuing|resumed|in hand|in train
  )
`;

/** Any word that says how an action stands. */
export const STATE = `(?:${NOT_STARTED}|${NO_CHANGE}|${COLOUR}|${COMPLETE}|${PAUSED}|${IN_PROGRESS}|\\d{1,3} ?(?:%|per ?cent))`;

/** Words that may stand before a state without changing it: "it is now", "still", "I'd say", "turned". */
export const LEAD = pattern`
  (?:
    already
    |leave(?=(?: +(?:it|this|that))? +(?:as|the same|unchanged)\b)
    |(?:set|change|put|move|mark|make|turn|switch) +(?:to|as|at)(?= (?:green|amber|red)\b)
    |from (?:my|our) (?:point of view|perspective|side|end|angle)
    |as far as (?:i'm|i am|we're|we are) concerned
    |(?:happy|content|comfortable|fine|ok|okay)[ ]
      (?:with|at|to (?:say|call it|stay|stick with|go with|leave it at)|calling (?:it|this))
      (?= (?:green|amber|red)\b)
    |however|although|though
    |(?:
      reluctantly|regrettably|annoyingly|frustratingly|thankfully|luckily|happily|gladly|obviously
      |certainly|officially|solidly|comfortably|disappointingly|worryingly|genuinely
      |realistically(?! (?:it|we|the|by|end|in))
    )
    |hiya|hey|morning|afternoon|evening
    |(?:
      ffs|omg|argh+|ugh|jeez|honestly|look|bloody hell
      |for (?:god|heaven|goodness|pete|christ|crying)(?:'?s)?(?: sake| out loud)?
      |oh
    )
    |hence|therefore|thus
    |(?:i|we)(?:'d|'ll|'m|'re| would| will| am| are)?(?: (?:still|now|therefore|personally|just|also))* (?:
      keep|keeping|leave|leaving|hold|holding|stick with|sticking with|put|putting|call|calling
      |rate|rating|mark|marking|assess|assessing|consider|judge|class
    )(?: (?:it|this|that|this one))?(?: (?:at|as|to be|down as|in))?
      (?= (?:green|amber|red|complete|completed|done|finished|closed)\b)
    |i(?:'d| would)(?: (?:still|now|probably|just|definitely|personally|also|maybe))+[ ]
      (?:call|rate|mark|class|put|say|have|go)(?: (?:it|this|that))?(?: one)?(?: down)?
      (?: as| at| for| with)?
    |update (?:it |this )?to(?= )
    |(?:i |we |i'd |we'd |i would |we would |would )(?:rate|mark|class|score|grade|call|put) (?:this|it)
      (?: one)?(?: down)?(?: as| at)?(?= (?:red|amber|green)\b)
    |so (?:you|we) can (?:now )?(?:mark|call|put|set) (?:this|it)(?: one)?(?: down)?(?: as)?
    |i\.?e\.?,?|(?:a|on|in)(?= (?:red|amber|green)\b)|(?:happy|content) for (?:this|it) to be
    |yep|yeah|yup|aye|thats
    |(?:you |we )?can (?:now )?(?:mark|call|put|set) (?:this|it)(?: one)?(?: down)? as
    |(?:that|this) one's|temporarily|work(?:'s| is| has)
    |(?:happy|pleased|glad|delighted|able) to (?:report|confirm|say)(?: that)?
    |(?:i )?can confirm(?: that)?
    |(?:just )?to (?:confirm|let you know|say)(?: that)?
    |confirming(?: that)?|just confirming|fyi|for info|i(?:'d| would)? have to say
    |(?:moving|dropping|taking|changing|switching) (?:this|it)(?: one)?(?: up| down| back)? to
    |(?:slipped|slipping|gone|goes|going) (?:back |down |up )?to
    |exactly|position|situation|status
    |we(?=\s+(?:finished|completed|closed|started|paused|are|have|finally|actually))
    |would call (?:this|it)|put (?:me|us|this|it) down as|i(?:'d| would) go(?: with| for)?
    |they are|these are|those are|all of these are|they're|correction|which is|which are
    |which has|which have|bar|but not|except for|except|apart from|other than|excluding|both
    |actually|i meant|i mean|i would call it|downgraded? to|pleased to say
    |let'?s (?:call it|say|go with|put|make it)|unfortunately|happy to say|upgraded? to
    |i'd put this|everything's|dropping to|improved to|glad to say|i'd call it|i would say
    |i'm afraid|was marked|the action|everything|things are|mark it as|i'd put it|completely
    |rag status|definitely|dropped to|changed to|would you|currently|change to|i believe
    |we think|we believe|we reckon|we'd say|very much|presently|mark this|remaining|moving to
    |status is|now fully|could you|moved to|moves to|that one|i reckon|this one|just now
    |entirely|remains?|changed|i guess|finally|down to|clearly|make it|keeping|you can|feeling
    |mine is|keep it|we have|back to|ours is|move to|can you|turning|looking|i'd say|mark as
    |i think|staying|call it|overall|mark it|status|afraid|that's|stays?|rag is|i have|put it
    |we are|marked|please|action|now at|set to|rating|reckon|firmly|update|turned|set it|i say
    |today|up to|still|sadly|we're|rated|going|state|turns|we've|hello|feels|fully|sorry|looks
    |down|just|stay|this|went|also|mark|that|been|have|then|kept|gone|it's|make|well(?=,)|ours
    |back|i've|work|keep|okay|mine|very|our|rag|for|and|had|yes|its|has|now|pls|i'm|put|are|all
    |the|set|but|ok|am|hi|it|so|is|my|at(?! risk)|as
  )
`;

/** Words that leave a state open: what they stand beside is asked about. */
export const HEDGE = pattern`
  (?:
    ish|just about|only just(?! (?:started|begun))|marginally
    |i (?:would )?(?:hope|assume|guess|imagine|suspect|suppose)
    |i'm guessing|hopefully|probably|prob|probs|presumably|maybe|perhaps|possibly|potentially
    |borderline
    |as far as i (?:know|can tell|am aware|'m aware)
    |afaik|in theory|theoretically|technically|supposedly|allegedly|apparently|sort of|kind of
    |kinda|pretty much|more or less|basically|essentially|effectively|not 100% sure
    |not (?:quite |entirely |completely )?sure|fingers crossed|touch wood|tbc
    |unless i'm mistaken|if i'm honest
  )
`;

/** Words that may follow a state without changing it: "green now", "done, thanks". */
export const TAIL = pattern`
  (?:
    [ ,]+(?:
      now|still|please|pls|again|too|also|thanks|thank you|ta|cheers|overall|status|rag
      |at the moment|atm|currently|presently|today|as of today|so far|for now
      |this (?:week|month|quarter|time)|as well|from me|from us|here|then|really|i think|i'd say
      |i reckon|already|completely|it|this one|this|that one|on this one|on this|for this one
      |on that|with this one|with this|for mine|mate|all round|across the board|for us
      |from our (?:side|end)|at our end|on our (?:side|end)|in my view|imo|tbh|by the way|btw|fwiw
      |in my opinion|i'm afraid|i am afraid|unfortunately|sadly|finally|everyone|(?<=,[ ]?)team|x
    )
  )*
`;
