// "can 1.4 move to end of June?", "now end of June", "slip two weeks": a new date, or a shift of the present one.

import type { LocalDate } from "../../../plan/calendar.ts";
import { type FoundPeriod, findPeriods } from "../../lexicon/find-periods.ts";
import { regExp } from "../../lexicon/pattern.ts";
import { readShift } from "../../lexicon/read-shift.ts";
import { beforeReason } from "../behind-reason.ts";
import type { Clause, ClauseRule, Finding } from "../clause.ts";
import { TAIL } from "../state-words.ts";

/** A date counts only with words that move it; a date in an explanation stays there. */
export const movedDate: ClauseRule = {
  name: "now <date>, move to <date>",
  read: (clause) => (clause.text.length > LONGEST ? null : (shifted(clause) ?? moved(clause))),
};

/** Words that move a date stand near it; a longer clause is prose. */
const LONGEST = 400;

function shifted(clause: Clause): Finding | null {
  const more = MORE.exec(clause.core)?.groups;
  const alone = more && readShift(`another ${(more.amount ?? "1").replace(/\bof$/u, "").trim()} ${more.unit}`);
  if (alone) return { shift: alone, noteFrom: null };
  const amount = LATE.test(clause.before) ? BY.exec(clause.core)?.groups?.amount : undefined;
  const late = amount === undefined ? null : readShift(`late by ${amount}`);
  if (late) return { shift: late, noteFrom: null };
  const shift = readShift(clause.text);
  if (shift && TO_ANSWER.test(clause.text.slice(shift.end)))
    return { unsure: "Shall I ask again then, or does the action's date move?", noteFrom: 0 };
  if (!shift || findPeriods(clause.text.slice(shift.end), clause.today).length > 0) return null;
  const own = OWN_WORDS.test(clause.text.slice(0, shift.start)) && !/^ or\b/iu.test(clause.text.slice(shift.end));
  return { shift, ...withWords(clause, own, shift.end) };
}

/** "We'll miss the deadline, probably by a month" */
const BY =
  /^by (?:about |around |roughly |maybe |at least |up to )?(?<amount>\p{L}+(?: \p{L}+)?|\d{1,2} ?\p{L}+)[\s.!]*$/iu;
const LATE = regExp("iu")`
  \b(?:
    miss(?:ed|ing)?|late|behind|slip(?:s|ped|ping)?|delay(?:ed|s)?|over ?run(?:ning|s)?
    |not (?:going to )?(?:make|hit|meet)|(?:won't|can't) (?:make|hit|meet)
  )\b[^,.;]*[\s,.;(–-]*$
`;

/** "Another week to reply" moves no date of the action. */
const TO_ANSWER =
  /^ (?:to|before i|until i|so i can) (?:reply|respond|answer|update you|get back|come back|look|check|find out)\b/iu;

/** "10 more days please" and nothing else: another ten. */
const MORE = regExp("iu")`
  ^(?:(?:just|about|another|please|can i have|could i have|an?) )*(?:
    (?:\+ ?|(?:an )?(?:extra|further|additional) )
      (?<amount>\d{1,2}|one|two|three|four|five|six|(?:a )?couple(?: of)?)? ?
      (?<unit>days?|weeks?|wks?|months?|mths?|fortnight)
    |(?<amount>\d{1,2}|one|two|three|four|five|six|(?:a )?couple(?: of)?) (?:
      (?:more|extra|further|additional) (?<unit>days?|weeks?|wks?|months?|mths?)
      |(?<unit>days?|weeks?|wks?|months?|mths?) (?:more|extra|longer)
    )
  )(?: (?:please|pls|if possible|needed|required|on this|if that's ok))*[ .!]*$
`;

