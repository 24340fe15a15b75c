// What was understood of a reply, as it is read back.
import { expect, test } from "vitest";
import { readReply } from "../../../src/parsers/reply/read-reply.ts";
import { localDate } from "../../../src/plan/calendar.ts";

const context = {
  today: localDate("2024-02-06"),
  listed: ["PAR-1", "PAR-2", "PAR-3"],
  actions: ["Audit the parks", "Publish the signage guide", "Train the wardens"].map((words, at) => ({
    reference: `PAR-${at + 1}`,
    words,
    due: null,
  })),
};

test.each([
  ["1 is not mine, it's Sam's", ["PAR-1 is not yours but Sam's"]],
  ["1 and 2 are not mine, they're Sam's", ["PAR-1 and PAR-2 are not yours but Sam's"]],
  ["none of these are mine", ["PAR-1, PAR-2 and PAR-3 are not yours"]],
  ["all green", ["PAR-1, PAR-2 and PAR-3 green"]],
])("“%s” is read back", (text, said) => {
  expect(readReply(text, context).parts.map((part) => part.said)).toEqual(said);
});
