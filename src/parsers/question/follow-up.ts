// Follow-ups change one part of the question before: "only red", "and in Adults?", "show all", "how many?".

import type { LocalDate } from "../../plan/calendar.ts";
import type { Question, QuestionState, Scope, Window } from "../../plan/question.ts";
import { regExp } from "../lexicon/pattern.ts";
import { withoutCourtesy } from "./courtesy.ts";
import { FOLLOW_UP, LEANS, POINTS_TO_IT, REQUEST, SHOW_ALL } from "./follow-up-words.ts";
import { asQuestion, type Fragment, NO_SCOPE, NO_WINDOW } from "./fragment.ts";

/** Whether the words lean on the question before. */
export function isFollowUp(text: string): boolean {
  const plain = withoutCourtesy(text.trim());
  const asked = plain.replace(REQUEST, "");
  return (
    FOLLOW_UP.test(plain) ||
    LEANS.test(asked) ||
    ALL_OF_THEM.test(asked) ||
    INSTEAD.test(plain) ||
    WHOM_TO_CHASE.test(plain)
  );
}

/** "How late are they?", "what else is she late with?": somebody or something that the question before named. */
export function pointsBack(text: string, { scope, state }: Fragment, before: Question): boolean {
  const named = scope.owner.length + scope.directorate.length + scope.section.length + scope.reference.length > 0;
  if (named || text.trim().split(/\s+/u).length > 8) return false;
  if (before.scope.reference.length === 1 && pointsToIt(text)) return true;
  if (before.want === "summary" && state.length > 0 && THE_ONES.test(text.trim())) return true;
  return (before.scope.owner.length > 0 && POINTS_TO_ONE.test(text)) || POINTS_TO_MORE.test(text);
}

/** "When was it due?": of one action, which the words do not name. */
export function pointsToIt(text: string): boolean {
  return POINTS_TO_IT.test(text.trim());
}

/** "Show me the reds", behind a summary that counted them. */
const THE_ONES = regExp("iu")`
  ^(?:(?:and|so|ok|please|can you|could you),? )*
    (?:(?:show|list|name|give|see|let me see)(?: me)?|(?:what|which|who|where)(?:'s| are| is|'re))
    [ ]the [\p{L} ]{3,20}[\s?.!]*$
`;

const POINTS_TO_ONE = /\b(?:he|she|him|her|his|hers)\b/iu;
const POINTS_TO_MORE = /\b(?:(?:are|were|have|do|did|will) they|them|those|these|their)\b/iu;

/** "Show me the actions instead": in the place of something that was asked before. */
const INSTEAD = /\binstead[\s?.!]*$/iu;
const ACTIONS_INSTEAD = /\b(?:the |a list of )?(?:actions?|items|tasks|list|ones)(?: themselves)? instead[\s?.!]*$/iu;
/** "Who do I chase?" about what was just listed. */
const WHOM_TO_CHASE = regExp("iu")`
  ^(?:(?:so|and|ok|then),? )*who(?:m)? (?:(?:do|should|must|can|shall) (?:i|we)(?: need to| have to)?|to)[ ]
    (?:chase|nudge|ask|contact|speak to|talk to|remind|see)(?: up)?
    (?: (?:about|on|for) (?:it|this|that|them|these|those))?[\s?.!]*$
`;
const ALL_OF_THEM = /^(?:all of (?:them|those|it)|them all)[\s?.!]*$/iu;

/**
 * Whether the words are nothing but one part of a question: "adults?", "mine", "last quarter?", "over 30 days?". Asked
 * after another question, they change that part of it.
 */
