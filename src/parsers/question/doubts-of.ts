// What was asked and the filter cannot say: one kind of state or another, then and now, all but some.

import { addDays, type LocalDate } from "../../plan/calendar.ts";
import { kindOfState, type Question, type QuestionState } from "../../plan/question.ts";
import { pattern, regExp } from "../lexicon/pattern.ts";
import { beyondFilters } from "./beyond-filters.ts";
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
    ...(DONE_WHEN.test(words) && state.includes("complete")
      ? ["I can't tell whether it was done in time; this is what is complete."]
      : []),
    ...postsReadAsPlaces(words, scope),
    ...(COMPARES.test(words) && want !== "movement"
      ? ["I can't set them beside each other yet; this is all of it together."]
      : []),
    ...(NEWLY.test(words) || (LONG_SO.test(words) && want !== "movement")
      ? ["I can't tell since when an action has been like that."]
      : []),
    ...(state.includes("moved") && WILL_MOVE.test(words) ? ["I can list what has moved, not what will."] : []),
    ...(/\bhow many\b.*\bhow many\b/iu.test(words) && state.length > 1 ? ["That is one number for all of it."] : []),
    ...(state.includes("blocked") && BLOCKED_BY.test(words)
      ? ["I can't tell by whom; this is all that is blocked."]
      : []),
    ...(state.includes("due") &&
    /\bbetween\b/iu.test(words) &&
    window.from !== null &&
    window.from < addDays(today, -31)
      ? ["Those days begin in the past; I read them from the first to the last."]
      : []),
    ...beyondFilters(words),
    ...(ahead ? ["Nothing is overdue on a day that is still to come; this is what is overdue today."] : []),
  ];
}

const NOT_LATE = /\b(?:not|isn't|aren't) (?:yet )?(?:overdue|late)\b/iu;
const PAUSED = /\b(?:on ice|parked|paused|on hold|shelved)\b/iu;
const MINE_OR = /\b(?:me|mine|i|us) or\b|\bor (?:me|mine|us)\b/iu;
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
const NEWLY =
  /\b(?:just|newly|recently) (?:gone |become |turned |fallen |went |been |marked )*(?:overdue|late|red|amber|green|blocked|due)\b/iu;
/** "amber for two quarters", "been red since June" */
const LONG_SO = regExp("iu")`
  \b(?:reds?|ambers?|greens?|blocked|stuck|open)(?: ones| actions)? (?:
    for (?:\d+|an?|one|two|three|four|five|six|eight|ten|twelve|several|ages|months|weeks|quarters)\b
    |since (?!\d*$)
  )
`;
const WILL_MOVE = regExp("iu")`
  \b(?:will|going to|likely to|might|may|could|about to|needs? (?:an? )?|risk of|expected to|'ll) ?
    (?:\p{L}+ ){0,3}
    (?:slip(?:ping)?|move|extensions?|extended|extending|moving|be (?:moved|extended|delayed))\b
`;
const BLOCKED_BY = /\b(?:blocked|held up|held back|stuck|stalled) (?:by|because of|with|on)\b/iu;
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
