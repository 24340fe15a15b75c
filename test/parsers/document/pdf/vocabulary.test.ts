// Words that the end of a line has cut, by what the document itself shows.
import { describe, expect, it } from "vitest";
import { vocabularyOf } from "../../../../src/parsers/document/pdf/vocabulary.ts";

const LINES = ["We take an anti-racist stance in all reviews of", "the service and of whoever leads it"].map((line) =>
  line.split(" "),
);

describe("two halves of a word", () => {
  it.each([
    ["proba\u2010", "tionary", "probationary"],
    ["proba\u00ad", "tionary", "probationary"],
    ["proba\u00ad\u2010", "tionary", "probationary"],
    ["anti\u2010", "racist", "anti-racist"],
    ["anti-", "racist", "anti-racist"],
    ["on-", "call", "on-call"],
    ["recommenda-", "tions", "recommendations"],
    ["evidence-", "led", "evidence-led"],
    ["mid-", "Wales", "mid-Wales"],
  ])("%s and %s are %s", (end, start, word) => {
    expect(vocabularyOf(LINES).rejoined(end, start)).toBe(word);
  });

  it("are parted by a hyphen that programs set, where the document writes all its hyphens so", () => {
    const lines = [...LINES, ["a", "long\u2010term", "aim", "of", "ours"]];
    expect(vocabularyOf(lines).rejoined("well\u2010", "being")).toBe("well-being");
  });

  it("are two words where nothing joins them", () => {
    expect(vocabularyOf(LINES).rejoined("service", "reviews")).toBeNull();
  });
});

it.each([
  [true, ["n", "ng", "tion", "nal", "ments."]],
  [false, ["city", "table", "station", "final", "things", "Officer", "to"]],
])("the rest of a cut word: %s", (isRest, starts) => {
  const vocabulary = vocabularyOf([]);
  expect(starts.filter((start) => vocabulary.isRest(start) === isRest)).toEqual(starts);
});
