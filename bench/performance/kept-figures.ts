// The figures that were measured last, a run for each way of keeping things: servers need not be measured on the same day.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { drawGrowth } from "./draw-growth.ts";
import type { Measured } from "./measured.ts";

const FOLDER = new URL("../../docs/performance/", import.meta.url);
const FILE = new URL("figures.json", FOLDER);

/** When and where figures were measured. */
export interface Run {
  readonly on: string;
  readonly cores: number;
  /** The machine's load over a minute, before and after. */
  readonly load: readonly [number, number];
}

interface KeptFigure extends Measured {
  readonly run: Run;
}

/** Puts new figures in the place of those of the same measure, way and amount, and draws the charts anew. */
export async function keepFigures(measured: readonly Measured[], run: Run): Promise<void> {
  const before = JSON.parse(await readFile(FILE, "utf8").catch(() => "[]")) as readonly KeptFigure[];
  const fresh = measured.map((one) => ({ ...one, run }));
  const isOld = (old: KeptFigure) => fresh.some((one) => nameOf(one) === nameOf(old));
  const all = [...before.filter((old) => !isOld(old)), ...fresh];
  await mkdir(FOLDER, { recursive: true });
  await writeFile(FILE, `${JSON.stringify(all, null, 2)}\n`);
  for (const { name, svg } of drawGrowth(all)) await writeFile(new URL(`${name}.svg`, FOLDER), svg);
}

function nameOf({ measure, where, amount, unit, what }: Measured): string {
  return [measure, where, amount, unit, what.replace(/\d+/g, "")].join("|");
}
