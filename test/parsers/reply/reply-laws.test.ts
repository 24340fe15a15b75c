// What holds for every reply, whatever somebody writes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/parsers/reply/read-reply.ts";
import type { ReplyContext } from "../../../src/parsers/reply/reply.ts";
import { ONE, REPLIES, THREE } from "../../corpus/replies.ts";
import { REPLIES_AS_TYPED } from "../../corpus/replies-as-written.ts";

const NOBODY: ReplyContext = { today: "2023-03-24", listed: [], actions: [] };

/** Messages put together from what people write, marks, line breaks and anything at all. */
const message = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...[...REPLIES, ...REPLIES_AS_TYPED].map((it) => it.text)) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ..."and|,|.|–|-|;|\n|because|but|not|the|1|2.|3)|1.4|PLA-1|all|rest|both|to|June|if|for|(|)|?".split("|"),
        ),
      },
      { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
    ),
    { maxLength: 7 },
  )
  .map((pieces) => pieces.join(" "));
const context = fc.constantFrom(ONE, THREE, NOBODY);

describe("whatever somebody writes", () => {
  it("no reply is lost: every word is in a part, is set aside, or is given back as not understood", () => {
    fc.assert(
      fc.property(message, context, (text, within) => {
        const reply = readReply(text, within);
        const kept = [...reply.parts.map((part) => part.words), reply.notUnderstood, reply.aside].join("\n");
        expect(countWords(kept, wordsOf(text))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("a note is the person's own words, letter for letter", () => {
    fc.assert(
      fc.property(message, context, (text, within) => {
        for (const part of readReply(text, within).parts) if (part.note !== null) expect(text).toContain(part.note);
      }),
      { numRuns: 1500 },
    );
  });

  it("white space around a message changes nothing", () => {
    fc.assert(
      fc.property(message, context, fc.constantFrom(" ", "\n", "\t ", "  \n "), (text, within, space) => {
        expect(readReply(`${space}${text}${space}`, within)).toEqual(readReply(text, within));
      }),
      { numRuns: 500 },
    );
  });

  it("every part can be read back, and a report without an action is asked about", () => {
    fc.assert(
      fc.property(message, context, (text, within) => {
        for (const part of readReply(text, within).parts) {
          expect(part.said).not.toBe("");
          expect(part.words).not.toBe("");
          if (part.kind === "report" && part.actions.length === 0) expect(part.doubt).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("text of any characters is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), context, (text, within) => {
        expect(readReply(text, within).parts.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that are wanted more often than the text has them. */
function countWords(text: string, wanted: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
