// The table of performance in one command, figures beside their references of the same run:
// `npm run bench -- performance`, with MOST_ACTIONS=1000000 for the whole range.
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { drawGrowth } from "./performance/draw-growth.ts";
import { measureLedger } from "./performance/ledger.ts";
import type { Measured } from "./performance/measured.ts";
import { measurePipeline } from "./performance/pipeline.ts";
import { measureAcks, measureRest, measureWorkers, memoryWith } from "./performance/service.ts";
import { waysHere } from "./performance/sizes.ts";
import { measureSweep } from "./performance/sweep.ts";

const KEPT = new URL("../docs/performance/", import.meta.url);
const ACTIONS = [1_000, 10_000, 100_000, 1_000_000];

/** Prints each figure as it is measured, and leaves them in docs/performance with their charts. */
export async function benchPerformance(): Promise<void> {
  const most = Number(process.env.MOST_ACTIONS ?? 10_000);
  const isWhole = most >= 100_000;
  const before = loadavg()[0] ?? 0;
  console.log(
    `performance: up to ${most.toLocaleString("en-GB")} actions; ${availableParallelism()} cores, load ${before.toFixed(1)}`,
  );
  const all: Measured[] = [];
  const ways = waysHere();
  async function measure(work: () => Promise<readonly Measured[]>): Promise<void> {
    for (const one of await work()) {
      all.push(one);
      console.log(lineOf(one));
    }
  }
  for (const way of ways) {
    for (const actions of ACTIONS.filter((count) => count <= most)) await measure(() => measureSweep(way, actions));
    await measure(() => measureLedger(way, isWhole ? 50_000 : 5_000));
    await measure(() => measurePipeline(way, isWhole ? 2_000 : 300, isWhole ? 5 : 3));
    await measure(() => measureAcks(way, isWhole ? 10 : 3));
    await measure(() => measureRest(way, isWhole ? 30 : 10));
    if (way.name === "embedded") await measure(() => memoryWith(way, Math.min(most, 100_000)));
    else
      for (const workers of isWhole ? [1, 2, 3, 5] : [1, 3])
        await measure(() => measureWorkers(way, isWhole ? 3_000 : 400, workers));
  }
  const load = [before, loadavg()[0] ?? 0].map((value) => Math.round(value * 10) / 10);
  const kept = { on: new Date().toISOString(), cores: availableParallelism(), load, mostActions: most, measured: all };
  await mkdir(KEPT, { recursive: true });
  await writeFile(new URL("figures.json", KEPT), `${JSON.stringify(kept, null, 2)}\n`);
  for (const { name, svg } of drawGrowth(all)) await writeFile(new URL(`${name}.svg`, KEPT), svg);
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
