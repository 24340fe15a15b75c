// "snooze till Monday", "remind me next week": reminders start again on the first day of what was named.

import { addDays, type LocalDate } from "../../../plan/calendar.ts";
import { type FoundPeriod, findPeriods } from "../../lexicon/find-periods.ts";
import { regExp } from "../../lexicon/pattern.ts";
import { replyPart } from "../reply-part.ts";
import type { SayingRule } from "../saying.ts";
import { STATE } from "../state-words.ts";

/** "for two weeks" counts from today, as "in two weeks" does. A snooze without a day is asked about. */
export const snooze: SayingRule = {
  name: "snooze until <day>",
  read: ({ plain: whole, words, target, actions, actionDoubt, context }) => {
    const plain = behindReason(target ? whole.replace(/^(?:for |on |action )?§ ?[-–—:,]? ?/u, "") : whole);
    const asked = SNOOZE.exec(plain);
    if (!asked) return null;
    const rest = plain
      .slice(asked[0].length)
      .replace(/^ ?(?:about |on |for )?§/u, "")
      .trim();
    const when = rest.replace(/^(?:for|about|on)? *(?=(?:a|an|one|two|three|four|\d+|another) )/iu, "in ");
    const period = meant(when, findPeriods(when, context.today));
    if (!period && rest !== "" && !OPEN_ENDED.test(rest) && !(AGAIN.test(asked[0]) && EVENT.test(rest))) return null;
    const note = period ? when.slice(period.end).replace(/^[\s,;.–—-]+/u, "") : EVENT.test(rest) ? rest : "";
    if (note.includes("§")) return null;
    const doubt = period ? period.doubts : ["Until when shall I keep quiet?"];
    return replyPart("snooze", words, {
      actions: target ? actions : [],
      until: period ? firstDayAfter(period, context.today) : null,
      note: note !== "" && words.includes(note) ? note : null,
      doubt: [...(target ? actionDoubt : []), ...doubt, ...(BEFORE.test(note) ? ["Counted from which day?"] : [])],
    });
  },
};

/** "Ask again after the election", "remind me closer to the date": a day that nobody named. */
const AGAIN = regExp("iu")`
  ^(?:(?:can|could|would) (?:you|u) )?(?:
    remind me|ask (?:me )?again|ask me|come back|hold off|snooze|mute|leave it|nudge me|chase me
    |ping me|try me
  )\b
`;
const EVENT = /^(?:until|till|til|after|once|when|before|closer|nearer|the (?:day|week|month) (?:before|after))\b/iu;

/** "On the 20th, board is on the 19th": the first, unless it begins a stretch, "from tomorrow until Friday". */
function meant(text: string, [first, ...others]: readonly FoundPeriod[]): FoundPeriod | undefined {
  const last = others.at(-1);
  if (!first || !last) return first;
  return /^[\s,]*(?:(?:and|to|until|till|til|through|or|[-–]) *)*$/iu.test(text.slice(first.end, last.start))
    ? last
    : first;
}

/** "2 days before it's due" */
const BEFORE = /^(?:before|prior|ahead|after|from|later)\b/iu;

/** "Busy with the budget, come back to me mid December": what is asked for stands behind its reason. */
function behindReason(plain: string): string {
  const reason = REASON.exec(plain);
  return reason && !STATED.test(reason[0]) ? plain.slice(reason[0].length) : plain;
}

const REASON = regExp("iu")`
  ^[^.!?\n]{3,100}?(?:[,;–-] ?(?:so |and |but )?|\s(?:so|but) )(?:can you |could you |please |pls )*(?=
    (?:
      come back to me|ask me|remind me|chase me|nudge me|ping me|get back to me|try me
      |(?:bug|prod|poke|e-?mail|message|call|ring|contact|catch) me
      |give me a
    )\b
  )
`;
const STATED = new RegExp(`(?<![\\w-])${STATE}(?![\\w-])`, "iu");

/** "on Monday" is that day; "in two weeks" and "the end of next week" are where their days end. */
function firstDayAfter({ from, to, preposition, words }: FoundPeriod, today: LocalDate): LocalDate {
  if (preposition === "after") return addDays(to, 1);
  if (/\b(?:end|close)\b/iu.test(words)) return to;
  return from <= today ? to : from;
}

const SNOOZE = regExp("iu")`
  ^(?:(?:can|could|would) (?:you|u) |i'll |let's )?(?:
    snooze|mute
    |remind me(?: again| about (?:this|it|that|§)| of (?:this|it|§))?
    |ask me(?: again| about (?:this|it|§))?|ask again|come back(?: to me)?|try me(?: again)?
    |(?:
      nudge|chase|ping|bug|prod|poke|pester|prompt|badger|e-?mail|message|text|call|ring|contact
      |catch|hassle
    ) me(?: up)?(?: (?:again|back))?(?: (?:about|on) (?:this|it|that|§))?
    |get back to me
    |give me (?:a|another) (?:shout|nudge|ring|call|bell|buzz|prod|poke|kick|reminder)
    |(?:can|could) (?:i|we|you) (?:come back to|pick up|look at|return to|revisit) (?:me|this|it|§)(?: up)?
    |leave it
    |(?:can|could) (?:this|it|we|you) (?:wait|hold(?: off)?)
    |(?:can|could) (?:i|we) (?:do|leave) (?:this|it)
    |hold (?:this|it)|not now|not today|later|hold off
    |(?:don't|dont|do not|stop|quit|no need to)[ ]
      (?:chas|remind|nudg|ask|ping|messag|contact|bother|hassl|pester)(?:e|ing)?(?: me| us)?
    |no (?:more )?reminders|pause (?:my |the )?reminders|leave me alone|quiet|stop(?= *$)
  )(?:
    [ ]again| on this| about this| this(?! (?:week|month|quarter|year))| these| it| that| me
    | all| everything| reminders
  )*(?= |$|,)
`;
const OPEN_ENDED = regExp("iu")`
  ^,?(?:
    later|again|again later|for now|for a bit|for a while|a bit|ask me later|about|for|please
    |not now|another time
    |(?:later)?[ ,]*(?:please)?[ ,]*(?:i'm )?(?:in|at|on) (?:
      (?:a |an |the |my |back[ -]to[ -]back |team )*(?:
        committee|meetings?|training|interviews|court|cabinet|scrutiny|site|visits?|workshops?
        |conference|course|calls?
      )
      |the road
    )(?: (?:all day|all week|today|now|at the moment|until later|this (?:morning|afternoon)))*
    |(?:later )?(?:today|this (?:morning|afternoon|evening)|tonight)
    |after lunch|in (?:an|a couple of|\d) hours?
    |in a (?:bit|while|minute|sec(?:ond)?|moment)
  )$
`;
