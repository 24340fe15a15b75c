// What a note says that may change how its action stands: words of weight that no rule took.

import type { LocalDate } from "../../plan/calendar.ts";
import { findPeriods } from "../lexicon/find-periods.ts";
import { matchesOf } from "../lexicon/matches-of.ts";
import { isAdjective } from "./adjective.ts";
import { contentWords, matchActionWords } from "./match-action-words.ts";
import type { ReportReading } from "./read-report.ts";
import type { KnownAction } from "./reply.ts";
import { handedOver } from "./rules/handed-over.ts";
import { spell } from "./spelling.ts";
import { COLOUR, COMPLETE, NO_CHANGE, NO_COLOUR_BEFORE, NOT_STARTED, PAUSED, ragOf, STATE } from "./state-words.ts";
import { saysLate, saysTrouble } from "./trouble.ts";
import { hasDoubtfulFace, turnsState } from "./turned.ts";
import { isDeniedBehind } from "./unreal.ts";

/** What a statement is about, as far as its note may say something else. */
interface About {
  readonly today: LocalDate;
  /** The present date of its action; null where it has none, or where it is about several. */
  readonly due: LocalDate | null;
  /** The actions that could be meant besides its own, as they are written. */
  readonly others: readonly string[];
  readonly otherActions: readonly KnownAction[];
}

/**
 * Why a report should be asked about although each of its rules was sure, or null.
 *
 * A note explains. One that names another colour, other actions and how they stand, a letter that rates, trouble beside
 * green, or a date that nothing moved says more than that, and what is not read must not be passed over. Where nothing
 * but a note was read, any state in it counts.
 */
export function unaccountedIn(reading: ReportReading, about: About): string | null {
  const { note } = reading;
  if (namesOtherColour(reading)) return `"${short(reading.told.trim())}": which colour is it?`;
  if (reading.status === "no-change" && reading.rag !== null && UNLIKE.test(reading.told))
    return "Is it as before, or not?";
  if (hasDoubtfulFace(reading.told, reading)) return `"${short(reading.told.trim())}": shall I record it like that?`;
  if (note === null) return null;
  const text = spell(note.slice(0, LONGEST)).text;
  return says(text, reading, about.today) ||
    namesAnother(text, about.others) ||
    headsAnother(text, about.otherActions) ||
    movesDate(text, reading, about)
    ? `I kept "${short(note)}" as a note: does it change how the action stands?`
    : null;
}

/** Words that say how things stand do so early; a long note is prose. */
const LONGEST = 400;

/** Whether any of its words is a colour that it is not, and that it neither was nor may become. */
function namesOtherColour({ told, rag, schemeWord }: ReportReading): boolean {
  const text = told.slice(0, LONGEST);
  return matchesOf(COLOURS, text).some(({ 0: word, index }) => {
    if (ragOf(word) === rag || schemeWord?.toLowerCase().includes(word.toLowerCase())) return false;
    const before = text.slice(Math.max(0, index - 40), index);
    const behind = text.slice(index + word.length, index + word.length + 40);
    if (IMPROVING.test(before) && rag !== null && ragOf(word) === "G") return false;
    if (rag !== null && rag !== "G" && MAY_BECOME.test(before)) return false;
    if (rag !== null && isDeniedBehind(before.split(PART).at(-1) ?? "")) return false;
    return !ANOTHER_TIME.test(before) && !NOT_NOW.test(behind) && !isAdjective(before, behind);
  });
}

