// Lines of a text without columns to the cells that they are, or are the parts of.
import { cleanText, foldText } from "../clean-text.ts";
import type { SourceLine } from "../source-lines.ts";
import { endsSentence, startsMidSentence } from "../text-flow.ts";
import type { Piece } from "./piece.ts";

/** So full a line has to be, its next word with it, to have been wrapped there. */
const FULL = 0.85;
/** Nothing was wrapped at less. */
const NARROWEST = 16;

/**
 * Each line or paragraph is a piece, except that a line goes on with the one above where that was wrapped: in mid sentence,
 * or where no further word would have fitted. A number or a bullet that stands alone opens the line below it.
 *
 * @param standsAlone whether a line is a cell by itself ("May 2026"), and the line below another
 */
export function wrappedPieces(lines: readonly SourceLine[], standsAlone: (text: string) => boolean): Piece[] {
  const texts = lines.map(({ text }) => foldText(cleanText(text)));
  const alone = texts.map((text) => text !== "" && standsAlone(text));
  const width = widthOf(texts.filter((_, at) => !alone[at]));
  const pieces: Piece[] = [];
  let open = false;
  lines.forEach(({ text: raw, from, to }, at) => {
    const text = texts[at] ?? "";
    if (text === "") {
      open = false;
      return;
    }
    const above = pieces.at(-1);
    const line = texts[at - 1] ?? "";
    if (above && open && !alone[at] && !alone[at - 1] && goesOn(line, text, width)) {
      pieces[pieces.length - 1] = { ...above, text: `${above.text} ${text}`, to };
    } else pieces.push({ text: cleanText(raw), parted: open ? "line" : "paragraph", from, to });
    open = true;
  });
  return pieces;
}

/** The letters of a line that is wrapped: most of the text's lines are no longer; 0 where its lines are paragraphs. */
function widthOf(texts: readonly string[]): number {
  const lengths = texts.filter((text) => text !== "").map(({ length }) => length);
  return Math.max(0, ...lengths);
}

function goesOn(above: string, text: string, width: number): boolean {
  if (/^(?:•|\(?\d{1,2}(?:\.\d{1,2})*[.)]?)$/.test(above)) return true;
  if (/^(?:•|\(?\d{1,2}(?:\.\d{1,2})*[.)](?:\s|$)|\d{1,2}\.\d{1,2}\s)/.test(text)) return false;
  if (endsSentence(above) && !/,$/.test(above)) return false;
  if (startsMidSentence(text)) return true;
  const [next = ""] = text.split(" ");
  return above.length >= NARROWEST && above.length + 1 + next.length >= width * FULL;
}
