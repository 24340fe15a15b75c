// What holds of every due cell, whatever it says.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDue } from "../../../src/parsers/due/read-due.ts";
import { addDays, dayOf, endOfMonth, type LocalDate, writeDay } from "../../../src/plan/calendar.ts";
import type { DueFacts } from "../../../src/plan/reading.ts";
import { CORPUS_DAY, DUE_CORPUS, meaningOf, NOT_A_DATE, UNDATED } from "../../corpus/due.ts";
import { DUE_AS_WRITTEN } from "../../corpus/due-as-written.ts";
import { DUE_AT_FIRST_SIGHT } from "../../corpus/due-at-first-sight.ts";
import { DUE_BESIDE } from "../../corpus/due-beside.ts";
import { DUE_BY_BODIES } from "../../corpus/due-by-bodies.ts";
import { DUE_FRESH } from "../../corpus/due-fresh.ts";
import { DUE_ON_OCCASION } from "../../corpus/due-on-occasion.ts";
import { DUE_PERIODS } from "../../corpus/due-periods.ts";
import { DUE_PROGRESS } from "../../corpus/due-progress.ts";
import { DUE_SPANS } from "../../corpus/due-spans.ts";
import { DUE_WITH_WEIGHT } from "../../corpus/due-with-weight.ts";

const EVERY_CASE = [
  ...DUE_CORPUS,
  ...DUE_AS_WRITTEN,
  ...DUE_PERIODS,
  ...DUE_SPANS,
  ...DUE_PROGRESS,
  ...DUE_FRESH,
  ...DUE_WITH_WEIGHT,
  ...DUE_BY_BODIES,
  ...DUE_AT_FIRST_SIGHT,
  ...DUE_ON_OCCASION,
  ...DUE_BESIDE,
];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 2015, max: 2060 });
const read = (text: string) => readDue(text, { today: CORPUS_DAY });
const dates = (text: string) => read(text).deadlines.map(({ date }) => date);

describe("every way of writing a period", () => {
  it("a month and its year are met until the month's last day", () => {
    const name = (at: number, length = 20) => (MONTHS[at - 1] ?? "").slice(0, length);
    const forms: readonly ((m: number, y: number) => string)[] = [
      (m, y) => `${name(m)} ${y}`,
      (m, y) => `${name(m, 3)} ${y}`,
      (m, y) => `${name(m)} ${y % 100}`,
      (m, y) => `${name(m, 3)}-${y % 100}`,
      (m, y) => `${name(m)} '${y % 100}`,
      (m, y) => `by the end of ${name(m)} ${y}`,
      (m, y) => `End ${name(m, 3)} ${y % 100}`,
      (m, y) => `${String(m).padStart(2, "0")}/${y}`,
      (m, y) => `${name(m).toUpperCase()} ${y}`,
      (m, y) => `Due: ${name(m)}, ${y}`,
      (m, y) => `to be completed by ${name(m)} ${y}`,
      (m, y) => `${name(m)}\u00a0${y}`,
    ];
    fc.assert(
      fc.property(month, year, fc.constantFrom(...forms), (m, y, form) => {
        expect(dates(form(m, y))).toEqual([endOfMonth(y, m)]);
      }),
    );
  });

  it("a day is that day, however it is written", () => {
    fc.assert(
      fc.property(month, year, fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 5 }), (m, y, d, form) => {
        fc.pre(d <= Number(endOfMonth(y, m).slice(8)));
        const iso = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
        const name = MONTHS[m - 1] ?? "";
        const texts = [
          `${d} ${name} ${y}`,
          `${d}/${m}/${y}`,
          `${d}.${m}.${y}`,
          iso,
          `${d}-${name.slice(0, 3)}-${y % 100}`,
          `${name} ${d}, ${y}`,
        ];
        expect(dates(texts[form] ?? "")).toEqual([iso]);
      }),
    );
  });

  it("a day that the calendar lacks is never moved to another", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("30 February", "31 April", "31 June", "31 September", "31 November", "32 May"),
        year,
        (day, y) => {
          expect(read(`${day} ${y}`)).toMatchObject({ deadlines: [], leftOver: `${day} ${y}` });
        },
      ),
    );
  });
});

describe("the words of a reading", () => {
  it("are read back as the same facts", () => {
    for (const { text } of EVERY_CASE) {
      const reading = read(text);
      const { leftOver, ...meant } = meaningOf(reading);
      expect([text, reading.said, meaningOf(read(reading.said))]).toEqual([text, reading.said, meant]);
      expect(leftOver ?? "").toBe(reading.leftOver);
    }
  });

  it("are read back for random dates, rhythms and ends", () => {
    const rhythm = fc.constantFrom(
      "",
      ", then every quarter",
      ", then every month",
      ", then every 18 months",
      ", then every year",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(year, month), { minLength: 1, maxLength: 3 }), rhythm, (months, often) => {
        const days = [...new Set(months.map(([y, m]) => endOfMonth(y, m)))].sort();
        const written = days.map(writeDay);
        const listed = written.length > 1 ? `${written.slice(0, -1).join(", ")} and ${written.at(-1)}` : written[0];
        const reading = read(`by ${listed}${often}`);
        expect(reading.deadlines.map(({ date }) => date)).toEqual(days);
        expect(facts(read(reading.said))).toEqual(facts(reading));
      }),
    );
  });
});

