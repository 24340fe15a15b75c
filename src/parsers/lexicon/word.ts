// A text as words, numbers and marks, each with its place in the text.

/** One word, number, ordinal or mark of a text. */
export interface Word {
  readonly kind: "word" | "number" | "ordinal" | "mark";
  /** Lower case, normalised (NFKC); every dash is "-", every apostrophe "'". */
  readonly text: string;
  /** Of numbers and ordinals, else NaN. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/**
 * Letters and digits part company ("Q3" is "q" and 3), because plans write "Q3", "Q 3" and "Quarter 3" alike.
 * "1st" and the "1 st" of a PDF are one ordinal.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(PLAIN_TEXT.test(text) ? PLAIN_PIECE : PIECE)) {
    const piece = match[0];
    const start = match.index;
    const last = words.at(-1);
    const spaced = start > end;
    end = start + piece.length;
    if (last?.kind === "number" && isOrdinalEnding(piece, last.value)) {
      words[words.length - 1] = { ...last, kind: "ordinal", text: `${last.text}${piece.toLowerCase()}`, end };
      continue;
    }
    words.push(wordOf(piece, start, spaced));
  }
  return words;
}

const PIECE = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{Nd}+|[^\s\p{Cf}\p{M}]/gu;
/** The same for plain ASCII, which most cells are, without asking what every character is. */
const PLAIN_PIECE = /[a-z]+(?:'[a-z]+)*|\d+|\S/gi;
const PLAIN_TEXT = /^[\t\n\r -~]*$/;
const PLAIN_WORD = /^[a-z]+$/i;
const ENDINGS = ["th", "st", "nd", "rd"];

function wordOf(piece: string, start: number, spaced: boolean): Word {
  const end = start + piece.length;
  if (PLAIN_WORD.test(piece)) {
    const text = piece.toLowerCase();
    return {
      kind: "word",
      text,
      value: Number.NaN,
      start,
      end,
      capital: text.charCodeAt(0) !== piece.charCodeAt(0),
      spaced,
    };
  }
  const text = piece.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  const capital = piece.charAt(0) !== piece.charAt(0).toLowerCase();
  if (/^\d+$/.test(text)) return { kind: "number", text, value: Number(text), start, end, capital, spaced };
  if (/^\p{L}/u.test(text)) return { kind: "word", text, value: Number.NaN, start, end, capital, spaced };
  return { kind: "mark", text: plainMark(text), value: Number.NaN, start, end, capital, spaced };
}

function plainMark(mark: string): string {
  if (/^[\p{Pd}−]$/u.test(mark)) return "-";
  return /^[‘’`´]$/.test(mark) ? "'" : mark;
}

function isOrdinalEnding(piece: string, value: number): boolean {
  const tens = value % 100;
  return value > 0 && piece === (tens > 10 && tens < 14 ? "th" : (ENDINGS[value % 10] ?? "th"));
}
