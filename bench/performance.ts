// The table of performance in one command, figures beside their references of the same run:
// `npm run bench -- performance`, with MOST_ACTIONS=1000000 for the whole range.
import { availableParallelism, loadavg } from "node:os";
import { keepFigures } from "./performance/kept-figures.ts";
import { measureLedger } from "./performance/ledger.ts";
import type { Measured } from "./performance/measured.ts";
import { measurePipeline } from "./performance/pipeline.ts";
import { measureAcks, measureRest, measureWorkers, memoryWith } from "./performance/service.ts";
import { type Way, waysHere } from "./performance/sizes.ts";
import { measureSweep } from "./performance/sweep.ts";

const ACTIONS = [1_000, 10_000, 100_000, 1_000_000];

/** How far it goes; the whole range is for idle cores. */
interface Reach {
  readonly mostActions: number;
  readonly isWhole: boolean;
}

type Part = (way: Way, reach: Reach) => AsyncGenerator<readonly Measured[]>;

/** `PARTS=sweep,acks` measures those alone. */
const PARTS: Readonly<Record<string, Part>> = {
  async *sweep(way, { mostActions }) {
    for (const actions of ACTIONS.filter((count) => count <= mostActions)) yield await measureSweep(way, actions);
  },
  async *ledger(way, { isWhole }) {
    yield await measureLedger(way, isWhole ? 50_000 : 5_000);
  },
  async *pipeline(way, { isWhole }) {
    yield await measurePipeline(way, isWhole ? 2_000 : 300, isWhole ? 5 : 3);
  },
  async *acks(way, { isWhole }) {
    yield await measureAcks(way, isWhole ? 10 : 3);
  },
  async *rest(way, { isWhole }) {
    yield await measureRest(way, isWhole ? 30 : 10);
  },
  async *memory(way, { mostActions }) {
    if (way.name === "embedded") yield await memoryWith(way, Math.min(mostActions, 100_000));
  },
  async *workers(way, { isWhole }) {
    if (way.name === "embedded") return;
    for (const workers of isWhole ? [1, 2, 3, 5] : [1, 3])
      yield await measureWorkers(way, isWhole ? 3_000 : 400, workers);
  },
};

/** Prints each figure as it is measured; what a way has measured is kept in docs/performance when it is through. */
export async function benchPerformance(): Promise<void> {
  const mostActions = Number(process.env.MOST_ACTIONS ?? 10_000);
  const reach = { mostActions, isWhole: mostActions >= 100_000 };
  const parts = process.env.PARTS?.split(",") ?? Object.keys(PARTS);
  console.log(
    `performance: up to ${mostActions.toLocaleString("en-GB")} actions; ${availableParallelism()} cores, load ${loadNow()}`,
  );
  for (const way of waysHere()) {
    const before = loadNow();
    const measured: Measured[] = [];
    for (const [, part] of Object.entries(PARTS).filter(([name]) => parts.includes(name))) {
      for await (const some of part(way, reach)) {
        measured.push(...some);
        for (const one of some) console.log(lineOf(one));
      }
    }
    const run = { on: new Date().toISOString(), cores: availableParallelism(), load: [before, loadNow()] as const };
    await keepFigures(measured, run);
  }
}

function loadNow(): number {
  return Math.round(10 * (loadavg()[0] ?? 0)) / 10;
}

function lineOf({ measure, what, where, amount, unit, ours, reference, goal, within }: Measured): string {
  const beside = reference ? `; ${reference.name}: ${figure(reference.value)}` : "";
  const verdict = within === null ? "" : within ? " (within)" : " (ABOVE)";
  return `${measure} ${where}, ${amount.toLocaleString("en-GB")}: ${what}: ${figure(ours)} ${unit}${beside}. Goal: ${goal}${verdict}`;
}

function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-GB") : value.toFixed(1);
}

if (import.meta.main) await benchPerformance();
