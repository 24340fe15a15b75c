// Due cells mean what an officer would say they mean.
import { describe, expect, it } from "vitest";
import { columnEvidence } from "../../../src/parsers/due/column-evidence.ts";
import { readDue } from "../../../src/parsers/due/read-due.ts";
import { CORPUS_DAY, DUE_CORPUS, meaningOf, NOT_A_DATE, UNDATED } from "../../corpus/due.ts";

import {
  DATED_WITH_WORDS,
  DUE_AS_WRITTEN,
  NO_DATE_AS_WRITTEN,
  WAITING_AS_WRITTEN,
} from "../../corpus/due-as-written.ts";
import { DUE_AT_FIRST_SIGHT, NO_DATE_AT_FIRST_SIGHT } from "../../corpus/due-at-first-sight.ts";
import { DUE_BESIDE, DUE_BESIDE_TOLD } from "../../corpus/due-beside.ts";
import { DUE_BY_BODIES, OFFERED } from "../../corpus/due-by-bodies.ts";
import { DUE_FRESH } from "../../corpus/due-fresh.ts";
import { DUE_ON_OCCASION, DUE_TOLD } from "../../corpus/due-on-occasion.ts";
import { DUE_PERIODS } from "../../corpus/due-periods.ts";
import { DUE_PROGRESS } from "../../corpus/due-progress.ts";
import { DUE_SPANS } from "../../corpus/due-spans.ts";
import { DUE_WITH_WEIGHT } from "../../corpus/due-with-weight.ts";

const NOTHING = { deadlines: [], recurrence: null, rrule: null, from: null, until: null, ongoing: false, done: false };

describe("what due cells mean", () => {
  it.each(DUE_CORPUS)("$text", ({ text, meant }) => {
    expect(meaningOf(readDue(text, { today: CORPUS_DAY }))).toEqual(meant);
  });

  it.each(UNDATED)("%j has no date, and no word of it is left over", (text) => {
    expect(readDue(text, { today: CORPUS_DAY })).toMatchObject({ ...NOTHING, said: "no date", leftOver: "" });
  });

  it.each(NOT_A_DATE)("%j is no date, and its words are kept", (text) => {
    const reading = readDue(text, { today: CORPUS_DAY });
    expect(reading).toMatchObject({ ...NOTHING, said: "no date" });
    expect(reading.leftOver).not.toBe("");
  });
});

describe("what due cells mean that were written in a hurry", () => {
  it.each(DUE_AS_WRITTEN)("$text", ({ text, meant }) => {
    expect(meaningOf(readDue(text, { today: CORPUS_DAY }))).toEqual(meant);
  });

  it.each(DATED_WITH_WORDS)("$text: the date is read, and its condition or company is not passed over", (given) => {
    const reading = readDue(given.text, { today: CORPUS_DAY });
    expect(reading.deadlines.map(({ date }) => date)).toEqual(given.dates);
    expect([reading.leftOver, ...reading.assumptions].join("")).not.toBe("");
  });

  it.each([...NO_DATE_AS_WRITTEN, ...NO_DATE_AT_FIRST_SIGHT])("%j gives no date", (text) => {
    expect(readDue(text, { today: CORPUS_DAY })).toMatchObject(NOTHING);
  });

  it.each(WAITING_AS_WRITTEN)("$text: waits for what it names", ({ text, event, months, weeks = 0, days = 0 }) => {
    expect(readDue(text, { today: CORPUS_DAY })).toMatchObject({
      ...NOTHING,
      waitsFor: { event, months, weeks, days },
      leftOver: "",
    });
  });
});

describe("what due cells of every family mean", () => {
  it.each([
    ...DUE_PERIODS,
    ...DUE_SPANS,
    ...DUE_WITH_WEIGHT,
    ...DUE_PROGRESS,
    ...DUE_FRESH,
    ...DUE_BY_BODIES,
    ...DUE_AT_FIRST_SIGHT,
    ...DUE_ON_OCCASION,
    ...DUE_BESIDE,
  ])("$text", ({ text, meant }) => {
    expect(meaningOf(readDue(text, { today: CORPUS_DAY }))).toEqual(meant);
  });
});

describe("what a reading rests on", () => {
  it.each([...DUE_TOLD, ...DUE_BESIDE_TOLD])("%s: %s", (text, told) => {
    expect(readDue(text, { today: CORPUS_DAY }).assumptions).toContain(told);
  });

  it("offers that the report of a year comes back every year", () => {
    expect(readDue("Annual Report 2024/25", { today: CORPUS_DAY }).alternatives.map(({ said }) => said)).toEqual([
      "by 31 March 2025, then every year",
    ]);
  });
});

