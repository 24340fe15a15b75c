// What people say about a plan's status scheme: "what does amber mean?", "use blue, red, amber, green".

import type { SchemeChange, SchemePlace } from "../../plan/change-scheme.ts";
import { regExp } from "../lexicon/pattern.ts";

/** A question about the scheme, a preset by its name, or a change of one word. */
export type SchemeCommand =
  | { readonly kind: "show" }
  | { readonly kind: "meaning"; readonly word: string }
  | { readonly kind: "use"; readonly name: string }
  | SchemeChange;

/**
 * Reads a line that is about the scheme as such. Whether its words are in the scheme, and whether the speaker may change
 * it, is for the caller: "amber means trouble" is a change by an officer, and nothing of the kind from an owner.
 *
 * @returns null for every other line
 */
export function readSchemeCommand(text: string): SchemeCommand | null {
  const line = text
    .trim()
    .replaceAll(/[“”"]/gu, "")
    .replace(/[.!]+$/u, "");
  if (SHOW.test(line)) return { kind: "show" };
  const meaning = MEANING.exec(line)?.groups;
  if (meaning?.word) return { kind: "meaning", word: meaning.word };
  const use = USE.exec(line)?.groups;
  if (use?.name) return { kind: "use", name: use.name };
  const add = ADD.exec(line)?.groups;
  if (add?.word && add.place) {
    const place = placeNamed(add.place);
    return place && { kind: "add", word: add.word, place, definition: add.definition ?? null };
  }
  const removed = REMOVE.exec(line)?.groups?.word;
  if (removed) return { kind: "remove", word: removed };
  const renamed = RENAME.exec(line)?.groups?.words;
  if (renamed) return { kind: "rename", words: renamed };
  const defined = DEFINE.exec(line)?.groups;
  return defined?.word && defined.definition
    ? { kind: "define", word: defined.word, definition: defined.definition }
    : null;
}

const SHOW = regExp("iu")`
  ^(?:(?:show|see|what(?:'s|’s| is)|which is)(?: me)? )?(?:the |our |my )?(?:status|rag|rating)[ ]
    (?:scheme|schemes|key|definitions|words)\??$
  |^what do (?:the |our |your )?(?:colours?|statuses|ratings|rag(?: ratings| statuses| colours)?) mean\??$
`;
const MEANING =
  /^what(?: does|’s|'s)? (?<word>[\p{L}\d ]{1,40}?) (?:mean|stand for)(?: here| in (?:this|our|the) plan)?\??$/iu;
const USE = regExp("iu")`
  ^(?:can we |please |let's )?(?:use|switch to|change to) (?:the )?(?:status |rag )?(?:scheme )?
    (?<name>(?:brag|rag|[\p{L}, ]+?))(?: (?:status |rag )?scheme)?(?: (?:for|in|from now on)\b.*)?$
`;
const ADD = regExp("iu")`
  ^add (?:the |a )?(?:status|word|colour|rating) (?<word>[\p{L}\d ,()-]{1,40}?),?[ ]
    (?:as|counted as|which is|meaning) (?<place>[\p{L} -]+?)(?: ?[:–—-] (?<definition>.+))?$
`;
const REMOVE =
  /^(?:remove|drop|delete|take out) (?:the )?(?:status|word|colour|rating) (?<word>[\p{L}\d ,()-]{1,40})$/iu;
/** Where the old word ends and the new one begins, only the scheme can tell: "call off track late". */
const RENAME = /^(?:call|rename) (?:the )?(?:status |word |colour )?(?<words>[\p{L}\d ,()-]{3,80})$/iu;
const DEFINE = /^(?<word>[\p{L}\d ,()-]{1,40}?) (?:means|should mean|is defined as|now means):? (?<definition>\S.+)$/iu;

const PLACES: readonly (readonly [RegExp, SchemePlace])[] = [
  [/^green$/iu, { rag: "G", status: null }],
  [/^amber$/iu, { rag: "A", status: null }],
  [/^red$/iu, { rag: "R", status: null }],
  [/^(?:complete|completed|finished|done|closed)$/iu, { rag: null, status: "complete" }],
  [/^(?:business as usual|bau)$/iu, { rag: null, status: "business-as-usual" }],
  [/^(?:stopped|cancelled|withdrawn)$/iu, { rag: null, status: "stopped" }],
  [/^(?:not started|not begun)$/iu, { rag: null, status: "not-started" }],
  [/^(?:in progress|under way|started)$/iu, { rag: null, status: "in-progress" }],
  [/^(?:on hold|paused|suspended)$/iu, { rag: null, status: "paused" }],
];

function placeNamed(words: string): SchemePlace | null {
  return PLACES.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? null;
}
