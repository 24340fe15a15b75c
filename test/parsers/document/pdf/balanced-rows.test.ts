import { expect, test } from "vitest";
import { balancedRows } from "../../../../src/parsers/document/pdf/balanced-rows.ts";
import { lineOfWords, type TextLine } from "../../../../src/parsers/document/pdf/text-lines.ts";

/** A table drawn in text, its columns kept apart by "|"; a blank part is an empty cell. */
function drawn(picture: string): (TextLine | null)[][] {
  return picture
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((part) => (part.trim() === "" ? null : words(part.trim()))));
}

function words(text: string): TextLine {
  const word = { left: 0, right: 10, top: 0, bottom: 10, size: 10, bold: false, overprinted: false };
  return lineOfWords(text.split(" ").map((one) => ({ ...word, text: one })));
}

test("cells set in the middle of their rows tell the rows apart", () => {
  const rows = drawn(`
    Open the leisure centre an     |                |             |
                                   | Head of        |             |
    hour earlier for women who     |                | March 2026  | G
                                   | Leisure        |             |
    swim alone.                    |                |             |
    Pay community interpreters     |                | September   |
                                   | Finance Manager|             | A
    within ten days.               |                | 2026        |
    Write every letter plainly.    | Head of Housing| Ongoing     | R`);
  expect(balancedRows(rows)).toEqual([0, 5, 8]);
});

test("cells that begin on one line tell the rows apart, however long each is", () => {
  const rows = drawn(`
    Open the leisure centre an     | Head of        | March 2026  | G
    hour earlier for women who     | Leisure        |             |
    swim alone.                    |                |             |
    Pay community interpreters     | Finance Manager| September   | A
    within ten days.               |                | 2026        |
    Write every letter plainly.    | Head of Housing| Ongoing     | R`);
  expect(balancedRows(rows)).toEqual([0, 3, 5]);
});

test("where no parting leaves the rows in balance, none is guessed", () => {
  const rows = drawn(`
    Open the leisure centre an     |                | March 2026  |
    hour earlier for women who     | Head of        | Ongoing     | G
    swim alone with their          |                |             |
    children and                   | Leisure        |             |
    with friends from              | and of         | June 2027   | A`);
  expect(balancedRows(rows)).toBeNull();
});