function moved(clause: Clause): Finding | null {
  const text = withMonths(clause.text);
  const period = meantOf(text, clause.today);
  if (!period) return null;
  const before = text.slice(0, period.start).replace(/ {2,}$/u, " ");
  const after = beforeReason(clause.text).slice(period.end);
  if (NOW.test(before) || NAMED_DATE.test(before)) return { moved: period, ...withWords(clause, true, period.end) };
  const verb =
    MOVING.exec(before) ??
    (MEETING.test(after) ? null : GOES.exec(before)) ??
    (period.preposition === "until" ? HAVE.exec(before) : period.preposition === "to" ? ASKS_TO.exec(before) : null);
  if (verb && period.precision === "day" && AFTER.test(before.slice(verb.index)))
    return { moved: period, doubt: `Is "${period.words.trim()}" the new date?`, noteFrom: 0 };
  if (verb && MIGHT.test(before))
    return { moved: period, doubt: `It may move to "${period.words.trim()}": shall I ask for that?`, noteFrom: 0 };
  if (verb) return { moved: period, ...withWords(clause, OWN_WORDS.test(before.slice(0, verb.index)), period.end) };
  if (!ONLY_TAIL.test(after) || !ALONE.test(before)) return null;
  if (WILL_BE.test(before) || (clause.named && period.preposition === "to")) return { moved: period, noteFrom: null };
  if (clause.named && period.preposition === "by" && !/\binstead\b/iu.test(after))
    return { expected: period, unsure: "How does it stand now?", noteFrom: 0 };
  return alone(period, after, clause);
}

/**
 * The period that is asked for: the last that stands before the reason. Words that move a date and leave it to a reason
 * ("push it back as the data comes in May") name none. What does not happen until a later day is a reason, too.
 */
function meantOf(text: string, today: LocalDate): FoundPeriod | undefined {
  const asked = beforeReason(text);
  const isAsked = (said: string) => periodsIn(said, today).length > 0 || MOVING.test(said) || NAMED_DATE.test(said);
  const found = periodsIn(asked !== text && isAsked(asked) ? asked : text, today);
  return found.filter(({ start }, at) => at === 0 || !NOT_UNTIL.test(text.slice(found[at - 1]?.end, start))).at(-1);
}

function periodsIn(text: string, today: LocalDate): readonly FoundPeriod[] {
  return findPeriods(text, today).filter(
    ({ start, preposition }) => preposition !== "from" && !DENIED.test(text.slice(0, start)),
  );
}

/** "30 June the hall isn't free until May" */
const NOT_UNTIL = /\b(?:not|cannot|never|nobody|no)\b|n't\b/iu;
/** "move it to after the board on 15 January": later than that day. */
const AFTER = /\b(?:after|following|once|post|as soon as)\b/iu;
/** "2 will be end of April" */
const WILL_BE = regExp("iu")`
  \b(?:
    realistic(?:ally)?(?: date| target)? is|propose|suggest|recommend|earliest (?:date )?is
    |best we can do is|will be|it'll be|likely(?: to be)?|likely to (?:slip|run|go)
    |(?:it's|its|is|now) going to be
  )(?: (?:by|to|until|till|in|for))? $
`;
/** "end of July, not end of June" */
const DENIED = /\b(?:not|rather than|instead of)\s+(?:the )?$/iu;

/** "moved to may": at the end of a clause that moves a date it is the month; the letters stay as many. */
function withMonths(text: string): string {
  return text
    .replace(
      /\b(?:january|february|april|june|july|august|september|october|november|december)\b/gu,
      (month) => month.charAt(0).toUpperCase() + month.slice(1),
    )
    .replace(/\bfrom (?:the )?[\w/.-]+(?: (?:of )?\p{L}+)?(?: \d{2,4})? (?=to\b)/iu, (from) => " ".repeat(from.length))
    .replace(/(?<=\b(?:date|deadline|target|eta)(?: now)? )is(?= (?:now )?\p{L})/iu, "by")
    .replace(
      /(?<=\b(?:to|until|till|til|by|for|in|now|end|mid) )(?:may|march)(?=[\s.!?]*(?:please|pls|instead|now|thanks)?[\s.!?]*$)/iu,
      (month) => month.charAt(0).toUpperCase() + month.slice(1),
    );
}

