// The status scheme of a plan from the words that it prints.
import { newChoice, type SchemePlace } from "./change-scheme.ts";
import { nameKey } from "./names.ts";
import type { DueFacts } from "./reading.ts";
import type { RegisterAction } from "./register.ts";
import { ragWord, type Status } from "./status.ts";
import { PLAIN_SCHEME, STATUS_PRESETS } from "./status-presets.ts";
import {
  choiceNamed,
  type SchemeChoice,
  type StatusFacts,
  type StatusScheme,
  statusSchemeSchema,
} from "./status-scheme.ts";
import type { StatusWord } from "./status-word.ts";

/**
 * The scheme that a plan's own words make: a preset that means the same by all of them, or one of the plan's own. Colours
 * that no word of the plan stands for are offered too, so that owners can say that something is late where the plan, so
 * far, had nothing late.
 *
 * @returns null where everybody's own words ("complete", "in progress", red, amber, green) say as much
 */
export function schemeOfWords(words: readonly StatusWord[]): StatusScheme | null {
  const placed = words.flatMap(({ word, place }) => (place && !isEverybodys(word, place) ? [{ word, place }] : []));
  if (placed.length === 0) return null;
  const preset = STATUS_PRESETS.find((scheme) => placed.every((one) => isIn(scheme, one)));
  if (preset) return preset;
  const choices = [...missingColours(placed)];
  for (const { word, place } of placed) choices.push(newChoice(choices, { word, place, definition: null }));
  const ordered = choices.toSorted((left, right) => orderOf(left) - orderOf(right));
  const own = statusSchemeSchema.safeParse({ name: ordered.map(({ word }) => word).join(", "), choices: ordered });
  return own.success ? own.data : null;
}

/**
 * How an action stands by what its plan prints: its colour, and the place of its status word where it has one.
 *
 * @example
 * const words = [{ word: "Slipped", place: { rag: "A", status: null } }] as const;
 * standsAs({ rag: null, status: "Slipped", due }, words, schemeOfWords(words) ?? PLAIN_SCHEME)
 * // { rag: "A", status: null, choice: "slipped" }
 */
export function standsAs(
  { rag, status, due }: Pick<RegisterAction, "rag" | "status" | "due">,
  words: readonly StatusWord[],
  scheme: StatusScheme,
): StatusFacts {
  const place = words.find(({ word }) => status !== null && nameKey(word) === nameKey(status))?.place ?? null;
  const chosen = place && status !== null ? choiceNamed(scheme, status) : null;
  return {
    rag: rag ?? place?.rag ?? null,
    status: place?.status ?? (due.done ? "complete" : null),
    choice: chosen?.code ?? null,
  };
}

/**
 * Whether the plan itself says that there is nothing left to do. What comes back or goes on is never at its end: its next
 * check date asks.
 */
export function isClosedByPlan(stands: StatusFacts, due: DueFacts): boolean {
  if (stands.status === "stopped" || stands.status === "business-as-usual") return true;
  return stands.status === "complete" && !due.ongoing && due.recurrence === null && due.rrule === null;
}

function isIn(scheme: StatusScheme, { word, place }: { readonly word: string; readonly place: SchemePlace }): boolean {
  const found = choiceNamed(scheme, word);
  return found !== null && found.rag === place.rag && found.status === place.status;
}

/** Words that mean the same everywhere need no scheme: "Amber" for amber, "Completed" for complete. */
function isEverybodys(word: string, { rag, status }: SchemePlace): boolean {
  if (rag !== null) return status === null && nameKey(ragWord(rag)) === nameKey(word);
  return status !== null && EVERYBODYS[status].includes(nameKey(word));
}

const EVERYBODYS: Readonly<Record<Status, readonly string[]>> = {
  complete: ["complete", "completed", "done", "finished", "closed"],
  "in-progress": ["in progress", "started", "underway", "under way", "ongoing"],
  "not-started": ["not started", "not yet started", "not begun", "to do"],
  paused: ["paused", "on hold"],
  "business-as-usual": ["business as usual"],
  stopped: ["stopped"],
};

function missingColours(placed: readonly { readonly place: SchemePlace }[]): readonly SchemeChoice[] {
  return PLAIN_SCHEME.choices.filter(({ rag }) => placed.every(({ place }) => place.rag !== rag));
}

/** Best first, as they are offered. */
function orderOf({ rag, status }: SchemeChoice): number {
  if (rag !== null) return { G: 1, A: 2, R: 3 }[rag];
  return status === "complete" ? 0 : 4;
}
