// Words of weight beside a rating are never passed over, however they are joined to it.
import { describe, expect, it } from "vitest";
import { readReply } from "../../../src/parsers/reply/read-reply.ts";
import { FIVE } from "../../corpus/replies.ts";

const JOINTS = [" but ", ", however ", " although ", " though ", " - ", ", ", ". ", "; "];

/** What nobody would say of something that is simply green or complete. */
const HEAVY = [
  ...["overdue", "running behind", "slipping", "two weeks late", "a bit delayed", "past the date", "out of time"],
  ...["at risk", "stuck", "held up", "risky", "worried about data", "struggling to recruit", "staff sickness"],
  ...["the supplier pulled out", "we lost our funding", "the lead has left", "work has stalled", "the pilot failed"],
  ...["no lead", "no money", "nobody is doing it", "nothing has happened", "only two came", "barely"],
  ...["won't make it", "might slip", "may not happen", "the date will move", "the date has moved to May 2024"],
  ...["not mine", "belongs to HR", "Sam's now", "needs a new owner", "needs more time", "1.4 is red", "rest red"],
  ...["amber really", "red on budget", "unless the bid fails", "subject to approval"],
  ...["on paper", "in name only", "mostly", "snooze 1.3", "depends on 1.4 which is red", "1.9 unknown to me"],
];

/** What leaves all well. */
const LIGHT = [
  ...[
    "no delays",
    "no issues to report",
    "nothing to flag",
    "nothing late",
    "not expecting any trouble",
    "no red flags",
  ],
  ...["12 people trained", "the venue is booked", "waiting for the evaluation", "problems with the data now solved"],
];

function isSettled(text: string): boolean {
  const { parts, notUnderstood } = readReply(text, FIVE);
  const [part, ...others] = parts;
  const isOnlyTheRating = part && (part.rag === null || part.status === null) && part.date === null;
  const plain = isOnlyTheRating && others.length === 0 && part.blockedBy === null && part.doubt.length === 0;
  return Boolean(plain) && notUnderstood === "";
}

describe("beside green and complete", () => {
  it.each(HEAVY)("“%s” is read or asked about", (words) => {
    const passed = ["1.2 green", "1.2 complete"].flatMap((rating) =>
      JOINTS.map((joint) => `${rating}${joint}${words}`).filter(isSettled),
    );
    expect(passed).toEqual([]);
  });

  it.each(LIGHT)("“%s” is a note and nothing is asked", (words) => {
    expect(isSettled(`1.2 green - ${words}`)).toBe(true);
  });
});

describe("beside what is said to the bot", () => {
  const sayings = ["snooze until Monday", "I'm on leave until 3 May", "not mine, it's Jo's", "remind me next week"];
  const states = ["it's green", "amber", "all done", "60% complete", "not started"];

  it.each(sayings)("“%s” never swallows how the action stands", (saying) => {
    const lost = states
      .flatMap((state) =>
        [", ", " but ", " - ", " and "].flatMap((joint) => [saying + joint + state, state + joint + saying]),
      )
      .filter((text) => {
        const { parts, notUnderstood } = readReply(text, { ...FIVE, listed: ["1.2"] });
        const isSaid = parts.some(({ rag, status, percent }) => rag !== null || status !== null || percent !== null);
        return !isSaid && notUnderstood === "" && parts.every(({ doubt }) => doubt.length === 0);
      });
    expect(lost).toEqual([]);
  });
});

describe("a sentence of a report", () => {
  it.each([
    ["Red. No one is picking this up.", "R"],
    ["Red. Head of Libraries is vacant.", "R"],
    ["Head of Libraries is vacant. Red.", "R"],
    ["Approved by Cabinet. Green", "G"],
    ["How many times. Amber.", "A"],
  ])("%s is no order", (text, rag) => {
    const { parts } = readReply(text, { ...FIVE, listed: ["1.2"] });
    expect(parts.map(({ kind, rag: said }) => [kind, said])).toEqual([["report", rag]]);
  });

  it("an order stays one by itself", () => {
    expect(readReply("Head of Libraries is vacant", FIVE).parts[0]?.kind).toBe("command");
    expect(readReply("approve 1.2", FIVE).parts[0]?.kind).toBe("decision");
  });
});
