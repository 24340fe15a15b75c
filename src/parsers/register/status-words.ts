// The words of a plan's status column: where each lies on the common scale, or a question about it.
import type { SchemePlace } from "../../plan/change-scheme.ts";
import { nameKey } from "../../plan/names.ts";
import type { Query } from "../../plan/register.ts";
import type { Settled, Settlement } from "../../plan/settlement.ts";
import type { StatusWord } from "../../plan/status-word.ts";
import { looksLikeDate } from "../table/columns-by-content.ts";
import type { Draft } from "./draft.ts";
import { listed, quote } from "./quote.ts";
import type { StatusKey } from "./status-key.ts";
import { AMBER, COMPLETE, GREEN, NOT_STARTED, PAUSED, placeOf, RED, STOPPED, saysNothing } from "./status-places.ts";

/** More different words than that are notes on progress and no scheme. */
const MOST_WORDS = 12;
/** Longer cells tell what was done; they are kept as they are. */
const LONGEST_WORD = 32;

/** So many different words that nobody knows, each beside one action, are what was done there, and no scheme. */
const MOST_NOTES = 3;

/** The distinct words of the status column, in their order; none where the column tells in sentences. */
export function statusWords(
  drafts: readonly Draft[],
  key: StatusKey,
  settled: readonly Settled[],
): readonly StatusWord[] {
  const said = settled.flatMap(({ settlement }) => (settlement.kind === "status" ? [settlement] : []));
  return distinctWords(drafts).map(([word]) => {
    const settledPlace = said.findLast((one) => nameKey(one.word) === nameKey(word));
    return { word, place: settledPlace ? settledPlace.means : (placeIn(word, key) ?? null) };
  });
}

/**
 * One question for each word whose meaning is the council's own: "Blue" is complete here and not started there. The plan's
 * key answers it.
 */
export function statusQueries(drafts: readonly Draft[], key: StatusKey, settled: readonly Settled[]): readonly Query[] {
  const said = settled.flatMap(({ settlement }) => (settlement.kind === "status" ? [nameKey(settlement.word)] : []));
  const unknown = distinctWords(drafts).filter(
    ([word]) => placeIn(word, key) === undefined && !saysNothing(word) && !looksLikeDate(word),
  );
  const onlyNotes = unknown.filter(([, references]) => references.length === 1).length > MOST_NOTES;
  return unknown.flatMap(([word, references]): Query[] => {
    if ((onlyNotes && references.length === 1) || said.includes(nameKey(word))) return [];
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

/**
 * Where a word lies; null where the plan's key says that it tells nothing of progress, undefined where nobody says. Of
 * "Blue; Closed", a colour and a word of status, the one that is known decides, and two that differ decide nothing.
 */
function placeIn(word: string, key: StatusKey): SchemePlace | null | undefined {
  const whole = placeOf(word) ?? key.get(nameKey(word));
  if (whole !== undefined) return whole;
  const known = word.split("; ").flatMap((part) => placeOf(part) ?? key.get(nameKey(part)) ?? []);
  return new Set(known).size === 1 ? known[0] : undefined;
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
