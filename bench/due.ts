// How right and how fast due cells are read, beside chrono-node (en.GB) on the same phrases in the same run.
import { en, type ParsedComponents } from "chrono-node";
import { readDue } from "../src/parsers/due/read-due.ts";
import { endOfMonth } from "../src/plan/calendar.ts";
import { CORPUS_DAY, DUE_CORPUS, NOT_A_DATE, UNDATED } from "../test/corpus/due.ts";
import { DUE_AS_WRITTEN, NO_DATE_AS_WRITTEN } from "../test/corpus/due-as-written.ts";
import { DUE_AT_FIRST_SIGHT, NO_DATE_AT_FIRST_SIGHT } from "../test/corpus/due-at-first-sight.ts";
import { DUE_BESIDE } from "../test/corpus/due-beside.ts";
import { DUE_BY_BODIES } from "../test/corpus/due-by-bodies.ts";
import { DUE_FRESH } from "../test/corpus/due-fresh.ts";
import { DUE_ON_OCCASION } from "../test/corpus/due-on-occasion.ts";
import { DUE_PERIODS } from "../test/corpus/due-periods.ts";
import { DUE_PROGRESS } from "../test/corpus/due-progress.ts";
import { DUE_SPANS } from "../test/corpus/due-spans.ts";
import { DUE_WITH_WEIGHT } from "../test/corpus/due-with-weight.ts";
import { growthOf, longTexts, millisecondsOf } from "./long-texts.ts";

const REPETITIONS = 5;
const WARM_UP = 10;
const ROUNDS = 20;
const LONGEST_CELL_MS = 50;
const CASES = [
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
const DATELESS = [...UNDATED, ...NOT_A_DATE, ...NO_DATE_AS_WRITTEN, ...NO_DATE_AT_FIRST_SIGHT];
const DATED = CASES.filter(({ meant }) => meant.deadlines !== undefined);
const PHRASES = [...CASES.map(({ text }) => text), ...DATELESS];
const noon = new Date(`${CORPUS_DAY}T12:00:00`);

interface Reader {
  readonly name: string;
  readonly dates: (text: string) => readonly string[];
}

const READERS: readonly Reader[] = [
  { name: "due-regard", dates: (text) => readDue(text, { today: CORPUS_DAY }).deadlines.map(({ date }) => date) },
  { name: "chrono-node en.GB", dates: chronoDates },
];

/** Prints, for each reader: dates right, wrong and missed, false dates, and the median of phrases a second. */
export function benchDue(): void {
  for (const reader of READERS) for (let round = 0; round < WARM_UP; round += 1) PHRASES.forEach(reader.dates);
  const speeds = new Map(READERS.map((reader) => [reader.name, [] as number[]]));
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const reader of shuffled(READERS)) speeds.get(reader.name)?.push(phrasesPerSecond(reader));
  }
  console.log(
    `due cells: ${DATED.length} with dates, ${DATELESS.length} without; median of ${REPETITIONS} repetitions`,
  );
  for (const reader of READERS) console.log(row(reader, speeds.get(reader.name) ?? []));
  for (const [name, cell] of longTexts(PHRASES)) {
    const read = (text: string) => readDue(text, { today: CORPUS_DAY });
    const ms = millisecondsOf(() => read(cell));
    const verdict = ms <= LONGEST_CELL_MS ? "within" : "ABOVE";
    console.log(
      `${cell.length} characters of ${name}: ${ms.toFixed(1)} ms (${verdict} the goal of ${LONGEST_CELL_MS}); twice the length takes ${growthOf(cell, read)}`,
    );
  }
}

function row(reader: Reader, speeds: readonly number[]): string {
  const answers = DATED.map(({ text, meant }) => ({ got: reader.dates(text), want: meant.deadlines ?? [] }));
  const right = answers.filter(({ got, want }) => sameSet(got, want)).length;
  const missed = answers.filter(({ got }) => got.length === 0).length;
  const falseDates = DATELESS.filter((text) => reader.dates(text).length > 0).length;
  const median = [...speeds].sort((left, right) => left - right)[Math.floor(speeds.length / 2)] ?? 0;
  const counts = `right ${right}, wrong ${answers.length - right - missed}, missed ${missed}, false dates ${falseDates}`;
  return `${reader.name.padEnd(18)} ${counts}; ${Math.round(median).toLocaleString("en-GB")} phrases a second`;
}

/** By the processor's time, so that what else the machine does favours neither. */
function phrasesPerSecond({ dates }: Reader): number {
  const start = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) for (const text of PHRASES) dates(text);
  return (ROUNDS * PHRASES.length * 1_000_000) / process.cpuUsage(start).user;
}

/** A month or a year that chrono read counts as its last day, as it would to anyone who uses it for deadlines. */
function chronoDates(text: string): readonly string[] {
  return en.GB.parse(text, noon, { forwardDate: true }).map(({ start, end }) => lastDay(end ?? start));
}

function lastDay(parsed: ParsedComponents): string {
  const [year, month, day] = [parsed.get("year") ?? 0, parsed.get("month") ?? 12, parsed.get("day") ?? 1];
  if (parsed.isCertain("day") || parsed.isCertain("weekday")) return [year, pad(month), pad(day)].join("-");
  return endOfMonth(year, parsed.isCertain("month") ? month : 12);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((date) => right.includes(date));
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((item) => ({ item, at: Math.random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

if (import.meta.main) benchDue();
