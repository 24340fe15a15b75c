// Manners, signatures and quoted mail stand beside a reply and change nothing of what it says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/parsers/reply/read-reply.ts";
import { FIVE, ONE, THREE } from "../../corpus/replies.ts";
import { REPLIES_BY_OWNERS } from "../../corpus/replies-by-owners.ts";

const QUOTED_BEFORE = "> PLA-1 Launch a reverse mentoring scheme was red\n> How does it stand?\n\n";
const GREETINGS = [
  "Hi,\n",
  "Hello Due Regard,\n\n",
  "Morning all\n",
  "Hi, sorry for the delay.\n",
  "Hope you're well.\n",
  QUOTED_BEFORE,
];
const ENDINGS = [
  "\n\nKind regards,\nPriya Shah",
  "\n\nMany thanks\nSam Okoro\nHead of Economy\nWexcombe Council\n01234 567890",
  "\nSent from my iPhone",
  "\n\nBest wishes, Priya\n\nGet Outlook for iOS",
  "\n\nOn Mon, 20 Mar 2023 at 09:12, Due Regard wrote:\n> PLA-2 is red. Is it complete?",
  "\n\n-----Original Message-----\nFrom: Due Regard\nSent: 20 March 2023\nSubject: PLA-1 is due\n\nIs it amber?",
];

/** What is said of actions; the words of a part may have the manners beside them. */
const said = (text: string, context: typeof ONE) =>
  readReply(text, context).parts.map(({ words: _words, ...part }) => part);

/** Sentences of their own: a signature goes on from words without a mark ("this is Sam's"), so those are left out. */
const message = fc
  .constantFrom(
    ...REPLIES_BY_OWNERS.filter(({ parts }) =>
      parts.every(({ kind, rag, status }) => kind === undefined && (rag ?? status)),
    ).map(({ text }) => text),
  )
  .filter((text) => !/regards|thanks|^>|^-----|wrote:|sent from|outlook|\bbest\b/iu.test(text));

describe("what stands beside a reply", () => {
  it("a greeting or a quoted message before it changes nothing", () => {
    fc.assert(
      fc.property(
        message,
        fc.constantFrom(ONE, THREE, FIVE),
        fc.constantFrom(...GREETINGS),
        (text, context, greeting) => {
          expect(said(`${greeting}${text}`, context)).toEqual(said(text, context));
        },
      ),
      { numRuns: 800 },
    );
  });

  it("a signature or the mail that is answered changes nothing", () => {
    fc.assert(
      fc.property(message, fc.constantFrom(ONE, THREE, FIVE), fc.constantFrom(...ENDINGS), (text, context, ending) => {
        expect(said(`${text}${ending}`, context)).toEqual(said(text, context));
      }),
      { numRuns: 800 },
    );
  });

  it("nothing but quoted mail is no answer", () => {
    expect(readReply("On Mon, 20 Mar 2023 Due Regard wrote:\n> PLA-1 is green", ONE).parts).toEqual([]);
    expect(readReply("> PLA-1 is green", ONE).parts).toEqual([]);
  });

  it("a colour behind thanks is a report, and somebody called Amber may sign", () => {
    expect(said("Thanks\nAmber", ONE)).toMatchObject([{ kind: "report", rag: "A" }]);
    expect(said("green\nThanks\nAmber", ONE)).toMatchObject([{ kind: "report", rag: "G", note: null }]);
  });
});
