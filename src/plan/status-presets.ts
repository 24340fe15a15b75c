// The status schemes that councils use most, to choose from; each can be changed word by word.
import { nameKey } from "./names.ts";
import { PLAIN_RAG } from "./status.ts";
import type { SchemeChoice, StatusScheme } from "./status-scheme.ts";

/** What every plan starts with: a forecast against its own date. */
export const PLAIN_SCHEME: StatusScheme = {
  name: "Red, amber, green",
  choices: PLAIN_RAG.map(({ rag, word, shape, definition }) =>
    choice(word, shape as SchemeChoice["shape"], definition, { rag }),
  ),
};

const COMPLETE = choice("Complete", "✔", "finished, with something to show for it", { status: "complete" });
const NOT_STARTED = choice("Not started", "○", "work has not begun", { status: "not-started" });

/**
 * The presets by what an officer calls them. The shapes of word are those found in published plans and in performance
 * frameworks of councils, health and police bodies; the definitions are plain starting points.
 */
export const STATUS_PRESETS: readonly StatusScheme[] = [
  PLAIN_SCHEME,
  {
    name: "Red, amber, green by risk",
    choices: [
      choice("Green", "●", "no significant risk to doing it as planned", { rag: "G" }),
      choice("Amber", "▲", "some risk, which its owner is managing", { rag: "A" }),
      choice("Red", "■", "a serious risk that needs help or a decision", { rag: "R" }),
    ],
  },
  {
    name: "Red, amber, green by months late",
    choices: [
      choice("Green", "●", "on time, or at most a month late", { rag: "G", lateUpTo: 31 }),
      choice("Amber", "▲", "between one and three months late", { rag: "A", lateUpTo: 92 }),
      choice("Red", "■", "more than three months late", { rag: "R" }),
    ],
  },
  {
    name: "Red, amber, green by per cent complete",
    choices: [
      choice("Complete", "✔", "100 per cent done", { status: "complete", percentFrom: 100 }),
      choice("Green", "●", "75 per cent done or more", { rag: "G", percentFrom: 75 }),
      choice("Amber", "▲", "between 25 and 75 per cent done", { rag: "A", percentFrom: 25 }),
      choice("Red", "■", "less than 25 per cent done", { rag: "R", percentFrom: 0 }),
    ],
  },
  {
    name: "Blue, red, amber, green",
    choices: [
      choice("Blue", "✔", "complete", { status: "complete" }),
      choice("Green", "●", "on track", { rag: "G" }),
      choice("Amber", "▲", "behind, and recoverable by its date", { rag: "A" }),
      choice("Red", "■", "behind, and its date will be missed", { rag: "R" }),
    ],
  },
  {
    name: "On track, at risk, off track",
    choices: [
      COMPLETE,
      choice("On track", "●", "will be met by its date", { rag: "G" }),
      choice("At risk", "▲", "may miss its date unless something changes", { rag: "A" }),
      choice("Off track", "■", "will miss its date, or has", { rag: "R" }),
    ],
  },
  {
    name: "Progress and outlook",
    choices: [
      COMPLETE,
      choice("In progress", "◆", "work has begun", { status: "in-progress" }),
      NOT_STARTED,
      choice("Green", "●", "expected by its date", { rag: "G" }),
      choice("Amber", "▲", "doubtful by its date", { rag: "A" }),
      choice("Red", "■", "not expected by its date", { rag: "R" }),
    ],
  },
  {
    name: "Confidence in delivery",
    choices: [
      COMPLETE,
      choice("High confidence", "●", "we expect to do it in full and on time", { rag: "G" }),
      choice("Medium confidence", "▲", "we expect to do most of it, or a little late", { rag: "A" }),
      choice("Low confidence", "■", "we do not expect to do it without a change", { rag: "R" }),
    ],
  },
  {
    name: "Eight statuses",
    choices: [
      COMPLETE,
      choice("Business as usual", "◆", "done, and now part of everyday work", { status: "business-as-usual" }),
      choice("On track", "●", "will be met by its date", { rag: "G", status: "in-progress" }),
      choice("Minor delay", "▲", "late by weeks, with a way back", { rag: "A", status: "in-progress" }),
      choice("At risk", "▲", "on time so far, with a risk that may stop it", { rag: "A", status: "in-progress" }),
      choice("Major delay", "■", "late by months, or without a way back", { rag: "R", status: "in-progress" }),
      choice("On hold", "◇", "stopped for now by a decision", { status: "paused" }),
      NOT_STARTED,
    ],
  },
];

/**
 * The preset that an officer names: by its whole name, by its words in any order, or as "RAG" and "BRAG".
 *
 * @returns null where none is meant
 */
export function presetNamed(name: string): StatusScheme | null {
  const key = wordsIn(SHORT_NAMES[nameKey(name)] ?? name);
  return STATUS_PRESETS.find((scheme) => wordsIn(scheme.name) === key) ?? null;
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  rag: "Red, amber, green",
  brag: "Blue, red, amber, green",
  risk: "Red, amber, green by risk",
  "months late": "Red, amber, green by months late",
  "per cent complete": "Red, amber, green by per cent complete",
  confidence: "Confidence in delivery",
};

function wordsIn(name: string): string {
  return nameKey(name)
    .split(" ")
    .filter((word) => word !== "and")
    .toSorted()
    .join(" ");
}

/** A choice whose code is made from its word. */
export function choice(
  word: string,
  shape: SchemeChoice["shape"],
  definition: string,
  means: Partial<Pick<SchemeChoice, "rag" | "status" | "lateUpTo" | "percentFrom">>,
): SchemeChoice {
  return {
    code: codeOf(word),
    word,
    shape,
    definition,
    rag: null,
    status: null,
    lateUpTo: null,
    percentFrom: null,
    ...means,
  };
}

/** "some-delay" for "Some delay". */
export function codeOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
