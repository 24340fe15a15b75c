// What was asked and the filter cannot say: one kind of state or another, then and now, all but some.

import { addDays, type LocalDate } from "../../plan/calendar.ts";
import { kindOfState, type Question, type QuestionState } from "../../plan/question.ts";
import { pattern, regExp } from "../lexicon/pattern.ts";
import { beyondFilters } from "./beyond-filters.ts";
import { LIKELY_LATE } from "./lateness-words.ts";
import { LEFT_OUT } from "./negation.ts";
import { readStates } from "./read-states.ts";
import { DONE_WHEN, NOT_BEGUN } from "./unfinished-words.ts";

/**
 * Why the filter might not be what the words ask for; empty where it says all of it. `named` says that what is to be left
 * out has been told already.
 */
export function doubtsOf(
  { want, state, window, scope, limit }: Question,
  words: string,
  today: LocalDate,
  named: boolean,
): readonly string[] {
  const limited = limit !== undefined;
  const late = state.includes("overdue") && !state.includes("due");
  const ahead =
    late &&
    ((window.from !== null && window.from > today) ||
      (window.from === null && window.to !== null && window.to > today));
  const behind = window.to !== null && window.to < today && want !== "movement" && want !== "history";
  const asItWas = behind && state.some((it) => MEASURED_NOW.includes(it)) && AS_IT_WAS.test(words);
  return [
    ...(joinsKinds(words) ? ["I looked for actions of which all of that is true, not one or the other."] : []),
    ...(state.length > 1 && THEN_AND_NOW.test(words)
      ? ["I can't look at two times at once: do you mean then, or now?"]
      : []),
    ...((LEFT_OUT.test(words) || (ALL_BUT.test(words) && !READ_ALL_BUT.test(words))) && !named
      ? ["I can't leave some out of an answer yet: do look at what this one holds."]
      : []),
    ...((UP_TO_DATE.test(words) || (UPDATED.test(words) && !state.includes("not-updated"))) &&
    want !== "movement" &&
    want !== "history"
      ? ["I can list who has not updated, or what has moved; not who has updated."]
      : []),
    ...(AT_MOST_LATE.test(words) ? ["I can't look for what is at most so late; this is all that is late."] : []),
    ...(PAUSED.test(words) && state.includes("blocked")
      ? ["I can't tell what is paused from what is blocked; this is what is blocked."]
      : []),
    ...(MINE_OR.test(words) && scope.mine
      ? ["I looked for what is yours and theirs alike, not for one or the other."]
      : []),
    ...(NOT_LATE.test(words) && state.includes("due")
      ? ["I looked for what is still due; what has no date is not late either, and not in this."]
      : []),
    ...(asItWas ? ["I can't look back: this is how it stands today, of what was due in those days."] : []),
    ...(NOT_BEGUN.test(words) && state.includes("open")
      ? ["I can't tell what has not begun from the rest of what is open; this is what is open."]
      : []),
    ...(RANKS_PARTS.test(words) || (RANKS.test(words) && want !== "count" && !limited)
      ? ["I can't rank them; the answer puts the oldest and reddest first."]
      : []),
    ...(/\b(?:early |later )?in(?:to)? the new year\b/iu.test(words)
      ? ["I read the new year as from 1 January on."]
      : []),
    ...(DONE_WHEN.test(words) && state.includes("complete")
      ? ["I can't tell whether it was done in time; this is what is complete."]
      : []),
    ...(HAS_NONE.test(words) ? ["I can't look for who has none; this is who has some."] : []),
    ...postsReadAsPlaces(words, scope),
    ...(MOVED_BY.test(words) ? ["I can't look for how far, or from where to where, a date has moved."] : []),
    ...(TO_EACH.test(words) ? ["I looked for either of them with all that you named."] : []),
    ...(LIKELY_LATE.test(words) ? ["I can't look ahead; this is what is rated red or amber."] : []),
    ...(COMPARES.test(words) && want !== "movement"
      ? ["I can't set them beside each other yet; this is all of it together."]
      : []),
    ...(LATE_BETWEEN.test(words)
      ? ["I can't look for what is at most so late; this is all that is so late or later."]
      : []),
    ...(SOME_DAYS.test(words) ? ["You did not say how many; I looked at the days that the answer names."] : []),
    ...(NEWLY.test(words) || (LONG_SO.test(words) && want !== "movement")
      ? ["I can't tell since when an action has been like that."]
      : []),
    ...(RANGE.test(words) ? ["I looked only at the first and the last of those references."] : []),
    ...(state.includes("moved") && WILL_MOVE.test(words) ? ["I can list what has moved, not what will."] : []),
    ...(/\bhow many\b.*\bhow many\b/iu.test(words) && state.length > 1 ? ["That is one number for all of it."] : []),
    ...(state.includes("blocked") && BLOCKED_BY.test(words)
      ? ["I can't tell by whom; this is all that is blocked."]
      : []),
    ...(WHAT_IF.test(words) ? ["I can only look for what is held."] : []),
    ...(state.includes("due") &&
    /\bbetween\b/iu.test(words) &&
    window.from !== null &&
    window.from < addDays(today, -31)
      ? ["Those days begin in the past; I read them from the first to the last."]
      : []),
    ...(COUNTS_OTHERS.test(words) ? ["I count actions and nothing else."] : []),
    ...beyondFilters(words),
    ...(BROKEN_OFF.test(words) ? ["That looks broken off; I read what there is of it."] : []),
    ...(OWNER_OR_DATE.test(words)
      ? ["I looked for one of them: ask for what has no owner, or for what has no date."]
      : []),
    ...(UNSURE.test(words) ? ["You left it open which of them; I looked at all that you named."] : []),
    ...(COLOURS_OF_ONE.test(words) ? ["An action has one colour; I looked for either."] : []),
    ...(ahead ? ["Nothing is overdue on a day that is still to come; this is what is overdue today."] : []),
  ];
}