/** "by end of June", "realistically end of Feb" */
const ALONE = regExp("iu")`
  ^(?:
    (?:
      this|it|that|this'll|ideally|realistically|hopefully|probably|maybe|perhaps|likely|say
      |more like|aiming(?: for)?|looking at|now looking at|looks like|looking like
      |looking more like|so|i think|think|reckon|i reckon|expect|likely to be|likely|i'd say
      |would say|we'd say|should be|it'll be|will be|it's|its|is|going to be|realistic
      |realistic date|earliest|best we can do|please|i would|we would|i'd|we'd|propose|suggest
      |recommend
    )[ ]
  )*(?:(?:by|until|till|to|for|in|on) )?$
`;

/**
 * A clause that is only a date: surely the new one where it says "instead", sets it against another or gives its reason,
 * else a guess.
 */
function alone(period: FoundPeriod, after: string, { text, behind }: Clause): Finding {
  const rest = text.slice(period.end + after.length);
  const noteFrom = /\p{L}/u.test(rest) ? period.end + after.length : null;
  const sure = COMPARES.test(after) || noteFrom !== null || GIVES_REASON.test(behind);
  return sure
    ? { moved: period, noteFrom }
    : { moved: period, doubt: `Is "${period.words.trim()}" the new date?`, noteFrom };
}

/** "more realistic", "instead", "at the earliest" */
const COMPARES =
  /\b(?:instead|now|better|realistic|achievable|sensible|likely|safer|at (?:the )?(?:very )?(?:earliest|soonest|best))\b/iu;
