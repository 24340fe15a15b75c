// A text as words, numbers and marks, each with its place in the text.

/** One word, number, ordinal or mark of a text. */
export interface Word {
  readonly kind: "word" | "number" | "ordinal" | "mark";
  /** Lower case, normalised (NFKC); every dash is "-", every apostrophe "'". */
  readonly text: string;
  /** What rules look it up by: "#" for a number, "####" for one of four digits, "########" of eight, "#th" for an ordinal, else the text. */
  readonly key: string;
  /** Of numbers and ordinals, else NaN. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Whether it stands first in its line, and not in the text's first. */
  readonly newLine: boolean;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/**
 * Letters and digits part company ("Q3" is "q" and 3), because plans write "Q3", "Q 3" and "Quarter 3" alike.
 * "1st" and the "1 st" of a PDF are one ordinal.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const lines = text.includes("\n");
  let end = 0;
  for (const match of text.matchAll(PLAIN_TEXT.test(text) ? PLAIN_PIECE : PIECE)) {
    const piece = match[0];
    const start = match.index;
    const last = words.at(-1);
    const spaced = start > end;
    const before = end;
    end = start + piece.length;
    if (last?.kind === "number" && isOrdinalEnding(piece, last.value)) {
      words[words.length - 1] = {
        ...last,
        kind: "ordinal",
        key: "#th",
        text: `${last.text}${piece.toLowerCase()}`,
        end,
      };
      continue;
    }
    words.push(wordOf(piece, start, spaced, lines && spaced && text.slice(before, start).includes("\n")));
  }
  return words;
}

const PIECE = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{Nd}+|[^\s\p{Cf}\p{M}]/gu;
/** The same for plain ASCII, which most cells are, without asking what every character is. */
const PLAIN_PIECE = /[a-z]+(?:'[a-z]+)*|\d+|\S/gi;
const PLAIN_TEXT = /^[\t\n\r -~]*$/;
const ENDINGS = ["th", "st", "nd", "rd"];

function wordOf(piece: string, start: number, spaced: boolean, newLine: boolean): Word {
  const { kind, text, key, value, capital } = SPELLINGS.get(piece) ?? learn(piece);
  return { kind, text, key, value, start, end: start + piece.length, capital, newLine, spaced };
}

/** Years, and dates without their strokes, by their length. */
const NUMBER_KEYS: Readonly<Record<number, string>> = { 4: "####", 8: "########" };

type Spelling = Pick<Word, "kind" | "text" | "key" | "value" | "capital">;

/** Cells are read by the hundred thousand and say the same words; a spelling is looked at once. */
const SPELLINGS = new Map<string, Spelling>();
const MOST_SPELLINGS = 20_000;

function learn(piece: string): Spelling {
  if (SPELLINGS.size >= MOST_SPELLINGS) SPELLINGS.clear();
  const spelling = spellingOf(piece);
  SPELLINGS.set(piece, spelling);
  return spelling;
}

function spellingOf(piece: string): Spelling {
  const text = piece.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  const capital = piece.charAt(0) !== piece.charAt(0).toLowerCase();
  if (/^\d+$/.test(text)) {
    return { kind: "number", text, key: NUMBER_KEYS[text.length] ?? "#", value: Number(text), capital };
  }
  if (/^\p{L}/u.test(text)) return { kind: "word", text, key: text, value: Number.NaN, capital };
  const mark = plainMark(text);
  return { kind: "mark", text: mark, key: mark, value: Number.NaN, capital };
}

function plainMark(mark: string): string {
  if (/^[\p{Pd}−]$/u.test(mark)) return "-";
  return /^[‘’`´]$/.test(mark) ? "'" : mark;
}

function isOrdinalEnding(piece: string, value: number): boolean {
  const tens = value % 100;
  return value > 0 && piece === (tens > 10 && tens < 14 ? "th" : (ENDINGS[value % 10] ?? "th"));
}