describe("text of any kind", () => {
  const pieces = fc.constantFrom(
    ...[
      "March",
      "23",
      "may",
      "end of",
      "the",
      "-",
      "/",
      "~",
      "'",
      "(",
      "by",
      "Q3",
      "2024/25",
      "quarterly",
      "31",
      "1st",
      "of",
      "until",
      "~~",
      "%",
    ],
    ...[
      "next",
      "week",
      "within",
      "six",
      "months",
      "ongoing",
      ",",
      ";",
      "and",
      "complete",
      "Friday",
      "２０２４",
      "Ⅳ",
      "é",
      "\u200b",
    ],
  );

  it("never makes the reader throw, and is kept verbatim", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 25 }).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(read(text).text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps each word that nobody could understand", () => {
    const strange = fc.constantFrom("zygomorphic", "Bramblewick", "procurement", "xyzzy");
    fc.assert(
      fc.property(
        fc.constantFrom(...DUE_CORPUS.map(({ text }) => text), ...UNDATED, ...NOT_A_DATE),
        strange,
        strange,
        (text, before, after) => {
          const kept = `${read(`${before}; ${text}; ${after}`).leftOver};`;
          expect(kept).toContain(before);
          expect(kept).toContain(after);
        },
      ),
    );
  });

  it("never drops a date in silence, whatever stands around it", () => {
    const around = fc.constantFrom(
      ...[
        "by",
        "until",
        "from",
        "ongoing",
        "annually",
        "then",
        "was",
        "revised",
        "not",
        "after",
        "before",
        "within 6 months",
      ],
      ...[
        "TBC",
        "phase 1",
        "complete",
        "each",
        "Q3 2024/25",
        "Sept 2025",
        "31/03/2025",
        "end of",
        "start",
        "quarterly",
        "24",
      ],
    );
    const separator = fc.constantFrom(" ", " ", " - ", "/", ", ", " & ", " to ", "; ", " (", ") ", ": ", "\n");
    const piece = fc.tuple(around, separator).map(([word, mark]) => `${word}${mark}`);
    const pieces = fc.array(piece, { maxLength: 3 }).map((list) => list.join(""));
    fc.assert(
      fc.property(
        pieces,
        month,
        fc.integer({ min: 2024, max: 2030 }),
        separator,
        pieces,
        (before, m, y, mark, behind) => {
          const reading = readDue(`${before}${MONTHS[m - 1]} ${y}${mark}${behind}`);
          if (reading.leftOver !== "" || reading.assumptions.length + reading.alternatives.length > 0) return;
          const found = [...reading.deadlines.map(({ date }) => date), reading.from, reading.until];
          const [first, last] = [dayOf(y, m, 1) as LocalDate, endOfMonth(y, m)];
          expect(found.filter((day) => day && day >= addDays(first, -1) && day <= addDays(last, 1))).not.toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("says so when two beginnings are written, of which a reading keeps one", () => {
    expect(read("Phase A: from June 2024; phase B: from Sept 2024").assumptions).toContain(
      "more than one beginning is written; the earliest is kept",
    );
  });

  it("means the same in every time zone", () => {
    const zone = process.env.TZ;
    const inZone = (name: string) => {
      process.env.TZ = name;
      return EVERY_CASE.map(({ text }) => JSON.stringify(read(text)));
    };
    const [utc, auckland, losAngeles] = ["UTC", "Pacific/Auckland", "America/Los_Angeles"].map(inZone);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(auckland).toEqual(utc);
    expect(losAngeles).toEqual(utc);
  });

  // The test runner's own time-out is the guard: a reading that took more than linear time would not come back.
  it.each([
    "March 23 ",
    "end of ",
    "the end of the ",
    "23 ",
    "1, ",
    "within ",
    "every ",
    "March and ",
    "(",
    "~~",
    "Q1/",
    "a ",
    "when ",
    "next ",
    "w/c ",
    "-",
    " ",
    "ongoing ",
  ])("%j over and over to 20,000 characters is read", (piece) => {
    expect(read(piece.repeat(20_000 / piece.length)).text).toHaveLength(
      Math.floor(20_000 / piece.length) * piece.length,
    );
  });
});

function facts({ recurrence, rrule, from, until, ongoing, done }: DueFacts) {
  return { recurrence, rrule, from, until, ongoing, done };
}