const NOT_LATE = /\b(?:not|isn't|aren't) (?:yet )?(?:overdue|late)\b/iu;
const PAUSED = /\b(?:on ice|parked|paused|on hold|shelved)\b/iu;
const MINE_OR = /\b(?:me|mine|i|us) or\b|\bor (?:me|mine|us)\b/iu;
const AT_MOST_LATE = regExp("iu")`
  \b(?:under|less than|fewer than|up to|no more than|not more than|at most|within|below) (?:\S+ ){1,3}
    (?:late|overdue|behind)\b
  |\b(?:late|overdue|behind) (?:by |for )?
    (?:under|less than|fewer than|up to|no more than|not more than|at most|below)\b
`;
/** "Who is up to date?", and "who has?" behind who has not. */
const UP_TO_DATE = regExp("iu")`
  \b(?:which|what|who|that) (?:(?:actions|ones|owners|people|of \p{L}+|are|is) )*up[- ]to[- ]date\b
  |^(?:(?:and|so|but|ok),? )*(?:who|which)(?: ones)? (?:has|have|did)[\s?.!]*$
`;
const UPDATED = regExp("iu")`
  \b(?:ones|actions) (?:(?:actions|ones|of \p{L}+|are|is) )*up[- ]to[- ]date\b
  |\b(?:has|have|did) (?:any(?:one|body)|some(?:one|body)|people|they|all|every(?:one|body))(?: \p{L}+)?[ ]
    (?:updated?|repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|report(?:ed)?)\b
`;
/** What an action is like today, whenever it was due. */
const MEASURED_NOW: readonly QuestionState[] = ["overdue", "open", "red", "amber", "green", "blocked", "undated"];
/** "was red in June", "overdue at the end of March", "as at year end" */
const AS_IT_WAS = regExp("iu")`
  \b(?:was|were|wasn't|weren't|had been|used to be)\b
    (?!.{0,40}\b(?:due|to be|supposed|meant|missed|finished|done|completed?|closed|delivered)\b)
  |\b(?:
    as at|as of
    |at (?:the )?(?:start|end|close|beginning|year|month|quarter|time|last|previous|midnight)
    |back (?:in|at|on)|did we have|had we|at this (?:time|point) last
  )\b
  |\b(?:red|amber|green|blocked|open|overdue|late)s? (?:on|last|in) (?:the )?(?:
    \d|last|previous|january|february|march|april|may|june|july|august|september|october
    |november|december|week|month|quarter|year
  )
`;
/** "In Place compared with Adults": of two places, or two people; beside days it asks what moved. */
const COMPARES = /\b(?:compar(?:e|es|ed|ing|ison)|versus|vs\.?|relative to)(?!\p{L})/iu;
/** "between 30 and 60 days late", "30 to 60 days overdue" */
const LATE_BETWEEN = regExp("iu")`
  \b(?:between )?(?:\d+|an?|one|two|three|four|six|eight|twelve) ?(?:(?:day|week|month)s? )?(?:and|to|-|–) ?
    (?:\d+|one|two|three|four|six|eight|twelve) (?:day|week|month|quarter)s? (?:late|overdue|behind)\b
`;
/** "what would they say?", "what would it take to get 2.1 green?" */
const WHAT_IF = regExp("iu")`
  \bwhat (?:would|could|might)\b
  |\b(?:to|we|i) (?:get|turn|make|bring|move|put) .{1,40}\b
    (?:green|amber|red|complete[d]?|done|back on track|closed|over the line)\b
  |\bwhat(?:'ll| will) it take\b
`;
/** "slipped by more than a month", "moved from Q2 to Q3" */
const MOVED_BY = regExp("iu")`
  \b(?:slipped|moved|pushed(?: back| out)?|put back|changed|shifted|extended|delayed|slippage) (?:
    (?:by|of) (?:more|less|over|under|at least|\d|an?\b|one|two|three)
    |(?:more|less) than\b|over an?\b
    |from (?:
      q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december
      |this|last|one
    )\b.* (?:to|into)\b
  )
`;
/** "overdue for Tom and due for Priya": each of them with a name of its own. */
const TO_EACH = regExp("iu")`
  \b(?:overdue|late|due|reds?|ambers?|greens?|complete[d]?|done|open|blocked)(?: actions| ones)?[ ]
    (?:for|in|at|under|from|by) (?:(?!\b(?:and|or)\b)[^,;?]){2,40}
    (?:[,;.?]? (?:(?:and|or|plus|also|then|with) )+|[,;] )
    (?:the |what's |what is |what are |anything |any |everything |all |those |ones )*
    (?:overdue|late|due|reds?|ambers?|greens?|complete[d]?|done|open|blocked)(?: actions| ones)?[ ]
    (?:for|in|at|under|from)\b(?!
      [ ](?:
        next|this|last|the|january|february|march|april|may|june|july|august|september|october
        |november|december|q[1-4]|\d
      )
    )
`;
/** "who has nothing overdue", "which teams have no reds" */
const HAS_NONE = regExp("iu")`
  \b(?:who|whose|which|any(?:one|body)|owners?|people|teams?|directorates?|sections?|areas?|services?)\b
    (?:(?!\bor\b).)*\b(?:has|have|with|got|are|is|having) (?:got )?(?:
      nothing (?!to\b)
      |(?:no|zero|none of (?:their|its)) (?:(?:actions?|ones) )?
        (?:overdue|late|reds?|ambers?|greens?|open|blocked|outstanding|complete[d]?|actions?)\b
    )
`;

