// What people say about the running of a plan rather than about its work: decisions, records, settings.

import type { Nation } from "../../plan/bank-holidays.ts";
import { addDays, type LocalDate } from "../../plan/calendar.ts";
import type { OwnTime } from "../../plan/own-time.ts";
import type { Setting } from "../../plan/setting.ts";
import { findPeriods } from "../lexicon/find-periods.ts";
import { regExp } from "../lexicon/pattern.ts";
import { readNation } from "./read-nation.ts";
import { readOwnTime } from "./read-own-time.ts";
import { readSetting } from "./read-setting.ts";

/** Whether the speaker may have it is for the caller. Names and references are as typed. */
export type Order =
  /** What waits for the speaker's decision. */
  | { readonly kind: "waiting" }
  /** The date changes that a committee is to see. */
  | { readonly kind: "committee" }
  /** Everything that came in since a day; null where none was said. */
  | { readonly kind: "said-since"; readonly from: LocalDate | null }
  | { readonly kind: "audit"; readonly reference: string }
  /** The undo of an undo. */
  | { readonly kind: "put-back" }
  | { readonly kind: "show-rules" }
  /** Who decides about dates, or accepts what is complete: "owner", "lead", … */
  | { readonly kind: "rule"; readonly matter: "dates" | "completion"; readonly by: string }
  /** A statement written down for somebody who answered elsewhere. */
  | { readonly kind: "for-somebody"; readonly person: string; readonly words: string }
  /** A rating by somebody who answers for the action, in the words of a report: "1.4 amber, the evidence is thin". */
  | { readonly kind: "moderate"; readonly words: string }
  /** A report step by step. */
  | { readonly kind: "form"; readonly reference: string }
  /** Back to the form that is half filled. */
  | { readonly kind: "go-on" }
  /** The work ends otherwise than complete; why, where it was said. */
  | {
      readonly kind: "end";
      readonly reference: string;
      readonly as: "business-as-usual" | "stopped";
      readonly because: string | null;
    }
  | { readonly kind: "assign"; readonly reference: string; readonly person: string }
  /** When people are written to. */
  | { readonly kind: "setting"; readonly setting: Setting }
  | { readonly kind: "show-settings" }
  /** Whose bank holidays the organisation keeps. */
  | { readonly kind: "bank-holidays"; readonly nation: Nation }
  /** When the speaker may be written to. */
  | { readonly kind: "own-time"; readonly time: OwnTime }
  | { readonly kind: "review-progress" }
  | { readonly kind: "early-sight" }
  /** What came after the last review was locked. */
  | { readonly kind: "late-corrections" }
  /** One's own check dates, to subscribe to; or the end of that. */
  | { readonly kind: "calendar"; readonly stops: boolean };

/**
 * Reads a line that is such an order; null for every other line.
 *
 * @example
 * readOrder("record for Sam: 1.4 green, told me by phone", "2026-06-23")
 * // { kind: "for-somebody", person: "Sam", words: "1.4 green, told me by phone" }
 */
export function readOrder(text: string, today: LocalDate): Order | null {
  const whole = text.replaceAll(/[’‘]/gu, "'").trim();
  const somebody = FOR_SOMEBODY.exec(whole)?.groups;
  if (somebody?.person && somebody.words) {
    return { kind: "for-somebody", person: somebody.person.trim(), words: somebody.words.trim() };
  }
  if (whole.includes("\n")) return null;
  const line = whole.replace(MANNERS, "").replace(/[\s.!?]+$/u, "");
  if (WAITING.test(line)) return { kind: "waiting" };
  if (COMMITTEE.test(line)) return { kind: "committee" };
  if (PUT_BACK.test(line)) return { kind: "put-back" };
  const rated = MODERATE.exec(whole)?.groups;
  if (rated?.reference && rated.words) return { kind: "moderate", words: `${rated.reference} ${rated.words}` };
  if (GO_ON.test(line)) return { kind: "go-on" };
  const form = FORM.exec(line)?.groups?.reference;
  if (form) return { kind: "form", reference: form };
  if (RULES.test(line)) return { kind: "show-rules" };
  const audited = AUDIT.exec(line)?.groups?.reference;
  if (audited) return { kind: "audit", reference: audited };
  const assigned = ASSIGN.exec(line)?.groups;
  if (assigned?.reference && assigned.person)
    return { kind: "assign", reference: assigned.reference, person: assigned.person };
  const ended = readEnd(line);
  if (ended) return ended;
  if (SAID.test(line)) return { kind: "said-since", from: sinceDay(line, today) };
  if (SETTINGS.test(line)) return { kind: "show-settings" };
  if (PROGRESS.test(line)) return { kind: "review-progress" };
  if (EARLY_SIGHT.test(line)) return { kind: "early-sight" };
  if (CALENDAR.test(line)) return { kind: "calendar", stops: false };
  if (NO_CALENDAR.test(line)) return { kind: "calendar", stops: true };
  if (LATE.test(line)) return { kind: "late-corrections" };
  const nation = readNation(line);
  if (nation) return { kind: "bank-holidays", nation };
  const time = readOwnTime(line);
  if (time) return { kind: "own-time", time };
  const setting = readSetting(line);
  return setting ? { kind: "setting", setting } : readRule(line);
}

