// Hurts the service on purpose and counts what that did: `npm run faults -- F1 F5 --size middle --mode embedded`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Kept, Outcome, Size, Suite, Try } from "./suite.ts";
import { SIZES } from "./suite.ts";
import { SUITES } from "./suites.ts";
import { MODES, type Mode, openWorld, Servers } from "./support/world.ts";
import { tableOf } from "./table.ts";

const USAGE = `npm run faults -- [F1 F2 ...] [--size ${SIZES.join("|")}] [--mode "${MODES.join('"|"')}"] [--at-once N] [--keep folder]

Without names all suites run. --at-once tries so many things of a suite beside each other: most of them wait. --keep writes what came out, one JSON file a suite, into a folder; --table prints what such
a folder holds as Markdown.`;

async function main(words: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      size: { type: "string", default: "small" },
      mode: { type: "string", multiple: true, default: [...MODES] },
      "at-once": { type: "string", default: "1" },
      keep: { type: "string" },
      table: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.table) {
    say(await tableOf(values.table));
    return true;
  }
  const size = SIZES.find((one) => one === values.size);
  const modes = MODES.filter((mode) => values.mode.includes(mode));
  const atOnce = Number(values["at-once"]);
  const named = positionals.map((name) => name.toUpperCase());
  const unknown = named.filter((name) => !SUITES.some(({ fault }) => fault === name));
  if (values.help || !size || !(atOnce >= 1) || modes.length === 0 || unknown.length > 0) {
    if (unknown.length > 0)
      say(`There is no suite ${unknown.join(", ")}; there are ${SUITES.map((one) => one.fault).join(", ")}.`);
    say(USAGE);
    return values.help;
  }
  let well = true;
  await using servers = new Servers();
  for (const suite of SUITES.filter(({ fault }) => named.length === 0 || named.includes(fault))) {
    say(`${suite.fault}. ${suite.promise}`);
    const before = loadavg()[0] ?? 0;
    const outcomes = await outcomesOf(suite, { modes, size, servers, atOnce });
    well &&= outcomes.every(({ broken }) => broken.length === 0);
    if (values.keep) await keep(values.keep, suite, size, before, outcomes);
  }
  return well;
}

interface Run {
  readonly modes: readonly Mode[];
  readonly size: Size;
  readonly servers: Servers;
  readonly atOnce: number;
}

/** In the order of the suite's tries, whichever ended first. */
async function outcomesOf(suite: Suite, { modes, size, servers, atOnce }: Run): Promise<Outcome[]> {
  const tries = suite.modes
    .filter((mode) => modes.includes(mode))
    .flatMap((where) => suite.tries(size, where).map((tried) => ({ where, tried })));
  const outcomes: (Outcome | null)[] = tries.map(() => null);
  let next = 0;
  async function work(): Promise<void> {
    for (let at = next++; at < tries.length; at = next++) {
      const { where, tried } = tries[at] as (typeof tries)[number];
      outcomes[at] = await outcomeOf(suite, where, tried, servers);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes.filter((outcome) => outcome !== null);
}

/** Null where it cannot be tried here. */
async function outcomeOf(suite: Suite, where: Mode, tried: Try, servers: Servers): Promise<Outcome | null> {
  await using world = await openWorld(where, servers);
  if (!world) {
    say(`  ${where}: not tried, its servers are not installed here`);
    return null;
  }
  const started = performance.now();
  const result = await tried(world).catch(failed);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const outcome = { fault: suite.fault, where, seconds, ...result };
  say(`  ${where}, ${outcome.subject}: ${listed(outcome.tried)}; injected ${listed(outcome.injected)}`);
  say(`    found ${listed(outcome.found)} (${seconds} s)`);
  for (const promise of outcome.broken) say(`    BROKEN: ${promise}`);
  return outcome;
}

function failed(error: unknown): Awaited<ReturnType<Try>> {
  const broken = [`the suite could not end: ${error instanceof Error ? error.stack : String(error)}`];
  return { subject: "ours", tried: {}, injected: {}, found: {}, broken };
}

/** One file a suite and size; a later run of some modes replaces theirs and leaves the others. */
async function keep(
  folder: string,
  suite: Suite,
  size: Size,
  before: number,
  outcomes: readonly Outcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  await mkdir(folder, { recursive: true });
  const file = `${folder}/${suite.fault}-${size}.json`;
  const old: Pick<Kept, "outcomes"> = await readFile(file, "utf8").then(JSON.parse, () => ({ outcomes: [] }));
  const others = old.outcomes.filter((one) => !outcomes.some(({ where }) => where === one.where));
  const load: Kept["load"] = [round(before), round(loadavg()[0] ?? 0)];
  const on = new Date().toISOString();
  const { fault, promise } = suite;
  const kept: Kept = {
    fault,
    promise,
    size,
    on,
    cores: availableParallelism(),
    load,
    outcomes: [...others, ...outcomes],
  };
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function listed(counts: Readonly<Record<string, number | string>>): string {
  const all = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return all.length > 0 ? all.join(", ") : "nothing";
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (!(await main(process.argv.slice(2)))) process.exitCode = 1;