/** "The Workforce Lead", where only a section is called so: somebody was named, and a place was found. */
function postsReadAsPlaces(words: string, { directorate, section, owner }: Question["scope"]): readonly string[] {
  const places = [...directorate, ...section];
  return [...words.matchAll(A_POST)].flatMap(({ groups }) => {
    const named = groups?.named?.toLowerCase() ?? "";
    const place = places.find((it) =>
      it
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(named),
    );
    const isOwner = owner.some((it) => it.toLowerCase().includes(named));
    return place && !isOwner ? [`I read "${groups?.post}" as ${place}.`] : [];
  });
}

const A_POST = regExp("gu")`
  (?<post>
    (?<named>\p{Lu}[\p{L}-]+)[ ]
      (?:[Ll]ead|[Mm]anager|[Oo]fficer|[Cc]o-?ordinator|[Aa]dviser|[Aa]dvisor|[Hh]ead|[Dd]irector)
  )(?!\p{L})
`;
const SOME_DAYS = regExp("iu")`
  \b(?:next|coming|forthcoming) (?:(?:few|several) )?(?:days|weeks|months)\b
  |\b(?:few|several|some) (?:days|weeks|months) (?:late|overdue|behind|old)\b
`;
const NEWLY =
  /\b(?:just|newly|recently) (?:gone |become |turned |fallen |went |been |marked )*(?:overdue|late|red|amber|green|blocked|due)\b/iu;
