// Reads a question about a plan into a filter, without looking anything up.

import { type LocalDate, writeDay } from "../../plan/calendar.ts";
import type { Question, QuestionState, Scope, Window } from "../../plan/question.ts";
import { regExp } from "../lexicon/pattern.ts";
import { readBackground } from "./background.ts";
import { doubtsOf } from "./doubts-of.ts";
import { readExcluded } from "./excluded.ts";
import { unreadWords } from "./filler-words.ts";
import { followUp, isBare, isFollowUp, pointsBack, pointsToIt } from "./follow-up.ts";
import { asQuestion, type Fragment } from "./fragment.ts";
import { readIncluding } from "./including.ts";
import { lostScope } from "./lost-scope.ts";
import { isInNames, namesLeft, namesTold, withTold } from "./names-left.ts";
import { narrowedStates } from "./narrowed-states.ts";
import { neighbourOf } from "./neighbour-window.ts";
import { withoutPurpose } from "./purpose.ts";
import type { QuestionContext, QuestionReading } from "./question-reading.ts";
import { readLateness } from "./read-lateness.ts";
import { readLimit } from "./read-limit.ts";
import { readFullNames, readTypedNames } from "./read-scope.ts";
import { readStates } from "./read-states.ts";
import { readWant } from "./read-want.ts";
import { readWindow } from "./read-window.ts";
import { type Remaining, startReading, without } from "./remaining.ts";
import { sayQuestion } from "./say-question.ts";
import { withoutSlips } from "./slips.ts";
import { readWider } from "./wider.ts";

/**
 * What a question asks. Never throws; what was not understood is a doubt and narrows nothing.
 *
 * Each step takes its words away before the next one reads: names before dates ("Spring Gardens"), dates before
 * states, "not complete" before "complete".
 */
export function readQuestion(text: string, context: QuestionContext): QuestionReading {
  return text.length > LONGEST ? cutShort(text, context) : readWhole(text, context);
}

/** "Scrap that, what's due in May?" */
const STARTS_AFRESH =
  /^\s*(?:scrap|forget|cancel|never ?mind|start again|new question|different question)\b(?: (?:that|it|this|about))?/iu;

/** "The same for Adults", "who owns those?", "the rest": nothing by themselves. */
const LEANS_ON = regExp("iu")`
  \b(?:
    the same(?! (?:as|time|day|month|period|quarter|date))
    |^same
    |^(?:and |also )*(?:includ(?:e|ing)|plus|add)
    |those|of (?:them|these)|them(?: all)?(?=[\s?.!]*$)
    |(?:that|it|this|one) (?:list |one |answer )?again
    |any (?:others?|more)(?=[\s?.!]*$)
    |(?:the )?(?:
      others
      |rest(?! of (?:the|this) (?:financial |calendar )?(?:week|month|quarter|year|term)\b)
      |other (?:ones?|two|half|actions|directorates?)
    )
    |anything else|what else
  )\b
`;

/** The day that an answer's own receipt ends in; any other day asks how things stood then. */
function withoutAsAt(text: string, today: LocalDate): string {
  const end = ` as at ${writeDay(today)}`;
  const plain = text.replace(/[.?]+$/u, "");
  return plain.endsWith(end) ? plain.slice(0, -end.length).replace(/,$/u, "") : text;
}

/** "The first one", "next one": a place in a list that was shown. "The first one due" is the first of those. */
const ONE_OF_THEM =
  /\b(?:first|second|third|fourth|last|next|previous|other) one(?=[\s?.!]*$| (?:is|was|about|again)\b)/iu;

const BOTH = /\b(?:both|either|the two)\b/iu;

/** No question is longer; what comes later is not read, and the answer says so. */
const LONGEST = 1000;
/** Longer words are a question of their own. */
const SHORT = 30;

function cutShort(text: string, context: QuestionContext): QuestionReading {
  const reading = readWhole(text.slice(0, LONGEST), context);
  return { ...reading, doubt: [...reading.doubt, `I read the first ${LONGEST} characters of that.`] };
}

function readWhole(text: string, context: QuestionContext): QuestionReading {
  const fragment = readFragment(text, context);
  const mended = withoutSlips(text, fragment.strange);
  return mended
    ? { ...readPlain(mended.text, readFragment(mended.text, context), context, mended.doubt) }
    : readPlain(text, fragment, context, []);
}