function says(told: string, reading: ReportReading, today: LocalDate): boolean {
  const text = told.replaceAll(PROOF_FOLLOWS, " ");
  const { rag, status, percent } = reading;
  const well = rag === "G" || status === "complete" || !saysFacts(reading);
  if (OTHERS_STAND.test(text) || ORDINAL_STANDS.test(text) || LETTER.test(text) || THUMBS.test(text)) return true;
  if (percent === null && status === null && PERCENT_FIELD.test(text)) return true;
  if (rag === "G" && CONDITION.test(text)) return true;
  if (status === "in-progress" && STOPPED.test(text)) return true;
  if (status === "complete" && NOT_ENDED.test(text)) return true;
  if (leavesState(text, reading) || ORDERS.test(text)) return true;
  if (saysState(reading) && turnsState(text, reading)) return true;
  // Beside a note, complete and amber may be said of two parts of it.
  if (status === "complete" && rag !== null && rag !== "G") return true;
  if (status === "complete" && NARROWS.test(text)) return true;
  if (MOCKS.test(text) || (well && IN_NAME.test(text))) return true;
  if (IN_TRUTH.test(text) || (FOR_SHOW.test(reading.told) && well && saysTrouble(text, true))) return true;
  if (status === "complete" && (CONDITION.test(text) || STILL_OPEN.test(text) || reading.contrast)) return true;
  if (status === "no-change" && reading.contrast) return true;
  if (rag === "G" && reading.contrast && !REASSURES.test(text)) return true;
  if (saysState(reading) && handsOver(told, today)) return true;
  if (HANDS_OVER.test(text) || DATE_MOVES.test(text)) return true;
  if (well && !explainsItself(reading) && saysTrouble(text, saysFacts(reading))) return true;
  if (rag === null && status === "in-progress" && saysLate(text)) return true;
  if (saysOnlyEvidence(reading) && ENDED_IN_PUBLIC.test(text)) return true;
  return !saysFacts(reading) && (ENDED.test(text) || ENDED_IN_PUBLIC.test(text) || text.split(/\s+/u).length < 3);
}

/** "Zoe takes over in November", "over to Zoe from here": whose it is now, said beside how it stands. */
function handsOver(text: string, today: LocalDate): boolean {
  return text.split(/[;()\n]|\.\s|,\s|\s[-–—]\s/u).some((clause) => {
    const handed = OVER_TO.test(clause) ? handedOver(clause.trim(), false, today) : null;
    return handed !== null;
  });
}

