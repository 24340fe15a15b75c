// The words of a plan's status column: where each lies on the common scale, or a question about it.
import type { SchemePlace } from "../../plan/change-scheme.ts";
import { nameKey } from "../../plan/names.ts";
import type { Query } from "../../plan/register.ts";
import type { StatusWord } from "../../plan/scheme-of-words.ts";
import type { Settled, Settlement } from "../../plan/settlement.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";

/** More different words than that are notes on progress and no scheme. */
const MOST_WORDS = 12;
/** Longer cells tell what was done; they are kept as they are. */
const LONGEST_WORD = 32;

/** The distinct words of the status column, in their order; none where the column tells in sentences. */
export function statusWords(drafts: readonly Draft[], settled: readonly Settled[]): readonly StatusWord[] {
  const said = settled.flatMap(({ settlement }) => (settlement.kind === "status" ? [settlement] : []));
  return distinctWords(drafts).map(([word]) => {
    const settledPlace = said.findLast((one) => nameKey(one.word) === nameKey(word));
    return { word, place: settledPlace ? settledPlace.means : placeOf(word) };
  });
}

/** One question for each word whose meaning is the council's own: "Blue" is complete here and not started there. */
export function statusQueries(drafts: readonly Draft[], settled: readonly Settled[]): readonly Query[] {
  const said = settled.flatMap(({ settlement }) => (settlement.kind === "status" ? [nameKey(settlement.word)] : []));
  return distinctWords(drafts).flatMap(([word, references]): Query[] => {
    if (placeOf(word) !== null || SAYS_NOTHING.test(word) || said.includes(nameKey(word))) return [];
    return [
      {
        about: references.length === 1 ? (references[0] ?? null) : null,
        question: `What does ${quote(word)} mean in this plan? It is the status of ${listed(references)}.`,
        choices: PLACES.map(([words]) => words),
        settles: {
          key: `status:${nameKey(word)}`,
          choices: PLACES.map(([, means]): Settlement => ({ kind: "status", word, means })),
          takes: null,
        },
      },
    ];
  });
}

/** "Blue": ["PLA-1", "PLA-7"]; words beside a colour explain that one action and are no scheme. */
function distinctWords(drafts: readonly Draft[]): readonly (readonly [string, readonly string[]])[] {
  const words = new Map<string, { word: string; references: string[] }>();
  for (const { action } of drafts) {
    if (action.status === null || action.rag !== null || action.status.length > LONGEST_WORD) continue;
    const held = words.get(nameKey(action.status)) ?? { word: action.status, references: [] };
    held.references.push(action.reference);
    words.set(nameKey(action.status), held);
  }
  if (words.size > MOST_WORDS) return [];
  return [...words.values()].map(({ word, references }) => [word, references] as const);
}

function placeOf(word: string): SchemePlace | null {
  return MEANINGS.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? null;
}

const GREEN: SchemePlace = { rag: "G", status: null };
const AMBER: SchemePlace = { rag: "A", status: null };
const RED: SchemePlace = { rag: "R", status: null };
const COMPLETE: SchemePlace = { rag: null, status: "complete" };
const IN_PROGRESS: SchemePlace = { rag: null, status: "in-progress" };
const NOT_STARTED: SchemePlace = { rag: null, status: "not-started" };
const PAUSED: SchemePlace = { rag: null, status: "paused" };
const USUAL: SchemePlace = { rag: null, status: "business-as-usual" };
const STOPPED: SchemePlace = { rag: null, status: "stopped" };

/** Words whose meaning no council turns round. A bare colour beyond red, amber and green is none of them. */
const MEANINGS: readonly (readonly [RegExp, SchemePlace])[] = [
  [
    /^(?:fully |action )?(?:complete|completed|done|finished|closed|delivered|achieved|implemented|met|✔|✓|✅)\.?$/iu,
    COMPLETE,
  ],
  [
    /^(?:not (?:yet )?(?:started|begun|commenced)|yet to (?:start|begin)|to do|to start|unstarted|not due to start)\.?$/iu,
    NOT_STARTED,
  ],
  [
    /^(?:in[- ]progress|(?:work )?(?:started|under ?way|begun|commenced)|on-?going|live|active|continuing|part(?:ly|ially)? (?:complete|completed|met|done))\.?$/iu,
    IN_PROGRESS,
  ],
  [/^(?:on[- ]hold|paused|deferred|suspended|postponed|parked)\.?$/iu, PAUSED],
  [
    /^(?:on[- ](?:track|target|schedule|course)|progressing well|ahead(?: of schedule)?|going well|good progress|🟢|💚|🟩)\.?$/iu,
    GREEN,
  ],
  [
    /^(?:at risk|delayed|behind(?: schedule)?|slipped|slipping|(?:slight|some|minor|moderate|short) delays?|slightly (?:behind|delayed)|some (?:concerns?|issues?|risk)|🟡|🟠|🟨|🟧|yellow)\.?$/iu,
    AMBER,
  ],
  [
    /^(?:off[- ](?:track|target|schedule|course)|(?:major|serious|significant|severe|long) delays?|significantly (?:behind|delayed)|stalled|critical|not on track|🔴|🟥)\.?$/iu,
    RED,
  ],
  [/^(?:business[- ]as[- ]usual|bau|embedded|mainstreamed|now bau)\.?$/iu, USUAL],
  [
    /^(?:cancell?ed|withdrawn|superseded|stopped|discontinued|abandoned|not (?:being )?(?:pursued|progressed)|no longer (?:needed|required|applicable|relevant|proceeding))\.?$/iu,
    STOPPED,
  ],
];

/** The calendar's own facts, or none. */
const SAYS_NOTHING =
  /^(?:open|overdue|due|not (?:yet )?due|new|n\/?a|not applicable|tbc|tbd|none|nil|no update|unknown|[-–—.]+)\.?$/iu;

const PLACES: readonly (readonly [string, SchemePlace | null])[] = [
  ["Complete", COMPLETE],
  ["On track: counts as green", GREEN],
  ["At risk: counts as amber", AMBER],
  ["Off track: counts as red", RED],
  ["Not started", NOT_STARTED],
  ["On hold", PAUSED],
  ["Stopped: no longer wanted", STOPPED],
  ["It says nothing about progress", null],
];
