import { expect, test } from "vitest";
import { schemeOfWords, standsAs } from "../../src/plan/scheme-of-words.ts";
import { definitionsOf } from "../../src/plan/status-scheme.ts";

const COMPLETE = { rag: null, status: "complete" } as const;
const due = { done: false } as Parameters<typeof standsAs>[0]["due"];

test("words that everybody uses need no scheme", () => {
  expect(
    schemeOfWords([
      { word: "Completed", place: COMPLETE },
      { word: "Overdue", place: null },
    ]),
  ).toBeNull();
});

test("words that a preset has are that preset", () => {
  const words = [
    { word: "On Track", place: { rag: "G", status: null } },
    { word: "off track", place: { rag: "R", status: null } },
  ] as const;
  expect(schemeOfWords(words)?.name).toBe("On track, at risk, off track");
});

test("other words make a scheme of the plan's own, which still offers the colours that the plan has no word for", () => {
  const words = [
    { word: "Slipped", place: { rag: "A", status: null } },
    { word: "Blue", place: { rag: null, status: "not-started" } },
  ] as const;
  const scheme = schemeOfWords(words);
  if (!scheme) throw new Error("no scheme");
  expect(definitionsOf(scheme)).toEqual([
    "● Green: on track to be met by its date.",
    "▲ Slipped: counted with amber.",
    "■ Red: will not be met by its date unless something changes.",
    "○ Blue: counted as not started.",
  ]);
  expect(standsAs({ rag: null, status: "SLIPPED", due }, words, scheme)).toEqual({
    rag: "A",
    status: null,
    choice: "slipped",
  });
});