/** A clause that is nothing but another state, and that no rule took: whose is it? */
function leavesState(text: string, { rag, status }: ReportReading): boolean {
  return text.split(/[,;()\n]|\.\s|\s[-–—]\s/u).some((clause) => {
    const state = clause
      .trim()
      .replace(/^(?:and|is|are|it's) /iu, "")
      .replace(/[.!?]+$/u, "");
    if (!ONLY_STATE.test(state)) return false;
    if ((status === "no-change" || rag !== null) && UNCHANGED.test(state)) return false;
    const again = (ragOf(state) !== null && ragOf(state) === rag) || (status === "complete" && ENDED.test(state));
    return !again;
  });
}

/** Help that is wanted, what blocks it and a new date say already that not all is well. */
function explainsItself({ rag, blockedBy, helpWanted, moved, shift }: ReportReading): boolean {
  return rag === null && (blockedBy !== null || helpWanted || moved !== null || shift !== null);
}

/** "It's been published: https://…" may be the end of it. */
function saysOnlyEvidence(reading: ReportReading): boolean {
  return reading.evidence.length > 0 && !saysFacts({ ...reading, evidence: [] });
}

function saysState({ rag, status }: ReportReading): boolean {
  return rag !== null || (status !== null && status !== "no-change");
}

function saysFacts(reading: ReportReading): boolean {
  const { rag, status, percent, schemeWord, moved, shift, blockedBy, helpWanted, evidence, ditto } = reading;
  const facts = [rag, status, percent, schemeWord, moved, shift, blockedBy].some((fact) => fact !== null);
  return facts || helpWanted || ditto || evidence.length > 0;
}

/** Another action of the list in a note is one that something may be said of; "waiting on 1.4" explains. */
function namesAnother(text: string, others: readonly string[]): boolean {
  return (
    namesUnknown(text, others) ||
    others.some((reference) => {
      const at = text.toLowerCase().search(wholeWord(reference));
      if (at < 0) return false;
      return !LEANS_ON.test(text.slice(0, at)) || TOLD_OF_IT.test(text.slice(at + reference.length));
    })
  );
}

/** "depends on 4.1 which is red": the state is the other's. */
const TOLD_OF_IT = new RegExp(
  `^,? (?:which|that|and (?:it|that)|who)(?:'s| is| are)? (?:now |still |also |not )*${STATE}(?![\\w-])`,
  "iu",
);

/** "training amber, charter - no": a clause that is nothing but another action's words. */
function headsAnother(text: string, actions: readonly KnownAction[]): boolean {
  if (actions.length === 0) return false;
  return text.split(/[,;.()\n]|\s[-–—]\s/u).some((clause) => {
    const words = clause.trim().replace(/^(?:and|but|the|our|my) /iu, "");
    if (speaksOf(clause, actions)) return true;
    if (words === "" || words.split(/\s+/u).length > 3) return false;
    return matchActionWords(words, actions).length === 1 && contentWords(words).length === words.split(/\s+/u).length;
  });
}

/** "The hearing loops are in", beside another action's state: its subject is one action, and that is not this one. */
function speaksOf(clause: string, actions: readonly KnownAction[]): boolean {
  const subject = SUBJECT.exec(clause)?.groups?.subject ?? "";
  const words = contentWords(subject);
  return words.length > 1 && words.length < 5 && isWholly(subject, words.length, actions);
}

/** All of its words are one action's, and no other has them. */
function isWholly(subject: string, count: number, actions: readonly KnownAction[]): boolean {
  const [found, ...others] = matchActionWords(subject, actions);
  const known = actions.find(({ reference }) => reference === found);
  if (!known || others.length > 0) return false;
  const shared = new Set(contentWords(known.words));
  return contentWords(subject).filter((word) => shared.has(word)).length === count;
}

const SUBJECT =
  /^\s*(?:and |but |the |our |my )*(?<subject>\p{L}[\p{L}\d' &-]{2,50}?) (?:is|are|was|were|has|have|had|now|went|got|been|still|just|starts?|started|begins?|began|launches|goes|needs?|waits?|stalled|finished|slipped)\b/iu;

/** "I don't recognise HOU-7": the letters of the plan, and a number that it does not have. */
function namesUnknown(text: string, references: readonly string[]): boolean {
  const letters = new Set(
    references.flatMap((reference) => /^\p{L}{2,8}(?=[ -]?\d)/u.exec(reference)?.[0].toUpperCase() ?? []),
  );
  if (letters.size === 0) return false;
  return [...text.matchAll(/(?<![\p{L}\d-])(?<letters>\p{L}{2,8})[ -]?\d{1,4}(?![\p{L}\d])/giu)].some(
    ({ groups, index }) => letters.has(groups?.letters?.toUpperCase() ?? "") && !LEANS_ON.test(text.slice(0, index)),
  );
}

function wholeWord(reference: string): RegExp {
  const literal = reference.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
  return new RegExp(`(?<![\\w.-])${literal}(?![\\w-]|\\.\\d)`);
}

const LEANS_ON =
  /\b(?:waiting (?:on|for)|awaiting|depend(?:s|ent|ing)? on|blocked by|held up by|stuck on|see|like|unlike|with|than|behind|as (?:for|in|per)?|alongside|together with|after|until|before|part of|because of|due to|linked to|links to|from|under|of|for)\s+(?:action )?$/iu;

function movesDate(text: string, { moved, shift, expected }: ReportReading, { today, due }: About): boolean {
  if (moved || shift || expected) return false;
  const said = SAYS_DATE.exec(text);
  if (said && findPeriods(`by ${text.slice(said.index + said[0].length)}`, today).length > 0) return true;
  const ends = due === null ? null : MAY_END.exec(text);
  if (!ends || due === null) return false;
  const there = text.slice(ends.index, ends.index + 90).split(/[.!?;\n](?:\s|$)/u)[0] ?? "";
  return findPeriods(there, today).some(({ to }) => to > due && to > today);
}

function short(note: string): string {
  return note.length > 60 ? `${note.slice(0, 57).trimEnd()}…` : note;
}

const COLOURS = new RegExp(`(?<![\\w-])${COLOUR}(?![\\w-])(?!${NO_COLOUR_BEFORE})`, "giu");
/** One thing said ends here and another begins. */
const PART = /[,;.!?()\n]|\s[-–—]\s|\b(?:but|so|and)\s/iu;
/** A colour that it was or may become: "no longer red", "will be green next month". */
const ANOTHER_TIME =
  /\b(?:was|were|not|no longer|from|previously|formerly|been|be|becomes?|back to|until|till|than|instead of|get(?:ting)? (?:back )?to|turn|go|goes|hopefully|hope for|in the|into the|out of the) (?:at |a |rated |fully )?$/iu;
/** "amber tending to green" is amber; one that gets worse is asked about. */
const IMPROVING =
  /\b(?:(?:tending|trending|heading|turning|going|improving|moving|working|edging|creeping|inching)(?: back)?(?: to| towards?| for)?|(?:on (?:its|the|our) way|path|route|way back) to) $/iu;
/** "amber but could tip to red" is amber. */
const MAY_BECOME =
  /\b(?:could|might|may|would|will|risks?|if)(?: [\p{L}']+){0,4}? (?:to|into|as|be|become|turn|go|rated) $/iu;
/** "red → green", "(was amber last time)" */
const NOT_NOW =
  /^\s*(?:→|->|=>|>|to (?:green|amber|red)\b)|^ (?:last|previously|before|earlier|at first|initially|briefly|for a (?:while|bit|time|month|week)|in (?:the (?:spring|summer|autumn|winter)|q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)\b/iu;
/** "second 50%", "the last one amber" */
const ORDINAL_STANDS = new RegExp(
  `(?<![\\w-])(?:the )?(?:first|second|third|fourth|fifth|sixth|last)(?: one)? (?:is |are |now |at )*(?:${STATE})(?![\\w-])`,
  "iu",
);
/** "green but nothing to worry about", "though still on track" */
const REASSURES =
  /\b(?:nothing (?:to worry|serious|major|urgent|we can't)|no (?:concerns?|issues?|problems?|worries)|still (?:on (?:track|target|course)|green|fine)|not worried|manageable|minor|improving|getting (?:better|there)|under control|in hand|on top of)\b/iu;
/** Who has it now, beside a rating: "not mine any more", "Sam's now", "needs a new owner". */
const HANDS_OVER =
  /\b(?:(?:not|never|isn't|aren't|isnt|arent|none of (?:these|them|those) (?:is|are)) (?:mine|ours|my actions?)|no longer (?:mine|ours)|belongs? (?:to|with) (?!the (?:plan|strategy|programme))|someone else's|new owner|new lead (?:needed|required|is|will be|starts?|from)|i'm leaving|i am leaving|i've left|i have left)\b|(?:^|[\s,])(?:it's |now |this is )?\p{Lu}\p{L}+['’]s (?:now|action|to do)\b|\b\p{Lu}\p{L}+ (?:is )?(?:now |will now )(?:leads?|leading|owns?|has (?:this|it)|looks? after|picks? (?:this|it) up)\b/u;
/** Words with which an action changes hands; "see Sam" and "with Legal" only tell where to look. */
const OVER_TO =
  /\b(?:over to|takes? over|taking over|took over|taken over|picks? up|picking (?:this|it|these) up|looks? after|looking after|leads?|leading|owns?|owner|belongs?|inherit\p{L}*|hand(?:ed|ing) (?:this|it|over)|now with|(?:ask|chase) \p{Lu}\p{L}+ (?:in future|from now|next time))\b/iu;
/** "the date will move", "deadline needs changing": when to is not said. */
const DATE_MOVES =
  /\b(?:the |its |our )?(?:due date|end date|target date|date|deadline) (?:will|needs? to|has to|must|may|might|should|is going to|is|was) (?:have to |need to |be )?(?:mov|chang|slip|push|extend|wrong|unrealistic|tight|missed|too|nonsense|silly|impossible|out of date|incorrect|not right|a joke)|\b(?:wrong|incorrect|unrealistic|impossible|out-of-date|silly) (?:due |end |target )?(?:date|deadline)\b/iu;
/** "rest amber", "2 3 green", "4 thru 8 pushed back", "the others are Tariq's" */
const OTHERS_STAND = new RegExp(
  `(?<![\\w-])(?<!\\b(?:do|send|update|finish|answer|cover|on|to|at) (?:the )?)(?:the )?(?:rest|others|other (?:one|ones|two|three)|everything else)(?: of them)? (?:is|are|at|on|to|remain|stay|[\\p{L}]+s? )?|(?:(?<=^|[,;–—-] ?|(?<!\\d)/ ?|\\band )\\d{1,2}|(?<![\\w.-])[A-Z]{1,6}-?\\d{1,3}) (?:is |are |now |thru \\d+ )*(?:${STATE})(?![\\w-])`,
  "iu",
);
/** A single capital that rates: "R no money", "30/9 7 A" */
const LETTER = /(?:^|[\s→(])(?:[GRC]|NS|(?:(?<=\d )|(?<=→ ?))A)(?=$|[\s,;.!)→])/u;
const THUMBS = /[👎🤷]|👍(?!\p{M}*[\s.!]*$)/u;
const PERCENT_FIELD = /(?:%|per ?cent)(?: complete)? ?[:=]? ?\d|\d ?% (?:complete|done)\b/iu;
const CONDITION = /\b(?:if|unless|provided|assuming|subject to|as long as|depending on|else|otherwise)\b/iu;
const UNCHANGED = new RegExp(`^${NO_CHANGE}$`, "iu");
const ONLY_STATE = new RegExp(`^${STATE}$`, "iu");
/** "done - well, the first cohort", "complete in principle": only a part of it, or not quite. */
const NARROWS =
  /^(?:(?:until|till|for (?:this|the) (?:year|quarter|month|term|week|time being|time)|well|at least|or at least|mainly|mostly|largely|bar|but for)\b|the (?:first|main|bulk|initial)\b)|\b(?:in principle|on paper|in theory|in part|in draft|all but|all bar|(?:bar|but) (?:one|two)|verbally|informally|provisionally|so far|phase (?:1|one|2|two)|first (?:phase|stage|part|half|cohort|draft)|(?:my|our) (?:part|bit|side|half)|(?:pilot|draft|interim) (?:only|stage|version))\b/iu;
/** "amber, snooze the rest": said to the bot, and not heard. */
const ORDERS =
  /\b(?:snooze|undo|(?<!\bto )(?:remind|ask|chase|nudge|ping) me|(?<!\b(?:to|will|would|'ll|'d|they|he|she|who) )come back to me)\b|(?:^|[.,;!–-] ?)(?:(?:and|but|so|please|pls|can you|could you|just|now) )*(?:stop (?!gap)\p{L}+ing\b|(?:remove|delete) (?:this|it|that|me)\b|keep (?:it |this )?open\b|take (?:me|this|it) (?:off|out)\b|(?:change|amend|correct) (?:the|this|its|my) )/iu;
/** "as before but 4.2 is red" */
const UNLIKE = /\b(?:but|except|apart from|other than)\b/iu;
/** That proof is still to be sent leaves nothing open: "evidence to follow", "will upload the slides". */
const PROOF =
  "(?:the |my |our |some |full |final |written )*(?:evidence|proof|links?|paperwork|slides?|documents?|documentation|write-?up|details|photos?|certificates?|screenshots?|attachments?|copy|copies|summary)";
const PROOF_FOLLOWS = new RegExp(
  `\\b${PROOF} (?:is |are |will |being |can |to )*(?:be )?(?:follow(?:s|ing)?|sent|uploaded|forwarded|added|provided|shared|attached)\\b|\\b(?:(?:i |we )?(?:will|'ll|i'll|we'll|can|just need to|still need to|need to|still to|yet to|to) )(?:send|upload|forward|add|share|attach|e-?mail|provide|dig out|find) (?:over |you |across |on )*${PROOF}`,
  "giu",
);
const STOPPED = new RegExp(
  `\\b(?:${PAUSED}|stopped|halted|abandoned|fizzled|ground to a halt|given up|died)(?![\\w-])`,
  "iu",
);
/** What is said for the record, and what is said beside it: "officially green, between us …". */
const FOR_SHOW = /\b(?:officially|nominally|for the record|formally|on the face of it)\b/iu;
const IN_TRUTH =
  /\b(?:between (?:us|you and me|ourselves)|off the record|in (?:truth|reality|practice|actual fact)|privately|unofficially|the truth is|truth be told)\b/iu;
const IN_NAME =
  /^(?:mostly|largely|generally|partly|in (?:parts|part|places|patches))\b|\b(?:on paper|in name(?: only)?|in principle|in theory|officially|if you (?:ask|believe)|(?:according to|says) (?:my|the) (?:manager|boss|director|spreadsheet))\b/iu;
/** What is said with a smile, and means the opposite. */
const MOCKS =
  /^(?:my (?:foot|arse|eye)|famous last words|what could (?:possibly )?go wrong|don't (?:look|ask|hold your breath)|yeah right|as if|not(?=[.!]*$)|lol|ha+|haha\p{L}*|in (?:my|your) dreams|i wish|jk|joking|just kidding|only joking)\b|\b(?:lol|just kidding|only joking|yeah right|as if|\/s)[\s.!)]*$/iu;
const STILL_OPEN =
  /\b(?:still (?:to|need|needs|have|has|waiting|outstanding|a bit)|(?:just|only|now)? ?(?:waiting|awaiting|pending)|not (?:all|yet|fully|quite)|apart from|except|(?:just|only) needs?|needs? (?!no\b|nothing\b)|(?:will|to|must|should) (?:be|go|have|need|follow|do|finish|complete|send|publish)\b|going to|remaining|left to|to go|to follow|last (?:one|bit|few))\b/iu;
const ENDED = new RegExp(
  `(?<![\\w-])(?:${COMPLETE}|${PAUSED}|${NOT_STARTED}|closed|cancelled|withdrawn|scrapped)(?![\\w-])`,
  "iu",
);
/** "EIA template in progress", said behind what is complete, is about something else. */
const NOT_ENDED = new RegExp(
  `(?<![\\w-])(?:in progress|underway|under way|not (?:yet )?(?:started|begun|finished|complete|done)|on hold|paused|${NOT_STARTED})(?![\\w-])`,
  "iu",
);
const ENDED_IN_PUBLIC =
  /\b(?:published|launched|(?:went|gone|is|now) live|rolled out|adopted|approved|issued|submitted|finali[sz]ed|concluded|accomplished|fulfilled|ended|in place|up and running|uploaded|completed?|done|finished|delivered)\b/iu;
const SAYS_DATE =
  /\b(?:so|now|lets|let's)? ?(?:say|more like|new date|revised date|realistically|pushed (?:back )?to|slipped to|moved to)(?: is| of| now)? (?:the )?(?=\p{L}|\d)/iu;
/** Words with which somebody says when it will be there; a date behind them that is later than the present one moves it. */
const MAY_END =
  /\b(?:(?:end|target|completion|delivery|finish|go[- ]?live|launch) date|deadline|due|(?:it|this|that) will be|earliest|at best|realistic(?:ally)?|timescales?|eta|complet(?:e|es|ion|ing)|finish(?:es|ing)?|deliver(?:y|s)?|ready|in place|(?:not|won't|wont|can't|cannot) (?:be |happen |start |launch |go )*(?:before|until|till))\b/iu;
