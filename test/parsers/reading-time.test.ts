// A long message is read in a time that grows with its length and no faster, whatever it repeats.
import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/parsers/question/read-question.ts";
import { readReply } from "../../src/parsers/reply/read-reply.ts";
import { NAMES, TODAY } from "../corpus/questions.ts";
import { THREE } from "../corpus/replies.ts";

const REPEATED = [
  "1 green, 2 amber waiting on HR, rest no change. ",
  // Sentences that only explain are joined to the report before them, one after the other.
  "The group met and agreed the wording. ",
  "Green. Nothing further. ",
  "Paused. Can we look again in May? ",
  "the amber light could still drop to red, ",
  "closed charter - waiting\n",
  "from 20% to 30% ",
  "away until 3 May, ",
  "snooze till Monday ",
  "the rest besides 2 done all but ",
  ..."x, |hi |sorry |green\n|1 |1, |1.4 |all |all but |should be done by friday, |not |and |it's Sam's |thanks Sam |> |123456789|2023-|q1 |in adult servics |who is |i'm away until |of the |a'|(|☑|🟢 ".split(
    "|",
  ),
];

/** A quadratic reader took seven seconds of the processor for one of these; a linear one takes a tenth of a second. */
const SECONDS = 1.5;

describe("twenty thousand characters are read in good time", () => {
  it.each(REPEATED.map((piece) => [JSON.stringify(piece), piece]))("of %s", (_, piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
    expect(secondsFor(() => readReply(text, THREE))).toBeLessThan(SECONDS);
    expect(secondsFor(() => readQuestion(text, { today: TODAY, after: null, names: NAMES }))).toBeLessThan(SECONDS);
  });
});

/** Of the processor, so that a busy machine changes little. */
function secondsFor(read: () => unknown): number {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}
