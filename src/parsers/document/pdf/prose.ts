// Lines outside tables to paragraphs and headings.

import { cleanText, foldText } from "../clean-text.ts";
import type { Heading, Paragraph } from "../document.ts";
import { startsMidSentence } from "../text-flow.ts";
import { flowText, usualLeading } from "./flow-text.ts";
import { lineText, type TextLine } from "./text-lines.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How type is used in the document. */
export interface Typography {
  /** The size and weight of running text. */
  readonly size: number;
  readonly bold: boolean;
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[];
}

/** Lines that belong together: one size and weight, no gap between them. */
export function paragraphsOf(lines: readonly TextLine[]): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  const leading = usualLeading(lines);
  for (const line of lines) {
    const above = paragraphs.at(-1)?.at(-1);
    const step = above ? line.baseline - above.baseline : 0;
    const goesOn =
      above &&
      step > 0 &&
      sameType(above, line) &&
      step < Math.max(leading, 1.2 * line.size) * 1.35 &&
      (step < WIDEST_LEADING * line.size || startsMidSentence(lineText(line))) &&
      !/^[•●▪◦\uf0b7]/u.test(lineText(line));
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** In parts of the type's size: on a page of one-line paragraphs the usual step is the one between paragraphs. */
const WIDEST_LEADING = 1.9;

export function typographyOf(paragraphs: readonly (readonly TextLine[])[], inTables: readonly TextLine[]): Typography {
  const weigh = (lines: readonly TextLine[]): [string, number][] => {
    const letters = new Map<string, number>();
    for (const line of lines) {
      const key = `${roundedSize(line)} ${line.bold}`;
      letters.set(key, (letters.get(key) ?? 0) + lineText(line).length);
    }
    return [...letters].sort(([, left], [, right]) => right - left);
  };
  const running = weigh(paragraphs.filter((lines) => isProse(lines)).flat());
  const [style] = running[0] ?? weigh(inTables)[0] ?? weigh(paragraphs.flat())[0] ?? ["0 false"];
  const [size = 0, bold] = [Number(style.split(" ")[0]), style.endsWith("true")];
  const sizes = new Set(
    paragraphs
      .flat()
      .map(roundedSize)
      .filter((each) => each > size * LARGER),
  );
  return { size, bold, headingSizes: [...sizes].sort((left, right) => right - left) };
}

const LARGER = 1.12;

export function proseBlocks(
  lines: readonly TextLine[],
  page: number,
  type: Typography,
  vocabulary: Vocabulary,
): (Heading | Paragraph)[] {
  return paragraphsOf(lines).flatMap((paragraph): (Heading | Paragraph)[] => {
    const room = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
    const text = cleanText(flowText(paragraph, room, vocabulary));
    if (text === "") return [];
    const level = headingLevel(paragraph, type);
    if (level !== null) return [{ kind: "heading", text: foldText(text), level, from: page, to: page }];
    return text.split("\n").map((part) => ({ kind: "paragraph", text: part, from: page, to: page }));
  });
}

/** A heading is larger than running text, or bold to its end where that is not; short; and no sentence. */
function headingLevel(lines: readonly TextLine[], type: Typography): number | null {
  const [first] = lines;
  const text = lines.map(lineText).join(" ");
  if (!first || lines.length > 3 || text.split(" ").length > 20 || /[.;,:]$/.test(text) || !/\p{L}{2}/u.test(text))
    return null;
  const size = roundedSize(first);
  if (size > type.size * LARGER) return 1 + Math.max(0, type.headingSizes.indexOf(size));
  const isLabel = lines.at(-1)?.words.at(-1)?.bold === false;
  return first.bold && !isLabel && !type.bold && size >= type.size * 0.95 ? type.headingSizes.length + 1 : null;
}

function isProse(lines: readonly TextLine[]): boolean {
  return lines.length > 2 || lines.map(lineText).join(" ").split(" ").length > 20;
}

/** A label in bold with what it says, and the rest of that on the next line, are of one type where they meet. */
function sameType(left: TextLine, right: TextLine): boolean {
  const meets = left.words.at(-1)?.bold === false && right.words[0]?.bold === false;
  return (left.bold === right.bold || meets) && Math.abs(left.size - right.size) < 0.6;
}

function roundedSize({ size }: TextLine): number {
  return Math.round(size * 2) / 2;
}
