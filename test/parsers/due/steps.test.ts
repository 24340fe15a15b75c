// A cell of any length is read in steps that grow with it and no faster. A step is a word or a clause that is looked at, so that the count
// is the same on every machine.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldClauses } from "../../../src/parsers/due/fold.ts";
import { joinClauses } from "../../../src/parsers/due/join-clauses.ts";
import { readClauses } from "../../../src/parsers/due/read-clauses.ts";
import { readDue } from "../../../src/parsers/due/read-due.ts";
import { remarksOn } from "../../../src/parsers/due/remarks.ts";
import type { PeriodContext } from "../../../src/parsers/lexicon/period-context.ts";
import { readPassage } from "../../../src/parsers/lexicon/read-passage.ts";
import { type Word, wordsOf } from "../../../src/parsers/lexicon/word.ts";
import { namedByPhrases } from "../../../src/parsers/lexicon/word-number.ts";
import type { LocalDate } from "../../../src/plan/calendar.ts";

/** Samples for the keys that stand for numbers. */
const SAMPLES = new Map([
  ["#", "24"],
  ["####", "2024"],
  ["#####", "45747"],
  ["########", "20240331"],
  ["#th", "31st"],
]);
const WORDS = namedByPhrases().map((key) => SAMPLES.get(key) ?? key);
const NUMBERS_AND_MARKS = ["3", "24", "2024", "31st", "1/2/", "Q3", "2024/25", "-", "/", ",", "(", ")", ".", "&", "~"];
const SHORT = 300;
/** Twice the length may take little more than twice the steps; a square reader takes four times as many. */
const GROWTH = 2.5;
const STEPS_A_WORD = 1000;

describe("the words of all rules, in any order and as often as anybody likes", () => {
  it("are more than a few", () => {
    expect(WORDS.length).toBeGreaterThan(500);
  });

  it.each([false, true])("are read in steps that grow with the text (in prose: %s)", (prose) => {
    const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...NUMBERS_AND_MARKS));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (pieces) => grow(pieces.join(" "), prose)),
      { numRuns: 150 },
    );
  });

  it("are so one after the other, and each again and again", () => {
    for (const word of WORDS) grow(word, false, 100);
    grow(WORDS.join(" "), false, WORDS.length);
  });

  it("are so however deep they stand in brackets", () => {
    for (const piece of ["friday (", "2024/25 (", "Q3 2024 (", "spring ( march ("]) {
      grow(piece, false);
      expect(() => readDue(piece.repeat(10_000))).not.toThrow();
    }
  });

  it.each([false, true])("are so as lists and stretches without an end (in prose: %s)", (prose) => {
    for (const period of ["july", "2024", "Q3", "5 may", "friday", "spring", "31st", "2024/25", "3"]) {
      for (const mark of ["/", "-", ",", "&", "and", "to", "then", ";"]) grow(`${period} ${mark}`, prose);
    }
  });
});

function grow(piece: string, prose: boolean, length = SHORT): void {
  const less = stepsFor(repeated(piece, length), prose);
  const more = stepsFor(repeated(piece, 2 * length), prose);
  expect(more / less, `steps for ${JSON.stringify(piece)}`).toBeLessThan(GROWTH);
  expect(more, `steps for ${JSON.stringify(piece)}`).toBeLessThan(STEPS_A_WORD * 2 * length);
}

/** So many words of a text that is said again and again. */
function repeated(piece: string, count: number): readonly Word[] {
  const length = Math.max(1, wordsOf(piece).length);
  return wordsOf(`${piece} `.repeat(Math.ceil(count / length))).slice(0, count);
}

function stepsFor(words: readonly Word[], prose: boolean): number {
  let steps = 0;
  const counted = <T>(list: readonly T[]): readonly T[] =>
    new Proxy(list, {
      get: (all, name) => {
        steps += 1;
        return Reflect.get(all, name);
      },
    });
  const { found } = readClauses(readPassage(counted(words), { ...CONTEXT, prose }));
  const clauses = counted(joinClauses(counted(found.map(({ value }) => value))));
  foldClauses(clauses);
  remarksOn(clauses, CONTEXT.today);
  return steps;
}

const CONTEXT: PeriodContext = {
  today: "2024-05-15" as LocalDate,
  years: null,
  evidence: null,
  lean: "future",
  prose: false,
  financialYearStartMonth: 4,
  against: new Set(),
};