function readPlain(
  text: string,
  fragment: Fragment,
  context: QuestionContext,
  slips: readonly string[],
): QuestionReading {
  const neighbour = context.after && neighbourOf(text, context.after.window);
  if (neighbour && context.after) {
    const understood = { ...context.after, window: neighbour };
    return { understood, doubt: [], said: sayQuestion(understood, context.today) };
  }
  const leans =
    !STARTS_AFRESH.test(text) &&
    (isFollowUp(text) ||
      (context.after !== null && (isBare(text, fragment) || pointsBack(text, fragment, context.after))));
  const understood =
    leans && context.after ? followUp(context.after, fragment, text, context.today) : asQuestion(fragment);
  const said = sayQuestion(understood, context.today);
  const lost = (!leans || context.after === null) && LEANS_ON.test(text);
  const nothing =
    (!leans || context.after === null) && saysNothing(fragment)
      ? ["I found nothing to look for in that; this is everything."]
      : [];
  const doubt = [
    ...slips,
    ...fragment.doubt,
    ...(context.after && !leans && nothing.length === 0 && !STARTS_AFRESH.test(text)
      ? lostScope(text, fragment, context.after)
      : []),
    ...(ONE_OF_THEM.test(text) ? ["I don't know which one that is: its number would tell me."] : []),
    ...(fragment.isReceipt ? [] : doubtsOf(understood, text, context.today, fragment.excludes)),
    ...nothing,
    ...(lost ? ["I don't know which question before that leans on."] : []),
    ...(pointsToIt(text) && understood.scope.reference.length === 0 ? ["I don't know which action you mean."] : []),
    ...(leans && BOTH.test(text) && saysNothing(fragment) ? ["I don't know which two you mean."] : []),
  ];
  return { understood, doubt, said };
}

function readFragment(text: string, { today, names, after }: QuestionContext): Fragment {
  const start = startReading(text);
  const receipt = { text: withoutAsAt(start.text, today) };
  const isReceipt = receipt.text !== start.text;
  const around = readBackground(receipt);
  const included = readIncluding(around.rest);
  const excluded = readExcluded(included.rest, names);
  const named = readFullNames(excluded.rest, names);
  const first = readLimit(named.rest);
  const late = readLateness(first.rest);
  const dated = readWindow(withoutPurpose(late.rest, today), today, text.length < SHORT ? after : null);
  const pointed = named.scope.reference.length > 0 || dated.window !== null;
  const happened = () => readWindow(withoutPurpose(late.rest, today), today, null, "past").window;
  const told = named.scope.reference.length > 0 && TOLD_OF.test(start.text);
  const asked = comparesNames(named.scope, dated.window) ? withoutComparing(dated.rest) : dated.rest;
  const wanted = told ? { want: "history" as const, rest: withoutTold(dated.rest) } : readWant(asked);
  const everywhere = readWider(wanted.rest);
  const scoped = readTypedNames(everywhere.rest, names, named.scope);
  const states = readStates(scoped.rest);
  const unread = unreadWords(states.rest.text, after !== null && isFollowUp(text), (word) => isInNames(word, names));
  const beside = namesTold(around.told, start.text, names);
  const pointedAt = beside.pointed ? withTold(scoped.scope, beside).scope : scoped.scope;
  const left = namesLeft(unread, names, pointedAt, after?.scope ?? null);
  const about = TELL_ABOUT.test(start.text) && states.state.length === 0 && scoped.scope.reference.length === 0;
  const known = withTold(left.scope, beside);
  const state = isReceipt
    ? states.state
    : narrowedStates(states.state, scoped.rest.text, dated.window, scoped.scope.reference.length > 0, today);
  const own = !(state.includes("waiting-decision") && !/\b(?:my|mine|your)\b/iu.test(wanted.rest.text));
  const overdue = late.minDaysLate !== null && !state.includes("overdue");
  return {
    want: (pointed && GOES_ON.test(start.text) ? null : wanted.want) ?? (about ? "summary" : null),
    state: overdue ? ["overdue", ...state] : state,
    window: isReceipt
      ? dated.window
      : liesBehind(wanted.want, state, dated.window, today) || wasOverdue(state, dated.window, start.text, today)
        ? happened()
        : withOverdue(dated.window, state, today),
    minDaysLate: late.minDaysLate,
    limit: first.limit,
    // "What do I need to approve?" waits for the asker, whoever owns it.
    scope: { ...known.scope, mine: known.scope.mine && own },
    wider: everywhere.wider,
    isReceipt,
    excludes: excluded.doubt.length > 0,
    doubt: [
      ...included.doubt,
      ...excluded.doubt,
      ...named.doubt,
      ...late.doubt,
      ...dated.doubt,
      ...everywhere.doubt,
      ...scoped.doubt,
      ...left.doubt,
      ...known.doubt,
    ],
    strange: left.strange,
  };
}