const GIVES_REASON = /^[\s,(–-]*(?:because|cos|coz|due to|owing to|as|since|on account of)\b/iu;

function withWords(clause: Clause, own: boolean, end: number): Pick<Finding, "noteFrom" | "doubt"> {
  if (!own) return { doubt: "Is that the new date of the action itself?", noteFrom: 0 };
  const rest = clause.text.slice(end);
  if (ONLY_TAIL.test(rest)) return { noteFrom: null };
  const words = rest.search(/[\p{L}\p{N}]/u);
  return { noteFrom: words < 0 ? null : end + words };
}

const NOW = regExp("iu")`
  ^(?:
    (?:
      was|were|due|original(?:ly)?|said|we|planned|for|in|by|end of|mid|\d{1,2}|\d{4}|january
      |february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar
      |apr|jun|jul|aug|sept?|oct|nov|dec|it|it's|its|that's|this|is|are|so|and|but|will be
      |would be|will|going to be|looking like|more like|probably|likely|realistically
    )[ ]
  )*now (?:
    (?:
      due|for|by|expected|expecting|expect|planning|hoping for|anticipated|anticipating|likely
      |looking at|looking like|to|in|at|aiming for|more like|set for|planned for|scheduled for
      |until|on|the|going to be|will be|be
    ) ?
  )*$
`;
const NAMED_DATE = regExp("iu")`
  ^(?:
    (?:
      can|could|may|you|we|i|the|our|a|my|new|revised|proposed|target|due|completion|end|it's|its
      |suggest|propose|suggested|can we have|could we have|please|with|and|so|change|set|move
      |expected|agreed|updated|amended|changed|realistic
    )[ ]
  )*(?:dates?|deadline|due|target|eta)(?:
    [ ]?(?:
      is|now|:|to|of|(?:needs? )?to (?:be|change|move|go|become)|should(?: now)? (?:be|say|read)
      |(?:can|could) (?:go|move|be)
      |go(?:es)?(?: (?:to|out to|back to|back|out))?
      |be|becomes|changed|moved|has|would be|will be|-|–|for|by|pushed back|pushed|slipped|from
    ) ?
  )* *$
`;
const MOVING = regExp("iu")`
  \b(?:
    mov(?:e[ds]?|ing)(?!
      [ ](?:teams?|jobs?|roles?|posts?|desks?|departments?|directorates?|services?|offices?|house|councils?)
        \b
    )
    |revis(?:e|ed|ing)|amend(?:ed)?|push(?:ed|ing|es)?|slip(?:s|ped|ping)?|delay(?:ed|s|ing)?
    |exten(?:d|ded|sion|ds|ding)|postpone[ds]?|postponing|defer(?:red|ring)?
    |put (?:it |this )?back|resched\w+|rearranged
    |chang(?:e|ed|ing) (?:(?:it|this|the|my|our|its) )?(?:(?:due|target|end|completion|delivery) )?
      (?:date|deadline|it|this)
    |bring (?:it |this )?forward|brought forward|(?:come|go) forward|more time|longer|needs? (?:until|till|to run)
    |needs?|have (?:until|till|this|it)
    |give (?:me|us|it)(?=
      \s*$
      | (?:
        to|until|till|til|another|more|extra
        |an? (?!shout|ring|call|bell|nudge|poke|prod|kick)
        |\d|two|three|four|six
      )\b
    )
    |make it|call it(?=\s*$)|(?<=\bso |let's )say(?=\s*$)|shift(?:ed)?
    |(?:can|could) (?:it|this|that|we) (?:be|say|do|have)
    |go(?:es|ing)? (?:back|out)(?= to|\s*$)|roll(?:ed)? over|carried over
    |won't be (?:done|ready|finished|complete) (?:before|until|till)
  )\b
`;
/** "can it go" to a day; what goes "to the November board" is on its way there. */
const GOES = regExp("iu")`
  \b(?:can|could|may|might|should|to|we|it|this|that|both|they|date|deadline) +
    (?:go|run|slide)(?: on| back| out| over)?(?= *$)
  |^(?:(?:this|it|that|date|deadline)(?:'s| has)? )?(?:gone|went)(?: back| out)?(?= *$)
`;
const MEETING = regExp("iu")`
  ^ (?:[\p{L}-]+ ){0,2}(?:
    boards?|cabinet|committee|council|executive|forum|governors|group|meetings?|network|panel
    |scrutiny|session|team|trustees|agenda|cycle|round
  )\b
`;
const MIGHT =
  /\b(?:may (?=slip|move|need|be |have|run)|could (?=slip|run|be delayed)|might|possibly|perhaps|maybe|risk|if|unless)\b/iu;
const HAVE =
  /\b(?:have|won't be (?:done|ready|finished|completed?|in place)|not (?:be )?(?:done|ready|finished|completed?)) $/iu;
/** "Can I have to 31 July" */
const ASKS_TO = /\b(?:can|could|may) (?:i|we|you|it|this) have $/iu;
/** Words before a moving verb that leave the action its subject. */
const OWN_WORDS = regExp("iu")`
  ^(?:
    (?:
      say|read|can|could|may|might|please|pls|we|i|we'll|i'll|it'll|this'll|we'd|i'd|we've|it|it's
      |its|this|that|they|the|a|an|and|so|but|need|needs|needed|like|want|wants|would|to|has|have
      |had|been|be|is|are|was|will|now|going|date|deadline|due|target|action|actions|one|ones
      |request|requesting|ask|asking|for|an|get|got|having|must|should|also|possible|possibly
      |sorry|afraid|i'm|if|you|do|with|really|any|chance|there|way|just|all|both|of|them|these
      |rest|likely|probably|think|hi|hello|ok|completion|delivery|end|finish|finished|complete
      |deliver|about|around|roughly|approx|approximately|running|looking|up|in|at|let's|lets
      |propose|suggest|suggesting|proposing|still|another|some|bit|little|by|on|slightly|there's
      |which|that|who|except|apart|from|other|than|bar|amber|red|green
    ),? *
  )*$
`;
const ONLY_TAIL = regExp("iu")`
  ^(?:
    ,? (?:
      as (?:a |the )?(?:more )?(?:realistic|new|revised)(?: date| deadline| one)?
      |realistically|most likely|i think|ideally
      |at (?:the )?(?:very )?(?:earliest|soonest|best)
      |probably|hopefully
    )
    | at (?:the )?(?:very )?(?:earliest|soonest|best)
    | instead
    | if (?:that's |thats |it's )?(?:ok|okay|possible|alright|all right)(?: with you)?
    | please
    |(?: is| would be| seems| looks)? (?:
      (?:much |a bit |a lot )?
        (?:better|more (?:realistic|likely|achievable|sensible|like it)|realistic|safer)
    )
    | then
  )*${TAIL}[\s.!?]*$
`;
