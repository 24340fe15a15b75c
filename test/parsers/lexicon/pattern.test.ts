import { describe, expect, test } from "vitest";
import { pattern, regExp } from "../../../src/parsers/lexicon/pattern.ts";
import { wordList } from "../../../src/parsers/lexicon/word-list.ts";

describe("a pattern over several lines", () => {
  test("is what its lines say, without their ends and the blanks that begin them", () => {
    expect(pattern`
      no changes?
      |nothing (?:new|further)[ ]
        (?:to (?:report|add))
    `).toBe("no changes?|nothing (?:new|further)[ ](?:to (?:report|add))");
  });

  test("keeps backslashes and the pieces that are put in", () => {
    const number = String.raw`\d+`;
    expect(pattern`
      \b${number}
      (?: days)?\b
    `).toBe(String.raw`\b\d+(?: days)?\b`);
  });

  test("is matched whole, in capitals too where it says so", () => {
    const amber = regExp("iu")`
      ^(?:
        amber
        |yellow
      )$
    `;
    expect(["Amber", "yellow", "amber "].map((text) => amber.test(text))).toEqual([true, true, false]);
  });
});

test("a list of words is the same over one line and over several", () => {
  expect(wordList`
    red amber
    green
  `).toEqual(wordList`red amber green`);
});