export function isBare(
  text: string,
  { want, state, window, minDaysLate, limit, scope, wider, excludes }: Fragment,
): boolean {
  const { mine: _mine, ...named } = scope;
  const isAlone =
    state.length === 0 && window === null && !wider && Object.values(named).every((it) => it.length === 0);
  // "How many does that make?" counts what was listed.
  if (want === "count" && isAlone) return OF_THAT.test(text);
  if (want === "count" && state.length === 0 && window === null && HOW_MANY_IN.test(text.trim())) return true;
  // "Not Place" and nothing else.
  if (excludes && want === null && state.length === 0 && window === null && minDaysLate === null) return true;
  if (want === null && ANY_SUCH.test(text.trim())) return state.length > 0 && window === null && !scope.mine;
  if (want !== null || ASKS_ANEW.test(text.trim()) || text.trim().split(/\s+/u).length > 7) return false;
  const { mine, ...lists } = scope;
  const scoped = wider || mine || Object.values(lists).some((it) => it.length > 0);
  // "Due this month" is one thing: its days.
  const dated = window !== null && state.length === 1 && state[0] === "due";
  const said = [
    scoped,
    state.length > 0 && minDaysLate === null && !dated,
    window !== null,
    minDaysLate !== null,
    limit !== null,
  ];
  const parts = said.filter(Boolean).length;
  // "top 3 in Adults" of whatever was asked for before.
  return parts === 1 || (parts === 2 && limit !== null && state.length === 0);
}

/** "any blocked?" of what was asked for before; "any red actions?" asks anew. */
const ANY_SUCH = /^(?:(?:and|so|ok),? )*any \p{L}+[\s?.!]*$/iu;

const OF_THAT = /\b(?:that|those|these|they|them|there|this)\b(?!.*\b(?:actions?|total|council|plan)\b)/iu;

/** "how many in Adults?" of what was asked before. */
const HOW_MANY_IN =
  /^(?:(?:ok|so|and),? )*how many(?: (?:are|is|were|of them))?(?: there)? (?:in|for|under|from|at) (?!total\b)/iu;
const ASKS_ANEW = regExp("iu")`
  ^(?:(?:hi|hello|ok|so|please),? )*(?:
    what|which|who|whose|how|when|where|why|show|list|give|tell|find|see|get|is|are|was|were|any
    |anything|anyone|has|have|had|do|does|did|can|could|count|number|summary|history|my|our
    |everything|actions?
  )\b
`;

/**
 * The question before with what the fragment says put in its place: colours for colours, a directorate for a
 * directorate. "also amber" adds. What is not said stays.
 */
export function followUp(before: Question, fragment: Fragment, said: string, today: LocalDate): Question {
  if (WHOM_TO_CHASE.test(withoutCourtesy(said.trim()))) return { ...before, want: "who" };
  // "And who owns 2.6?" is about that action, whatever was asked before.
  if (fragment.scope.reference.length > 0 && before.scope.reference.length === 0) return asQuestion(fragment);
  const text = withoutCourtesy(said.trim());
  const adds = ADDS.test(text);
  const kept = onlyOverdue(fragment.state) && !adds && liesAhead(before.window, today) ? NO_WINDOW : before.window;
  const window = DROPS_DAYS.test(text) ? NO_WINDOW : (fragment.window ?? kept);
  const merged =
    CORRECTS.test(said) && fragment.state.length > 0
      ? fragment.state
      : TAKES_OFF.test(text)
        ? withoutColours(before.state, fragment.state)
        : mergeStates(before.state, fragment.state, adds);
  const state = fragment.window !== null && liesAhead(window, today) ? dueInstead(merged) : merged;
  const all = ACTIONS_INSTEAD.test(text) || SHOW_ALL.test(text) || ALL_OF_THEM.test(text.replace(REQUEST, ""));
  const want = fragment.want ?? (all ? "list" : wantOf(before, fragment));
  // Whoever counts or wants to see all asks no longer for the first few.
  const limit = fragment.limit ?? (all || want === "count" ? undefined : before.limit);
  const early =
    adds &&
    fragment.window === null &&
    state.includes("overdue") &&
    state.includes("due") &&
    (window.to ?? "") >= today;
  const dated =
    fragment.window !== null && state.length === 0 && (want === "list" || want === "count" || want === "who");
  return {
    want,
    state: dated ? ["due"] : state,
    // What is overdue was due before the days that were asked for began.
    window: early ? { from: null, to: window.to } : window,
    minDaysLate: fragment.minDaysLate ?? (state.includes("overdue") ? before.minDaysLate : null),
    ...(limit === undefined ? {} : { limit }),
    scope: mergeScopes(fragment.wider ? NO_SCOPE : before.scope, fragment.scope, adds),
  };
}

