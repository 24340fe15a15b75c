// The plan's own key to its letters and colours: "R = not on track; A = some slippage; B = complete and embedded".

import type { SchemePlace } from "../../plan/change-scheme.ts";
import { nameKey } from "../../plan/names.ts";
import { foldText } from "../document/clean-text.ts";
import type { Document } from "../document/document.ts";
import { regExp } from "../lexicon/pattern.ts";
import { filledCells } from "../table/row-kind.ts";
import { placeOf, saysNothing } from "./status-places.ts";

/** Words of the key under their `nameKey`; null where the key says that a word tells nothing of progress ("not yet due"). */
export type StatusKey = ReadonlyMap<string, SchemePlace | null>;

/**
 * What the document explains of its status words, in a line ("Key: Blue = complete, …"), or in a row or several of a table
 * ("Blue | Complete"). Two words at least make a key; a word that is explained in two ways, or in words that have no place
 * on the common scale, is not in it, and is asked about.
 */
export function statusKey(document: Document): StatusKey {
  const explained = new Map<string, SchemePlace | null>();
  const doubtful = new Set<string>();
  for (const pairs of explanations(document)) {
    for (const { word, meaning } of pairs) {
      const place = placeIn(meaning);
      const key = nameKey(word);
      if (place === undefined) continue;
      if (explained.has(key) && explained.get(key) !== place) doubtful.add(key);
      explained.set(key, place);
    }
  }
  for (const key of doubtful) explained.delete(key);
  return explained;
}

interface Explained {
  readonly word: string;
  readonly meaning: string;
}

function explanations(document: Document): readonly (readonly Explained[])[] {
  return document.blocks.flatMap((block): (readonly Explained[])[] => {
    if (block.kind !== "table") return [pairsIn(block.text)];
    const rows = block.rows.map(filledCells);
    const inTwoCells = rows.flatMap(([word = "", meaning = "", ...more]) =>
      more.length === 0 && COLOUR_OR_LETTER.test(word) && meaning !== "" ? [{ word, meaning }] : [],
    );
    const isKeyTable = inTwoCells.length > 1 && inTwoCells.length * 2 >= rows.length;
    return [...rows.map((cells) => pairsIn(cells.join("; "))), ...(isKeyTable ? [inTwoCells] : [])];
  });
}

const COLOUR_WORD = "b|r|a|g|p|w|y|blue|red|amber|green|purple|grey|gray|white|yellow|orange|black|pink";
const COLOUR_OR_LETTER = new RegExp(`^(?:${COLOUR_WORD})$`, "i");
/** "B = complete", "Blue – action completed", "(Blue) not started". */
const PAIR = regExp("gi")`
  (?:^|[\s;,:(])(?<word>${COLOUR_WORD})\)?\s*(?:=|:|–|—|-|means|is for)\s*(?<meaning>[^;,()=|]+?)
    (?=\s*(?:[;,()|.]|$|(?:\b(?:${COLOUR_WORD})\s*(?:=|–|—))))
`;

/** In characters; a key is a line, and prose is none. */
const LONGEST_KEY = 600;

function pairsIn(line: string): readonly Explained[] {
  const text = foldText(line);
  if (text.length > LONGEST_KEY || !/=|:|–|—| - |means/.test(text)) return [];
  const pairs = [...text.matchAll(PAIR)].map(({ groups }) => ({
    word: groups?.word ?? "",
    meaning: groups?.meaning ?? "",
  }));
  return new Set(pairs.map(({ word }) => nameKey(word))).size > 1 ? pairs : [];
}

/** The place of the longest beginning of the words that has one; undefined where none has. */
function placeIn(meaning: string): SchemePlace | null | undefined {
  const words = foldText(meaning).split(" ");
  for (let length = Math.min(words.length, 5); length > 0; length -= 1) {
    const beginning = words.slice(0, length).join(" ");
    const place = placeOf(beginning);
    if (place !== null) return place;
    if (saysNothing(beginning)) return null;
  }
  return undefined;
}
