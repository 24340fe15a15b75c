// A clause of a statement, and what a rule may find in it.

import type { LocalDate } from "../../plan/calendar.ts";
import type { Rag, Status } from "../../plan/status.ts";
import type { FoundPeriod } from "../lexicon/find-periods.ts";
import { regExp } from "../lexicon/pattern.ts";
import type { FoundShift } from "../lexicon/read-shift.ts";
import type { SchemeWord } from "./reply.ts";
import { HEDGE, LEAD } from "./state-words.ts";

export interface Clause {
  /** Trimmed; apostrophes straight; names of actions and links blanked out. */
  readonly text: string;
  /** Without words that change nothing, "it is now": what it comes to say. */
  readonly core: string;
  /** Whether it is the first of its statement: there "green training booked" is green with a note. */
  readonly leads: boolean;
  /** What stands before and behind it in its statement; as much as a rule may look at. */
  readonly before: string;
  readonly behind: string;
  /** Whether its statement names an action. */
  readonly named: boolean;
  readonly today: LocalDate;
  /** The plan's own words for how an action stands. */
  readonly schemeWords: readonly SchemeWord[];
}

/** What a clause says of the action. */
export interface Finding {
  readonly rag?: Rag;
  readonly status?: Status | "no-change";
  readonly percent?: number;
  readonly schemeWord?: string;
  readonly moved?: FoundPeriod;
  readonly shift?: FoundShift;
  /** When it should be finished; a new date only if it is later than the present one. */
  readonly expected?: FoundPeriod;
  /** It only says that the action is not finished, which a date later than the present one says as well. */
  readonly unfinished?: true;
  /** What is expected is only hoped for, or hangs on something. */
  readonly conditional?: true;
  readonly blockedBy?: string;
  readonly helpWanted?: true;
  readonly doubt?: string;
  /** A colour that the words only suggest ("going well"): taken, with `unsure`, where nothing surer is said. */
  readonly likely?: Rag;
  /** The statement says the same as the one before it: "ditto". */
  readonly ditto?: true;
  /** The clause only makes what stands beside it less sure: "hopefully". */
  readonly hedge?: true;
  /** A doubt that only counts where the statement says nothing surer: "not green" in "not green, amber". */
  readonly unsure?: string;
  /** Where the words begin that stay a note, counted in `text`; null where the finding says it all. */
  readonly noteFrom: number | null;
}

/** One way of saying how an action stands; null for "not mine". */
export interface ClauseRule {
  readonly name: string;
  readonly read: (clause: Clause) => Finding | null;
}

/** "But not finished" is not finished: what leaves out or denies is said of an action only before its name. */
const LEAD_WORD = regExp("iuy")`
  (?!
    (?:but not|bar|except(?: for)?|apart from|other than|excluding)(?![\w'-])
      (?! *$| (?:(?:for|the|number|no|action|item)(?: |$))*(?: |$))
  )(?:(?:${LEAD}|${HEDGE})(?:[ ,:=-]+|(?=$))|[👍🙏🙂😊👌💪🎉⚠🚨❗]\p{M}* *)
`;

/** The text without leading words that change nothing. */
export function coreOf(text: string): string {
  LEAD_WORD.lastIndex = 0;
  let end = 0;
  while (end < text.length && LEAD_WORD.test(text)) end = LEAD_WORD.lastIndex;
  return text.slice(end);
}

/** Whether a state that the clause begins with is only hoped or supposed: "hopefully green", "done, I guess". */
export function isHedged({ text, core }: Clause, state: string, behind: string): boolean {
  const before = text.slice(0, text.length - core.length);
  return (
    HEDGED.test(before) || ONLY_HEDGE.test(behind) || (state === "complete" && THOUGHT.test(`${before}|${behind}`))
  );
}

const HEDGED = new RegExp(`(?<![\\w'])${HEDGE}(?![\\w'])`, "iu");
const ONLY_HEDGE = new RegExp(`^[\\s,(-]*(?:${HEDGE}[\\s,)]*)+[.!?]*$`, "iu");
/** A colour is always somebody's view; that something is finished is a fact, or somebody thinks so. */
const THOUGHT = /\bi (?:think|believe|reckon)\b/iu;

/** Where the rest of a clause begins after `taken` characters of its core; null where nothing is left. */
export function noteAfter(clause: Clause, taken: number): number | null {
  const rest = clause.core.slice(taken);
  const words = rest.search(/[\p{L}\p{N}]/u);
  return words < 0 ? null : clause.text.length - rest.length + words;
}