/** "amber for two quarters", "been red since June" */
const LONG_SO = regExp("iu")`
  \b(?:reds?|ambers?|greens?|blocked|stuck|open)(?: ones| actions)? (?:
    for (?:\d+|an?|one|two|three|four|five|six|eight|ten|twelve|several|ages|months|weeks|quarters)\b
    |since (?!\d*$)
  )
`;
const RANGE = /\b\d+(?:\.\d+)+ ?(?:to|-|–|through|thru|until) ?\d+(?:\.\d+)+/iu;
const WILL_MOVE = regExp("iu")`
  \b(?:will|going to|likely to|might|may|could|about to|needs? (?:an? )?|risk of|expected to|'ll) ?
    (?:\p{L}+ ){0,3}
    (?:slip(?:ping)?|move|extensions?|extended|extending|moving|be (?:moved|extended|delayed))\b
`;
const BLOCKED_BY = /\b(?:blocked|held up|held back|stuck|stalled) (?:by|because of|with|on)\b/iu;
const COUNTS_OTHERS = regExp("iu")`
  \b(?:how many|number of|count(?: of)?|total(?: number of)?) (?:of (?:the|our) )?(?:different |new )?(?:
    people|owners|leads|officers|managers|heads|directors|posts|teams|colleagues|plans|updates
    |replies|reports|answers|responses|sections|directorates|departments|services|areas
    |objectives|themes|quarters|months|weeks|changes|questions
  )\b
`;
const BROKEN_OFF = /\b(?:between|by|within|across|during|per|regarding|and|or|than)[\s?.!…]*$/iu;
/** "without dates or owners" */
const OWNER_OR_DATE = regExp("iu")`
  \b(?:no|without|missing|lacks?|lacking|have|has) (?:an? |any )?(?:
    (?:dates?|deadlines?) (?:and|or) (?:an? |no )?(?:owners?|leads?)
    |(?:owners?|leads?) (?:and|or) (?:an? |no )?(?:due )?(?:dates?|deadlines?)
  )\b
`;
/** "overdue in HR, or is it under Corporate now?" */
const UNSURE = /\bor (?:is|are|was|were|does|do|should|did) (?:it|they|that|this|those|he|she)\b/iu;
const COLOURS_OF_ONE =
  /\b(?:red|amber|green)s? (?:ones |actions )?(?:that|which) (?:are|is|were|was) (?:also |really |actually )?(?:red|amber|green)\b/iu;
const PARTS = pattern`
  (?:
    owners?|leads?|officers?|managers?|persons?|people|heads?|directors?|directorates?
    |departments?|areas?|services?|sections?|plans?|objectives?|themes?|teams?|strands?
    |priorit(?:y|ies)
  )
`;
const MOST = pattern`
  (?:
    most|least|worst|best|fewest|furthest|highest|lowest|biggest|greatest|smallest|further|ahead
    |weakest|strongest|poorest|quickest|slowest|fastest|better|worse
  )
`;
const RANKS_PARTS = regExp("iu")`
  \b(?:which|what|whose) (?:of (?:the|our) )?${PARTS}\b.*\b${MOST}\b
  |\b${MOST} (?:performing )?${PARTS}\b|\b(?:rank|league table|ranking)\b
`;
const RANKS = regExp("iu")`
  \b(?:who(?:'s| is| are| has| have)?|where)\b(?!.*\bat (?:the )?(?:most|least|best|worst)\b).*\b
    (?:worst|best|most|least|furthest|fewest|slowest|fastest|longest|biggest|shortest|highest|lowest)\b
`;

/** "blocked or red": states of two kinds, which a filter holds together; "red or amber" are of one. */
function joinsKinds(words: string): boolean {
  const [first = "", ...others] = words.split(
    /\b(?:or|then|followed by)\b(?! (?:more|less|longer|over|above|fewer)\b)/iu,
  );
  let left = first;
  for (const right of others) {
    const before = new Set(readStates({ text: left }).state.map(kindOfState));
    const behind = readStates({ text: right }).state.map(kindOfState);
    if (before.size > 0 && behind.length > 0 && !behind.some((kind) => before.has(kind))) return true;
    left = right;
  }
  return false;
}

const COLOUR = "(?:red|amber|green)";
const THEN_AND_NOW = regExp("iu")`
  \b(?:was|were|used to be|had been)\b.*\bnow\b
  |\bnow\b.*\b(?:was|were|used to be|had been)\b
  |\bfrom ${COLOUR} (?:to|into) ${COLOUR}\b
`;
const ALL_BUT = regExp("iu")`
  \b(?:
    except(?: for)?|excluding|apart from|other than|leaving out|without counting|not counting
    |ignoring|minus
  )\b
  |\b(?:
    everything|everywhere|everyone|everybody|all|anything|anywhere|any|each|every|ones|actions
    |directorates?|areas?|services?|departments?|plans?|sections?|owners?
  ) (?:but|bar)\b
`;
/** "everything but complete" is open, "all but green" red and amber. */
const READ_ALL_BUT = regExp("iu")`
  \b(?:but|bar|except(?: for)?|other than|apart from|excluding) (?:the )?
    (?:completed?|done|finished|closed|reds?|ambers?|greens?|on track)\b
  |\bignoring (?:us|me|it)\b
`;
