// A text as words, numbers and marks, each with its place in the text.

import { howManyNumbers, knownNumberOf } from "./word-number.ts";

/** One word, number, ordinal or mark of a text. */
export interface Word {
  readonly kind: "word" | "number" | "ordinal" | "mark";
  /** Lower case, normalised (NFKC); every dash is "-", every apostrophe "'". */
  readonly text: string;
  /** What rules look it up by: "#" for a number, "####" for one of four digits, "#####" of five, "########" of eight, "#th" for an ordinal, else the text. */
  readonly key: string;
  /** The number of the key, see `numberOf`. */
  readonly number: number;
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
  forgetOldNumbers();
  const plain = plainWordsOf(text);
  if (plain) return plain;
  const words: Word[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) add(words, text, index, index + piece.length);
  return words;
}

const PIECE = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{Nd}+|[^\s\p{Cf}\p{M}]/gu;

/** The same for ASCII and a printer's dashes and quotes, which most cells are, without asking what every character is; else null. */
function plainWordsOf(text: string): readonly Word[] | null {
  const words: Word[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = plainKind(text, at);
    if (kind === NOT_PLAIN) return null;
    const start = at;
    at += 1;
    if (kind === SPACE) continue;
    if (kind !== MARK) {
      while (at < length && (plainKind(text, at) === kind || (kind === LETTER && isApostropheInside(text, at))))
        at += 1;
    }
    add(words, text, start, at);
  }
  return words;
}

const [NOT_PLAIN, LETTER, DIGIT, SPACE, MARK] = [0, 1, 2, 3, 4];

function plainKind(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < PLAIN) return PLAIN_KINDS[code] ?? NOT_PLAIN;
  return PRINTED_MARKS.includes(text.charAt(at)) ? MARK : NOT_PLAIN;
}

/** "o'clock", "children's" */
function isApostropheInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code === APOSTROPHE || code === PRINTED_APOSTROPHE) && at + 1 < text.length && plainKind(text, at + 1) === LETTER
  );
}

const APOSTROPHE = 39;
const PRINTED_APOSTROPHE = 0x2019;
const PRINTED_MARKS = "–—‘’“”£•";
/** How many characters are looked up; a delete character is none of them. */
const PLAIN = 127;
const PLAIN_KINDS: readonly number[] = Array.from({ length: PLAIN }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  if (/[\t\n\r ]/.test(character)) return SPACE;
  return code > 32 ? MARK : NOT_PLAIN;
});

function add(words: Word[], text: string, start: number, end: number): void {
  const last = words.length > 0 ? words[words.length - 1] : undefined;
  const before = last?.end ?? 0;
  const piece = text.slice(start, end);
  if (last?.kind === "number" && isOrdinalEnding(piece, last.value)) {
    const text = `${last.text}${piece.toLowerCase()}`;
    words[words.length - 1] = { ...last, kind: "ordinal", key: ORDINAL, number: knownNumberOf(ORDINAL), text, end };
    return;
  }
  if (last?.kind === "number" && start === before && GLUED.test(piece)) {
    // "31stMarch"
    add(words, text, start, start + 2);
    add(words, text, start + 2, end);
    return;
  }
  const { kind, text: plain, key, number, value, capital } = SPELLINGS.get(piece) ?? learn(piece);
  const spaced = start > before;
  const newLine = spaced && hasLineBreak(text, before, start);
  words.push({ kind, text: plain, key, number, value, start, end, capital, newLine, spaced });
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === LINE_BREAK) return true;
  return false;
}

const LINE_BREAK = 10;
const GLUED = /^(?:st|nd|rd|th)[A-Z]/;
const ENDINGS = ["th", "st", "nd", "rd"];

/** Years, days as spreadsheets count them, and dates without their strokes, by their length. */
const NUMBER_KEYS: Readonly<Record<number, string>> = { 4: "####", 5: "#####", 8: "########" };

const ORDINAL = "#th";

/** What rules look up a number, a word or a mark by. */
export function keyOf(text: string): string {
  return /^\d+$/.test(text) ? (NUMBER_KEYS[text.length] ?? "#") : text;
}

type Spelling = Pick<Word, "kind" | "text" | "key" | "number" | "value" | "capital">;

/** Cells are read by the hundred thousand and say the same words; a spelling is looked at once. */
const SPELLINGS = new Map<string, Spelling>();
const MOST_SPELLINGS = 20_000;
/** Phrases that are made later give numbers to words that had none. */
let numbersThen = 0;

function forgetOldNumbers(): void {
  if (numbersThen === howManyNumbers()) return;
  numbersThen = howManyNumbers();
  SPELLINGS.clear();
}

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
    const key = keyOf(text);
    return { kind: "number", text, key, number: knownNumberOf(key), value: Number(text), capital };
  }
  const isWord = /^\p{L}/u.test(text);
  const plain = isWord ? text : plainMark(text);
  const kind = isWord ? "word" : "mark";
  return { kind, text: plain, key: plain, number: knownNumberOf(plain), value: Number.NaN, capital };
}

function plainMark(mark: string): string {
  if (/^[\p{Pd}−]$/u.test(mark)) return "-";
  return /^[‘’`´]$/.test(mark) ? "'" : mark;
}

function isOrdinalEnding(piece: string, value: number): boolean {
  const tens = value % 100;
  return value > 0 && piece === (tens > 10 && tens < 14 ? "th" : (ENDINGS[value % 10] ?? "th"));
}
