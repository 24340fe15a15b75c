// A year of each plan, swept day by day, held against the laws of manners.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readDocument } from "../../src/parsers/document/read-document.ts";
import { readPlan } from "../../src/parsers/read-plan.ts";
import { addDays, endOfMonth, type LocalDate, monthOf, startOfMonth, yearOf } from "../../src/plan/calendar.ts";
import type { Register } from "../../src/plan/register.ts";
import { aRegister } from "../support/a-council.ts";
import { aYear, type GivenYear, sentIn } from "../support/a-year.ts";
import { lawsOf } from "../support/laws-of-a-year.ts";
import { openTestDatabase } from "../support/open-test-database.ts";

const database = await openTestDatabase();
afterAll(() => database[Symbol.asyncDispose]());
const { db } = database;
beforeEach(() => database.reset());

/** On an idle machine a year of a small plan takes some seconds. */
const SLOW = { timeout: 600_000 };

const PLANS = [
  "columns-of-spaces.txt",
  "markdown-pipes.txt",
  "rows-broken-by-pages.txt",
  "references-and-sub-rows.txt",
  "cards-in-markdown.md",
];

/** The plan as read a month before most of its dates begin. */
async function yearOfPlan(file: URL | string, people: number): Promise<GivenYear> {
  const bytes = new Uint8Array(await readFile(file));
  const register = readPlan(await readDocument(bytes, basename(String(file))), { today: "2022-04-01" });
  return { register, from: beginOf(register), days: 365, people, seed: 7 };
}

function beginOf({ actions }: Register): LocalDate {
  const days = actions.flatMap(({ due }) => due.deadlines.map(({ date }) => date)).toSorted();
  const first = days[Math.floor(days.length / 4)] ?? "2027-06-30";
  const before = addDays(first, -45);
  return startOfMonth(yearOf(before), monthOf(before));
}

test.each(PLANS)("a year of %s keeps every law", SLOW, async (name) => {
  const year = await aYear(db, await yearOfPlan(new URL(`../corpus/plans/${name}`, import.meta.url), 6));
  const { broken, ...seen } = await lawsOf(db, year);
  expect(broken).toEqual([]);
  expect(seen.reviews).toBeGreaterThanOrEqual(3);
  expect(seen.messages).toBeGreaterThan(10);
  expect(seen.reports).toBeGreaterThanOrEqual(3);
});

/** Plans that are not ours to keep here: `YEAR_PLANS=/one/plan.docx:/another.pdf` runs a year of each. */
const OTHERS = (process.env.YEAR_PLANS ?? "").split(":").filter((path) => path !== "");

test.runIf(OTHERS.length > 0)("a year of each plan that YEAR_PLANS names keeps every law", SLOW, async () => {
  for (const path of OTHERS) {
    await database.reset();
    const started = performance.now();
    const given = await yearOfPlan(path, 24);
    const { broken, ...seen } = await lawsOf(db, await aYear(db, given));
    const seconds = Math.round((performance.now() - started) / 1000);
    const actions = given.register.actions.length;
    process.stderr.write(`${basename(path)} from ${given.from}: ${JSON.stringify({ actions, ...seen, seconds })}\n`);
    expect.soft(broken, basename(path)).toEqual([]);
  }
});

/** 1 June 2027 to 31 May 2028: both clock changes, Christmas on a Saturday, 29 February, Easter. */
function invented(actions: number, people: number): GivenYear {
  const posts = Array.from({ length: people }, (_, index) => `Head of Service ${index + 1}`);
  const register = aRegister(
    Array.from({ length: actions }, (_, index) => ({
      reference: `ASH-${index + 1}`,
      owners: [posts[index % people] ?? "", ...(index % 7 === 0 ? [posts[(index + 3) % people] ?? ""] : [])],
      directorate: ["Place", "Adults", "Children", "Corporate"][index % 4] ?? "Place",
      deadlines: index % 3 === 0 ? [] : [monthEnd(index)],
      ...(index % 11 === 1 ? { reading: { recurrence: "quarterly" as const, rrule: "FREQ=MONTHLY;INTERVAL=3" } } : {}),
    })),
  );
  return { register, from: "2027-06-01", days: 366, people, seed: 2027 };
}

function monthEnd(index: number): LocalDate {
  const month = (index * 5) % 14;
  if (index % 13 === 2) return "2028-02-29";
  return endOfMonth(2027 + Math.floor((6 + month) / 12), ((6 + month) % 12) + 1);
}

test("the same year run twice sends the same messages", SLOW, async () => {
  const given = { ...invented(24, 8), days: 200 };
  const first = await sentIn(db, await aYear(db, given));
  await database.reset();
  expect(await sentIn(db, await aYear(db, given))).toEqual(first);
  expect(first.length).toBeGreaterThan(30);
});

test(
  "with the sweep stopped for nine days over a deadline and a review, nothing is lost and nobody is flooded",
  SLOW,
  async () => {
    const given = invented(24, 8);
    const stopped = { from: "2027-09-27", until: "2027-10-05" } as const;
    const year = await aYear(db, { ...given, stopped });
    const { broken, ...seen } = await lawsOf(db, year);
    expect(broken).toEqual([]);
    expect(seen.checkDates).toBeGreaterThan(30);
  },
);

/** Minutes long; `LONG_YEAR=1` runs it. */
test.runIf(process.env.LONG_YEAR)(
  "a year of 400 actions and 120 people keeps every law",
  { timeout: 3_600_000 },
  async () => {
    const started = performance.now();
    const year = await aYear(db, invented(400, 120));
    const { broken, ...seen } = await lawsOf(db, year);
    process.stderr.write(`${JSON.stringify(seen)} in ${Math.round((performance.now() - started) / 1000)} s\n`);
    expect(broken).toEqual([]);
  },
);
