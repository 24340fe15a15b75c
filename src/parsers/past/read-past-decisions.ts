// "1 and 3 finished, 2 end of June, ask the rest": what an officer decides about dates that had passed.

import type { LocalDate } from "../../plan/calendar.ts";
import { latest } from "../../plan/calendar.ts";
import { readDue } from "../due/read-due.ts";
import { regExp } from "../lexicon/pattern.ts";

export interface SaidPastDecision {
  /** Numbers of the list and references, as typed; "all" or "the rest" of what is undecided. */
  readonly targets: readonly string[] | "all" | "rest";
  readonly decision: "asked" | "finished" | "moved" | "left";
  /** Set where the decision is `moved`. */
  readonly to: LocalDate | null;
}

/**
 * Null where any part of the words is something else: then nothing of them is taken.
 *
 * @param only whether one action is left, so that "finished" needs no number
 */
export function readPastDecisions(
  text: string,
  today: LocalDate,
  only: boolean = false,
): readonly SaidPastDecision[] | null {
  if (only) {
    const alone = readPart(text.trim().replace(/[.!]+$/, ""), today) ?? datePart(`all ${text}`, today);
    if (alone?.decision && alone.targets.length === 0)
      return [{ targets: "all", decision: alone.decision, to: alone.to }];
  }
  const decisions: SaidPastDecision[] = [];
  let waiting: readonly string[] = [];
  let before: { readonly at: number } | null = null;
  for (const part of partsOf(text)) {
    const read = readPart(part, today);
    if (read === null) return null;
    if (read.decision === null) {
      const last = before && decisions[before.at];
      if (last && typeof last.targets === "object" && waiting.length === 0) {
        decisions[decisions.length - 1] = { ...last, targets: [...last.targets, ...read.targets] };
      } else waiting = [...waiting, ...read.targets];
      continue;
    }
    const targets = read.all ?? [...waiting, ...read.targets];
    if (targets.length === 0) return null;
    decisions.push({ targets, decision: read.decision, to: read.to });
    before = read.verbFirst ? { at: decisions.length - 1 } : null;
    waiting = [];
  }
  return decisions.length > 0 && waiting.length === 0 ? decisions : null;
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[;,\n]|\band\b|&/i)
    .map((part) => part.trim().replace(/[.!]+$/, ""))
    .filter((part) => part !== "");
}

interface Part {
  readonly targets: readonly string[];
  readonly all: "all" | "rest" | null;
  readonly decision: SaidPastDecision["decision"] | null;
  readonly to: LocalDate | null;
  /** "ask 1, 2": further numbers belong to the verb before them. */
  readonly verbFirst: boolean;
}

const REST = /\b(?:the )?(?:rest|others|other ones|remaining(?: ones)?)\b/i;
const ALL = /\b(?:all(?: of them| \d+)?|them all|everything|every one|each)\b/i;
const TARGET = /^(?:no\.? ?)?(?:\p{L}{1,6}[-.]?)?\d+(?:\.\d+)*[a-z]?$/iu;
const VERBS: readonly (readonly [SaidPastDecision["decision"], RegExp])[] = [
  ["asked", /\b(?:ask|chase|asked)(?: (?:the|its|their))?(?: owners?)?(?: (?:about|of))?\b/i],
  ["finished", /\b(?:mark(?:ed)?(?: as)?|is|are|was|were)?\s*(?:finished|done|complete[d]?|closed|met)\b/i],
  ["left", /\b(?:leave|left|ignore)(?: (?:it|them|as (?:it|they) (?:is|are)|alone))?\b/i],
];
const FILLER = /\b(?:mark|as|it|them|please|is|are|its|their|owners?|number|for|of)\b/gi;

function readPart(part: string, today: LocalDate): Part | null {
  const verb = VERBS.find(([, pattern]) => pattern.test(part));
  if (!verb) return datePart(part, today) ?? onlyTargets(part);
  const [decision, pattern] = verb;
  const at = part.search(pattern);
  const rest = part.replace(pattern, " ");
  const { targets, all, left } = targetsIn(rest);
  if (left.replace(FILLER, " ").trim() !== "") return null;
  const first = targets[0] === undefined ? part.length : part.indexOf(targets[0]);
  return { targets, all, decision, to: null, verbFirst: at < first };
}

/** "2 end of June", "PLA-3 new date 30 June 2027", "move 4 to Q3" */
function datePart(part: string, today: LocalDate): Part | null {
  const found = DATE_PART.exec(part);
  const { targets, all, left } = targetsIn(found?.groups?.targets ?? "");
  if ((targets.length === 0 && all === null) || left !== "") return null;
  const due = readDue(found?.groups?.date ?? "", { today });
  const to = latest(due.deadlines.map(({ date }) => date));
  if (to === null || due.leftOver !== "") return null;
  return { targets, all, decision: "moved", to, verbFirst: false };
}

const DATE_PART = regExp("i")`
  ^(?:move |set |make )?(?<targets>(?:the )?rest|all|\S+)(?::| is due| due| moves?)?\s+
    (?:(?:a )?new date\s*|to\s+|by\s+|until\s+)*(?<date>\S.*)$
`;

function onlyTargets(part: string): Part | null {
  const { targets, all, left } = targetsIn(part);
  if (left.replace(FILLER, "").trim() !== "" || all !== null || targets.length === 0) return null;
  return { targets, all: null, decision: null, to: null, verbFirst: false };
}

function targetsIn(text: string) {
  const all = REST.test(text) ? ("rest" as const) : ALL.test(text) ? ("all" as const) : null;
  const words = text.replace(REST, " ").replace(ALL, " ").split(/\s+/);
  const targets = words.filter((word) => TARGET.test(word));
  const left = words.filter((word) => word !== "" && !TARGET.test(word)).join(" ");
  return { targets: targets.map((word) => word.replace(/^no\.? ?/i, "")), all, left };
}