/** A weekday is the last one: "since Monday" looks back. */
function sinceDay(line: string, today: LocalDate): LocalDate | null {
  const from = findPeriods(line, today, "past").at(-1)?.from ?? null;
  return from !== null && from > today ? addDays(from, -7) : from;
}

function readRule(line: string): Order | null {
  const dates = DATES_BY.exec(line)?.groups?.by ?? (DATES_FIXED.test(line) ? "never" : null);
  if (dates) return { kind: "rule", matter: "dates", by: ruleWord(dates) };
  const completion = COMPLETION_BY.exec(line)?.groups?.by;
  return completion ? { kind: "rule", matter: "completion", by: ruleWord(completion) } : null;
}

/** "the leads" is "lead". */
function ruleWord(words: string): string {
  const word = words.toLowerCase();
  if (/^(?:no ?body|never|no one)$/.test(word)) return "never";
  return word.replace(/s$/, "").replace(/^action owner$/, "owner");
}

const SETTINGS = regExp("iu")`
  ^(?:show |list |what are )?(?:me )?(?:the |our )?(?:reminder|reminders|message|review)[ ]
    (?:settings|policy|rules)$
  |^when (?:are|do) (?:people|owners) (?:get )?(?:reminded|written to)$
  |^(?:which|whose) bank holidays
    (?: (?:do|are) (?:we|you|they)?(?: ?(?:keep|kept|use|used|observe|follow))?)?$
`;
const PROGRESS = regExp("iu")`
  ^(?:
    how (?:is|goes|far is) (?:the |this |our )?review(?: going| getting on| coming on| coming along)?
    |(?:show (?:me )?)?(?:the )?(?:review progress|progress of the review|state of the review)
    |how many (?:people )?have answered(?: the review)?
  )(?: (?:of|for) .+)?$
`;
const EARLY_SIGHT = /^(?:show (?:me )?)?(?:the )?early[- ]sight(?: list)?(?: (?:of|for) .+)?$/iu;
const CALENDAR = regExp("iu")`
  ^(?:
    (?:give me |show (?:me )?|send me |open |get )?(?:my |a |the |a new )?calendar
      (?: (?:link|address|feed|subscription))?
    |subscribe (?:to )?(?:my )?(?:calendar|dates)
  )$
`;
const NO_CALENDAR =
  /^(?:stop|end|revoke|cancel|remove|delete|close) (?:my |the )?calendar(?: (?:link|address|feed|subscription))?$/iu;