describe('a date before "- ongoing"', () => {
  it("is read as the beginning, and the deadline is offered", () => {
    const { from, ongoing, alternatives } = readDue("Apr 2025 - ongoing", { today: CORPUS_DAY });
    expect({ from, ongoing }).toEqual({ from: "2025-04-01", ongoing: true });
    expect(alternatives.map(({ said }) => said)).toEqual(["by 30 April 2025, then ongoing"]);
  });
});

describe("a misspelt word", () => {
  it.each(OFFERED)("%j is not read, and offered as %j", (text, offered) => {
    const { leftOver, alternatives } = readDue(text, { today: CORPUS_DAY });
    expect(leftOver).not.toBe("");
    expect(alternatives.map(({ said }) => said)).toEqual(offered === null ? [] : [offered]);
  });

  it("is not looked for in prose", () => {
    expect(readDue(`Septmber 2024 ${"as the group agreed ".repeat(20)}`, { today: CORPUS_DAY }).alternatives).toEqual(
      [],
    );
  });
});

describe("how a reading is trusted", () => {
  it("doubts a deadline before the plan's own date, and offers the next year's", () => {
    const reading = readDue("Jan 2022", { today: "2022-09-14", written: "2022-09-14" });
    expect(reading.deadlines).toEqual([{ date: "2022-01-31", precision: "month" }]);
    expect(reading.assumptions).toEqual(["31 January 2022 lies before 14 September 2022, the plan's own date"]);
    expect(reading.alternatives).toMatchObject([{ said: "by 31 January 2023" }]);
  });

  it("does not doubt the plan's own month, nor what is finished", () => {
    expect(readDue("Sept 2022", { written: "2022-09-14" }).assumptions).toEqual([]);
    expect(readDue("Completed March 2022", { written: "2022-09-14" }).assumptions).toEqual([]);
  });

  it("doubts a deadline beyond the plan's end", () => {
    const window = { from: "2022-09-01", to: "2024-03-31" } as const;
    const reading = readDue("30 June 2024", { window });
    expect(reading.assumptions).toEqual(["30 June 2024 lies after 31 March 2024, the plan's end"]);
    expect(reading.alternatives).toMatchObject([{ said: "by 30 June 2023" }]);
    expect(readDue("June 2052", { window })).toMatchObject({
      assumptions: ["30 June 2052 lies after 31 March 2024, the plan's end"],
      alternatives: [],
    });
  });

  it.each(["Jan 2022", "30 June 2022", "TBC", "N/A", "End of 2023", "01.09.2022", "01/04/2022 - 31/03/2023"])(
    "%j leaves nothing to doubt, whenever it is read",
    (text) => {
      expect(readDue(text, { today: "2022-09-14" })).toMatchObject({ assumptions: [], alternatives: [], leftOver: "" });
    },
  );

  it("says that a date beside its confirmation is not firm", () => {
    expect(readDue("June 2027 (TBC)", { today: "2022-09-14" }).assumptions).toEqual(["the date is to be confirmed"]);
  });

  it("offers the years where a month in numbers could be their last", () => {
    expect(readDue("2007-10", { today: "2022-09-14" })).toMatchObject({
      deadlines: [{ date: "2007-10-31" }],
      alternatives: [{ from: "2007-01-01", deadlines: [{ date: "2010-12-31" }] }],
    });
    expect(readDue("2026-12", { today: "2022-09-14" }).alternatives).toEqual([]);
  });

  it("reads years there where other cells of the column can only hold years, and a month beside months", () => {
    const years = columnEvidence(["2007-10", "2008-09", "2009/10", "2007-2010"]);
    expect(readDue("2007-10", { column: years })).toMatchObject({
      from: "2007-01-01",
      deadlines: [{ date: "2010-12-31" }],
      alternatives: [{ from: "2007-04-01", deadlines: [{ date: "2010-03-31" }] }],
    });
    const monthsOnly = columnEvidence(["2007-11", "2009-04"]);
    expect(readDue("2007-11", { column: monthsOnly })).toMatchObject({
      deadlines: [{ date: "2007-11-30" }],
      alternatives: [],
    });
  });

  it("offers the month first where another cell of the column can only be read so", () => {
    const column = columnEvidence(["3/31/2024", "6/3/2024"]);
    expect(readDue("6/3/2024", { column })).toMatchObject({
      deadlines: [{ date: "2024-03-06" }],
      alternatives: [{ deadlines: [{ date: "2024-06-03" }] }],
    });
    expect(readDue("6/3/2024").alternatives).toEqual([]);
  });

  it("waits for nothing beside a date, and keeps the condition as an assumption", () => {
    expect(readDue("July 2024 subject to funding")).toMatchObject({
      waitsFor: null,
      assumptions: ["waits for an event: subject to funding"],
    });
  });

  it("says that 23 was read as a year, and offers the day where nothing decides it", () => {
    const reading = readDue("March 23", { today: "2022-09-01" });
    expect(reading.assumptions).toEqual(["23 read as the year 2023"]);
    expect(reading.alternatives).toMatchObject([
      {
        deadlines: [{ date: "2023-03-23", precision: "day" }],
        said: "by 23 March 2023",
        why: "23 could be a day of March",
      },
    ]);
  });

  it("offers the calendar quarter beside the financial one, unless the cell names the financial year", () => {
    expect(readDue("Q3 2024").alternatives).toMatchObject([{ deadlines: [{ date: "2024-09-30" }] }]);
    expect(readDue("Q3 2024/25").alternatives).toEqual([]);
  });

  it("offers the financial year beside the calendar year", () => {
    expect(readDue("2023").alternatives).toMatchObject([{ deadlines: [{ date: "2024-03-31" }] }]);
  });

  it("offers every two years beside twice a year", () => {
    expect(readDue("Bi-annual").alternatives).toMatchObject([
      { recurrence: "biennial", rrule: "FREQ=YEARLY;INTERVAL=2" },
    ]);
  });

  it("says that an American date has its month first", () => {
    expect(readDue("3/31/2024").assumptions).toEqual([
      "3/31/2024 read with the month first, as it has no other meaning",
    ]);
  });

  it("says when the day of the week and the date contradict each other", () => {
    expect(readDue("Friday 31 March 2023").assumptions).toEqual([]);
    expect(readDue("Friday 31 March 2024")).toMatchObject({
      deadlines: [{ date: "2024-03-31" }],
      assumptions: ["2024-03-31 is not the day of the week that is written"],
    });
  });

  it("keeps the more frequent of two rhythms, and says so", () => {
    expect(readDue("Annual report, monitored quarterly")).toMatchObject({
      recurrence: "quarterly",
      assumptions: ["more than one rhythm is written: annual, quarterly"],
    });
  });

  it("counts from the first day of a month that is written, and offers to count from its last", () => {
    expect(readDue("16 weeks from April 2024")).toMatchObject({
      deadlines: [{ date: "2024-07-22" }],
      alternatives: [{ deadlines: [{ date: "2024-08-20" }] }],
    });
  });

  it("counts from the plan's own date where no other day is known", () => {
    expect(readDue("within 12 months", { written: "2024-04-01" }).deadlines).toMatchObject([{ date: "2025-04-01" }]);
  });

  it("keeps the words and the offset of what it waits for", () => {
    expect(readDue("Within six months of the new scheme").assumptions).toEqual([
      "waits for an event: within six months of the new scheme",
    ]);
  });

  it("keeps the precision in which a date was written", () => {
    const precisions = [
      "1 May 2024",
      "w/c 6 May 2024",
      "May 2024",
      "Q1 2024/25",
      "Spring 2024",
      "spring term 2024",
      "H1 2024",
      "2024",
      "2024/25",
    ];
    expect(precisions.map((text) => readDue(text).deadlines[0]?.precision)).toEqual([
      "day",
      "week",
      "month",
      "quarter",
      "season",
      "term",
      "half",
      "year",
      "financial-year",
    ]);
  });

  it("leaves no date where nothing says which March", () => {
    expect(readDue("March")).toMatchObject({ deadlines: [], leftOver: "March" });
  });

  it("reads a firm date in a sentence and keeps the rest of the sentence", () => {
    const reading = readDue("Several – all to be delivered or started by March 2025 (mentoring when next available)");
    expect(reading.deadlines).toEqual([{ date: "2025-03-31", precision: "month" }]);
    expect(reading.leftOver).toBe("Several – all; mentoring");
  });

  it("takes another month as the beginning of the financial year", () => {
    expect(readDue("Q1 2024/25", { financialYearStartMonth: 8 }).deadlines[0]?.date).toBe("2024-10-31");
  });
});

describe("what the plan and its column say about a number", () => {
  it("reads a number outside the plan's years as a day", () => {
    const window = { from: "2022-09-01", to: "2024-03-31" } as const;
    expect(readDue("Nov 30", { window }).deadlines).toEqual([{ date: "2022-11-30", precision: "day" }]);
    expect(readDue("Nov 23", { window }).deadlines).toEqual([{ date: "2023-11-30", precision: "month" }]);
  });

  it("is sure of a year when the whole column writes years", () => {
    const column = {
      afterMonth: "year",
      why: "all 9 such numbers in this column are 22 to 25",
      monthFirst: false,
      dayFirst: false,
      behindYear: null,
      numbers: [],
      years: [],
      ordinals: 0,
    } as const;
    expect(readDue("March 23", { column })).toMatchObject({
      assumptions: ["23 read as the year 2023: all 9 such numbers in this column are 22 to 25"],
      alternatives: [],
    });
  });
});