/** "Place compared with Adults" asks for both, where "compared with last month" asks what moved. */
function comparesNames({ directorate, section, plan, owner }: Scope, window: Window | null): boolean {
  return window === null && directorate.length + section.length + plan.length + owner.length > 1;
}

function withoutComparing({ text }: Remaining): Remaining {
  return { text: text.replaceAll(COMPARING, (words) => " ".repeat(words.length)) };
}

/** `doubtsOf` says that the two are not set beside each other. */
const COMPARING = /\b(?:compare[ds]?|comparing|versus|vs\.?)(?: (?:to|with|against))?(?![\p{L}])/giu;

/** Nobody has updated, nor moved a date, on a day that is still to come: "no update for Q2", asked in November. */
function liesBehind(
  want: Question["want"] | null,
  state: readonly QuestionState[],
  window: Window | null,
  today: LocalDate,
): boolean {
  const happens =
    want === "movement" ||
    want === "history" ||
    (state.length === 1 && (state[0] === "not-updated" || state[0] === "moved"));
  return happens && window !== null && window.from !== null && window.from > today;
}

/** "Overdue before September", asked in November: the September that is over. */
function wasOverdue(state: readonly QuestionState[], window: Window | null, words: string, today: LocalDate): boolean {
  const only = state.includes("overdue") && !state.includes("due");
  return only && window?.from === null && window.to !== null && window.to > today && /\bbefore\b/iu.test(words);
}

/** "Overdue and due this month": what is overdue was due before the month began. */
function withOverdue(window: Window | null, state: readonly QuestionState[], today: LocalDate): Window | null {
  const both = state.includes("overdue") && state.includes("due");
  return both && window !== null && window.to !== null && window.to >= today ? { from: null, to: window.to } : window;
}

/** "3.3, what's going on?" shows the action, "what's happening on Friday?" what is due then. */
const GOES_ON = /\bwhat(?:'s| is) (?:going on|happening)\b/iu;

/** Of a place or a person; "tell me about 1.4" shows the action. */
const TELL_ABOUT =
  /^(?:(?:can|could|would) you )?(?:please )?(?:tell|talk) (?:me|us)(?: (?:a bit|more|something))? about\b/iu;

/** "When was 2.1 last updated?": all of it asks for what was said. */
function withoutTold({ text }: Remaining): Remaining {
  return without({ text: text.replaceAll(TELLING, (words) => " ".repeat(words.length)) }, 0, 4);
}

const TELLING =
  /\b(?:(?:last|been|ever|any|an) )*(?:moved?|slip|change|updated?|updates|reported|touched|replied|answered|reviewed|looked at)\b/giu;

/** "Why is 2.1 red?", "what did Priya say about 2.1?": what was said of it tells. */
const TOLD_OF = regExp("iu")`
  ^(?:has|have|did)\b.*\b(?:changed?|moved?|slip(?:ped)?|updated?|updates|touched|reviewed)\b
  |^(?:was|were|has|have|did)\b.*\bever\b|^when (?:was|were|has|have)\b(?!.*\bdue\b)
  |^how (?:many times|often)\b|^how (?:has|have|did)\b|^why\b|^when did\b
  |^who (?:said|says|told us|marked|reported)\b
  |^what\b.*\b(?:say|said)\b
`;

function saysNothing({ want, state, window, limit, scope, wider }: Fragment): boolean {
  const { mine, ...lists } = scope;
  return (
    !wider &&
    (want === null || want === "who") &&
    state.length === 0 &&
    window === null &&
    limit === null &&
    !mine &&
    Object.values(lists).every((it) => it.length === 0)
  );
}