/** Who narrows a summary down to one state wants to see those; a summary of "only red" would be a row of noughts. */
function wantOf({ want }: Question, { state }: Fragment): Question["want"] {
  return want === "summary" && state.length > 0 ? "list" : want;
}

/** Nothing is overdue on a day that is still to come; who asks for "next month" behind what is overdue asks what is due. */
function dueInstead(state: readonly QuestionState[]): readonly QuestionState[] {
  return state.map((it) => (it === "overdue" ? "due" : it));
}

/** "And overdue?" behind "due next month" leaves that month. */
function onlyOverdue(state: readonly QuestionState[]): boolean {
  return state.includes("overdue") && !state.includes("due");
}

/** "No, I meant red": in the place of what was asked for. */
const CORRECTS = /\bi (?:meant|mean|should have said)\b/iu;

function liesAhead({ from }: Window, today: LocalDate): boolean {
  return from !== null && from > today;
}

/** "Take off the green ones" leaves those colours that were there. */
function withoutColours(before: readonly QuestionState[], left: readonly QuestionState[]): readonly QuestionState[] {
  if (left.length === 0) return before;
  const had = before.some((state) => COLOURS.includes(state));
  return had ? before.filter((state) => !COLOURS.includes(state) || left.includes(state)) : [...before, ...left];
}

const TAKES_OFF = regExp("iu")`
  ^(?:(?:and|ok|so|now|please|can you|could you) )*(?:
    take (?:off|out|away)|leave (?:off|out)|drop|lose|remove|hide|without|minus|excluding
    |exclude|not(?! only| just)|ignore|get rid of|forget
  )\b
`;
/** "drop the dates", "whenever", "any month" */
const DROPS_DAYS = regExp("iu")`
  \b(?:
    (?:drop|lose|remove|forget|ignore|never mind|without|regardless of|whatever|any|take (?:off|out))[ ]
      (?:the |a )?(?:dates?|days|time ?frame|period|window|months?)
    |whenever|at any time|all dates|no matter when
  )\b
`;

const COLOURS: readonly QuestionState[] = ["red", "amber", "green"];
const TIMES: readonly QuestionState[] = ["overdue", "due", "complete", "open"];

function mergeStates(
  before: readonly QuestionState[],
  said: readonly QuestionState[],
  adds: boolean,
): readonly QuestionState[] {
  if (said.length === 0) return before;
  const replaces = (kind: readonly QuestionState[]) => !adds && said.some((state) => kind.includes(state));
  const kept = before.filter(
    (state) => !(COLOURS.includes(state) && replaces(COLOURS)) && !(TIMES.includes(state) && replaces(TIMES)),
  );
  return [...new Set([...kept, ...said])];
}

/** A new place leaves the owner's scope, and the other way round: "and Priya?" after "in Place" keeps Place. */
function mergeScopes(before: Scope, said: Scope, adds: boolean): Scope {
  const pick = (kind: "directorate" | "section" | "plan" | "owner" | "reference") =>
    said[kind].length === 0 ? before[kind] : adds ? [...new Set([...before[kind], ...said[kind]])] : said[kind];
  return {
    directorate: pick("directorate"),
    section: pick("section"),
    plan: pick("plan"),
    owner: pick("owner"),
    mine: said.mine || (before.mine && said.owner.length === 0),
    reference: pick("reference"),
  };
}

/** "also amber", "and amber too" */
const ADDS =
  /^(?:(?:and|ok|please) )*(?:also|plus|or|as well as|not (?:only|just)|add|include|including|with)\b|\b(?:too|as well)[\s?.!]*$/iu;
