// Dates in what people write to the bot, and words that only look like dates.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPeriods } from "../../../src/parsers/lexicon/find-periods.ts";
import type { LocalDate } from "../../../src/plan/calendar.ts";

/** A Wednesday. */
const TODAY: LocalDate = "2024-05-15";

describe("a period in a sentence", () => {
  it.each([
    ["can 1.4 move to end of June? supplier delay", "to end of June", "2024-06-01", "2024-06-30"],
    ["amber, waiting on the supplier, now end of June", "end of June", "2024-06-01", "2024-06-30"],
    ["let us say next Friday", "next Friday", "2024-05-24", "2024-05-24"],
    ["by Friday please", "by Friday", "2024-05-17", "2024-05-17"],
    ["I'm on leave until 3 January", "until 3 January", "2025-01-03", "2025-01-03"],
    ["snooze till Monday", "till Monday", "2024-05-20", "2024-05-20"],
    ["30 June would do", "30 June", "2024-06-30", "2024-06-30"],
    ["what's due this month?", "this month", "2024-05-01", "2024-05-31"],
    ["what's due next month?", "next month", "2024-06-01", "2024-06-30"],
    ["anything next quarter", "next quarter", "2024-07-01", "2024-09-30"],
    ["what moved last quarter?", "last quarter", "2024-01-01", "2024-03-31"],
    ["due this financial year", "this financial year", "2024-04-01", "2025-03-31"],
    ["slip to Q3", "to Q3", "2024-10-01", "2024-12-31"],
    ["will be done in a fortnight", "in a fortnight", "2024-05-15", "2024-05-29"],
    ["ask me tomorrow", "tomorrow", "2024-05-16", "2024-05-16"],
    ["done by March", "by March", "2025-03-01", "2025-03-31"],
    ["done by may", "by may", "2024-05-01", "2024-05-31"],
    ["due in the next 30 days", "in the next 30 days", "2024-05-15", "2024-06-14"],
    ["before Christmas?", "before Christmas", "2024-12-24", "2024-12-24"],
    ["between October and December", "between October and December", "2024-10-01", "2024-12-31"],
    ["between Easter and nothing else", "between Easter", "2025-04-20", "2025-04-20"],
    ["by the end of next week", "by the end of next week", "2024-05-20", "2024-05-24"],
    ["in two weeks' time", "in two weeks' time", "2024-05-15", "2024-05-29"],
    ["a week on Tuesday works", "a week on Tuesday", "2024-05-28", "2024-05-28"],
    ["new date 15/07/2024", "15/07/2024", "2024-07-15", "2024-07-15"],
    ["back on the 23rd", "on the 23rd", "2024-05-23", "2024-05-23"],
    ["end of the month", "end of the month", "2024-05-01", "2024-05-31"],
    ["Nov 30 is the new date", "Nov 30", "2024-11-30", "2024-11-30"],
    ["what about June?", "June", "2024-06-01", "2024-06-30"],
  ])("%j names %j", (text, words, from, to) => {
    expect(findPeriods(text, TODAY)).toMatchObject([{ words, from, to }]);
  });

  it.each([
    "we may march on second thoughts",
    "I sat on it for a second",
    "May is leading on this",
    "ask April",
    "August is on leave",
    "2 of 3 complete",
    "60% done",
    "4.10 done",
    "1 green, 2 amber waiting on HR, rest no change",
    "overdue by more than 30 days",
    "the Equality Act 2010 applies",
    "spring clean of the register",
    "see 3/24 in the register",
  ])("%j names none", (text) => {
    expect(findPeriods(text, TODAY)).toEqual([]);
  });

  it("says what a preposition admits", () => {
    const window = (text: string) => findPeriods(text, TODAY)[0]?.window;
    expect(window("due by March")).toEqual({ from: null, to: "2025-03-31" });
    expect(window("before Christmas")).toEqual({ from: null, to: "2024-12-24" });
    expect(window("since April")).toEqual({ from: "2024-04-01", to: "2024-05-15" });
    expect(window("after June")).toEqual({ from: "2024-07-01", to: null });
    expect(window("due this week")).toEqual({ from: "2024-05-13", to: "2024-05-19" });
  });

  it("doubts what could mean other days", () => {
    expect(findPeriods("slip to Q3", TODAY)[0]?.doubts).toEqual([
      "Q3 read as the financial year's quarter; Q3 could be the calendar year's quarter",
    ]);
    expect(findPeriods("by 30 June", TODAY)[0]?.doubts).toEqual([]);
  });

  it("looks back for a question that asks about the past", () => {
    expect(findPeriods("what moved in March?", TODAY, "past")).toMatchObject([
      { from: "2024-03-01", to: "2024-03-31" },
    ]);
  });

  it("gives its words where they stand, in order, never overlapping", () => {
    const piece = fc.constantFrom(
      "by March",
      "next Friday",
      "and",
      "the",
      "(",
      "30 June",
      "Q3",
      "may",
      "1.4",
      "until",
      "end of",
      "é",
      "2 of 3",
      "in a fortnight",
      ",",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = pieces.join(" ");
        let end = 0;
        for (const found of findPeriods(text, TODAY)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.start, found.end)).toBe(found.words);
          expect(found.from <= found.to).toBe(true);
          end = found.end;
        }
      }),
    );
  });
});