const LATE = regExp("iu")`
  ^(?:(?:show|list) (?:me )?)?(?:the )?late corrections(?: (?:of|for|to) .+)?$
  |^what (?:was|has been) (?:reported|corrected)[ ]
    (?:late|after the (?:lock|close|review was (?:closed|locked)))$
`;
const MANNERS = /^(?:(?:please|hi|hello|ok|and|so|can you|could you|let's)[ ,]+)+/iu;
const WHO = "(?:owners?|action owners?|leads?|officers?|committees?|no ?body|no one)";
const REFERENCE = "(?<reference>[\\p{L}\\d][\\p{L}\\d./()-]*\\d[\\p{L}\\d./()-]*)";
const WAITING = regExp("iu")`
  ^(?:
    what(?:'s| is| else)? |which (?:decisions|requests)[ ]
    |(?:show|list)(?: me)? (?:everything |all |the |what )*
    |(?:is|are) there (?:anything|something|any decisions?)[ ]
    |any(?:thing|\sdecisions?)[ ]
  )?(?:
    (?:that )?(?:is |are )?(?:waits?|waiting|awaits?|awaiting|pending)(?: still)? (?:for |on )?
      (?:me|my (?:decision|decisions|approval|approvals|sign-?off))(?: to (?:decide|approve))?
    |(?:do i (?:need|have) to|must i|should i|for me to|i (?:need|have) to) (?:decide|approve)
    |(?:my|for my) (?:decisions|approvals|decision list)
    |decisions (?:waiting|pending|to make)|to decide
  )$
`;
const COMMITTEE = regExp("iu")`
  ^(?:(?:what are |show |list |give |get )?(?:me )?(?:the )?)?
    (?:date changes|new dates|moved dates|changed dates|slipped dates|dates)
    (?: (?:that are |waiting |wanted |asked ))*
    (?: (?:for|to) (?:the )?(?:next |coming )?committee(?: paper| meeting| report)?)$
`;
const PUT_BACK = regExp("iu")`
  ^(?:
    redo(?: (?:that|it|this))?
    |(?:undo|revert|take back|cancel|scrap) (?:the|that|my|this|last)(?: last)? undo
    |undo (?:the )?undo(?:ing)?|un-?undo|put (?:that|it|this) back(?: again)?
    |bring (?:that|it) back
  )$
`;
const MODERATE = new RegExp(
  `^(?:please )?(?:moderate|re-?rate|override)(?: the rating of)? (?:action )?${REFERENCE} (?:to|as|down to|up to) (?<words>\\S.*)$`,
  "iu",
);
const GO_ON =
  /^(?:go on|continue|resume)(?: with)?(?: (?:the|my) (?:form|report|draft))?$|^(?:show (?:me )?)?my (?:forms?|drafts?)$/iu;
const FORM = regExp("iu")`
  ^(?:
    (?:update|report(?: on)?|answer(?: for)?) (?:action )?${REFERENCE} step by step
    |(?:open |show |fill in |start )?(?:the |a )?form (?:for|of|about) (?:action )?${REFERENCE}
    |fill in (?:action )?${REFERENCE}
  )$
`;
const RULES = regExp("iu")`
  ^(?:
    who decides (?:about |on )?(?:new )?(?:dates|what|date changes)
    |who (?:accepts|approves|signs off) (?:completions?|what is complete|completed actions)
    |(?:show |list )?(?:me )?(?:the )?(?:decision )?(?:rules|policy|policies) (?:for|of|about)[ ]
      (?:decisions|dates|completion)
    |(?:show |list )?(?:me )?(?:the )?decision rules
  )$
`;
const AUDIT = new RegExp(
  `^(?:show (?:me )?)?(?:the )?audit(?: trail)?(?: of| for| on)? (?:action )?${REFERENCE}$`,
  "iu",
);
const ASSIGN = new RegExp(
  `^(?:re-?)?assign (?:action )?${REFERENCE} to (?<person>@?[\\p{L}][\\p{L} .'@-]{0,80}?)$`,
  "iu",
);
const SAID = regExp("iu")`
  ^(?:
    (?:
      what(?:'s| was| has been| did people| did everybody| did everyone| have people)?
      |show(?: me)?(?: everything| what)?(?: that)?
      |list(?: everything| what)?(?: that)?|everything(?: that)?
    ) (?:was |has been |people |were )?(?:said|say|written|come in|came in|received)
    |(?:all )?(?:messages|replies)(?: received)?
  )(?: (?:to you|here|by everybody|by owners))?
    (?: (?:since|after|from|on|in|this|last|today|yesterday)\b.*)?$
`;
const FOR_SOMEBODY = regExp("iu")`
  ^(?:please )?(?:record|log|note|report|put down|write down|enter)
    (?: this| the following| an answer| a reply| an update)? (?:for|on behalf of)[ ]
    (?<person>@?[\p{L}][\p{L} .'@\d-]{0,60}?)\s*[:,–—]\s*(?<words>\S[\s\S]*)$
  |^on behalf of (?<person>@?[\p{L}][\p{L} .'@\d-]{0,60}?)\s*[:,–—]\s*(?<words>\S[\s\S]*)$
`;
const DATES_BY = regExp("iu")`
  ^(?:(?:all |new |moved )?(?:dates|deadlines|date changes|new dates))[ ]
    (?:are|must be|should be|have to be|need to be)(?: now)? (?:decided|approved|agreed|accepted|settled)
    (?: on)? by (?:the |their |an? )?(?<by>${WHO})(?: (?:alone|only|from now on))?(?: (?:in|for|of) .+)?$
`;
const DATES_FIXED = regExp("iu")`
  ^(?:(?:all |the )?(?:dates|deadlines))[ ]
    (?:(?:can|may|do|must|should) ?(?:not|never)|can't|don't|never|cannot)(?: be)?[ ]
    (?:move|moved|change|changed)(?: (?:in|for|of) .+)?$
`;
const COMPLETION_BY = regExp("iu")`
  ^(?:completions?|complete|completed actions|finished actions|what is complete|what is finished)[ ]
    (?:is|are|must be|should be|has to be|have to be)(?: now)?[ ]
    (?:decided|approved|accepted|signed off|agreed|confirmed) by (?:the |their |an? )?(?<by>${WHO})
    (?: (?:alone|only|from now on))?(?: (?:in|for|of) .+)?$
`;

/** "1.4 is business as usual now", "stop 1.4, the grant has ended": nothing that only mentions the words. */
function readEnd(line: string): Order | null {
  for (const [as, pattern] of ENDS) {
    const { reference, because } = pattern.exec(line)?.groups ?? {};
    if (reference) return { kind: "end", reference, as, because: because?.trim() || null };
  }
  return null;
}

const NAMED = String.raw`(?<reference>[A-Za-z]{0,6}-?\d[\w.()-]{0,12}?)`;
const WHY = String.raw`(?:\s*(?:[,;:–-]|because|as|since)\s+(?<because>.{3,}))?`;
const ENDS: readonly (readonly ["business-as-usual" | "stopped", RegExp])[] = [
  [
    "business-as-usual",
    regExp("i")`
      ^(?:make )?${NAMED}(?: (?:is|has become|should become|can become|is becoming|to))?(?: now)?[ ]
        (?:business as usual|bau)(?: now)?${WHY}$
    `,
  ],
  ["stopped", new RegExp(`^(?:please )?stop (?:work on |action )?${NAMED}${WHY}$`, "i")],
  ["stopped", new RegExp(`^${NAMED} (?:should stop|should be stopped|has stopped|has been stopped)${WHY}$`, "i")],
];
