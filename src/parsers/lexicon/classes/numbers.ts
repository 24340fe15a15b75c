// Numbers: in digits, in words, as years, as days of a month.
import { oneDay } from "../calendar-periods.ts";
import type { WordClass } from "../word-class.ts";
import { numberClass, spelt } from "./class-of.ts";

const NUMBER_WORDS: ReadonlyMap<string, number> = spelt([
  [1, "a an one"],
  [2, "two"],
  [3, "three"],
  [4, "four"],
  [5, "five"],
  [6, "six"],
  [7, "seven"],
  [8, "eight"],
  [9, "nine"],
  [10, "ten"],
  [11, "eleven"],
  [12, "twelve"],
  [14, "fourteen"],
  [15, "fifteen"],
  [18, "eighteen"],
  [20, "twenty"],
  [24, "twenty-four"],
  [30, "thirty"],
  [60, "sixty"],
  [90, "ninety"],
]);

const ORDINAL_WORDS: ReadonlyMap<string, number> = spelt([
  [1, "first"],
  [2, "second"],
  [3, "third"],
  [4, "fourth final"],
]);

/** "6", "six", "a"; "a couple of" is two. */
export const amount: WordClass<number> = {
  begins: ["#", "couple", ...NUMBER_WORDS.keys()],
  read: ({ words }, at) => {
    const word = words[at];
    if (!word) return null;
    if (word.text === "couple") return { value: 2, next: words[at + 1]?.text === "of" ? at + 2 : at + 1 };
    if (word.text === "a" && words[at + 1]?.text === "couple") {
      return { value: 2, next: words[at + 2]?.text === "of" ? at + 3 : at + 2 };
    }
    const value = word.kind === "number" && word.text.length <= 3 ? word.value : NUMBER_WORDS.get(word.text);
    return value === undefined ? null : { value, next: at + 1 };
  },
};

/** "2nd", "second". */
export const ordinal: WordClass<number> = {
  begins: ["#th", ...ORDINAL_WORDS.keys()],
  read: ({ words }, at) => {
    const word = words[at];
    const value = word?.kind === "ordinal" ? word.value : ORDINAL_WORDS.get(word?.text ?? "");
    return value === undefined ? null : { value, next: at + 1 };
  },
};

/** A four-digit year of this or the next century, or the last decade of the last one. */
export const year = numberClass(
  ["####"],
  (word) => word.kind === "number" && word.text.length === 4 && word.value >= 1990 && word.value < 2100,
);

/** Two digits; whether they are a year or a day is for the rule to say. */
export const twoDigits = numberClass(["#"], (word) => word.kind === "number" && word.text.length === 2);

/** One or two digits of a written date: "3", "03". */
export const digits = numberClass(["#"], (word) => word.kind === "number" && word.text.length <= 2);

/** The parts of a second that programs write behind it: "000", "0000000". */
export const fraction = numberClass(["#", "####", "#####"], (word) => word.kind === "number" && word.text.length <= 7);

/** "1st", "1", "31": a day of a month. */
export const dayNumber = numberClass(
  ["#", "#th"],
  (word) => word.value >= 1 && word.value <= 31 && (word.kind === "ordinal" || word.text.length <= 2),
);

/** "23rd": a day that cannot be a year. */
export const ordinalDay = numberClass(
  ["#th"],
  (word) => word.kind === "ordinal" && word.value >= 1 && word.value <= 31,
);

/** A year that can be nothing else, or two digits where a year has its place ("23 March 24"): 2024. */
export const anyYear: WordClass<number> = {
  begins: ["#", "####", "'"],
  read: (passage, at) => {
    const { words } = passage;
    const first = words[at]?.text === "'" ? at + 1 : at;
    const full = first === at ? year.read(passage, at) : null;
    if (full) return full;
    const short = twoDigits.read(passage, first);
    if (!short || words[short.next]?.text === "%") return null;
    return {
      value: fullYear(short.value),
      next: words[short.next]?.text === "'" && first > at ? short.next + 1 : short.next,
    };
  },
};

/** "'23": the apostrophe says that it is a year. */
export const apostropheYear: WordClass<number> = {
  begins: ["'"],
  read: (passage, at) => (passage.words[at]?.text === "'" ? anyYear.read(passage, at) : null),
};

/** "20241231": eight digits that are a day of this century. */
export const compact: WordClass<{ readonly year: number; readonly month: number; readonly day: number }> = {
  begins: ["########"],
  read: ({ words }, at) => {
    const word = words[at];
    if (word?.kind !== "number" || word.text.length !== 8 || !word.text.startsWith("20")) return null;
    const [year, month, day] = [word.text.slice(0, 4), word.text.slice(4, 6), word.text.slice(6)].map(Number);
    return year && month && day && month <= 12 && oneDay(year, month, day)
      ? { value: { year, month, day }, next: at + 1 }
      : null;
  },
};

/** Plans look forward: 23 is 2023, and 99 would be 2099. */
export function fullYear(twoDigitYear: number): number {
  return twoDigitYear < 100 ? 2000 + twoDigitYear : twoDigitYear;
}
