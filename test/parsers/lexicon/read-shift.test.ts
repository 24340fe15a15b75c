// How far a date is to move.
import { describe, expect, it } from "vitest";
import { readShift } from "../../../src/parsers/lexicon/read-shift.ts";

describe("a date that moves", () => {
  it.each([
    ["1.4 pushed back a month, supplier delay", { months: 1, words: "pushed back a month" }],
    ["slip by two weeks", { weeks: 2 }],
    ["delayed by 6 months", { months: 6 }],
    ["can we move it back 2 weeks", { weeks: 2, words: "move it back 2 weeks" }],
    ["could we have 3 more weeks", { weeks: 3 }],
    ["needs another month", { months: 1 }],
    ["another fortnight please", { weeks: 2 }],
    ["a two-week delay", { weeks: 2 }],
    ["extend by a quarter", { months: 3 }],
    ["extend it by a year", { months: 12 }],
    ["push this out by a couple of weeks", { weeks: 2 }],
    ["will be 10 days late", { days: 10 }],
    ["brought forward by two weeks", { weeks: -2 }],
    ["we finish a month early", { months: -1 }],
  ])("%j moves it by %j", (text, shift) => {
    expect(readShift(text)).toMatchObject(shift);
  });

  it.each([
    "done two weeks ago",
    "amber, waiting on HR",
    "in two weeks",
    "pushed back by the board",
    "every 3 months",
    "delayed",
  ])("%j moves nothing", (text) => {
    expect(readShift(text)).toBeNull();
  });

  it("says where its words stand", () => {
    expect(readShift("1.4 slip by two weeks")).toEqual({ weeks: 2, start: 4, end: 21, words: "slip by two weeks" });
  });
});
