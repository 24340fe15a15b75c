// How right and how fast due cells are read, beside chrono-node (en.GB) on the same phrases in the same run.
import { en, type ParsedComponents } from "chrono-node";
import { readDue } from "../src/parsers/due/read-due.ts";
import { endOfMonth } from "../src/plan/calendar.ts";
import { CORPUS_DAY, DUE_CORPUS, NOT_A_DATE, UNDATED } from "../test/corpus/due.ts";

const REPETITIONS = 5;
const ROUNDS = 20;
const DATELESS = [...UNDATED, ...NOT_A_DATE];
const DATED = DUE_CORPUS.filter(({ meant }) => meant.deadlines !== undefined);
const PHRASES = [...DUE_CORPUS.map(({ text }) => text), ...DATELESS];
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
  for (const reader of READERS) reader.dates("March 23");
  const speeds = new Map(READERS.map((reader) => [reader.name, [] as number[]]));
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const reader of shuffled(READERS)) speeds.get(reader.name)?.push(phrasesPerSecond(reader));
  }
  console.log(
    `due cells: ${DATED.length} with dates, ${DATELESS.length} without; median of ${REPETITIONS} repetitions`,
  );
  for (const reader of READERS) console.log(row(reader, speeds.get(reader.name) ?? []));
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

function phrasesPerSecond({ dates }: Reader): number {
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) for (const text of PHRASES) dates(text);
  return (ROUNDS * PHRASES.length * 1000) / (performance.now() - start);
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
